import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Backtest, lanes, measures, type PerDay } from '../../api/risk.ts'
import { count, date } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { LaneBar } from './lane-bar.tsx'
import { lanesInLine, percent } from './risk-words.ts'
import classes from './risk.module.css'

/** What a draft would have done to past parcels, beside what is in force. */
export function BacktestView({ backtest }: { backtest: Backtest }) {
  const { t } = useTranslation()
  const { from, to, parcels, share, moved, lanes: cells } = backtest
  const changed = moved.reduce((sum, cell) => sum + cell.parcels, 0)
  return (
    <section className={desk['card']}>
      <h2 className={classes['heading']}>{t('backtest.title')}</h2>
      <Text size="sm">
        {t('backtest.of', {
          ...{ from: date(from), to: date(to), parcels: count(parcels), share: percent(share) },
          ...{ changed: count(changed), part: percent(parcels ? changed / parcels : 0) },
        })}
      </Text>
      <Moves cells={cells} />
      <h3 className={classes['heading']}>{t('backtest.offices')}</h3>
      <Text size="sm" c="dimmed">
        {t('backtest.a_day')}
      </Text>
      <ul className={classes['tried']}>
        {backtest.offices.map((office) => (
          <Office key={office.officeId} office={office} />
        ))}
      </ul>
    </section>
  )
}

/** From lane to lane, with what had been found there: what would have been looked at, and what missed. */
function Moves({ cells }: { cells: Backtest['lanes'] }) {
  const { t } = useTranslation()
  const rank = (lane: (typeof lanes)[number]) => lanes.indexOf(lane)
  const inOrder = cells.toSorted((a, b) => rank(b.from) - rank(a.from) || rank(b.to) - rank(a.to))
  return (
    <div className={classes['scroll']}>
      <Table className={desk['table']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backtest.from')}</Table.Th>
            <Table.Th>{t('backtest.to')}</Table.Th>
            <Table.Th ta="right">{t('backtest.parcels')}</Table.Th>
            <Table.Th ta="right">{t('backtest.known')}</Table.Th>
            <Table.Th ta="right">{t('backtest.found')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder.map((cell) => (
            <Table.Tr key={`${cell.from} ${cell.to}`}>
              <Table.Td>
                <span className={classes['lane']} data-lane={cell.from}>
                  {t(`risk_lane.${cell.from}`)}
                </span>
              </Table.Td>
              <Table.Td data-label={t('backtest.to')}>
                <span className={classes['lane']} data-lane={cell.to}>
                  {cell.from === cell.to ? t('backtest.same') : t(`risk_lane.${cell.to}`)}
                </span>
              </Table.Td>
              {(['parcels', 'known', 'found'] as const).map((what) => (
                <Table.Td
                  key={what}
                  ta="right"
                  data-label={t(`backtest.${what}`)}
                  className="figures"
                >
                  {count(cell[what])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Office({ office }: { office: Backtest['offices'][number] }) {
  const { t } = useTranslation()
  const { redPerDay, yellowPerDay } = office.capacity
  return (
    <li>
      <div>
        <strong>{office.name}</strong> <span className="code">{office.code}</span>
        <span className={desk['second']}>
          {' · '}
          {redPerDay === null && yellowPerDay === null
            ? t('risk.not_said')
            : [
                redPerDay !== null && t('risk.red_a_day', { count: redPerDay }),
                yellowPerDay !== null && t('risk.yellow_a_day', { count: yellowPerDay }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </span>
      </div>
      <Side label={t('backtest.before')} day={office.before} />
      <Side label={t('backtest.after')} day={office.after} capacity={office.capacity} />
    </li>
  )
}

function Side(props: {
  label: string
  day: PerDay
  capacity?: Backtest['offices'][number]['capacity']
}) {
  const { t } = useTranslation()
  const { label, day, capacity } = props
  const asked = measures.filter((measure) => (day.measures[measure] ?? 0) > 0)
  const red = capacity?.redPerDay ?? null
  return (
    <div className={classes['side']}>
      <span className={desk['second']}>{label}</span>
      <div>
        <LaneBar counts={day.lanes} />
        <span className="figures">{lanesInLine(t, day.lanes)}</span>
        {red !== null && day.lanes.red > red && (
          <strong className={classes['over']}> {t('backtest.over', { count: red })}</strong>
        )}
        <span className={`${desk['second'] ?? ''} ${classes['asked'] ?? ''} figures`}>
          {asked
            .map((one) => `${t(`measure.${one}`)} ${count(day.measures[one] ?? 0)}`)
            .join(' · ')}
        </span>
      </div>
    </div>
  )
}
