import { Anchor, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { carrierHint, parsePhone } from '#core/phone.ts'
import { useStore } from '../../ui/store.ts'
import { type Side, fillParty, form } from './form.ts'
import { useFieldError } from './use-field-error.ts'

/** A phone by the Vietnamese plan; a number of the old plan is offered as what it became. */
export function PhoneField({ side }: { side: Side }) {
  const { t } = useTranslation()
  const phone = useStore(form, (now) => now[side].phone)
  const [left, setLeft] = useState(false)
  const owedError = useFieldError(`${side}-phone`)
  const reading = parsePhone(phone)
  const wrong = left && phone.trim() !== '' && !reading.ok ? t(`phone.${reading.code}`) : null
  const suggestion = reading.ok ? undefined : reading.suggestion

  return (
    <TextInput
      id={`${side}-phone`}
      label={t('party.phone')}
      type="tel"
      inputMode="tel"
      autoComplete="off"
      className="figures"
      value={phone}
      error={wrong ?? owedError}
      onChange={(event) => fillParty(side, { phone: event.currentTarget.value })}
      onBlur={() => setLeft(true)}
      onFocus={() => setLeft(false)}
      rightSectionWidth={96}
      rightSectionPointerEvents="none"
      rightSection={
        reading.ok && (
          <span style={{ color: 'var(--ink-3)', fontSize: 12 }}>{carrierHint(reading.e164)}</span>
        )
      }
      description={
        suggestion && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => fillParty(side, { phone: domestic(suggestion) })}
          >
            {t('phone.suggest', { phone: domestic(suggestion) })}
          </Anchor>
        )
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}

function domestic(e164: string): string {
  return e164.replace(/^\+84/, '0').replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')
}
