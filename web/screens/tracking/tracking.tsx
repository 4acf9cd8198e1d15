import { Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedCode, Named, Ticket } from '../../api/tracking.ts'
import { Note } from '../../ui/note.tsx'
import { OpenPage } from '../../ui/open-page.tsx'
import { AskForm } from './ask-form.tsx'
import { CodeForm } from './code-form.tsx'
import { HistoryPanel } from './history.tsx'
import classes from './tracking.module.css'
import { Rights } from './rights.tsx'

/** What is typed and shown lives on this page only: not in the address, not in the browser's memory. */
type Step =
  | { at: 'ask'; over?: boolean }
  | { at: 'code'; named: Named; asked: AskedCode }
  | { at: 'history'; given: Ticket }

/** For a sender or recipient: who looked at my data, when, why, with a proof. No account. */
export function Tracking() {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step>({ at: 'ask' })
  const [named, setNamed] = useState<Named>({ itemNumber: '', phone: '' })

  const leave = () => {
    setNamed({ itemNumber: '', phone: '' })
    setStep({ at: 'ask' })
  }

  return (
    <OpenPage footed>
      <main className={classes['main']}>
        <div className={classes['words']}>
          <Title order={1}>{t('tracking.title')}</Title>
          <p className={classes['lead']}>{t('tracking.lead')}</p>
        </div>
        <div className={classes['work']}>
          {step.at === 'ask' && (
            <>
              {step.over && <Note tone="warn" title={t('tracking.over')} role="status" />}
              <AskForm
                named={named}
                onTyped={setNamed}
                onAsked={(asked) => setStep({ at: 'code', named, asked })}
              />
            </>
          )}
          {step.at === 'code' && (
            <CodeForm
              key={step.asked.id}
              named={step.named}
              asked={step.asked}
              onAsked={(asked) => setStep({ ...step, asked })}
              onProven={(given) => setStep({ at: 'history', given })}
              onBack={() => setStep({ at: 'ask' })}
            />
          )}
          {step.at === 'history' && (
            <HistoryPanel
              given={step.given}
              onLeave={leave}
              onOver={() => setStep({ at: 'ask', over: true })}
            />
          )}
        </div>
        <Rights />
      </main>
    </OpenPage>
  )
}
