import { Button, Group, Title } from '@mantine/core'
import {
  IconCamera,
  IconDownload,
  IconEye,
  IconFileExport,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import { asProblem } from '../../api/problem.ts'
import {
  type AccessHistory,
  type AccessLine,
  readHistory,
  readProof,
  type Ticket,
} from '../../api/tracking.ts'
import { date, dateTime, time } from '../../i18n/format.ts'
import { isKey } from '../../i18n/index.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { save } from '../../ui/save.ts'
import { Timeline } from '../../ui/timeline.tsx'
import { useAction } from '../../ui/use-action.ts'
import { StateTag } from '../parcels/state-tag.tsx'
import classes from './tracking.module.css'

/** Who looked, newest first, as long as the ticket lasts. */
export function HistoryPanel(props: { given: Ticket; onLeave: () => void; onOver: () => void }) {
  const { given, onLeave, onOver } = props
  const { ticket, until } = given
  // Read once: each reading is on record. Nothing of it outlives the page.
  const history = useQuery({
    queryKey: ['access-history', ticket],
    queryFn: () => readHistory(ticket),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const isOver = history.error ? asProblem(history.error).code === 'tracking.ticket_over' : false

  useEffect(() => {
    if (isOver) onOver()
    const timer = setTimeout(onOver, Math.max(0, new Date(until).getTime() - Date.now()))
    return () => clearTimeout(timer)
  }, [isOver, until, onOver])

  if (history.isPending) return <Waiting />
  if (history.error) return <ProblemNote thrown={history.error} />
  return (
    <section className={classes['card']} aria-label={history.data.itemNumber}>
      <Head history={history.data} until={until} onLeave={onLeave} />
      <Lines ticket={ticket} lines={history.data.lines} />
    </section>
  )
}

function Head(props: { history: AccessHistory; until: string; onLeave: () => void }) {
  const { t } = useTranslation()
  const { itemNumber, state, acceptedOn, side } = props.history
  return (
    <header className={classes['head']}>
      <div>
        <Group gap="xs">
          <Title order={2} className="figures">
            {spacedItemNumber(itemNumber)}
          </Title>
          <StateTag state={state} />
        </Group>
        <p className={classes['fine']}>
          {t(`tracking.you_${side}`)} · {t('tracking.accepted_on', { day: date(acceptedOn) })}
        </p>
      </div>
      <div className={classes['leave']}>
        <Button variant="default" size="sm" onClick={props.onLeave}>
          {t('tracking.leave')}
        </Button>
        <span className={classes['fine']}>
          {t('tracking.shown_until', { at: time(props.until) })}
        </span>
      </div>
    </header>
  )
}

const glyphs = { reveal: IconEye, photo: IconCamera, export: IconFileExport } as const

function Lines({ ticket, lines }: { ticket: string; lines: readonly AccessLine[] }) {
  const { t } = useTranslation()
  if (lines.length === 0)
    return (
      <div className={classes['nobody']}>
        <IconShieldCheck size={44} stroke={1.3} aria-hidden="true" />
        <strong>{t('tracking.nobody')}</strong>
        <p>{t('tracking.nobody_hint')}</p>
      </div>
    )
  return (
    <>
      <p className={classes['count']}>{t('tracking.count', { count: lines.length })}</p>
      <Timeline
        moments={lines.map((line) => ({
          key: line.entry,
          icon: glyphs[line.kind],
          tone: 'brand',
          title: <Who line={line} />,
          at: dateTime(line.at),
          detail: <What line={line} />,
          action: <Proof ticket={ticket} entry={line.entry} />,
        }))}
      />
    </>
  )
}

function Who({ line: { role, organisation } }: { line: AccessLine }) {
  const { t } = useTranslation()
  return (
    <>
      {role ? t(`role.${role}`) : t('tracking.someone')} · {organisation}
    </>
  )
}

function What({ line }: { line: AccessLine }) {
  const { t, i18n } = useTranslation()
  const { kind, purpose, groups, fields } = line
  const names = groups.map((group) => {
    const key = `group.${group}`
    return isKey(key) ? t(key) : group
  })
  return (
    <dl className={classes['what']}>
      <dt>{t('tracking.why')}</dt>
      <dd>
        {purpose ? (i18n.language === 'vi' ? purpose.vi : purpose.en) : t('tracking.no_purpose')}
        {purpose && <span className={classes['basis']}>{purpose.basis}</span>}
      </dd>
      <dt>{t(`tracking.what_${kind}`)}</dt>
      <dd>
        {names.join(', ')} ·{' '}
        {t(kind === 'photo' || groups[0] === 'photos' ? 'tracking.photos' : 'tracking.fields', {
          count: fields,
        })}
      </dd>
    </dl>
  )
}

function Proof({ ticket, entry }: { ticket: string; entry: string }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction([])
  const load = () => act(async () => save(await readProof(ticket, entry), `${entry}.tlog-proof`))
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        loading={busy}
        leftSection={<IconDownload size={14} stroke={1.8} />}
        onClick={() => void load()}
      >
        {t('event.proof')}
      </Button>
      {thrown ? <ProblemNote thrown={thrown} /> : null}
    </>
  )
}
