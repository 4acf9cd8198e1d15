import { Button, Group, Radio, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  askStopRelease,
  askWaiver,
  type OpenMeasure,
  type Performable,
  performMeasure,
  type Result,
  type StopReason,
} from '../../api/measures.ts'
import { newEventId } from '../../api/scans.ts'
import type { ItemType } from '../../api/types.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { Note } from '../../ui/note.tsx'
import { SayForm } from '../../ui/say-form.tsx'

const touched = ['waiting', 'measures-of', 'measure-requests', 'waiver-rates', 'parcel']
const looks: readonly Performable[] = ['open_check', 'second_check', 'xray']

interface Asked {
  parcelId: string
  itemType: ItemType
  open: readonly OpenMeasure[]
  stopped: StopReason | null
  waiverAsked: readonly Performable[]
  releaseAsked: boolean
}

type Doing = { what: 'perform' | 'waive'; measure: Performable } | { what: 'release' } | null

/** What can be done to a parcel now: each open measure performed or let off, or a stopped one let go on. */
export function MeasureActions({ asked }: { asked: Asked }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [doing, setDoing] = useState<Doing>(null)
  const close = () => setDoing(null)
  const { parcelId } = asked
  if (asked.stopped) return <Stopped asked={asked} doing={doing} onDo={setDoing} />
  if (doing?.what === 'perform') return <Perform {...{ asked, measure: doing.measure, close }} />
  if (doing?.what === 'waive')
    return (
      <SayForm
        label={t('measures.waiver_reason')}
        send={t('measures.waiver_send')}
        work={(reason) => askWaiver({ parcelId, measure: doing.measure }, reason)}
        refreshes={touched}
        onClose={close}
      >
        <strong>{t('measures.waive_of', { measure: t(`measure.${doing.measure}`) })}</strong>
      </SayForm>
    )
  return (
    <Group gap={8}>
      {asked.open.filter(isMeasure).map((measure) => (
        <Group key={measure} gap={0} wrap="nowrap">
          {permissions.includes('measure.perform') && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => setDoing({ what: 'perform', measure })}
            >
              {t(`measure_do.${measure}`)}
            </Button>
          )}
          {permissions.includes('measure.ask_waiver') && !asked.waiverAsked.includes(measure) && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={t('measures.waive_of', { measure: t(`measure.${measure}`) })}
              onClick={() => setDoing({ what: 'waive', measure })}
            >
              {t('measures.waive')}
            </Button>
          )}
        </Group>
      ))}
    </Group>
  )
}

function isMeasure(measure: OpenMeasure): measure is Performable {
  return measure !== 'refuse'
}

function Stopped(props: { asked: Asked; doing: Doing; onDo: (doing: Doing) => void }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { asked, doing, onDo } = props
  if (doing?.what === 'release')
    return (
      <SayForm
        label={t('measures.release_reason')}
        send={t('measures.release_send')}
        work={(reason) => askStopRelease(asked.parcelId, reason)}
        refreshes={touched}
        onClose={() => onDo(null)}
      />
    )
  const mayAsk = permissions.includes('measure.ask_waiver') && !asked.releaseAsked
  return (
    <Note
      tone="stop"
      title={t(`stop_ground.${asked.stopped ?? 'found'}`)}
      aside={
        mayAsk && (
          <Button variant="default" size="compact-sm" onClick={() => onDo({ what: 'release' })}>
            {t('measures.release')}
          </Button>
        )
      }
    >
      {asked.releaseAsked ? t('second.waits') : t('measures.stopped_hint')}
    </Note>
  )
}

function Perform(props: { asked: Asked; measure: Performable; close: () => void }) {
  const { t } = useTranslation()
  const { asked, measure, close } = props
  const [key] = useState(newEventId)
  const [result, setResult] = useState<Result | null>(null)
  const [note, setNote] = useState('')
  const [station, setStation] = useState('')
  const outside = asked.itemType === 'letter' && measure === 'second_check'
  const finds = looks.includes(measure) && !outside
  const needsNote = !looks.includes(measure)
  const ready =
    result !== null &&
    (measure !== 'xray' || station.trim() !== '') &&
    (!needsNote || note.trim() !== '')
  return (
    <AddForm
      send={t('measures.perform_send')}
      ready={ready}
      refreshes={touched}
      onClose={close}
      work={() =>
        performMeasure(
          { parcelId: asked.parcelId, measure, key },
          {
            result: result!,
            ...(note.trim() && { note: note.trim() }),
            ...(station.trim() && { station: station.trim() }),
          },
        )
      }
    >
      <strong>{t(`measure.${measure}`)}</strong>
      {outside && <Note tone="brand" title={t('measures.letter_outside')} />}
      <Radio.Group label={t('measures.result')} value={result} onChange={setResult}>
        <Group gap="lg" mt={6}>
          <Radio value="clear" label={t('result.clear')} />
          <Radio value="suspicious" label={t('result.suspicious')} />
          {finds && <Radio value="found" label={t('result.found')} />}
        </Group>
      </Radio.Group>
      {result === 'found' && <Note tone="stop" title={t('measures.found_means')} />}
      {measure === 'xray' && (
        <TextInput
          label={t('measures.station')}
          maxLength={60}
          value={station}
          onChange={(event) => setStation(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t(needsNote ? 'measures.statement' : 'measures.note')}
        description={t('measures.note_hint')}
        autosize
        minRows={2}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </AddForm>
  )
}
