import { Button, Group, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findContractSenders } from '../../api/acceptance.ts'
import { date } from '../../i18n/format.ts'
import { fill, fillParty } from './form.ts'

/** A sender under contract, whose standing identification was made before. */
export function ContractPicker({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [query] = useDebouncedValue(search, 150)
  const senders = useQuery({
    queryKey: ['contract-senders', query],
    queryFn: ({ signal }) => findContractSenders(query, { signal }),
    placeholderData: keepPreviousData,
  })
  const found = senders.data?.items ?? []

  const pick = (id: string | null) => {
    const sender = found.find((one) => one.id === id)
    if (!sender) return
    fill({ identity: { method: 'contract', sender } })
    fillParty('sender', { name: sender.name })
    requestAnimationFrame(() => document.getElementById('sender-phone')?.focus())
  }

  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <Select
        flex={1}
        label={t('counter.contract')}
        placeholder={t('counter.contract_hint')}
        searchable
        autoFocus
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
        value={null}
        onChange={pick}
        data={found.map(({ id, code, name, validTo }) => ({
          value: id,
          label: `${name} · ${code} · ${t('counter.contract_until', { day: date(validTo) })}`,
        }))}
        nothingFoundMessage={t('ui.nothing_found')}
      />
      <Button variant="subtle" color="gray" onClick={onClose}>
        {t('ui.close')}
      </Button>
    </Group>
  )
}
