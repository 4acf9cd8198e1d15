import { Button, Group, Progress, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  approvePolicy,
  backtestPolicy,
  type Policy,
  readPolicy,
  refusePolicy,
  submitPolicy,
  withdrawPolicy,
} from '../../api/risk.ts'
import { count, date, dateTime, shiftDay, vietnameseDay } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import desk from '../../ui/desk.module.css'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { SayForm } from '../../ui/say-form.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import { BacktestView } from './backtest-view.tsx'
import classes from './risk.module.css'
import { said, standingOf } from './risk-words.ts'

const touched = ['risk']
const triedDays = 28

/** One policy: what it changes, what it would have done, and whose turn it is. */
export function PolicyRoom() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/rui-ro/chinh-sach/$id' })
  const { data, isPending, error } = useQuery({
    queryKey: ['risk', 'policy', id],
    queryFn: () => readPolicy(id),
    refetchInterval: ({ state }) => (state.data?.running ? 1_000 : false),
  })
  if (isPending) return <Waiting />
  if (!data) return <ProblemNote thrown={error} />
  const { text, tone } = standingOf(t, data)
  return (
    <>
      <Group justify="space-between" align="start">
        <div>
          <Link to="/rui-ro/chinh-sach" className={desk['second']}>
            {t('risk.policies')}
          </Link>
          <Title order={2}>{t('policy.numbered', { number: data.number })}</Title>
        </div>
        <Tag tone={tone}>{text}</Tag>
      </Group>
      <Doings policy={data} />
      <div className={classes['pair']}>
        <section className={desk['card']}>
          <h2 className={classes['heading']}>{t('policy.changes')}</h2>
          {data.differences.length > 0 ? (
            <ul className={classes['changes']}>
              {data.differences.map((one) => (
                <li key={one.vi}>{said(one)}</li>
              ))}
            </ul>
          ) : (
            <Text size="sm">{t('policy.no_changes')}</Text>
          )}
        </section>
        <section className={desk['card']}>
          <Facts facts={facts(t, data)} />
        </section>
      </div>
      {data.backtest && <BacktestView backtest={data.backtest} />}
    </>
  )
}

function facts(t: ReturnType<typeof useTranslation>['t'], policy: Policy): Fact[] {
  const { note, answer, draftedBy, draftedAt, decidedBy, decidedAt, validFrom } = policy
  return [
    [t('policy.why'), note ?? t('alarms.note_gone')],
    [t('policy.drafted_by'), `${draftedBy ?? t('alarms.someone')} · ${dateTime(draftedAt)}`],
    [
      t('policy.decided_by'),
      decidedAt ? `${decidedBy ?? t('alarms.someone')} · ${dateTime(decidedAt)}` : undefined,
    ],
    [t('policy.valid_from'), validFrom ? date(validFrom) : undefined],
    [t('policy.answer'), answer ?? undefined],
  ]
}

/** What can be done about it now, by the one who looks. */
function Doings({ policy }: { policy: Policy }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { state, own, running } = policy
  if (running) return <Running running={running} />
  if (state === 'draft' && permissions.includes('risk.draft')) return <Drafting policy={policy} />
  if (state === 'submitted' && own)
    return (
      <Note tone="warn" title={t('second.waits')} aside={<Withdraw policy={policy} />}>
        {t('policy.waits_hint')}
      </Note>
    )
  if (state === 'submitted' && permissions.includes('risk.approve'))
    return <Decide policy={policy} />
  return null
}

function Running({ running }: { running: NonNullable<Policy['running']> }) {
  const { t } = useTranslation()
  const { days, parcels, done } = running
  return (
    <div className={desk['card']} role="status">
      <Text size="sm" mb="xs">
        {t('policy.trying', { days, done: count(done), parcels: count(parcels) })}
      </Text>
      <Progress value={parcels ? (done / parcels) * 100 : 3} aria-label={t('policy.try')} />
    </div>
  )
}

function Drafting({ policy }: { policy: Policy }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(touched)
  const { id, own, measured } = policy
  return (
    <>
      <Note
        tone={measured ? 'plain' : 'warn'}
        title={t(measured ? 'policy.tried_title' : 'policy.untried_title')}
      >
        {t('policy.try_hint', { days: triedDays })}
      </Note>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          loading={busy}
          onClick={() => void act(() => backtestPolicy(id, triedDays))}
        >
          {t(measured ? 'policy.try_again' : 'policy.try')}
        </Button>
        {own && measured && (
          <Button
            size="compact-sm"
            disabled={busy}
            onClick={() => void act(() => submitPolicy(id))}
          >
            {t('policy.submit')}
          </Button>
        )}
        {own && <Withdraw policy={policy} />}
      </Group>
      <ProblemNote thrown={thrown} />
    </>
  )
}

function Withdraw({ policy: { id } }: { policy: Policy }) {
  const { t } = useTranslation()
  const { act, busy } = useAction(touched)
  return (
    <ConfirmButton
      confirm={t('policy.withdraw_confirm')}
      busy={busy}
      onConfirm={() => void act(() => withdrawPolicy(id))}
    >
      {t('policy.withdraw')}
    </ConfirmButton>
  )
}

function Decide({ policy: { id } }: { policy: Policy }) {
  const { t } = useTranslation()
  const tomorrow = shiftDay(vietnameseDay(new Date()), 1)
  const [refusing, setRefusing] = useState(false)
  const [from, setFrom] = useState(tomorrow)
  if (refusing)
    return (
      <SayForm
        label={t('policy.refuse_reason')}
        send={t('policy.refuse')}
        work={(reason) => refusePolicy(id, reason)}
        refreshes={touched}
        onClose={() => setRefusing(false)}
      />
    )
  return (
    <AddForm
      send={t('policy.approve')}
      ready={from >= tomorrow}
      work={() => approvePolicy(id, from)}
      refreshes={touched}
      staysOpen
    >
      <Group align="end" justify="space-between">
        <TextInput
          type="date"
          label={t('policy.valid_from')}
          min={tomorrow}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Button variant="subtle" color="red" onClick={() => setRefusing(true)}>
          {t('policy.refuse')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('policy.approve_hint')}
      </Text>
    </AddForm>
  )
}
