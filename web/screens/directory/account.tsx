import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { IconDeviceDesktop, IconFingerprint } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  addPasskey,
  changePassword,
  listPasskeys,
  passkeysSupported,
  removePasskey,
} from '../../api/auth.ts'
import { endOtherSessions, endSession, listSessions } from '../../api/directory.ts'
import { ago, dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from '../../ui/desk.module.css'
import { PasswordStrength, shortestPassword } from './password-strength.tsx'
import { SecondFactor } from './second-factor.tsx'

/** One's own keys to the house: where one is signed in, password, second factor, passkeys. */
export function Account() {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <div className={classes['page']}>
      <header>
        <p className={classes['organisation']}>
          {me.name} · <span className="code">{me.staffCode}</span>
        </p>
        <Title order={1}>{t('nav.account')}</Title>
      </header>
      <div className={classes['accounts']}>
        <section className={classes['card']}>
          <Title order={2} mb="sm">
            {t('account.sessions')}
          </Title>
          <Sessions />
        </section>
        <section className={classes['card']}>
          <Title order={2} mb="sm">
            {t('account.second_factor')}
          </Title>
          <SecondFactor enabled={me.twoFactor} />
        </section>
        <section className={classes['card']}>
          <Title order={2} mb="sm">
            {t('account.passkeys')}
          </Title>
          <Passkeys />
        </section>
        <section className={classes['card']}>
          <Title order={2} mb="sm">
            {t('account.password')}
          </Title>
          <Password />
        </section>
      </div>
    </div>
  )
}

function Sessions() {
  const { t } = useTranslation()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: listSessions })
  const { act, busy, thrown } = useAction(['sessions'])
  const lines = sessions.data?.items ?? []
  return (
    <>
      <ProblemNote thrown={sessions.error ?? thrown} />
      <ul className={classes['list']}>
        {lines.map((session) => (
          <li key={session.id}>
            <IconDeviceDesktop size={20} stroke={1.5} aria-hidden="true" />
            <div>
              <span className={classes['main']}>{session.device}</span>
              <span className={classes['second']}>
                {t('account.seen', { ago: ago(session.lastSeenAt, new Date()) })}
              </span>
            </div>
            {session.current ? (
              <Tag tone="ok">{t('account.this_session')}</Tag>
            ) : (
              <ConfirmButton
                confirm={t('account.end_confirm')}
                busy={busy}
                onConfirm={() => void act(() => endSession(session.id))}
              >
                {t('account.end')}
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
      {lines.length > 1 && (
        <Button variant="default" mt="sm" loading={busy} onClick={() => void act(endOtherSessions)}>
          {t('account.end_others')}
        </Button>
      )}
    </>
  )
}

function Passkeys() {
  const { t } = useTranslation()
  const passkeys = useQuery({ queryKey: ['passkeys'], queryFn: listPasskeys })
  const { act, busy, thrown } = useAction(['passkeys'])
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('account.passkeys_hint')}
      </Text>
      <ul className={classes['list']}>
        {passkeys.data?.map((passkey) => (
          <li key={passkey.id}>
            <IconFingerprint size={20} stroke={1.5} aria-hidden="true" />
            <div>
              <span className={classes['main']}>
                {passkey.name ??
                  t(
                    passkey.deviceType === 'multiDevice'
                      ? 'account.passkey_synced'
                      : 'account.passkey_bound',
                  )}
              </span>
              {passkey.createdAt && (
                <span className={classes['second']}>{dateTime(passkey.createdAt)}</span>
              )}
            </div>
            <ConfirmButton
              confirm={t('account.remove_confirm')}
              busy={busy}
              onConfirm={() => void act(() => removePasskey(passkey.id))}
            >
              {t('account.remove')}
            </ConfirmButton>
          </li>
        ))}
      </ul>
      <ProblemNote thrown={passkeys.error ?? thrown} />
      {passkeysSupported ? (
        <Button variant="default" mt="sm" loading={busy} onClick={() => void act(addPasskey)}>
          {t('account.passkey_add')}
        </Button>
      ) : (
        <Note title={t('account.passkeys_unsupported')} />
      )}
    </>
  )
}

function Password() {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const [wanted, setWanted] = useState('')
  const [done, setDone] = useState(false)
  const { act, busy, thrown } = useAction(['sessions'])
  const submit = async () => {
    const changed = await act(() => changePassword(current, wanted))
    setDone(changed)
    if (changed) {
      setCurrent('')
      setWanted('')
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="sm">
        <PasswordInput
          label={t('password.current')}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t('password.new')}
          description={t('password.rule', { length: shortestPassword })}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          autoComplete="new-password"
          minLength={shortestPassword}
          required
          withAsterisk={false}
        />
        <PasswordStrength password={wanted} />
        <ProblemNote thrown={thrown} />
        {done && <Note tone="ok" title={t('password.changed')} role="status" />}
        <Button
          type="submit"
          w="fit-content"
          loading={busy}
          disabled={!current || wanted.length < shortestPassword}
        >
          {t('password.change')}
        </Button>
      </Stack>
    </form>
  )
}
