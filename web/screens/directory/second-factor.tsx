import { Button, Group, List, PasswordInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { disableTotp, enableTotp, verifyTotp } from '../../api/auth.ts'
import { CodeInput } from '../../ui/code-input.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Qr } from '../../ui/qr.tsx'
import { useAction } from '../../ui/use-action.ts'

type Step =
  | { name: 'password' }
  | { name: 'scan'; totpURI: string; backupCodes: string[] }
  | { name: 'codes'; backupCodes: string[] }

/** A code from an authenticator app beside the password: on, off, and the codes for a lost phone. */
export function SecondFactor({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step>({ name: 'password' })

  if (step.name === 'codes') return <BackupCodes codes={step.backupCodes} />
  if (step.name === 'scan')
    return (
      <Scan
        {...step}
        onVerified={() => setStep({ name: 'codes', backupCodes: step.backupCodes })}
      />
    )
  return (
    <Stack gap="sm">
      {enabled ? (
        <Note tone="ok" title={t('totp.on')} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('totp.hint')}
        </Text>
      )}
      <WithPassword
        enabled={enabled}
        onStarted={(started) => setStep({ name: 'scan', ...started })}
      />
    </Stack>
  )
}

function WithPassword(props: {
  enabled: boolean
  onStarted: (started: { totpURI: string; backupCodes: string[] }) => void
}) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const { act, busy, thrown } = useAction(['me'])
  const submit = () =>
    act(async () => {
      if (props.enabled) await disableTotp(password)
      else props.onStarted(await enableTotp(password))
      setPassword('')
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Group gap="xs" align="end" wrap="nowrap">
        <PasswordInput
          flex={1}
          label={t('totp.with_password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <Button
          type="submit"
          variant={props.enabled ? 'default' : 'filled'}
          loading={busy}
          disabled={password === ''}
        >
          {t(props.enabled ? 'totp.disable' : 'totp.enable')}
        </Button>
      </Group>
      <ProblemNote thrown={thrown} />
    </form>
  )
}

function Scan({ totpURI, onVerified }: { totpURI: string; onVerified: () => void }) {
  const { t } = useTranslation()
  const { act, thrown } = useAction(['me'])
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  return (
    <Group align="start" gap="lg">
      <Qr text={totpURI} size={168} label={t('totp.qr')} />
      <Stack gap="sm" flex={1} miw={200}>
        <Text size="sm">{t('totp.scan')}</Text>
        <CopyField label={t('totp.secret')} value={secret} />
        <Text size="sm">{t('totp.then')}</Text>
        <CodeInput
          label={t('session.totp')}
          onCode={(code) => {
            void act(() => verifyTotp(code)).then((right) => right && onVerified())
          }}
        />
        <ProblemNote thrown={thrown} />
      </Stack>
    </Group>
  )
}

function BackupCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <Note tone="ok" title={t('totp.on')} role="status">
        {t('totp.codes_hint')}
      </Note>
      <List listStyleType="none" className="code">
        {codes.map((code) => (
          <List.Item key={code}>{code}</List.Item>
        ))}
      </List>
    </Stack>
  )
}
