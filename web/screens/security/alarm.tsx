import { Button, Group, Select, Text, Textarea, Title } from '@mantine/core'
import {
  IconBellRinging,
  IconCircleCheck,
  IconPoint,
  IconRefreshAlert,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Alarm,
  closeAlarm,
  type Outcome,
  outcomes,
  readAlarm,
  takeAlarm,
} from '../../api/security.ts'
import { dateTime } from '../../i18n/format.ts'
import { isKey } from '../../i18n/index.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import desk from '../../ui/desk.module.css'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { type Moment, Timeline } from '../../ui/timeline.tsx'
import { useAction } from '../../ui/use-action.ts'
import { AlarmReads } from './alarm-reads.tsx'
import { deadlineOf, factOf, kindOf, ownerOf } from './alarm-words.ts'
import { CutOffOfAlarm } from './cut-offs.tsx'
import classes from './security.module.css'

/** One case: what was noticed, about whom, who answers for it until when, and what it was. */
export function AlarmRoom() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/an-ninh/bao-dong/$id' })
  const alarm = useQuery({ queryKey: ['alarm', id], queryFn: () => readAlarm(id) })
  if (alarm.isPending) return <Waiting />
  if (alarm.error) return <ProblemNote thrown={alarm.error} />
  return (
    <>
      <Group justify="space-between" align="start">
        <div>
          <Link to="/an-ninh/bao-dong">{t('alarms.title')}</Link>
          <Title order={2}>{kindOf(t, alarm.data.kind)}</Title>
          <Text c="dimmed">{factOf(t, alarm.data)}</Text>
        </div>
        <State alarm={alarm.data} />
      </Group>
      <CutOffOfAlarm alarm={alarm.data} />
      <div className={classes['pair']}>
        <div className={desk['card']}>
          <About alarm={alarm.data} />
        </div>
        <div className={desk['card']}>
          <Timeline moments={moments(t, alarm.data)} />
        </div>
      </div>
      {alarm.data.state !== 'closed' && <Actions alarm={alarm.data} />}
      <AlarmReads alarm={alarm.data} />
    </>
  )
}

function State({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation()
  if (alarm.outcome) return <Tag>{t(`outcome.${alarm.outcome}`)}</Tag>
  const { text, tone } = deadlineOf(t, alarm)
  return <Tag tone={tone}>{text}</Tag>
}

function About({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { about, office, deployment, closedAt } = alarm
  const parcel = permissions.includes('parcel.read') ? alarm.data['parcel'] : undefined
  const again = `${dateTime(alarm.lastAt)} · ${t('alarms.times', { count: alarm.times })}`
  const facts: Fact[] = [
    [t('alarms.about'), about ? (about.name ?? t('alarms.someone')) : undefined],
    [t('alarms.where'), office?.name ?? t(deployment ? 'alarms.deployment' : 'alarms.whole')],
    [t('alarms.raised'), dateTime(alarm.raisedAt)],
    [t('alarms.last'), alarm.times > 1 ? again : undefined],
    [t('alarms.due_at'), closedAt ? undefined : dateTime(alarm.dueAt)],
    [t('alarms.owner'), ownerOf(t, alarm)],
    [t('alarms.parcel'), typeof parcel === 'string' ? <ParcelLink id={parcel} /> : undefined],
    [t('alarms.finding'), closedAt ? <Finding alarm={alarm} at={closedAt} /> : undefined],
  ]
  return <Facts facts={facts} />
}

function ParcelLink({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Link to="/buu-gui/$id" params={{ id }}>
      {t('alarms.last_parcel')}
    </Link>
  )
}

function Finding({ alarm, at }: { alarm: Alarm; at: string }) {
  const { t } = useTranslation()
  return (
    <>
      {alarm.note ?? t('alarms.note_gone')}
      <div className={desk['second']}>
        {[alarm.closedBy, dateTime(at)].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

const looks: Readonly<Record<string, [Icon, Tone]>> = {
  'alarm.raised': [IconBellRinging, 'stop'],
  'alarm.repeated': [IconRefreshAlert, 'warn'],
  'alarm.taken': [IconUserCheck, 'brand'],
  'alarm.closed': [IconCircleCheck, 'ok'],
}

/** The case's story, oldest first; what sounded again and again is one line. */
function moments(t: TFunction, { story }: Alarm): Moment[] {
  const runs: { type: string; by: string | null; from: string; to: string; count: number }[] = []
  for (const { type, by, at } of story) {
    const last = runs.at(-1)
    if (last?.type === 'alarm.repeated' && type === 'alarm.repeated') {
      last.to = at
      last.count += 1
    } else runs.push({ type, by, from: at, to: at, count: 1 })
  }
  return runs.map(({ type, by, from, to, count }) => {
    const key = `event.${type}`
    const [icon, tone] = looks[type] ?? [IconPoint, 'plain']
    const words = isKey(key) ? t(key) : type
    const span =
      dateTime(from) === dateTime(to) ? dateTime(from) : `${dateTime(from)} – ${dateTime(to)}`
    return {
      ...{ key: `${from} ${type}`, icon, tone },
      title: count > 1 ? `${words} · ${t('alarms.times', { count })}` : words,
      at: [span, by].filter(Boolean).join(' · '),
    }
  })
}

const touched = ['alarm', 'alarms']

function Actions({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [closing, setClosing] = useState(false)
  const { act, busy, thrown } = useAction(touched)
  if (!permissions.includes('alarm.handle')) return null
  if (closing) return <Close alarm={alarm} onClose={() => setClosing(false)} />
  return (
    <div>
      <Group gap="xs">
        {(alarm.state === 'open' || !alarm.owner?.own) && (
          <Button loading={busy} onClick={() => void act(() => takeAlarm(alarm.id))}>
            {t('alarms.take')}
          </Button>
        )}
        <Button variant="default" onClick={() => setClosing(true)}>
          {t('alarms.close')}
        </Button>
      </Group>
      <ProblemNote thrown={thrown} />
    </div>
  )
}

/** Closes the case with what it was; a leak is also to be reported, and by when is said. */
function Close({ alarm, onClose }: { alarm: Alarm; onClose: () => void }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [note, setNote] = useState('')
  const found = note.trim()
  const close = async () => {
    if (outcome) await closeAlarm(alarm.id, { outcome, note: found })
  }
  return (
    <AddForm
      send={t('alarms.close_confirm')}
      ready={outcome !== null && found.length >= 5}
      work={close}
      refreshes={touched}
      onClose={onClose}
    >
      <Select
        label={t('alarms.outcome')}
        placeholder={t('alarms.choose_outcome')}
        value={outcome}
        onChange={(chosen) => setOutcome(chosen)}
        data={outcomes.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
        autoFocus
      />
      {outcome === 'leak' && (
        <Note tone="warn" title={t('alarms.leak_means')}>
          {t('alarms.leak_by')}
        </Note>
      )}
      <Textarea
        label={t('alarms.finding')}
        description={t('alarms.finding_hint')}
        autosize
        minRows={3}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </AddForm>
  )
}
