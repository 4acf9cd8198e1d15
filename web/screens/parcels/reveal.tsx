import { Button, Group, Select, TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revealGroup } from '../../api/parcels.ts'
import type { Purpose, RevealGroup, Revealed } from '../../api/types.ts'
import { isKey } from '../../i18n/index.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import classes from './parcel.module.css'
import { RevealedPhotos } from './revealed-photos.tsx'
import { revealedRows } from './revealed-rows.ts'

/** Purposes that stand on a writing or a case: without its number nothing is opened. */
export const withNote = new Set<Purpose>(['authority_request', 'correction'])

interface Shown {
  revealed: Revealed
  until: number
}

/** One group of fields: masked, opened for a stated purpose, and closed again by itself. */
export function Reveal(props: {
  parcelId: string
  group: RevealGroup
  purposes: readonly Purpose[]
  masked: [string, string][]
}) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)

  if (shown) return <Open shown={shown} onOver={() => setShown(null)} />
  return (
    <>
      <Rows rows={props.masked} />
      {props.purposes.length > 0 && !asking && (
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          leftSection={<IconEye size={15} stroke={1.8} />}
          onClick={() => setAsking(true)}
        >
          {t(props.group === 'photos' ? 'reveal.open_photos' : 'reveal.open')}
        </Button>
      )}
      {asking && (
        <Ask
          {...props}
          onCancel={() => setAsking(false)}
          onShown={(revealed) => {
            setAsking(false)
            setShown({ revealed, until: Date.now() + revealed.hideAfterSeconds * 1000 })
          }}
        />
      )}
    </>
  )
}

function Ask(props: {
  parcelId: string
  group: RevealGroup
  purposes: readonly Purpose[]
  onShown: (revealed: Revealed) => void
  onCancel: () => void
}) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { parcelId, group, purposes } = props
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [note, setNote] = useState('')
  const [thrown, setThrown] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const noteOwed = purpose !== null && withNote.has(purpose) && note.trim().length < 5

  const submit = async () => {
    if (!purpose) return
    setBusy(true)
    setThrown(null)
    try {
      const said = note.trim()
      props.onShown(await revealGroup(parcelId, { group, purpose, ...(said && { note: said }) }))
      // The reveal is now part of the story.
      await cache.invalidateQueries({ queryKey: ['parcel', parcelId] })
    } catch (problem) {
      setThrown(problem)
      setBusy(false)
    }
  }

  return (
    <form
      className={classes['ask']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Select
        label={t('reveal.purpose')}
        placeholder={t('reveal.choose_purpose')}
        autoFocus
        value={purpose}
        onChange={(chosen) => setPurpose(chosen)}
        data={purposes.map((one) => ({ value: one, label: t(`purpose.${one}`) }))}
      />
      <TextInput
        label={t('reveal.note')}
        description={noteOwed && t('reveal.note_needed')}
        value={note}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className={classes['fine']}>{t('reveal.on_record')}</p>
      <ProblemNote thrown={thrown} />
      <Group gap="xs">
        <Button type="submit" disabled={!purpose || noteOwed} loading={busy}>
          {t('reveal.confirm')}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onCancel}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  )
}

function Open({ shown, onOver }: { shown: Shown; onOver: () => void }) {
  const { t } = useTranslation()
  const { revealed, until } = shown
  const [left, setLeft] = useState(revealed.hideAfterSeconds)

  useEffect(() => {
    const timer = window.setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000)
      if (seconds <= 0) onOver()
      else setLeft(seconds)
    }, 250)
    return () => window.clearInterval(timer)
  }, [until, onOver])

  return (
    <div className={classes['open']}>
      {revealed.fields && <Rows rows={revealedRows(revealed.fields, t)} />}
      {revealed.photos && <RevealedPhotos revealId={revealed.id} photos={revealed.photos} />}
      <div className={classes['countdown']}>
        <span
          className={classes['left']}
          style={{ '--part': left / revealed.hideAfterSeconds } as React.CSSProperties}
        />
        <span className="figures" aria-live="off">
          {t('reveal.left', { seconds: left })}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          ml="auto"
          leftSection={<IconEyeOff size={15} stroke={1.8} />}
          onClick={onOver}
        >
          {t('reveal.hide')}
        </Button>
      </div>
    </div>
  )
}

function Rows({ rows }: { rows: readonly [string, string][] }) {
  const { t } = useTranslation()
  return (
    <dl className={classes['rows']}>
      {rows.map(([name, value], index) => {
        const key = `field.${name}`
        return (
          <div key={index}>
            <dt>{isKey(key) ? t(key) : name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        )
      })}
    </dl>
  )
}
