import { Checkbox, Group, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listOffices } from '../../api/directory.ts'
import { askExport, type ExportGroup, type Exports } from '../../api/exports.ts'
import type { Purpose } from '../../api/types.ts'
import { shiftDay, vietnameseDay } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'

type MayAsk = Exports['mayAsk']

/** Asks for a table: for whom, why, which days, what of each parcel. Another person decides. */
export function AskExport({ mayAsk, onClose }: { mayAsk: MayAsk; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const today = vietnameseDay(new Date())
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [groups, setGroups] = useState<ExportGroup[]>([])
  const [words, setWords] = useState({ recipient: '', note: '' })
  const [officeId, setOfficeId] = useState<string | null>(null)
  const [days, setDays] = useState({ from: shiftDay(today, -7), to: today })
  const [embargo, setEmbargo] = useState('')
  const said = { recipient: words.recipient.trim(), note: words.note.trim() }
  const open = mayAsk.find((one) => one.purpose === purpose)?.groups ?? []
  const wanted = groups.filter((group) => open.includes(group))
  const ready = wanted.length > 0 && said.recipient.length >= 5 && said.note.length >= 5

  const ask = async () => {
    if (!purpose) return
    const { id } = await askExport({
      ...{ purpose, groups: wanted, ...said, ...days },
      ...(officeId && { officeId }),
      ...(purpose === 'authority_request' && embargo && { embargoUntil: embargo }),
    })
    await navigate({ to: '/an-ninh/xuat-du-lieu/$id', params: { id } })
  }

  return (
    <AddForm
      send={t('exports.ask_confirm')}
      ready={ready}
      work={ask}
      refreshes={['exports']}
      onClose={onClose}
    >
      <Text size="sm" maw={720}>
        {t('exports.how')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Select
          label={t('reveal.purpose')}
          placeholder={t('reveal.choose_purpose')}
          value={purpose}
          onChange={(chosen) => setPurpose(chosen)}
          data={mayAsk.map((one) => ({ value: one.purpose, label: t(`purpose.${one.purpose}`) }))}
          autoFocus
        />
        <TextInput
          label={t('exports.recipient')}
          placeholder={t('exports.recipient_example')}
          value={words.recipient}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setWords({ ...words, recipient: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Textarea
        label={t('exports.note')}
        description={t('exports.note_hint')}
        autosize
        minRows={2}
        maxLength={500}
        value={words.note}
        onChange={(event) => setWords({ ...words, note: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('exports.groups')}
        value={wanted}
        onChange={(chosen) => setGroups(open.filter((group) => chosen.includes(group)))}
      >
        <Group gap="lg" mt={6}>
          {open.map((group) => (
            <Checkbox key={group} value={group} label={t(`group.${group}`)} />
          ))}
          {open.length === 0 && <Text size="sm">{t('exports.groups_after_purpose')}</Text>}
        </Group>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <Offices value={officeId} onChange={setOfficeId} />
        <TextInput
          type="date"
          label={t('exports.from')}
          value={days.from}
          max={days.to}
          onChange={(event) => setDays({ ...days, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('exports.to')}
          value={days.to}
          min={days.from}
          max={today}
          onChange={(event) => setDays({ ...days, to: event.currentTarget.value })}
        />
      </SimpleGrid>
      {purpose === 'authority_request' && (
        <TextInput
          type="date"
          label={t('reveal.embargo')}
          description={t('reveal.embargo_hint')}
          maw={420}
          value={embargo}
          min={shiftDay(today, 1)}
          onChange={(event) => setEmbargo(event.currentTarget.value)}
        />
      )}
    </AddForm>
  )
}

function Offices(props: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation()
  const offices = useQuery({ queryKey: ['offices'], queryFn: listOffices })
  return (
    <Select
      label={t('exports.office')}
      placeholder={t('exports.all_offices')}
      clearable
      searchable
      value={props.value}
      onChange={props.onChange}
      data={(offices.data?.items ?? []).map(({ id, name, code }) => ({
        value: id,
        label: `${name} (${code})`,
      }))}
    />
  )
}
