import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CategoryQuality, Counts, Quality } from '../../api/catalogue.ts'
import { count } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { tones, useNames } from '../public/goods-words.ts'
import classes from './goods-desk.module.css'
import { precisionOf, recallOf, useCategories } from './words.ts'

/** How good the list in force is, category by category, on phrases nobody tuned it on and on what clerks said. */
export function QualityDesk() {
  const { t } = useTranslation()
  const { quality, categories } = useCategories()
  if (quality.isPending) return <Waiting />
  if (!quality.data) return <ProblemNote thrown={quality.error} />
  return (
    <>
      <Heads quality={quality.data} />
      <p className={classes['second']}>{t('catalogue.quality_hint')}</p>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('catalogue.category')}</Table.Th>
              <Table.Th>{t('catalogue.class')}</Table.Th>
              <Table.Th ta="right">{t('catalogue.recall')}</Table.Th>
              <Table.Th ta="right">{t('catalogue.precision')}</Table.Th>
              <Table.Th ta="right">{t('catalogue.by_corrections')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {categories.map((category) => (
              <Line key={category.id} category={category} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  )
}

function Heads({ quality }: { quality: Quality }) {
  const { t } = useTranslation()
  const { corrections, phrases, right, version } = quality
  return (
    <div className={classes['heads']}>
      <Head label={t('catalogue.version')} figure={version} testId="version" />
      <Head
        label={t('catalogue.right_of', { count: phrases })}
        figure={`${(100 * (right / phrases)).toFixed(1)} %`}
      />
      <Head label={t('catalogue.open_corrections')} figure={count(corrections.open)} />
      <Head label={t('catalogue.taken')} figure={count(corrections.taken)} />
      <Head label={t('catalogue.dismissed')} figure={count(corrections.dismissed)} />
    </div>
  )
}

function Head(props: { label: string; figure: string; testId?: string }) {
  return (
    <div className={classes['head']}>
      <span className={classes['second']}>{props.label}</span>
      <strong className="figures" data-testid={props.testId}>
        {props.figure}
      </strong>
    </div>
  )
}

function Line({ category }: { category: CategoryQuality }) {
  const { t } = useTranslation()
  const { nameOf } = useNames()
  const { phrases, corrections, class: its } = category
  return (
    <Table.Tr>
      <Table.Td>
        <span className={desk['main']}>{nameOf(category)}</span>
      </Table.Td>
      <Table.Td>
        <Tag tone={tones[its]}>{t(`goods.${its}`)}</Tag>
      </Table.Td>
      <Table.Td ta="right" data-label={t('catalogue.recall')}>
        <Share of={recallOf(phrases)} counts={[phrases.found, phrases.meant]} />
      </Table.Td>
      <Table.Td ta="right" data-label={t('catalogue.precision')}>
        <Share of={precisionOf(phrases)} counts={[phrases.found, phrases.found + phrases.wrong]} />
      </Table.Td>
      <Table.Td ta="right" className="figures" data-label={t('catalogue.by_corrections')}>
        <ByCorrections counts={corrections} />
      </Table.Td>
    </Table.Tr>
  )
}

/** Below this the list deserves a look. */
const low = 0.9

function Share({ of, counts }: { of: number | null; counts: readonly [number, number] }) {
  if (of === null) return <>–</>
  return (
    <span className={`${classes['share'] ?? ''} figures`} title={counts.join(' / ')}>
      <span className={classes['bar']} data-low={of < low || undefined} aria-hidden="true">
        <span style={{ width: `${(100 * of).toFixed(1)}%` }} />
      </span>
      <span>
        {Math.round(100 * of)} % <span className={classes['second']}>{counts.join('/')}</span>
      </span>
    </span>
  )
}

function ByCorrections({ counts }: { counts: Counts }) {
  const { t } = useTranslation()
  const { meant, found, wrong } = counts
  if (meant + wrong === 0) return <>–</>
  return <>{t('catalogue.missed_wrong', { missed: meant - found, wrong })}</>
}
