import { Group, Select, Table, Text, TextInput } from '@mantine/core'
import { IconBuildingStore, IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addOffice, closeOffice, listOffices } from '../../api/directory.ts'
import type { Candidate, Office, OfficeKind } from '../../api/types.ts'
import { date } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import { CommunePicker } from '../acceptance/commune-picker.tsx'
import classes from '../../ui/desk.module.css'
import { ListDesk } from '../../ui/list-desk.tsx'

const kinds: OfficeKind[] = ['service_point', 'transit_warehouse', 'sorting_centre']

/** Service points, warehouses and sorting centres, each in a commune of today. */
export function Offices() {
  const { t } = useTranslation()
  const offices = useQuery({ queryKey: ['offices'], queryFn: listOffices })
  return (
    <ListDesk
      query={offices}
      add={{ label: t('offices.add'), form: (done) => <AddOffice onDone={done} /> }}
      empty={{ icon: IconBuildingStore, title: t('offices.none'), hint: t('offices.none_hint') }}
      heads={[t('offices.office'), t('offices.kind'), t('address.commune'), t('people.state')]}
      line={(office) => <OfficeLine key={office.id} office={office} />}
    />
  )
}

function OfficeLine({ office }: { office: Office }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(['offices'])
  return (
    <Table.Tr data-over={office.closedAt ? true : undefined}>
      <Table.Td>
        <span className={classes['main']}>{office.name}</span>
        <span className={`${classes['second'] ?? ''} code`}>{office.code}</span>
      </Table.Td>
      <Table.Td>{t(`office_kind.${office.kind}`)}</Table.Td>
      <Table.Td>{office.communeName}</Table.Td>
      <Table.Td>
        {office.closedAt ? (
          <Tag>{t('offices.closed', { day: date(office.closedAt) })}</Tag>
        ) : (
          <Tag tone="ok">{t('offices.open')}</Tag>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {!office.closedAt && (
          <ConfirmButton
            confirm={t('offices.close_confirm')}
            busy={busy}
            onConfirm={() => void act(() => closeOffice(office.id))}
          >
            {t('offices.close')}
          </ConfirmButton>
        )}
        <ProblemNote thrown={thrown} />
      </Table.Td>
    </Table.Tr>
  )
}

function AddOffice({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<OfficeKind>('service_point')
  const [place, setPlace] = useState<Candidate | null>(null)

  const add = async () => {
    if (!place) return
    await addOffice({ code: code.trim(), name: name.trim(), kind, communeCode: place.code })
  }

  return (
    <AddForm
      send={t('offices.add_confirm')}
      ready={Boolean(place && code.trim() && name.trim())}
      work={add}
      refreshes={['offices']}
      onClose={onDone}
    >
      <Group gap="xs" grow align="start">
        <TextInput
          label={t('offices.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
          required
          withAsterisk={false}
        />
        <TextInput
          label={t('offices.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
        <Select
          label={t('offices.kind')}
          value={kind}
          allowDeselect={false}
          onChange={(chosen) => setKind(chosen as OfficeKind)}
          data={kinds.map((one) => ({ value: one, label: t(`office_kind.${one}`) }))}
        />
      </Group>
      <div>
        <Text size="sm" fw={500}>
          {t('address.commune')}
        </Text>
        {place && (
          <Tag tone="ok" icon={IconMapPin}>
            {place.name}, {place.provinceName}
          </Tag>
        )}
        <CommunePicker place={place} onPick={setPlace} />
      </div>
    </AddForm>
  )
}
