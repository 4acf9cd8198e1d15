import { SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { catalogueQuery } from '../../api/goods.ts'
import type { Filled } from './fill-change.ts'

/** What a change rests on: a rule of the house, or a clause that the national list cites. */
export function BasisField(props: { filled: Filled; fill: (part: Partial<Filled>) => void }) {
  const { t } = useTranslation()
  const { filled, fill } = props
  return (
    <Stack gap={6}>
      <SegmentedControl
        w="fit-content"
        aria-label={t('screening.basis')}
        value={filled.basisOf}
        onChange={(basisOf) => fill({ basisOf })}
        data={[
          { value: 'house', label: t('amendments.house') },
          { value: 'law', label: t('amendments.law') },
        ]}
      />
      {filled.basisOf === 'house' ? (
        <TextInput
          label={t('amendments.house_rule')}
          placeholder={t('amendments.house_example')}
          maxLength={160}
          value={filled.house}
          onChange={(event) => fill({ house: event.currentTarget.value })}
        />
      ) : (
        <LawField law={filled.law} onChange={(law) => fill({ law })} />
      )}
    </Stack>
  )
}

function LawField(props: { law: string | null; onChange: (law: string | null) => void }) {
  const { t } = useTranslation()
  const { data } = useQuery(catalogueQuery)
  const laws = new Map(
    (data?.categories ?? [])
      .flatMap((category) => category.laws)
      .filter(({ id }) => !id.startsWith('house '))
      .map(({ id, short }) => [id, short]),
  )
  return (
    <Select
      label={t('amendments.clause')}
      searchable
      value={props.law}
      onChange={props.onChange}
      data={[...laws].map(([value, label]) => ({ value, label }))}
    />
  )
}
