import { Button, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Amendment, readAmendment, readTrial, writeDraft } from '../../api/catalogue.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import desk from '../../ui/desk.module.css'
import { Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import { AddChange } from './add-change.tsx'
import { AmendmentDoings } from './amendment-doings.tsx'
import { ChangeOf } from './change.tsx'
import { BeginsForm } from './begins-form.tsx'
import { CorrectionsInto } from './corrections.tsx'
import classes from './goods-desk.module.css'
import { TrialOf } from './trial.tsx'
import { draftOf, standingOf, titleOf, touchedByAmendment } from './words.ts'

/** One amendment: what it changes and why, what that would do, and who says yes. */
export function AmendmentRoom() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/danh-muc/sua-doi/$id' })
  const { data, isPending, error } = useQuery({
    queryKey: ['amendment', id],
    queryFn: () => readAmendment(id),
  })
  if (isPending) return <Waiting />
  if (!data) return <ProblemNote thrown={error} />
  const { text, tone } = standingOf(t, data)
  return (
    <>
      <Group justify="space-between" align="start">
        <div>
          <Link to="/danh-muc/sua-doi" className={desk['second']}>
            {t('amendments.title')}
          </Link>
          <Title order={2}>{titleOf(t, data)}</Title>
        </div>
        <Tag tone={tone}>{text}</Tag>
      </Group>
      {data.base !== data.latest && (data.state === 'draft' || data.state === 'submitted') && (
        <Note tone="warn" title={t('amendments.base_moved', { number: data.latest })}>
          {t('amendments.base_moved_hint')}
        </Note>
      )}
      <AmendmentDoings one={data} />
      <About one={data} />
      <Changes one={data} />
      <Effect one={data} />
      <CorrectionsInto amendmentId={data.id} />
    </>
  )
}

function About({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  if (one.state === 'draft' && one.own) return <BeginsForm one={one} />
  return (
    <div className={desk['card']}>
      <Facts
        facts={[
          [t('amendments.drafted_by'), one.draftedBy ?? '–'],
          [t('amendments.decided_by'), one.decidedBy ?? undefined],
          [
            t('amendments.in_force'),
            one.inForceAt
              ? dateTime(one.inForceAt)
              : one.urgent
                ? t('amendments.at_once')
                : date(one.from),
          ],
          [t('amendments.urgency'), one.urgency ?? undefined],
          [
            t('amendments.base'),
            one.base ? t('amendments.numbered', { number: one.base }) : t('amendments.national'),
          ],
        ]}
      />
    </div>
  )
}

function Changes({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(touchedByAmendment)
  const editable = one.state === 'draft' && one.own
  const without = (index: number) =>
    act(() => writeDraft(one.id, draftOf(one, one.lines.filter((_, i) => i !== index)))) // prettier-ignore
  return (
    <section className={classes['section']}>
      <h3>{t('amendments.what')}</h3>
      {one.lines.length === 0 && <p className={classes['second']}>{t('amendments.empty')}</p>}
      <ul className={classes['changes']}>
        {one.lines.map((change, index) => (
          <ChangeOf
            key={index}
            change={change}
            action={
              editable && (
                <ConfirmButton
                  confirm={t('amendments.remove')}
                  busy={busy}
                  onConfirm={() => void without(index)}
                >
                  {t('amendments.remove')}
                </ConfirmButton>
              )
            }
          />
        ))}
      </ul>
      <ProblemNote thrown={thrown} />
      {editable && <AddChange one={one} />}
    </section>
  )
}

/** What it would change: asked for, because the whole list is built for it. */
function Effect({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const trial = useQuery({
    queryKey: ['trial', one.id],
    queryFn: () => readTrial(one.id),
    enabled: one.state === 'submitted',
    staleTime: 60_000,
  })
  return (
    <section className={classes['section']}>
      <h3>{t('trial.title')}</h3>
      {!trial.data && (
        <Button
          w="fit-content"
          variant="default"
          loading={trial.isFetching}
          onClick={() => void trial.refetch()}
        >
          {t('trial.run')}
        </Button>
      )}
      <ProblemNote thrown={trial.error} />
      {trial.data && <TrialOf trial={trial.data} />}
    </section>
  )
}
