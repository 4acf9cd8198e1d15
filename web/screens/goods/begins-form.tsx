import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Amendment, writeDraft } from '../../api/catalogue.ts'
import { shiftDay, vietnameseDay } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'

/** From when a draft is to be in force: a day to come, or at once with a reason. */
export function BeginsForm({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const tomorrow = shiftDay(vietnameseDay(new Date()), 1)
  const [from, setFrom] = useState(one.from < tomorrow ? tomorrow : one.from)
  const [urgent, setUrgent] = useState(one.urgent)
  const [urgency, setUrgency] = useState(one.urgency ?? '')
  const said = urgency.trim()
  const changed = from !== one.from || urgent !== one.urgent || (urgent && said !== one.urgency)
  const write = () =>
    writeDraft(one.id, { changes: one.lines, from, ...(urgent && { urgency: said }) })
  return (
    <AddForm
      send={t('amendments.save_begin')}
      ready={changed && (!urgent || said.length >= 5)}
      work={write}
      refreshes={['amendment', 'amendments', 'trial']}
    >
      <TextInput
        type="date"
        maw={260}
        label={t('amendments.in_force')}
        value={from}
        min={tomorrow}
        disabled={urgent}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <Checkbox
        label={t('amendments.urgent')}
        checked={urgent}
        onChange={(event) => setUrgent(event.currentTarget.checked)}
      />
      {urgent && (
        <Textarea
          label={t('amendments.urgency')}
          autosize
          maxLength={500}
          value={urgency}
          onChange={(event) => setUrgency(event.currentTarget.value)}
        />
      )}
    </AddForm>
  )
}
