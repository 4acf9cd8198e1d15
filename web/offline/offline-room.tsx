import { Button, Textarea, Title } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestDeclaration } from '#core/goods/screen.ts'
import type { Screening } from '../api/types.ts'
import { useNames, tones } from '../screens/public/goods-words.ts'
import { Note } from '../ui/note.tsx'
import { OpenPage } from '../ui/open-page.tsx'
import { Tag } from '../ui/tag.tsx'
import { believedDays } from './kept-lists.ts'
import { OfflineOrigin } from './offline-origin.tsx'
import classes from './offline.module.css'
import { onReturn, screenOffline } from './screen-here.ts'
import { useAnswer } from './use-answer.ts'

/**
 * What staff see where the server cannot say who they are: nothing of anybody, and the one tool that needs
 * nobody's name. The session is not lost; the room opens when the server is there again.
 */
export function OfflineRoom() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed).trim()
  return (
    <OpenPage footed>
      <main className={classes['main']}>
        <div>
          <Title order={1}>{t('offline.title')}</Title>
          <p className={classes['lead']}>{t('offline.lead')}</p>
        </div>
        <WayBack busy={asked !== ''} />
        <div className={classes['box']}>
          <Textarea
            label={t('counter.contents')}
            placeholder={t('counter.contents_example')}
            value={typed}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={longestDeclaration}
            autoComplete="off"
            autoFocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div aria-live="polite" data-testid="verdict">
            {asked === '' ? (
              <Note title={t('screening.waiting')}>{t('offline.waiting')}</Note>
            ) : (
              <Answer text={asked} />
            )}
          </div>
        </div>
      </main>
    </OpenPage>
  )
}

/** Opens the page again once the server answers; whoever is in the middle of a word is asked first. */
function WayBack({ busy }: { busy: boolean }) {
  const { t } = useTranslation()
  const router = useRouter()
  const [back, setBack] = useState(false)
  useEffect(
    () =>
      onReturn(() => {
        void fetch('/healthz', { cache: 'no-store' })
          .then(({ ok }) => setBack(ok))
          .catch(() => setBack(false))
      }),
    [],
  )
  useEffect(() => {
    if (back && !busy) void router.invalidate()
  }, [back, busy, router])
  if (!back) return null
  return (
    <Note
      tone="ok"
      title={t('offline.back')}
      role="status"
      aside={
        <Button size="compact-sm" onClick={() => void router.invalidate()}>
          {t('offline.reopen')}
        </Button>
      }
    />
  )
}

function Answer({ text }: { text: string }) {
  const { t } = useTranslation()
  const { asked, answer, failed } = useAnswer(text, screenOffline)
  if (asked === '') return null
  if (!answer || failed)
    return (
      <Note tone="warn" title={t('offline.none')}>
        {t('offline.none_hint', { days: believedDays })}
      </Note>
    )
  return (
    <>
      <Verdict screening={answer.screening} />
      <OfflineOrigin here={answer.here} />
    </>
  )
}

function Verdict({ screening }: { screening: Screening }) {
  const { t } = useTranslation()
  const { nameOf, say } = useNames()
  const { class: its, category, basis, conditions, items } = screening
  const title = category ? `${t(`goods.${its}`)}: ${nameOf(category)}` : t(`goods.${its}`)
  return (
    <Note tone={tones[its]} title={title}>
      {items.length > 1 && (
        <div className={classes['items']}>
          {items.map((item, index) => (
            <Tag key={index} tone={tones[item.class]}>
              {item.text}
            </Tag>
          ))}
        </div>
      )}
      {basis && (
        <div>
          {t('screening.basis')}: {basis}
        </div>
      )}
      {its === 'vague' && <div>{t('screening.vague_hint')}</div>}
      {conditions.length > 0 && (
        <ul className={classes['conditions']}>
          {conditions.map((condition) => (
            <li key={condition.id}>{say(condition)}</li>
          ))}
        </ul>
      )}
    </Note>
  )
}
