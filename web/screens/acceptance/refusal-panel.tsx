import { Button, Group, Select, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RefusalGround, refusalGrounds } from '../../api/types.ts'
import { Key } from '../../ui/keys.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useStore } from '../../ui/store.ts'
import classes from './action-bar.module.css'
import { draftOf } from './complete.ts'
import { form } from './form.ts'
import { live } from './live.ts'
import { desk, refuse } from './submit.ts'

/** Not taken, and why. The record keeps what was declared so far. */
export function RefusalPanel({ officeId, onCancel }: { officeId: string; onCancel: () => void }) {
  const { t } = useTranslation()
  const screening = useStore(live, (said) => said.screening)
  const { problem } = useStore(desk)
  const [chosen, setChosen] = useState<RefusalGround | null>(null)
  // The catalogue may answer after the panel opened.
  const ground = chosen ?? (screening?.class === 'prohibited' ? 'prohibited' : null)
  const [note, setNote] = useState('')
  // What was declared goes into the note while weight or value are still missing: the record keeps it.
  const unsent = useStore(form, (now) =>
    draftOf(now, officeId).contents || now.description.trim() === ''
      ? ''
      : t('refusal.declared', { description: now.description.trim() }),
  )
  const [busy, setBusy] = useState(false)
  const words = ground === 'other' && note.trim() === ''

  const submit = async () => {
    if (!ground || words) return
    setBusy(true)
    await refuse(officeId, { ground, note: [note.trim(), unsent].filter(Boolean).join(' · ') })
    setBusy(false)
  }

  return (
    <form
      className={classes['refusal']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Title order={3}>{t('refusal.title')}</Title>
      <Group gap="xs" align="end" className={classes['refusalFields']}>
        <Select
          label={t('refusal.ground')}
          flex={1}
          autoFocus
          value={ground}
          onChange={setChosen}
          data={refusalGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
        />
        <TextInput
          flex={2}
          label={t('refusal.note')}
          value={note}
          error={words && t('refusal.note_needed')}
          onChange={(event) => setNote(event.currentTarget.value)}
          autoComplete="off"
          maxLength={300}
        />
        <Button variant="default" onClick={onCancel} rightSection={<Key>Esc</Key>}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit" color="red" loading={busy} disabled={!ground || words}>
          {t('refusal.record')}
        </Button>
      </Group>
      <ProblemNote thrown={problem} kept={t('counter.kept')} />
    </form>
  )
}
