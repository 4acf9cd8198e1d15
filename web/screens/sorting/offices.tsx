import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listOffices } from '../../api/directory.ts'
import type { Me, OfficeName, Role } from '../../api/types.ts'
import { useMe } from '../../session/me.ts'

const remembered = 'buuan.sorting-office'

/** The offices where one has one of these roles; with a duty for the whole operator all that are open. */
export function useOffices(roles: readonly Role[]): { offices: OfficeName[]; pending: boolean } {
  const me = useMe()
  const everywhere = me.duties.some(({ role, office }) => roles.includes(role) && !office)
  const all = useQuery({
    queryKey: ['offices'],
    queryFn: listOffices,
    enabled: everywhere && me.permissions.includes('directory.read'),
  })
  const open = all.data?.items.filter(({ closedAt }) => !closedAt) ?? []
  return { offices: everywhere ? open : ownOffices(me, roles), pending: all.isFetching }
}

function ownOffices(me: Me, roles: readonly Role[]): OfficeName[] {
  const own = me.duties.flatMap(({ role, office }) =>
    roles.includes(role) && office ? [office] : [],
  )
  return [...new Map(own.map((office) => [office.id, office])).values()]
}

/** The office one works at, kept for the next visit of this browser. */
export function useChosenOffice(offices: readonly OfficeName[]) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(remembered))
  const office = offices.find(({ id }) => id === chosen) ?? offices[0]
  const choose = (id: string | null) => {
    if (!id) return
    localStorage.setItem(remembered, id)
    setChosen(id)
  }
  return { office, choose }
}

export function OfficeSelect(props: {
  offices: readonly OfficeName[]
  office: OfficeName
  onChoose: (id: string | null) => void
}) {
  const { t } = useTranslation()
  const { offices, office, onChoose } = props
  if (offices.length < 2) return null
  return (
    <Select
      aria-label={t('sorting.office')}
      w={300}
      maw="100%"
      allowDeselect={false}
      value={office.id}
      onChange={onChoose}
      data={offices.map(({ id, code, name }) => ({ value: id, label: `${name} · ${code}` }))}
    />
  )
}
