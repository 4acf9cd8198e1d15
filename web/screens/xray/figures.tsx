import { Text } from '@mantine/core'
import { IconRadioactive } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type StationFigures, verdicts, xrayFigures } from '../../api/xray.ts'
import { count, date } from '../../i18n/format.ts'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './xray.module.css'

/** What each station sees and misses, since its scanner is what it is. */
export function Figures() {
  const { t } = useTranslation()
  const { data, error, isPending } = useQuery({ queryKey: ['xray-figures'], queryFn: xrayFigures })
  return (
    <>
      <Text size="sm" maw={720}>
        {t('xray.figures_hint')}
      </Text>
      {isPending && <Waiting />}
      <ProblemNote thrown={error} />
      {data?.items.length === 0 && (
        <Empty icon={IconRadioactive} title={t('xray.no_stations')}>
          {t('xray.no_stations_hint')}
        </Empty>
      )}
      <div className={classes['stations']}>
        {data?.items.map((station) => (
          <StationCard key={station.id} station={station} />
        ))}
      </div>
    </>
  )
}

function StationCard({ station }: { station: StationFigures }) {
  const { t } = useTranslation()
  const { name, office, scanner, since, open, images, waiting, unmatched } = station
  return (
    <section className={classes['station']}>
      <div>
        <h2>{name}</h2>
        <Text size="sm" c="dimmed">
          {office.name} · {scanner} · {t('xray.counted_since', { day: date(since) })}
        </Text>
        {!open && <Tag>{t('xray.closed')}</Tag>}
      </div>
      <Facts
        facts={[
          [t('xray.images'), count(images)],
          [t('xray.still_waiting'), count(waiting)],
          [t('xray.unmatched'), count(unmatched)],
          ...verdicts.map(
            (verdict) => [t(`xray_verdict.${verdict}`), count(station.verdicts[verdict])] as const,
          ),
        ]}
      />
      <Beside agreement={station.agreement} />
      <Misses looks={station.secondLooks} />
    </section>
  )
}

function Beside({ agreement }: Pick<StationFigures, 'agreement'>) {
  const { t } = useTranslation()
  const { bothClear, bothDoubt, machineOnly, personOnly, share } = agreement
  return (
    <div>
      <table className={classes['beside']}>
        <thead>
          <tr>
            <th />
            <th>{t('xray.person_clear')}</th>
            <th>{t('xray.person_doubt')}</th>
          </tr>
        </thead>
        <tbody className="figures">
          <tr>
            <th>{t('xray_machine.clear')}</th>
            <td data-agree>{count(bothClear)}</td>
            <td>{count(personOnly)}</td>
          </tr>
          <tr>
            <th>{t('xray_machine.suspect')}</th>
            <td>{count(machineOnly)}</td>
            <td data-agree>{count(bothDoubt)}</td>
          </tr>
        </tbody>
      </table>
      {share !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('xray.agreement', { percent: percent(share) })}
        </Text>
      )}
    </div>
  )
}

function Misses({ looks }: { looks: StationFigures['secondLooks'] }) {
  const { t } = useTranslation()
  const { looked, missed, rate, from, to, waiting } = looks
  return (
    <div>
      <Text size="sm" fw={600}>
        {rate === null ? t('xray.misses_unknown') : t('xray.misses', { percent: percent(rate) })}
      </Text>
      {rate !== null && (
        <div className={classes['range']} aria-hidden="true">
          <span style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }} />
          <b style={{ left: `${rate * 100}%` }} />
        </div>
      )}
      <Text size="xs" c="dimmed" mt={4}>
        {rate !== null && `${t('xray.interval', { from: percent(from), to: percent(to) })} `}
        {t('xray.looked', {
          looked: count(looked),
          missed: count(missed),
          waiting: count(waiting),
        })}
      </Text>
    </div>
  )
}

function percent(share: number): string {
  return (share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 1 })
}
