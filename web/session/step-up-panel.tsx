import { Button, Divider, Stack, Text } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { passkeysSupported, stepUpByPasskey, stepUpByTotp } from '../api/auth.ts'
import { stepUp, type SecondFactorWay, steppedUp } from '../api/step-up.ts'
import { CodeInput } from '../ui/code-input.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useStore } from '../ui/store.ts'
import { useAction } from '../ui/use-action.ts'
import { Veil } from '../ui/veil.tsx'

/** Opens over the page when the server wants to see a second factor again before it goes on. */
export function StepUpPanel() {
  const asked = useStore(stepUp)
  // Who leaves the room does not leave its calls waiting.
  useEffect(() => giveUp, [])
  return asked && <Ask ways={asked.ways} />
}

const giveUp = () => steppedUp(false)

function Ask({ ways }: { ways: readonly SecondFactorWay[] }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction([])
  const byCode = ways.includes('totp')
  const byPasskey = ways.includes('passkey') && passkeysSupported

  const show = async (work: () => Promise<void>) => {
    if (await act(work)) steppedUp(true)
  }

  return (
    <Veil title={t('step_up.title')} hint={t('step_up.hint')} onEscape={giveUp}>
      <Stack gap="sm">
        {byCode && (
          <>
            <Text size="sm">{t('session.totp_hint')}</Text>
            <CodeInput
              label={t('session.totp')}
              size="lg"
              onCode={(code) => void show(() => stepUpByTotp(code))}
            />
          </>
        )}
        {byCode && byPasskey && <Divider label={t('ui.or')} labelPosition="center" my={2} />}
        {byPasskey && (
          <Button
            variant={byCode ? 'default' : 'filled'}
            size="md"
            leftSection={<IconFingerprint size={18} />}
            loading={busy}
            data-autofocus={!byCode || undefined}
            onClick={() => void show(stepUpByPasskey)}
          >
            {t('session.passkey')}
          </Button>
        )}
        <ProblemNote thrown={thrown} />
        <Button variant="subtle" color="gray" onClick={giveUp}>
          {t('step_up.give_up')}
        </Button>
      </Stack>
    </Veil>
  )
}
