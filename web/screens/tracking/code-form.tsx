import { Anchor, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '../../api/problem.ts'
import {
  askForCode,
  type AskedCode,
  type Named,
  proveControl,
  type Ticket,
} from '../../api/tracking.ts'
import { time } from '../../i18n/format.ts'
import { DemoPhone } from '../../session/demo-phone.tsx'
import { CodeInput } from '../../ui/code-input.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Steps } from './steps.tsx'
import classes from './tracking.module.css'

/** The server counts too, and says the same of a wrong code and of one for nobody. */
const mostTries = 5

/** The code from the phone. Whether one was sent is never said. */
export function CodeForm(props: {
  named: Named
  asked: AskedCode
  onAsked: (asked: AskedCode) => void
  onProven: (given: Ticket) => void
  onBack: () => void
}) {
  const { t } = useTranslation()
  const { named, asked, onAsked, onProven, onBack } = props
  const [wrong, setWrong] = useState(0)
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setThrown(null)
    try {
      await work()
    } catch (problem) {
      setThrown(problem)
      if (asProblem(problem).code === 'tracking.code_wrong') setWrong(wrong + 1)
    } finally {
      setBusy(false)
    }
  }
  const left = mostTries - wrong

  return (
    <section className={classes['card']} aria-label={t('tracking.step_code')}>
      <Steps now={2} />
      <Note tone="brand" title={t('tracking.if_yours')} role="status">
        {t('tracking.valid_until', { at: time(asked.expiresAt) })}
      </Note>
      {left > 0 && (
        <div className={classes['code']} aria-busy={busy}>
          <span>{t('tracking.code')}</span>
          <CodeInput
            label={t('tracking.code')}
            size="md"
            onCode={(code) =>
              void attempt(async () => onProven(await proveControl(asked.id, code)))
            }
          />
        </div>
      )}
      <ProblemNote
        thrown={thrown}
        kept={wrong > 0 && left > 0 ? t('confirmation.attempts', { count: left }) : ''}
      />
      <DemoPhone />
      <Group gap="sm">
        <Button
          variant={left > 0 ? 'default' : 'filled'}
          loading={busy}
          onClick={() => void attempt(async () => onAsked(await askForCode(named)))}
        >
          {t('tracking.again')}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {t('tracking.back')}
        </Anchor>
      </Group>
      <details className={classes['fine']}>
        <summary>{t('tracking.no_code')}</summary>
        <p>{t('tracking.no_code_hint')}</p>
      </details>
    </section>
  )
}
