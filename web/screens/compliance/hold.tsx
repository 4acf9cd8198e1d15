import { Button, Group, Text, Title } from '@mantine/core'
import { IconEye, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  addToHold,
  askRelease,
  decideRelease,
  listHeldParcels,
  readHold,
  reviewHold,
} from '../../api/compliance.ts'
import type { Hold } from '../../api/types.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import desk from '../../ui/desk.module.css'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { SayForm } from '../../ui/say-form.tsx'
import { type Moment, Timeline } from '../../ui/timeline.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Lines } from '../parcels/lines.tsx'
import classes from './compliance.module.css'
import { isNamed, NameFields, namesOf, noNames } from './hold-names.tsx'
import { HoldTag } from './hold-tag.tsx'

/** What everything done to a hold changes. */
const touched = ['hold', 'held', 'holds']

/** One hold: what it keeps, why, and who said so since. */
export function HoldRoom() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/tuan-thu/lenh-luu-giu/$id' })
  const hold = useQuery({ queryKey: ['hold', id], queryFn: () => readHold(id) })
  const parcels = useQuery({ queryKey: ['held', id], queryFn: () => listHeldParcels(id) })
  if (hold.isPending) return <Waiting />
  if (hold.error) return <ProblemNote thrown={hold.error} />
  const stands = hold.data.state === 'placed' || hold.data.state === 'release_asked'
  return (
    <>
      <Group justify="space-between" align="start">
        <div>
          <Link to="/tuan-thu/lenh-luu-giu">{t('holds.back')}</Link>
          <Title order={2}>{hold.data.reference ?? t('holds.gone')}</Title>
        </div>
        <HoldTag hold={hold.data} />
      </Group>
      <Release hold={hold.data} />
      <div className={classes['pair']}>
        <div className={desk['card']}>
          <About hold={hold.data} />
        </div>
        <div className={desk['card']}>
          <Timeline moments={story(t, hold.data)} />
        </div>
      </div>
      {stands && <Actions hold={hold.data} />}
      <h2 className={classes['heading']}>
        {t('holds.kept_parcels', { count: hold.data.parcels })}
      </h2>
      <ProblemNote thrown={parcels.error} />
      {parcels.data && parcels.data.items.length > 0 && (
        <Lines lines={parcels.data.items} withDay />
      )}
      {parcels.data?.next && <Text size="sm">{t('holds.first_hundred')}</Text>}
    </>
  )
}

function About({ hold }: { hold: Hold }) {
  const { t } = useTranslation()
  const ground = (
    <>
      {t(`hold_ground.${hold.ground}`)}
      <div className={desk['second']}>{hold.basis}</div>
    </>
  )
  const named = (
    <ul className={classes['named']}>
      {hold.named.map(({ id, by, value }) => (
        <li key={id}>
          {t(`search.by_${by}`)}: {value}
        </li>
      ))}
    </ul>
  )
  const facts: Fact[] = [
    [t('holds.ground'), ground],
    [t('holds.reason'), hold.reason ?? t('holds.gone')],
    [t('holds.person'), hold.named.length > 0 ? named : undefined],
    [t('holds.review_on'), date(hold.reviewOn)],
    [t('holds.ends_on'), hold.endsOn ? date(hold.endsOn) : t('holds.no_end')],
  ]
  return <Facts facts={facts} />
}

type Translate = ReturnType<typeof useTranslation>['t']

