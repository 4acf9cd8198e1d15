import { Button, Group, SegmentedControl } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maskPhone } from '#core/label/mask.ts'
import { parsePhone } from '#core/phone.ts'
import { checkCode, sendCode } from '../../api/acceptance.ts'
import { asProblem } from '../../api/problem.ts'
import { DemoPhone } from '../../session/demo-phone.tsx'
import { useMe } from '../../session/me.ts'
import { CodeInput } from '../../ui/code-input.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'
import { useStore } from '../../ui/store.ts'
import classes from './confirmation.module.css'
import { type Confirmation, fill, form, notConfirmed } from './form.ts'
import { useFieldError } from './use-field-error.ts'

/** The sender confirms what was declared and looked at: by signing, or with a code sent to their phone. */
export function ConfirmationPanel({ officeId }: { officeId: string }) {
  const { t } = useTranslation()
  const confirmation = useStore(form, (now) => now.confirmation)
  const lapsed = useStore(form, (now) => now.confirmationLapsed)
  const error = useFieldError('confirmation')

  const choose = (method: string) => {
    const chosen: Confirmation =
      method === 'code'
        ? { method: 'code', id: null, sentTo: '', confirmed: false }
        : { method: 'signature', strokes: [] }
    fill({ confirmation: chosen, confirmationLapsed: false })
  }

  return (
    <section className={classes['panel']} aria-label={t('counter.confirmation')}>
      <Group justify="space-between" gap="xs">
        <span className={classes['title']}>{t('counter.confirmation')}</span>
        <SegmentedControl
          id="confirmation"
          size="xs"
          aria-label={t('counter.confirmation')}
          value={confirmation.method}
          onChange={choose}
          data={[
            { value: 'signature', label: t('confirmation.signature') },
            { value: 'code', label: t('confirmation.code') },
          ]}
        />
      </Group>
      {lapsed && <Note tone="warn" title={t('confirmation.lapsed')} role="status" />}
      {confirmation.method === 'signature' ? (
        <Signature confirmation={confirmation} />
      ) : (
        <Code confirmation={confirmation} officeId={officeId} />
      )}
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </section>
  )
}

function Signature({ confirmation }: { confirmation: Confirmation & { method: 'signature' } }) {
  const { t } = useTranslation()
  const { strokes } = confirmation
  return (
    <div className={classes['pad']}>
      <SignaturePad
        label={t('confirmation.pad')}
        strokes={strokes}
        onChange={(drawn) =>
          fill({
            confirmation: { method: 'signature', strokes: drawn },
            confirmationLapsed: false,
          })
        }
      />
      {strokes.length === 0 ? (
        <span className={classes['placeholder']}>{t('confirmation.sign_here')}</span>
      ) : (
        <Button
          className={classes['clear']}
          variant="subtle"
          color="gray"
          size="compact-xs"
          onClick={() => fill({ confirmation: notConfirmed })}
        >
          {t('confirmation.clear')}
        </Button>
      )}
    </div>
  )
}

function Code(props: { confirmation: Confirmation & { method: 'code' }; officeId: string }) {
  const { t } = useTranslation()
  const { id, sentTo, confirmed } = props.confirmation
  const { demo } = useMe()
  const [thrown, setThrown] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const phone = parsePhone(useStore(form, (now) => now.sender.phone))

  const attempt = async (work: () => Promise<Confirmation>) => {
    setBusy(true)
    setThrown(null)
    try {
      fill({ confirmation: await work(), confirmationLapsed: false })
    } catch (problem) {
      setThrown(problem)
    } finally {
      setBusy(false)
    }
  }
  const send = () => {
    if (!phone.ok) return
    void attempt(async () => {
      const sent = await sendCode(props.officeId, phone.e164)
      return { method: 'code', id: sent.id, sentTo: sent.sentTo, confirmed: false }
    })
  }
  const verify = (code: string) => {
    if (!id) return
    void attempt(async () => {
      const { confirmed: right } = await checkCode(id, code)
      return { method: 'code', id, sentTo, confirmed: right }
    })
  }

  if (confirmed)
    return <Note tone="ok" title={t('confirmation.confirmed', { phone: sentTo })} role="status" />
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          size="sm"
          disabled={!phone.ok}
          loading={busy && !id}
          onClick={send}
        >
          {id
            ? t('confirmation.send_again')
            : t('confirmation.send', { phone: phone.ok ? maskPhone(phone.e164) : '…' })}
        </Button>
        {id && <CodeInput label={t('confirmation.enter')} size="sm" onCode={verify} />}
      </Group>
      {!phone.ok && <p className={classes['hint']}>{t('confirmation.phone_first')}</p>}
      <ProblemNote thrown={thrown} kept={attemptsLeft(thrown, t)} />
      {demo && id && <DemoPhone />}
    </>
  )
}

function attemptsLeft(thrown: unknown, t: TFunction): string {
  const left = thrown ? asProblem(thrown).details['attemptsLeft'] : undefined
  return typeof left === 'number' ? t('confirmation.attempts', { count: left }) : ''
}
