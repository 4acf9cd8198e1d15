import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Operator, readTerms, type Terms, type TermsVersion } from '../../api/terms.ts'
import { date, vietnameseDay } from '../../i18n/format.ts'
import { Note } from '../../ui/note.tsx'
import { OpenPage } from '../../ui/open-page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import page from './goods.module.css'
import classes from './terms.module.css'
import { TextBlocks } from './text-blocks.tsx'

/** What operator and sender agree on, for whoever asks: today's, or as it stood on a day. */
export function TermsPage() {
  const { t } = useTranslation()
  const { operator, ngay } = useSearch({ from: '/dieu-khoan' })
  const { data, error, isPending } = useQuery({
    queryKey: ['public-terms', operator, ngay],
    queryFn: () => readTerms({ ...(operator && { operator }), ...(ngay && { date: ngay }) }),
  })
  return (
    <OpenPage footed>
      <main className={page['main']}>
        {!data?.terms && <Title order={1}>{t('terms.title')}</Title>}
        {isPending && <Waiting />}
        <ProblemNote thrown={error} />
        {data?.terms && <Shown terms={data.terms} several={data.operators.length > 1} />}
        {data && !data.terms && <Operators operators={data.operators} />}
      </main>
    </OpenPage>
  )
}

/** Whose terms, where several operators are here. */
function Operators({ operators }: { operators: readonly Operator[] }) {
  const { t } = useTranslation()
  if (operators.length === 0) return <Note title={t('terms.nobody')} />
  return (
    <section>
      <p className={page['lead']}>{t('terms.choose')}</p>
      <ul className={classes['operators']}>
        {operators.map(({ code, name }) => (
          <li key={code}>
            <Link to="/dieu-khoan" search={{ operator: code }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Shown({ terms, several }: { terms: Terms; several: boolean }) {
  const { t, i18n } = useTranslation()
  const { operator, version, catalogueVersion, textVi, textEn } = terms
  const english = i18n.language === 'en' && textEn !== null
  return (
    <>
      <header>
        {several && (
          <Link to="/dieu-khoan" className={page['back']}>
            ← {t('terms.others')}
          </Link>
        )}
        <Title order={1}>{t('terms.title')}</Title>
        <p className={page['lead']}>{operator.name}</p>
        <div className={classes['facts']}>
          <span>
            {t('terms.version')} <code data-testid="terms-version">{version}</code>
            {' · '}
            <Days version={terms} />
          </span>
          <span>
            <Link to="/hang-cam-gui" search={{ operator: operator.code }}>
              {t('terms.goods')}
            </Link>{' '}
            <code data-testid="version">{catalogueVersion}</code>
          </span>
        </div>
      </header>
      <Standing terms={terms} />
      <div className={textEn === null ? classes['alone'] : classes['languages']}>
        <div data-other={english || undefined}>
          <TextBlocks text={textVi} lang="vi" />
        </div>
        {textEn !== null && (
          <div data-other={!english || undefined}>
            <TextBlocks text={textEn} lang="en" />
          </div>
        )}
      </div>
      <History terms={terms} />
    </>
  )
}

/** How what is shown stands today: the standard text, an old one, one that is only announced. */
function Standing({ terms }: { terms: Terms }) {
  const { t, i18n } = useTranslation()
  const { operator, standard, validFrom, validTo } = terms
  const today = vietnameseDay(new Date())
  const current = (
    <Link to="/dieu-khoan" search={{ operator: operator.code }}>
      {t('terms.to_current')}
    </Link>
  )
  return (
    <>
      {validTo !== null && validTo < today && (
        <Note tone="warn" title={t('terms.over', { day: date(validTo) })}>
          {current}
        </Note>
      )}
      {validFrom > today && (
        <Note tone="warn" title={t('terms.coming', { day: date(validFrom) })}>
          {current}
        </Note>
      )}
      {standard && <Note title={t('terms.standard')}>{t('terms.standard_hint')}</Note>}
      {terms.textEn === null && i18n.language === 'en' && (
        <Note title={t('terms.vietnamese_only')} />
      )}
    </>
  )
}

function History({ terms }: { terms: Terms }) {
  const { t } = useTranslation()
  const { operator, versions } = terms
  if (versions.length < 2) return null
  return (
    <section className={classes['history']} aria-labelledby="terms-versions">
      <h2 id="terms-versions">{t('terms.versions')}</h2>
      <ul className={classes['versions']}>
        {versions.map((one) => (
          <li key={one.version}>
            <Link
              to="/dieu-khoan"
              search={{ operator: operator.code, ngay: one.validFrom }}
              resetScroll
            >
              {one.version}
            </Link>
            <span>
              <Days version={one} />
            </span>
            {one.standard && <Tag>{t('terms.standard_short')}</Tag>}
            {one.version === terms.version && <Tag tone="brand">{t('terms.shown')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Days({ version }: { version: TermsVersion }) {
  const { t } = useTranslation()
  const { validFrom, validTo } = version
  return (
    <>
      {t('public_goods.from', { day: date(validFrom) })}
      {validTo !== null && ` ${t('public_goods.to', { day: date(validTo) })}`}
    </>
  )
}
