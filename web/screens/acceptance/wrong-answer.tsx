import { Select, Textarea, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoodsClass } from '#core/goods/catalogue.ts'
import { correctScreening } from '../../api/catalogue.ts'
import { catalogueQuery } from '../../api/goods.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { useNames } from '../public/goods-words.ts'
import { form } from './form.ts'
import classes from './screening-panel.module.css'

const answers: readonly GoodsClass[] = ['allowed', 'conditional', 'prohibited', 'vague']

/** Says that the list was wrong, for whoever keeps it; the parcel goes on by what the list says. */
export function WrongAnswer() {
  const { t } = useTranslation()
  const [saying, setSaying] = useState<'no' | 'yes' | 'said'>('no')
  if (saying === 'said') return <div className={classes['basis']}>{t('wrong_answer.said')}</div>
  if (saying === 'no')
    return (
      <UnstyledButton
        className={classes['wrong']}
        aria-label={t('wrong_answer.label')}
        onClick={() => setSaying('yes')}
      >
        {t('wrong_answer.ask')}
      </UnstyledButton>
    )
  return <SayRight onClose={() => setSaying('no')} onSaid={() => setSaying('said')} />
}

function SayRight(props: { onClose: () => void; onSaid: () => void }) {
  const { t } = useTranslation()
  const { nameOf } = useNames()
  const me = useMe()
  const { data: catalogue } = useQuery(catalogueQuery)
  const [its, setIts] = useState<GoodsClass | null>(null)
  const [category, setCategory] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const needsCategory = its === 'prohibited' || its === 'conditional'
  const officeId = me.duties.find(({ role }) => role === 'counter-clerk')?.office?.id

  const say = async () => {
    if (!its) return
    await correctScreening({
      text: form.get().description.trim(),
      right: { class: its, category: needsCategory ? category : null },
      ...(note.trim() && { note: note.trim() }),
      ...(officeId && { officeId }),
    })
    props.onSaid()
  }

  return (
    <AddForm
      compact
      className={classes['correct']}
      send={t('wrong_answer.send')}
      ready={its !== null && (!needsCategory || category !== null)}
      work={say}
      refreshes={['corrections', 'goods-quality']}
      staysOpen
      onClose={props.onClose}
    >
      <Select
        size="xs"
        label={t('wrong_answer.right')}
        value={its}
        onChange={(chosen) => setIts(chosen)}
        data={answers.map((value) => ({ value, label: t(`goods.${value}`) }))}
      />
      {needsCategory && (
        <Select
          size="xs"
          label={t('catalogue.category')}
          searchable
          value={category}
          onChange={setCategory}
          data={(catalogue?.categories ?? []).map((one) => ({
            value: one.id,
            label: nameOf(one),
          }))}
        />
      )}
      <Textarea
        size="xs"
        label={t('wrong_answer.note')}
        description={t('wrong_answer.note_hint')}
        autosize
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </AddForm>
  )
}
