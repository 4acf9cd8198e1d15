import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { judgeXray, openXray, type Verdict, type WaitingImage, xrayQueue } from '../../api/xray.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { FindForm } from './find-form.tsx'
import { VerdictPanel } from './verdict-panel.tsx'
import { afterKey, plainView, type View } from './view.ts'
import { Viewer } from './viewer.tsx'
import classes from './xray.module.css'

const everyMs = 3_000
const verdictKeys: Readonly<Record<string, Verdict>> = {
  '1': 'clear',
  '2': 'suspicious',
  '3': 'found',
}

/** Images one after another, latest first; a verdict shows the next one at once. */
export function ScreeningQueue() {
  const { t } = useTranslation()
  const { image, waiting, judge, query, thrown } = useQueue()
  const [view, setView] = useState(plainView)
  const [finding, setFinding] = useState(false)
  const [seenId, setSeenId] = useState<string | undefined>(undefined)
  // Each image begins with the plain view.
  if (image?.id !== seenId) {
    setSeenId(image?.id)
    setView(plainView)
    setFinding(false)
  }
  const say = (verdict: Verdict) => {
    if (!image) return
    if (verdict === 'found') setFinding(true)
    else void judge(image, { verdict })
  }
  useViewerKeys({ view, setView, say, idle: !image || finding })

  if (query.isPending) return <Waiting />
  if (!image)
    return (
      <>
        <ProblemNote thrown={query.error ?? thrown} />
        {query.data && (
          <Empty icon={IconCircleCheck} title={t('xray.none')}>
            {t('xray.none_hint')}
          </Empty>
        )}
      </>
    )
  return (
    <div className={classes['desk']}>
      <Film image={image} view={view} />
      <div className={classes['side']}>
        <ProblemNote thrown={thrown} />
        <VerdictPanel image={image} waiting={waiting} say={say} busy={finding} />
        {finding && (
          <FindForm
            work={(more) => judge(image, { verdict: 'found', ...more })}
            onClose={() => setFinding(false)}
          />
        )}
      </div>
    </div>
  )
}

function Film({ image, view }: { image: WaitingImage; view: View }) {
  const { data, error } = useQuery(pictureOf(image.id))
  if (error) return <ProblemNote thrown={error} />
  if (!data)
    return (
      <div className={classes['film']}>
        <Waiting />
      </div>
    )
  const { id, width, height, suggestion } = image
  return (
    <Viewer key={id} bytes={data} {...{ width, height, view }} boxes={suggestion?.boxes ?? []} />
  )
}

/** Never kept: whoever opens it again asks the server again. */
const pictureOf = (id: string) => ({
  queryKey: ['xray-picture', id],
  queryFn: () => openXray(id),
  gcTime: 60_000,
  staleTime: Infinity,
})

type Judgement = { verdict: Verdict; category?: string; note?: string }

/** The queue without what was judged here meanwhile; the next picture is fetched while this one is looked at. */
function useQueue() {
  const cache = useQueryClient()
  const [judged, setJudged] = useState<readonly string[]>([])
  const [thrown, setThrown] = useState<unknown>(null)
  const query = useQuery({ queryKey: ['xray-queue'], queryFn: xrayQueue, refetchInterval: everyMs })
  const left = (query.data?.items ?? []).filter(({ id }) => !judged.includes(id))
  const [image, next] = useSteady(left)
  const nextId = next?.id
  useEffect(() => {
    // What went wrong is said when it is shown.
    if (nextId) void cache.query(pictureOf(nextId)).catch(() => undefined)
  }, [cache, nextId])

  const judge = async ({ id }: WaitingImage, judgement: Judgement) => {
    setJudged((ids) => [...ids, id])
    setThrown(null)
    try {
      await judgeXray(id, judgement)
    } catch (problem) {
      setThrown(problem)
    } finally {
      cache.removeQueries({ queryKey: ['xray-picture', id] })
      await cache.invalidateQueries({ queryKey: ['xray-queue'] })
    }
  }
  const waiting = Math.max(left.length, query.data?.waiting ?? 0)
  return { image, waiting, judge, query, thrown }
}

/** What is being looked at stays in front while newer ones come in. */
function useSteady(
  left: readonly WaitingImage[],
): readonly [WaitingImage | undefined, WaitingImage | undefined] {
  const [currentId, setCurrentId] = useState<string | undefined>(undefined)
  const current = left.find(({ id }) => id === currentId) ?? left[0]
  if (current?.id !== currentId) setCurrentId(current?.id)
  if (!current) return [undefined, undefined]
  return [current, left.find(({ id }) => id !== current.id)]
}

function useViewerKeys(on: {
  view: View
  setView: (view: View) => void
  say: (verdict: Verdict) => void
  idle: boolean
}): void {
  const pressed = useEffectEvent((key: string): boolean => {
    if (on.idle) return false
    const verdict = verdictKeys[key]
    if (verdict) on.say(verdict)
    const view = verdict ? undefined : afterKey(on.view, key)
    if (view) on.setView(view)
    return verdict !== undefined || view !== undefined
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea')
      if (typing || event.ctrlKey || event.altKey || event.metaKey) return
      // A key that is held down judges one image, not the whole queue.
      if (event.repeat && event.key in verdictKeys) return
      if (pressed(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
