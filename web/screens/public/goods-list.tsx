import { Title } from '@mantine/core'
import {
  IconFileCode,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { catalogueOf, type PublicCatalogue } from '../../api/goods.ts'
import { date } from '../../i18n/format.ts'
import { OpenPage } from '../../ui/open-page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { GoodsSearch } from './goods-search.tsx'
import { KeptNote } from './kept-note.tsx'
import { tones, useNames } from './goods-words.ts'
import classes from './goods.module.css'

/** What may not be sent, or only under conditions, for whoever asks; what is typed stays in the browser. */
export function GoodsList() {
  const { t } = useTranslation()
  const { operator } = useSearch({ from: '/hang-cam-gui' })
  const { data: catalogue, error, isPending } = useQuery(catalogueOf(operator))
  return (
    <OpenPage footed>
      <main className={classes['main']}>
        <div>
          <Title order={1}>{t('public_goods.title')}</Title>
          <p className={classes['lead']}>{t('public_goods.lead')}</p>
        </div>
        {isPending && <Waiting />}
        {error && <ProblemNote thrown={error} />}
        {catalogue && (
          <>
            <KeptNote since={catalogue.keptSince} />
            <GoodsSearch catalogue={catalogue} />
            <Groups catalogue={catalogue} />
            <Source catalogue={catalogue} />
          </>
        )}
      </main>
    </OpenPage>
  )
}

function Groups({ catalogue }: { catalogue: PublicCatalogue }) {
  const { t } = useTranslation()
  const { nameOf, say } = useNames()
  return (
    <div className={classes['groups']}>
      {catalogue.groups.map((group) => (
        <section key={group.id} className={classes['group']} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{say(group)}</h2>
          <ul>
            {catalogue.categories
              .filter((category) => category.group === group.id)
              .map((category) => (
                <li key={category.id}>
                  <Link to="/hang-cam-gui/$id" params={{ id: category.id }} search={true}>
                    {nameOf(category)}
                  </Link>
                  <Tag tone={tones[category.class]}>{t(`goods.${category.class}`)}</Tag>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Which list this is, and the same for machines. */
function Source({ catalogue }: { catalogue: PublicCatalogue }) {
  const { t } = useTranslation()
  const { version, validFrom } = catalogue
  return (
    <div className={classes['source']}>
      <span>
        {t('public_goods.version')} <code data-testid="version">{version}</code>
        {' · '}
        {t('public_goods.from', { day: date(validFrom) })}
      </span>
      <Link to="/dieu-khoan" search={true}>
        <IconFileText size={18} stroke={1.6} aria-hidden="true" /> {t('terms.title')}
      </Link>
      <a href="/v1/public/goods/poster.pdf">
        <IconFileTypePdf size={18} stroke={1.6} aria-hidden="true" /> {t('public_goods.poster')}
      </a>
      <a href="/v1/public/goods/catalogue.csv" download>
        <IconFileSpreadsheet size={18} stroke={1.6} aria-hidden="true" /> CSV
      </a>
      <a href="/v1/public/goods/catalogue.json">
        <IconFileCode size={18} stroke={1.6} aria-hidden="true" /> JSON
      </a>
    </div>
  )
}
