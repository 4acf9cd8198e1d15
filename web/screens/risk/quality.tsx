import { Table, Text } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Graded, type Quality, type QualityPage, readQuality } from '../../api/risk.ts'
import { count, date } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Interval } from './interval.tsx'
import { inWords, index, percent } from './risk-words.ts'
import classes from './risk.module.css'

/** How well the rating finds: by chance, and by all that was looked into; the last thirty days and month by month. */
export function QualityDesk() {
  const { t } = useTranslation()
  const quality = useQuery({ queryKey: ['risk', 'quality'], queryFn: readQuality })
  if (quality.isPending) return <Waiting />
  if (!quality.data) return <ProblemNote thrown={quality.error} />
  const { last30, months } = quality.data
  if (last30.parcels === 0 && months.length === 0)
    return (
      <Empty icon={IconScale} title={t('quality.none')}>
        {t('quality.none_hint')}
      </Empty>
    )
  return (
    <>
      <p className={classes['said']}>
        {t('quality.span', {
          from: date(last30.from),
          to: date(last30.to),
          parcels: count(last30.parcels),
        })}
      </p>
      <div className={classes['pair']}>
        <Side title={t('quality.random')} hint={t('quality.random_hint')} graded={last30.random} />
        <Side title={t('quality.all')} hint={t('quality.all_hint')} graded={last30.all} />
      </div>
      {months.length > 0 && <Months months={months} />}
      <Text size="sm" c="dimmed" maw={760}>
        {t('quality.how')}
      </Text>
    </>
  )
}

function Side(props: { title: string; hint: string; graded: Graded }) {
  const { t } = useTranslation()
  const { title, hint, graded } = props
  const { known, found, base, auc, at } = graded
  return (
    <section className={desk['card']}>
      <h2 className={classes['heading']}>{title}</h2>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <dl className={classes['estimates']}>
        <div>
          <dt>{t('quality.looked', { known: count(known), found: count(found) })}</dt>
          <dd>
            <Interval estimate={base} none={t('risk.nobody_looked')} />
          </dd>
        </div>
        <div>
          <dt>{t('quality.auc')}</dt>
          <dd className="figures">
            {auc ? (
              <>
                <strong>{index(auc.value)}</strong>{' '}
                <small className={desk['second']}>
                  {index(auc.low)} – {index(auc.high)}
                </small>
              </>
            ) : (
              t('quality.too_few')
            )}
          </dd>
        </div>
      </dl>
      <table className={classes['ranks']}>
        <thead>
          <tr>
            <th>{t('quality.first')}</th>
            <th>{t('quality.precision')}</th>
            <th>{t('quality.recall')}</th>
          </tr>
        </thead>
        <tbody>
          {at.map(({ percent: first, precision, recall }) => (
            <tr key={first}>
              <th scope="row" className="figures">
                {first} %
              </th>
              <td data-label={t('quality.precision')}>
                <Interval estimate={precision} none={t('risk.nobody_looked')} />
              </td>
              <td data-label={t('quality.recall')}>
                <Interval estimate={recall} none={t('quality.nothing_found')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Months({ months }: Pick<QualityPage, 'months'>) {
  const { t } = useTranslation()
  return (
    <section>
      <h2 className={classes['heading']}>{t('quality.months')}</h2>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('quality.month')}</Table.Th>
              <Table.Th>{t('quality.parcels')}</Table.Th>
              <Table.Th>{t('quality.followed')}</Table.Th>
              <Table.Th>{t('quality.base')}</Table.Th>
              <Table.Th>{t('quality.p_at', { percent: 5 })}</Table.Th>
              <Table.Th>{t('quality.r_at', { percent: 5 })}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {months.map(({ month, closedAt, quality }) => (
              <Table.Tr key={month}>
                <Table.Td className="figures">
                  <span className={desk['main']}>
                    {month.slice(5, 7)}/{month.slice(0, 4)}
                  </span>
                </Table.Td>
                <Figures quality={quality} />
                <Table.Td ta="right">
                  <Tag tone={closedAt ? 'plain' : 'brand'}>
                    {closedAt ? t('quality.closed', { day: date(closedAt) }) : t('quality.open')}
                  </Tag>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

function Figures({ quality }: { quality: Quality }) {
  const { t } = useTranslation()
  const { parcels, followed, random } = quality
  const five = random.at.find((one) => one.percent === 5)
  const said = (estimate: Parameters<typeof inWords>[0] | null | undefined) =>
    estimate ? inWords(estimate) : '—'
  const cells = [
    [t('quality.parcels'), count(parcels)],
    [t('quality.followed'), followed ? percent(followed.value) : '—'],
    [t('quality.base'), said(random.base)],
    [t('quality.p_at', { percent: 5 }), said(five?.precision)],
    [t('quality.r_at', { percent: 5 }), said(five?.recall)],
  ] as const
  return cells.map(([label, value]) => (
    <Table.Td key={label} data-label={label} className="figures">
      {value}
    </Table.Td>
  ))
}