/** Who said what of the hold, oldest first. */
function story(t: Translate, hold: Hold): Moment[] {
  const by = (name: string | null, at: string) => [dateTime(at), name].filter(Boolean).join(' · ')
  const moments = [
    {
      at: hold.placedAt,
      moment: { icon: IconLock, title: t('holds.placed'), who: hold.placedBy, detail: null },
    },
    ...hold.reviews.map((review) => ({
      at: review.at,
      moment: {
        icon: IconEye,
        title: t('holds.reviewed', { day: date(review.nextOn) }),
        who: review.by,
        detail: review.note,
      },
    })),
    ...hold.releases.flatMap((release) => [
      {
        at: release.askedAt,
        moment: {
          icon: IconLockOpen,
          title: t('holds.release_asked'),
          who: release.askedBy,
          detail: release.reason,
        },
      },
      ...(release.outcome && release.decidedAt
        ? [
            {
              at: release.decidedAt,
              moment: {
                icon: IconLockOpen,
                title: t(`release.${release.outcome}`),
                who: release.decidedBy,
                detail: null,
              },
            },
          ]
        : []),
    ]),
  ]
  return moments
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, moment: { icon, title, who, detail } }) => ({
      key: `${at} ${title}`,
      ...{ icon, title, detail, tone: 'brand' as const },
      at: by(who, at),
    }))
}

/** A release that was asked for waits here for another person. */
function Release({ hold }: { hold: Hold }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { act, busy, thrown } = useAction(touched)
  const open = hold.releases.find(({ outcome }) => outcome === null)
  if (!open || hold.state !== 'release_asked') return null
  const decide = (approve: boolean) => void act(() => decideRelease(hold.id, approve))
  return (
    <Note
      tone="warn"
      title={t('holds.release_waits')}
      aside={
        permissions.includes('hold.release') && (
          <Group gap="xs" wrap="nowrap">
            {!open.own && (
              <Button color="red" size="compact-sm" loading={busy} onClick={() => decide(true)}>
                {t('holds.release_approve')}
              </Button>
            )}
            <Button
              variant="default"
              size="compact-sm"
              disabled={busy}
              onClick={() => decide(false)}
            >
              {open.own ? t('holds.release_take_back') : t('second.refuse')}
            </Button>
          </Group>
        )
      }
    >
      {open.own ? t('second.waits') : (open.reason ?? '')}
      <p>{t('holds.release_means')}</p>
      <ProblemNote thrown={thrown} />
    </Note>
  )
}

/** Three things that can be done with a hold that stands, one at a time. */
function Actions({ hold }: { hold: Hold }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [doing, setDoing] = useState<'add' | 'review' | 'release' | null>(null)
  const done = () => setDoing(null)
  if (doing === 'add') return <AddNames hold={hold} onDone={done} />
  if (doing === 'review')
    return (
      <SayForm
        label={t('holds.review_note')}
        send={t('holds.review_confirm')}
        work={(note) => reviewHold(hold.id, { note })}
        refreshes={touched}
        onClose={done}
      />
    )
  if (doing === 'release')
    return (
      <SayForm
        label={t('holds.release_reason')}
        send={t('holds.release_ask')}
        work={(reason) => askRelease(hold.id, reason)}
        refreshes={touched}
        onClose={done}
      >
        <Text size="sm" c="dimmed">
          {t('holds.release_means')}
        </Text>
      </SayForm>
    )
  return (
    <Group gap="xs">
      {permissions.includes('hold.place') && (
        <>
          <Button variant="default" onClick={() => setDoing('add')}>
            {t('holds.add')}
          </Button>
          <Button variant="default" onClick={() => setDoing('review')}>
            {t('holds.review')}
          </Button>
        </>
      )}
      {permissions.includes('hold.release') && hold.state === 'placed' && (
        <Button variant="subtle" color="red" onClick={() => setDoing('release')}>
          {t('holds.release')}
        </Button>
      )}
    </Group>
  )
}

function AddNames({ hold, onDone }: { hold: Hold; onDone: () => void }) {
  const { t } = useTranslation()
  const [names, setNames] = useState(noNames)
  return (
    <AddForm
      send={t('holds.add')}
      ready={isNamed(names)}
      work={() => addToHold(hold.id, namesOf(names))}
      refreshes={touched}
      onClose={onDone}
    >
      <NameFields value={names} onChange={setNames} />
    </AddForm>
  )
}
