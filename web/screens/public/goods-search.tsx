import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestDeclaration } from '#core/goods/screen.ts'
import type { PublicCatalogue } from '../../api/goods.ts'
import { screenHere } from '../../offline/screen-here.ts'
import { useAnswer } from '../../offline/use-answer.ts'
import { Note } from '../../ui/note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { tones, useNames } from './goods-words.ts'
import classes from './goods.module.css'

/** Says of what is typed whether it may be sent, with the counter's own matcher; nothing is sent anywhere. */
export function GoodsSearch({ catalogue }: { catalogue: PublicCatalogue }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed).trim()
  return (
    <div className={classes['search']}>
      <TextInput
        size="lg"
        label={t('public_goods.ask')}
        placeholder={t('public_goods.ask_example')}
        description={t('public_goods.ask_private')}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden="true" />}
        maxLength={longestDeclaration}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div aria-live="polite" data-testid="verdict">
        {asked !== '' && <Verdict text={asked} catalogue={catalogue} />}
      </div>
    </div>
  )
}

function Verdict({ text, catalogue }: { text: string; catalogue: PublicCatalogue }) {
  const { t } = useTranslation()
  const { nameOf, say } = useNames()
  const screen = useCallback((asked: string) => screenHere(asked, catalogue), [catalogue])
  const { answer: found, failed } = useAnswer(text, screen)
  if (failed) return <Note tone="warn" title={t('public_goods.failed')} role="alert" />
  if (!found) return null
  const category = catalogue.categories.find(({ id }) => id === found.category?.id)
  return (
    <Note tone={tones[found.class]} title={t(`goods.${found.class}`)}>
      {found.items.length > 1 && (
        <div className={classes['items']}>
          {found.items.map((item, index) => (
            <Tag key={index} tone={tones[item.class]}>
              {item.text}
            </Tag>
          ))}
        </div>
      )}
      {found.class === 'vague' && <div>{t('public_goods.vague')}</div>}
      {found.class === 'allowed' && <div>{t('public_goods.allowed')}</div>}
      {category && (
        <>
          <Link
            to="/hang-cam-gui/$id"
            params={{ id: category.id }}
            search={true}
            className={classes['more']}
          >
            {nameOf(category)}
          </Link>
          <div>{say(category.instead)}</div>
        </>
      )}
    </Note>
  )
}
