import { Table, Text } from '@mantine/core'
import { IconWaveSine } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Drift as Drifts, type FactDrift, readDrift } from '../../api/risk.ts'
import { count, date } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { factName, inWords, index, percent, valueName } from './risk-words.ts'
import classes from './risk.module.css'

const scaleTo = 0.5
const border = 0.25

/** What parcels and ratings are like now against before: where the rating may be looking the wrong way. */
export function Drift() {
  const { t } = useTranslation()
  const drift = useQuery({ queryKey: ['risk', 'drift'], queryFn: readDrift })
  if (drift.isPending) return <Waiting />
  if (!drift.data) return <ProblemNote thrown={drift.error} />
  const { recent, earlier, facts } = drift.data
  if (recent.parcels === 0 || earlier.parcels === 0)
    return (
      <Empty icon={IconWaveSine} title={t('drift.none')}>
        {t('drift.none_hint')}
      </Empty>
    )
  return (
    <>
      <p className={classes['said']}>
        {t('drift.spans', {
          ...{ from: date(recent.from), to: date(recent.to), parcels: count(recent.parcels) },
          ...{ before: date(earlier.from), until: date(earlier.to) },
          earlier: count(earlier.parcels),
        })}
      </p>
      <HitRate drift={drift.data} />
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('drift.fact')}</Table.Th>
              <Table.Th>{t('drift.psi')}</Table.Th>
              <Table.Th>{t('drift.moved')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {facts.map((fact) => (
              <Line key={fact.fact} fact={fact} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" c="dimmed" maw={760}>
        {t('drift.how')}
      </Text>
    </>
  )
}

function HitRate({ drift: { hitRate } }: { drift: Drifts }) {
  const { t } = useTranslation()
  const { recent, earlier, change } = hitRate
  return (
    <section className={desk['card']}>
      <h2 className={classes['heading']}>{t('drift.hit_rate')}</h2>
      <p className={classes['said']}>
        {t('drift.hits', {
          ...{ found: count(recent.found), rows: count(recent.rows) },
          ...{ foundBefore: count(earlier.found), rowsBefore: count(earlier.rows) },
        })}
      </p>
      {change && (
        <p className={`${classes['said'] ?? ''} figures`}>
          {t('drift.change', { change: inWords(change) })}{' '}
          {change.low <= 0 && change.high >= 0 && t('drift.by_chance')}
        </p>
      )}
    </section>
  )
}

function Line({ fact }: { fact: FactDrift }) {
  const { t } = useTranslation()
  const { psi, drifts, moved } = fact
  const width = `${Math.min(100, (psi / scaleTo) * 100)}%`
  return (
    <Table.Tr>
      <Table.Td>
        <span className={desk['main']}>{factName(t, fact.fact)}</span>
      </Table.Td>
      <Table.Td data-label={t('drift.psi')} className="figures">
        <span className={classes['gauge']} data-over={drifts || undefined}>
          <span aria-hidden="true">
            <span style={{ width }} />
            <i style={{ left: `${(border / scaleTo) * 100}%` }} />
          </span>
          {index(psi)}
        </span>
      </Table.Td>
      <Table.Td>
        <span className={desk['second']}>
          {moved
            .filter(({ before, after }) => Math.abs(after - before) >= 0.01)
            .map((one) =>
              [valueName(t, fact.fact, one), `${percent(one.before)} → ${percent(one.after)}`].join(
                ' ',
              ),
            )
            .join(' · ') || t('drift.still')}
        </span>
      </Table.Td>
      <Table.Td ta="right">
        {drifts ? (
          <Tag tone="stop">{t('drift.drifts')}</Tag>
        ) : (
          psi > border && <Tag>{t('drift.few')}</Tag>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
