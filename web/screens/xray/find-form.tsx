import { Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogueQuery } from '../../api/goods.ts'
import { language } from '../../i18n/index.ts'
import { AddForm } from '../../ui/add-form.tsx'

/** What was found, as far as an image shows it. Enter sends it as it stands. */
export function FindForm(props: {
  work: (more: { category?: string; note?: string }) => Promise<unknown>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const catalogue = useQuery(catalogueQuery)
  const [category, setCategory] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const vi = language() === 'vi'
  const options = (catalogue.data?.categories ?? []).map((one) => ({
    value: one.id,
    label: vi ? one.nameVi : one.nameEn,
  }))
  return (
    <AddForm
      send={t('xray.found_confirm')}
      ready
      work={() =>
        props.work({
          ...(category ? { category } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        })
      }
      refreshes={['xray-figures']}
      onClose={props.onClose}
    >
      <Select
        label={t('xray.category')}
        placeholder={t('xray.category_any')}
        data={options}
        value={category}
        onChange={setCategory}
        searchable
        clearable
      />
      <Textarea
        label={t('xray.note')}
        autosize
        minRows={2}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autoFocus
      />
    </AddForm>
  )
}
