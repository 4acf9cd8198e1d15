import { Button, Select, TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revealGroup } from '../../api/parcels.ts'
import type { Purpose, RevealGroup, Revealed } from '../../api/types.ts'
import { shiftDay, vietnameseDay } from '../../i18n/format.ts'
import { isKey } from '../../i18n/index.ts'
import { AddForm } from '../../ui/add-form.tsx'
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
  const { parcelId, group, purposes } = props
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [note, setNote] = useState('')
  const [embargo, setEmbargo] = useState('')
  const said = note.trim()
  const noteOwed = purpose !== null && withNote.has(purpose) && said.length < 5
  const mayWait = purpose === 'authority_request'

  const reveal = async () => {
    if (!purpose) return
    const asked = {
      ...{ group, purpose },
      ...(said && { note: said }),
      ...(mayWait && embargo && { embargoUntil: embargo }),
    }
    props.onShown(await revealGroup(parcelId, asked))
  }

  return (
    <AddForm
      className={classes['ask']}
      send={t('reveal.confirm')}
      ready={purpose !== null && !noteOwed}
      work={reveal}
      // The reveal is now part of the story.
      refreshes={['parcel']}
      onClose={props.onCancel}
      staysOpen
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
      {mayWait && (
        <TextInput
          type="date"
          label={t('reveal.embargo')}
          description={t('reveal.embargo_hint')}
          value={embargo}
          min={shiftDay(vietnameseDay(new Date()), 1)}
          onChange={(event) => setEmbargo(event.currentTarget.value)}
        />
      )}
      <p className={classes['fine']}>{t('reveal.on_record')}</p>
    </AddForm>
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
