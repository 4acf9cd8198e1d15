import { Button, Group, Text, Title } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleX,
  IconClockX,
  IconDownload,
  IconFileExport,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  approveExport,
  type Export,
  openExport,
  readExport,
  refuseExport,
  withdrawExport,
} from '../../api/exports.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import desk from '../../ui/desk.module.css'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { SayForm } from '../../ui/say-form.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type Moment, Timeline } from '../../ui/timeline.tsx'
import { useAction } from '../../ui/use-action.ts'
import { daysOf, endOf, mostOpenings, standingOf } from './exports-words.ts'
import classes from './security.module.css'

const touched = ['exports', 'export']

/** One export: for whom, why, what of how many parcels, who decided, and how often it left. */
export function ExportRoom() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/an-ninh/xuat-du-lieu/$id' })
  const { data, isPending, error } = useQuery({
    queryKey: ['export', id],
    queryFn: () => readExport(id),
  })
  if (isPending) return <Waiting />
  if (!data) return <ProblemNote thrown={error} />
  const { text, tone } = standingOf(t, data)
  return (
    <>
      <Group justify="space-between" align="start">
        <div>
          <Link to="/an-ninh/xuat-du-lieu" className={desk['second']}>
            {t('exports.title')}
          </Link>
          <Title order={2}>{t('exports.numbered', { number: data.number })}</Title>
        </div>
        <Tag tone={tone}>{text}</Tag>
      </Group>
      <Doings one={data} />
      <div className={classes['pair']}>
        <div className={desk['card']}>
          <About one={data} />
        </div>
        <div className={desk['card']}>
          <Timeline moments={story(t, data)} />
        </div>
      </div>
    </>
  )
}

function About({ one }: { one: Export }) {
  const { t } = useTranslation()
  const facts: Fact[] = [
    [t('exports.recipient'), one.recipient ?? t('alarms.note_gone')],
    [t('reveal.purpose'), t(`purpose.${one.purpose}`)],
    [t('exports.note'), one.note ?? t('alarms.note_gone')],
    [t('exports.groups'), one.groups.map((group) => t(`group.${group}`)).join(', ')],
    [t('exports.office'), one.office?.name ?? t('exports.all_offices')],
    [t('exports.days'), daysOf(one)],
    [t('exports.how_many'), t('exports.parcels', { count: one.parcels })],
    [t('reveal.embargo'), one.embargoUntil ? date(one.embargoUntil) : undefined],
  ]
  return <Facts facts={facts} />
}

/** What can be done about it now, by the one who looks. */
function Doings({ one }: { one: Export }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  if (one.state === 'asked' && one.own)
    return (
      <Note tone="warn" title={t('second.waits')} aside={<Withdraw one={one} />}>
        {endOf(t, one)}
      </Note>
    )
  if (one.state === 'asked' && permissions.includes('export.approve')) return <Decide one={one} />
  if (one.state === 'approved' && one.own) return <Download one={one} />
  if (one.state === 'refused')
    return (
      <Note tone="stop" title={t('exports.refused_because')}>
        {one.answer ?? t('alarms.note_gone')}
      </Note>
    )
  return null
}

function Decide({ one }: { one: Export }) {
  const { t } = useTranslation()
  const [refusing, setRefusing] = useState(false)
  const { act, busy, thrown } = useAction(touched)
  if (refusing)
    return (
      <SayForm
        label={t('exports.refuse_reason')}
        send={t('second.refuse')}
        work={(reason) => refuseExport(one.id, reason)}
        refreshes={touched}
        onClose={() => setRefusing(false)}
      />
    )
  return (
    <Note tone="warn" title={t('exports.decide', { name: one.askedBy ?? '', count: one.parcels })}>
      {t('exports.decide_means')} {endOf(t, one)}
      <Group gap="xs" mt="sm">
        <Button loading={busy} onClick={() => void act(() => approveExport(one.id))}>
          {t('exports.approve')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => setRefusing(true)}>
          {t('second.refuse')}
        </Button>
      </Group>
      <ProblemNote thrown={thrown} />
    </Note>
  )
}

function Download({ one }: { one: Export }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(touched)
  const left = mostOpenings - one.openings
  return (
    <Note tone="ok" title={t('exports.turns_left', { count: left, most: mostOpenings })}>
      {endOf(t, one)}
      <Text size="sm">{t('exports.download_means')}</Text>
      <Group gap="xs" mt="sm">
        {left > 0 && (
          <Button
            leftSection={<IconDownload size={17} stroke={1.8} />}
            loading={busy}
            onClick={() => void act(() => openExport(one.id))}
          >
            {t('exports.download')}
          </Button>
        )}
        <Withdraw one={one} />
      </Group>
      <ProblemNote thrown={thrown} />
    </Note>
  )
}

function Withdraw({ one }: { one: Export }) {
  const { t } = useTranslation()
  const { act, busy } = useAction(touched)
  return (
    <ConfirmButton
      confirm={t('exports.withdraw_confirm')}
      busy={busy}
      onConfirm={() => void act(() => withdrawExport(one.id))}
    >
      {t('exports.withdraw')}
    </ConfirmButton>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

/** Who did what with it, oldest first. */
function story(t: Translate, one: Export): Moment[] {
  const line = (at: string, by: string | null) => [dateTime(at), by].filter(Boolean).join(' · ')
  return [
    {
      ...{ key: 'asked', icon: IconFileExport, tone: 'brand' as const },
      ...{ title: t('event.export.asked'), at: line(one.askedAt, one.askedBy) },
    },
    ...(one.decidedAt ? [decision(t, one, line(one.decidedAt, one.decidedBy))] : []),
    ...one.opened.map(({ turn, at, parcels }): Moment => ({
      ...{ key: `opened ${turn}`, icon: IconDownload, tone: 'warn' },
      title: t('exports.left', { turn, count: parcels }),
      at: line(at, one.askedBy),
    })),
    ...(one.state === 'expired' || one.state === 'withdrawn' ? [ending(t, one.state)] : []),
  ]
}

function decision(t: Translate, { state }: Export, at: string): Moment {
  return state === 'refused'
    ? { key: 'decided', icon: IconCircleX, tone: 'stop', title: t('event.export.refused'), at }
    : { key: 'decided', icon: IconCircleCheck, tone: 'ok', title: t('event.export.approved'), at }
}

function ending(t: Translate, state: 'expired' | 'withdrawn'): Moment {
  return {
    key: 'ended',
    icon: IconClockX,
    tone: 'plain',
    title: t(`export_state.${state}`),
    at: '',
  }
}
