import { Group, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findCommunes, listProvinces } from '../../api/acceptance.ts'
import type { Candidate } from '../../api/types.ts'

/** Commune by type-ahead, accents optional, old names too; a province narrows the search. */
export function CommunePicker(props: {
  place: Candidate | null
  onPick: (place: Candidate) => void
}) {
  const { t } = useTranslation()
  const [province, setProvince] = useState(props.place?.provinceCode ?? null)
  const [search, setSearch] = useState('')
  const [query] = useDebouncedValue(search, 150)
  const provinces = useQuery({
    queryKey: ['provinces'],
    queryFn: listProvinces,
    staleTime: Infinity,
  })
  const communes = useQuery({
    queryKey: ['communes', province, query],
    queryFn: ({ signal }) => findCommunes({ province, query }, { signal }),
    enabled: query.trim().length > 0 || province !== null,
    placeholderData: keepPreviousData,
  })
  const found = communes.data?.items ?? []

  return (
    <Group gap="xs" grow mt={6} align="start">
      <Select
        aria-label={t('address.province')}
        placeholder={t('address.province')}
        searchable
        clearable
        value={province}
        onChange={setProvince}
        data={(provinces.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        nothingFoundMessage={t('ui.nothing_found')}
      />
      <Select
        aria-label={t('address.commune')}
        placeholder={t('address.commune')}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        data={found.map(({ code, name, provinceName, was }) => ({
          value: code,
          label: `${name}, ${provinceName}${was ? ` (${t('address.was', { was })})` : ''}`,
        }))}
        filter={({ options }) => options}
        nothingFoundMessage={query ? t('ui.nothing_found') : t('address.type_commune')}
        value={null}
        onChange={(code) => {
          const picked = found.find((commune) => commune.code === code)
          if (picked) props.onPick(picked)
        }}
      />
    </Group>
  )
}
