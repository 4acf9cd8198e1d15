import { Button, Divider, PasswordInput, PinInput, Stack, Text, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passkeysSupported, signIn, signInWithPasskey, verifyTotp } from '../api/auth.ts'
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
      <Stack gap="md">
        <Text size="sm">{t('session.totp_hint')}</Text>
        <PinInput
          length={6}
          type="number"
          oneTimeCode
          autoFocus
          size="lg"
          aria-label={t('session.totp')}
          disabled={busy}
          onComplete={(code) => {
            void attempt(async () => {
              await verifyTotp(code)
              return 'done'
            })
          }}
        />
        <ProblemNote thrown={thrown} />
        <Button variant="subtle" onClick={() => setStep('password')} w="fit-content" px={0}>
          {t('session.other_account')}
        </Button>
      </Stack>
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
