import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDuty, endDuty, inviteAgain, leave } from '../../api/directory.ts'
import type { Invitation, Person } from '../../api/types.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from '../../ui/desk.module.css'
import { DutyFields, dutyOf, noDuty } from './duty-fields.tsx'
import { InvitationNote } from './people.tsx'

/** What can be changed about a person: duties, a new link, and that they have left. */
export function PersonDetail({ person }: { person: Person }) {
  const { t } = useTranslation()
  return (
    <div className={classes['detail']}>
      <section>
        <h3>{t('home.duties')}</h3>
        <Duties person={person} />
      </section>
      <Stack gap="lg">
        <section>
          <h3>{t('people.link')}</h3>
          <NewLink person={person} />
        </section>
        <section>
          <h3>{t('people.leave')}</h3>
          <Leave person={person} />
        </section>
      </Stack>
    </div>
  )
}

function Duties({ person }: { person: Person }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(noDuty)
  const { act, busy, thrown } = useAction(['people', 'me'])
  const duty = dutyOf(draft)
  const add = () =>
    act(async () => {
      if (duty) await addDuty(person.id, duty)
      setDraft(noDuty)
    })
  return (
    <Stack gap="xs">
      <ul className={classes['duties']}>
        {person.duties.map(({ id, role, office }) => (
          <li key={id}>
            <Group justify="space-between" gap="xs" wrap="nowrap">
              <span>
                {t(`role.${role}`)}
                {office && <span className={classes['second']}> · {office.name}</span>}
              </span>
              <ConfirmButton
                confirm={t('people.end_duty_confirm')}
                busy={busy}
                onConfirm={() => void act(() => endDuty(person.id, id))}
              >
                {t('people.end_duty')}
              </ConfirmButton>
            </Group>
          </li>
        ))}
      </ul>
      <DutyFields value={draft} onChange={setDraft} />
      <Button
        variant="light"
        w="fit-content"
        disabled={!duty}
        loading={busy}
        onClick={() => void add()}
      >
        {t('people.add_duty')}
      </Button>
      <ProblemNote thrown={thrown} />
    </Stack>
  )
}

function NewLink({ person }: { person: Person }) {
  const { t } = useTranslation()
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const { act, busy, thrown } = useAction([])
  if (invitation) return <InvitationNote invitation={invitation} name={person.name} />
  return (
    <Stack gap="xs">
      <span className={classes['second']}>{t('people.new_link_hint')}</span>
      <Button
        variant="default"
        w="fit-content"
        loading={busy}
        onClick={() =>
          void act(async () => {
            setInvitation(await inviteAgain(person.id))
          })
        }
      >
        {t('people.new_link')}
      </Button>
      <ProblemNote thrown={thrown} />
    </Stack>
  )
}

function Leave({ person }: { person: Person }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const { act, busy, thrown } = useAction(['people'])
  return (
    <Stack gap="xs">
      <span className={classes['second']}>{t('people.leave_hint')}</span>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={t('people.leave_reason')}
          placeholder={t('people.leave_reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoComplete="off"
        />
        {reason.trim() !== '' && (
          <ConfirmButton
            confirm={t('people.leave_confirm')}
            busy={busy}
            onConfirm={() => void act(() => leave(person.id, reason.trim()))}
          >
            {t('people.leave')}
          </ConfirmButton>
        )}
      </Group>
      <ProblemNote thrown={thrown} />
    </Stack>
  )
}
