import { Button, Loader, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptInvitation, readInvitation } from '../../api/directory.ts'
import { dateTime } from '../../i18n/format.ts'
import { OpenPage } from '../../ui/open-page.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import classes from './sign-in.module.css'
import { PasswordStrength, shortestPassword } from './password-strength.tsx'

/** A person who was invited chooses a password; the link works once. */
export function Invited() {
  const { t } = useTranslation()
  const { token } = useParams({ from: '/moi/$token' })
  const invitation = useQuery({
    queryKey: ['invitation'],
    queryFn: () => readInvitation(token),
    retry: false,
    gcTime: 0,
  })

  return (
    <OpenPage>
      <main className={classes['columns']}>
        <section className={classes['card']}>
          {invitation.isPending && <Loader size="sm" aria-label={t('ui.loading')} />}
          {invitation.error && (
            <Stack>
              <ProblemNote thrown={invitation.error} />
              <Text size="sm">{t('invitation.ask_again')}</Text>
            </Stack>
          )}
          {invitation.data && <SetPassword token={token} invitation={invitation.data} />}
        </section>
      </main>
    </OpenPage>
  )
}

function SetPassword(props: {
  token: string
  invitation: { staffCode: string; organisationName: string; expiresAt: string }
}) {
  const { t } = useTranslation()
  const { staffCode, organisationName, expiresAt } = props.invitation
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [state, setState] = useState<'asking' | 'sending' | 'done'>('asking')
  const [thrown, setThrown] = useState<unknown>(null)
  const differs = again !== '' && again !== password

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setState('sending')
    setThrown(null)
    try {
      await acceptInvitation(props.token, password)
      setState('done')
    } catch (problem) {
      setThrown(problem)
      setState('asking')
    }
  }

  if (state === 'done')
    return (
      <Stack>
        <Note tone="ok" title={t('invitation.done')} role="status">
          {t('invitation.done_hint', { code: staffCode })}
        </Note>
        <Button component={Link} to="/dang-nhap" size="md">
          {t('session.sign_in')}
        </Button>
      </Stack>
    )
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <div>
          <Title order={1}>{t('invitation.title')}</Title>
          <Text c="dimmed" mt={4}>
            {t('invitation.subtitle', { organisation: organisationName })}
          </Text>
        </div>
        <Note tone="brand" title={t('nav.staff_code', { code: staffCode })}>
          {t('invitation.until', { at: dateTime(expiresAt) })}
        </Note>
        {/* Password managers file the password under the name that stands in the same form. */}
        <input type="hidden" autoComplete="username" value={staffCode} readOnly />
        <PasswordInput
          label={t('password.new')}
          description={t('password.rule', { length: shortestPassword })}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="new-password"
          minLength={shortestPassword}
          autoFocus
          required
          withAsterisk={false}
          size="md"
        />
        <PasswordStrength password={password} />
        <PasswordInput
          label={t('password.again')}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={differs && t('password.differs')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          size="md"
        />
        <ProblemNote thrown={thrown} />
        <Button
          type="submit"
          size="md"
          loading={state === 'sending'}
          disabled={password.length < shortestPassword || password !== again}
        >
          {t('invitation.accept')}
        </Button>
      </Stack>
    </form>
  )
}
