import {
  Anchor,
  Button,
  Divider,
  Group,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  passkeysSupported,
  signIn,
  signInWithPasskey,
  verifyBackupCode,
  verifyTotp,
} from '../api/auth.ts'
import { CodeInput } from '../ui/code-input.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'

/** Staff code and password, then the second factor where one is set; or a passkey for both. */
export function SignInForm(props: { staffCode?: string; onSignedIn: () => void | Promise<void> }) {
  const { t } = useTranslation()
  const [staffCode, setStaffCode] = useState(props.staffCode ?? '')
  const [password, setPassword] = useState('')
  const [step, setStep] = useState<'password' | 'totp'>('password')
  const [thrown, setThrown] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const attempt = async (work: () => Promise<'done' | 'totp'>) => {
    setBusy(true)
    setThrown(null)
    try {
      if ((await work()) === 'totp') setStep('totp')
      else await props.onSignedIn()
    } catch (problem) {
      setThrown(problem)
    } finally {
      setBusy(false)
    }
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void attempt(() => signIn(staffCode.trim(), password))
  }

  if (step === 'totp')
    return (
      <SecondStep
        busy={busy}
        thrown={thrown}
        onCode={(verify) =>
          void attempt(async () => {
            await verify()
            return 'done'
          })
        }
        onBack={() => setStep('password')}
      />
    )
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('session.staff_code')}
          value={staffCode}
          onChange={(event) => setStaffCode(event.currentTarget.value)}
          readOnly={props.staffCode !== undefined}
          autoComplete="username webauthn"
          autoCapitalize="characters"
          autoFocus={props.staffCode === undefined}
          required
          size="md"
          withAsterisk={false}
        />
        <PasswordInput
          label={t('session.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          autoFocus={props.staffCode !== undefined}
          data-autofocus={props.staffCode !== undefined || undefined}
          required
          size="md"
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('session.show_password') }}
        />
        <ProblemNote thrown={thrown} />
        <Button type="submit" size="md" loading={busy} mt={4}>
          {t('session.sign_in')}
        </Button>
        {passkeysSupported && (
          <>
            <Divider label={t('ui.or')} labelPosition="center" my={2} />
            <Button
              variant="default"
              size="md"
              leftSection={<IconFingerprint size={18} />}
              disabled={busy}
              onClick={() => {
                void attempt(async () => {
                  await signInWithPasskey()
                  return 'done'
                })
              }}
            >
              {t('session.passkey')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  )
}

/** The code of the authenticator app; or one of the codes kept for a lost phone. */
function SecondStep(props: {
  busy: boolean
  thrown: unknown
  onCode: (verify: () => Promise<unknown>) => void
  onBack: () => void
}) {
  const { t } = useTranslation()
  const [lost, setLost] = useState(false)
  const [backup, setBackup] = useState('')
  return (
    <Stack gap="md">
      <Text size="sm">{t(lost ? 'session.backup_hint' : 'session.totp_hint')}</Text>
      {lost ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            props.onCode(() => verifyBackupCode(backup.trim()))
          }}
        >
          <Stack gap="sm">
            <TextInput
              label={t('session.backup')}
              value={backup}
              onChange={(event) => setBackup(event.currentTarget.value)}
              autoComplete="off"
              autoFocus
              size="md"
            />
            <Button type="submit" size="md" loading={props.busy} disabled={backup.trim() === ''}>
              {t('session.sign_in')}
            </Button>
          </Stack>
        </form>
      ) : (
        <CodeInput
          label={t('session.totp')}
          size="lg"
          onCode={(code) => props.onCode(() => verifyTotp(code))}
        />
      )}
      <ProblemNote thrown={props.thrown} />
      <Group gap="lg">
        {!lost && (
          <Anchor component="button" type="button" size="sm" onClick={() => setLost(true)}>
            {t('session.lost_phone')}
          </Anchor>
        )}
        <Anchor component="button" type="button" size="sm" onClick={props.onBack}>
          {t('session.other_account')}
        </Anchor>
      </Group>
    </Stack>
  )
}
