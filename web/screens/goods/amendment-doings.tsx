import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Amendment,
  approveAmendment,
  refuseAmendment,
  submitDraft,
  takeBack,
  withdrawAmendment,
} from '../../api/catalogue.ts'
import { date } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SayForm } from '../../ui/say-form.tsx'
import { useAction } from '../../ui/use-action.ts'
import { touchedByAmendment as touched } from './words.ts'

/** What can be done about an amendment now, by the one who looks. */
export function AmendmentDoings({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const mayApprove = permissions.includes('catalogue.approve')
  if (one.state === 'draft' && one.own) return <Submit one={one} />
  if (one.state === 'submitted' && one.own) return <Waits one={one} />
  if (one.state === 'submitted' && mayApprove) return <Decide one={one} />
  if (one.state === 'refused')
    return (
      <Note tone="stop" title={t('amendments.refused_because')}>
        {one.answer ?? '–'}
      </Note>
    )
  return mayApprove && isPlanned(one) ? <Planned one={one} /> : null
}

function isPlanned({ state, inForceAt }: Amendment): boolean {
  return state === 'approved' && inForceAt !== null && new Date(inForceAt) > new Date()
}

function Submit({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(touched)
  return (
    <Note
      tone="brand"
      title={t('amendments.draft_means')}
      aside={
        <ConfirmButton
          confirm={t('amendments.drop')}
          busy={busy}
          onConfirm={() => void act(() => withdrawAmendment(one.id))}
        >
          {t('amendments.drop')}
        </ConfirmButton>
      }
    >
      {one.lines.length === 0 && one.base > 0 && <div>{t('amendments.ends')}</div>}
      <Button mt="sm" loading={busy} onClick={() => void act(() => submitDraft(one.id))}>
        {t('amendments.submit')}
      </Button>
      <ProblemNote thrown={thrown} />
    </Note>
  )
}

function Waits({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(touched)
  return (
    <Note tone="warn" title={t('second.waits')}>
      <Group gap="xs" mt="sm">
        <Button variant="default" loading={busy} onClick={() => void act(() => takeBack(one.id))}>
          {t('amendments.take_back')}
        </Button>
        <ConfirmButton
          confirm={t('amendments.drop')}
          busy={busy}
          onConfirm={() => void act(() => withdrawAmendment(one.id))}
        >
          {t('amendments.drop')}
        </ConfirmButton>
      </Group>
      <ProblemNote thrown={thrown} />
    </Note>
  )
}

function Decide({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const [refusing, setRefusing] = useState(false)
  const { act, busy, thrown } = useAction(touched)
  if (refusing)
    return (
      <SayForm
        label={t('amendments.refuse_reason')}
        send={t('second.refuse')}
        work={(reason) => refuseAmendment(one.id, reason)}
        refreshes={touched}
        onClose={() => setRefusing(false)}
      />
    )
  const begins = one.urgent
    ? t('amendments.approve_means_now')
    : t('amendments.approve_means', { day: date(one.from) })
  return (
    <Note tone="warn" title={t('amendments.decide', { name: one.draftedBy ?? '' })}>
      {begins}
      <Group gap="xs" mt="sm">
        <Button loading={busy} onClick={() => void act(() => approveAmendment(one.id))}>
          {t('amendments.approve')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => setRefusing(true)}>
          {t('second.refuse')}
        </Button>
      </Group>
      <ProblemNote thrown={thrown} />
    </Note>
  )
}

function Planned({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(touched)
  return (
    <Note
      tone="ok"
      title={t('amendments.begins', { at: date(one.inForceAt!) })}
      aside={
        <ConfirmButton
          confirm={t('amendments.withdraw')}
          busy={busy}
          onConfirm={() => void act(() => withdrawAmendment(one.id))}
        >
          {t('amendments.withdraw')}
        </ConfirmButton>
      }
    >
      {t('amendments.withdraw_hint')}
      <ProblemNote thrown={thrown} />
    </Note>
  )
}
