import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readRetention } from '../../api/compliance.ts'
import type { Retention, RetentionRun } from '../../api/types.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import desk from '../../ui/desk.module.css'
import { ClockDoubt } from './clock-doubt.tsx'
import classes from './compliance.module.css'
import { PeriodCard } from './period-card.tsx'
import { PeriodChanges } from './period-changes.tsx'

/** How long each class is kept, what is erased next, and what the last nights erased. */
export function RetentionDesk() {
  const retention = useQuery({ queryKey: ['retention'], queryFn: readRetention })
  if (retention.isPending) return <Waiting />
  if (retention.error) return <ProblemNote thrown={retention.error} />
  const { classes: kinds, changes, clock } = retention.data
  return (
    <>
      {clock.doubt && <ClockDoubt doubt={clock.doubt} />}
      <PeriodChanges changes={changes} />
      <div className={classes['cards']}>
        {kinds.map((kind) => (
          <PeriodCard key={kind.class} kind={kind} asked={isAsked(retention.data, kind.class)} />
        ))}
      </div>
      <div className={classes['pair']}>
        <NextDue due={retention.data.nextDue} />
        <Runs runs={retention.data.runs} />
      </div>
    </>
  )
}

function isAsked({ changes }: Retention, kind: string): boolean {
  return changes.some((change) => change.class === kind && change.state === 'open')
}

function NextDue({ due }: { due: Retention['nextDue'] }) {
  const { t } = useTranslation()
  return (
    <Sheet title={t('retention.next_due')} none={due.length === 0 && t('retention.none_due')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('retention.day')}</Table.Th>
          <Table.Th>{t('retention.class')}</Table.Th>
          <Table.Th ta="right">{t('retention.records')}</Table.Th>
          <Table.Th ta="right">{t('retention.due_on')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {due.map((one) => (
          <Table.Tr key={`${one.class} ${one.day}`}>
            <Table.Td className="figures">{date(one.day)}</Table.Td>
            <Table.Td>{t(`key_class.${one.class}`)}</Table.Td>
            <Table.Td ta="right" className="figures" data-label={t('retention.records')}>
              {one.records ?? '—'}
            </Table.Td>
            <Table.Td ta="right" className="figures" data-label={t('retention.due_on')}>
              {date(one.dueOn)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Sheet>
  )
}

const tones: Readonly<Record<string, Tone>> = {
  done: 'ok',
  partly: 'warn',
  clock_in_doubt: 'stop',
  interrupted: 'warn',
}

function Runs({ runs }: { runs: readonly RetentionRun[] }) {
  const { t } = useTranslation()
  return (
    <Sheet title={t('retention.runs')} none={runs.length === 0 && t('retention.none_run')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('retention.run_at')}</Table.Th>
          <Table.Th ta="right">{t('retention.erased_days')}</Table.Th>
          <Table.Th ta="right">{t('retention.records')}</Table.Th>
          <Table.Th ta="right">{t('retention.held')}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runs.map((run) => (
          <Table.Tr key={run.id}>
            <Table.Td className="figures">{dateTime(run.startedAt)}</Table.Td>
            <Table.Td ta="right" className="figures" data-label={t('retention.erased_days')}>
              {run.erased}/{run.due}
            </Table.Td>
            <Table.Td ta="right" className="figures" data-label={t('retention.records')}>
              {run.records}
            </Table.Td>
            <Table.Td ta="right" className="figures" data-label={t('retention.held')}>
              {run.held}
            </Table.Td>
            <Table.Td ta="right">
              <Outcome run={run} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Sheet>
  )
}

function Outcome({ run: { outcome } }: { run: RetentionRun }) {
  const { t } = useTranslation()
  const state = outcome ?? 'running'
  const words = {
    done: t('run.done'),
    partly: t('run.partly'),
    clock_in_doubt: t('run.clock_in_doubt'),
    interrupted: t('run.interrupted'),
  }[state]
  return <Tag tone={tones[state] ?? 'plain'}>{words ?? t('run.running')}</Tag>
}

/** A titled table, or a sentence where there is nothing to show. */
function Sheet(props: { title: string; none: string | false; children: ReactNode }) {
  return (
    <section>
      <h2 className={classes['heading']}>{props.title}</h2>
      {props.none ? (
        <p className={classes['none']}>{props.none}</p>
      ) : (
        <div className={desk['sheet']}>
          <Table className={desk['table']}>{props.children}</Table>
        </div>
      )}
    </section>
  )
}
