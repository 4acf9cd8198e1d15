import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { catalogueOf, type PublicCategory } from '../../api/goods.ts'
import { date } from '../../i18n/format.ts'
import { Note } from '../../ui/note.tsx'
import { OpenPage } from '../../ui/open-page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Lost, Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { KeptNote } from './kept-note.tsx'
import { tones, useNames } from './goods-words.ts'
import classes from './goods.module.css'

/** One category for whoever asks: what it is, whether it may be sent, on what basis, what to do instead. */
export function GoodsPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/hang-cam-gui/$id' })
  const { operator } = useSearch({ from: '/hang-cam-gui/$id' })
  const { data: catalogue, error, isPending } = useQuery(catalogueOf(operator))
  const category = catalogue?.categories.find((one) => one.id === id)
  if (catalogue && !category) return <Lost />
  return (
    <OpenPage footed>
      <main className={classes['main']}>
        <Link to="/hang-cam-gui" search={true} className={classes['back']}>
          ← {t('public_goods.title')}
        </Link>
        {isPending && <Waiting />}
        {error && <ProblemNote thrown={error} />}
        {catalogue && category && (
          <>
            <KeptNote since={catalogue.keptSince} />
            <About category={category} />
            <p className={classes['source']}>
              {t('public_goods.version')} <code data-testid="version">{catalogue.version}</code>
            </p>
          </>
        )}
      </main>
    </OpenPage>
  )
}

function About({ category }: { category: PublicCategory }) {
  const { t } = useTranslation()
  const { nameOf, say } = useNames()
  const { class: its, words, conditions, instead } = category
  return (
    <article className={classes['about']}>
      <header>
        <Tag tone={tones[its]}>{t(`goods.${its}`)}</Tag>
        <Title order={1}>{nameOf(category)}</Title>
        <p className={classes['lead']}>
          {t('public_goods.for_example')} {words.terms.slice(0, 12).join(', ')}…
        </p>
      </header>
      {conditions.length > 0 && (
        <section>
          <h2>{t('public_goods.conditions')}</h2>
          <dl className={classes['conditions']}>
            {conditions.map((condition, index) => (
              <div key={index}>
                <dt>{t(`public_goods.${condition.kind}`)}</dt>
                <dd>{say(condition)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Note tone="brand" title={t('public_goods.instead')}>
        {say(instead)}
      </Note>
      <Laws category={category} />
    </article>
  )
}

function Laws({ category }: { category: PublicCategory }) {
  const { t } = useTranslation()
  const { titleOf } = useNames()
  return (
    <section>
      <h2>{t('screening.basis')}</h2>
      <ul className={classes['laws']}>
        {category.laws.map((law) => (
          <li key={law.id}>
            <strong>{law.short}</strong>
            <span>{titleOf(law)}</span>
            <span>
              {t('public_goods.from', { day: date(law.validFrom) })}
              {law.validTo && ` ${t('public_goods.to', { day: date(law.validTo) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
