import { Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type DutyInput, listOffices } from '../../api/directory.ts'
import type { OrganisationKind, Role } from '../../api/types.ts'
import { useMe } from '../../session/me.ts'

const operatorRoles: Role[] = [
  'counter-clerk',
  'courier',
  'sorting-hand',
  'security-lead',
  'compliance-officer',
  'operator-administrator',
  'contract-sender',
]

const rolesOf: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  operator: operatorRoles,
  postal_department: ['postal-department-officer'],
  central_post_office: ['central-post-officer'],
  provincial_department: ['department-officer'],
  steering_committee_389: ['committee-389-officer'],
  police: ['police-officer'],
}

/** Roles that are carried out at one office, not in the whole organisation. */
const atAnOffice = new Set<Role>(['counter-clerk', 'courier', 'sorting-hand'])

const forMachines = new Set<Role>(['counter-clerk', 'contract-sender', 'sorting-hand'])

export interface DutyDraft {
  role: Role | null
  officeId: string | null
}

export const noDuty: DutyDraft = { role: null, officeId: null }

/** The duty a draft stands for, or null while something is missing. */
export function dutyOf({ role, officeId }: DutyDraft): DutyInput | null {
  if (!role || (atAnOffice.has(role) && !officeId)) return null
  return { role, officeId }
}

/** A role, and the office where it is carried out. */
export function DutyFields(props: {
  value: DutyDraft
  onChange: (value: DutyDraft) => void
  forMachine?: boolean
}) {
  const { t } = useTranslation()
  const me = useMe()
  const { value, onChange } = props
  const roles = rolesOf[me.organisation.kind].filter(
    (role) => !props.forMachine || forMachines.has(role),
  )
  const offices = useQuery({ queryKey: ['offices'], queryFn: listOffices })
  const open = (offices.data?.items ?? []).filter(({ closedAt }) => !closedAt)
  return (
    <Group gap="xs" grow align="start">
      <Select
        label={t('people.role')}
        placeholder={t('people.choose_role')}
        value={value.role}
        onChange={(role) =>
          onChange({ role, officeId: role === 'operator-administrator' ? null : value.officeId })
        }
        data={roles.map((role) => ({
          value: role,
          label: t(`role.${role}`),
        }))}
      />
      <Select
        label={t('people.office')}
        placeholder={
          value.role && atAnOffice.has(value.role)
            ? t('people.choose_office')
            : t('home.whole_organisation')
        }
        searchable
        clearable
        disabled={value.role === 'operator-administrator'}
        value={value.officeId}
        onChange={(officeId) => onChange({ ...value, officeId })}
        data={open.map(({ id, code, name }) => ({ value: id, label: `${name} · ${code}` }))}
        nothingFoundMessage={t('ui.nothing_found')}
      />
    </Group>
  )
}
