import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HoldNames } from '../../api/compliance.ts'

/** What is typed of a hold's names: item numbers, one a line, and at most one person. */
export interface NamesDraft {
  items: string
  by: 'phone' | 'number' | 'name'
  value: string
}

export const noNames: NamesDraft = { items: '', by: 'phone', value: '' }

export function namesOf({ items, by, value }: NamesDraft): HoldNames {
  const numbers = items.split(/[\n,;]+/).map((line) => line.trim())
  return {
    parcels: numbers.filter(Boolean).map((itemNumber) => ({ itemNumber })),
    persons: value.trim() ? [{ by, value: value.trim() }] : [],
  }
}

export function isNamed(draft: NamesDraft): boolean {
  const { parcels, persons } = namesOf(draft)
  return parcels.length + persons.length > 0
}

/** Which parcels, or whose. */
export function NameFields(props: { value: NamesDraft; onChange: (value: NamesDraft) => void }) {
  const { t } = useTranslation()
  const { value, onChange } = props
  return (
    <Group gap="md" grow align="start">
      <Textarea
        label={t('holds.items')}
        description={t('holds.items_hint')}
        autosize
        minRows={2}
        maxRows={8}
        value={value.items}
        onChange={(event) => onChange({ ...value, items: event.currentTarget.value })}
      />
      <div>
        <Select
          label={t('holds.person')}
          description={t('holds.person_hint')}
          allowDeselect={false}
          data={(['phone', 'number', 'name'] as const).map((by) => ({
            value: by,
            label: t(`search.by_${by}`),
          }))}
          value={value.by}
          onChange={(by) => by && onChange({ ...value, by })}
        />
        <TextInput
          mt={6}
          aria-label={t(`search.by_${value.by}`)}
          value={value.value}
          onChange={(event) => onChange({ ...value, value: event.currentTarget.value })}
        />
      </div>
    </Group>
  )
}
