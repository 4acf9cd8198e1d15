import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../api/types.ts'
import { Key } from '../../ui/keys.tsx'
import { useStore } from '../../ui/store.ts'
import classes from './checks.module.css'
import { check, form } from './form.ts'
import { useFieldError } from './use-field-error.ts'

export const checks = ['opened', 'matchesDeclaration', 'nothingProhibited', 'packedSafely'] as const

/** The common inspection: four things that sender and clerk look at together. Keys 1–4 tick them. */
export function Checks() {
  const { t } = useTranslation()
  const checklist = useStore(form, (now) => now.checklist)
  const error = useFieldError('checklist')
  useDigitKeys()
  return (
    <fieldset className={classes['checks']}>
      <legend>{t('counter.checklist')}</legend>
      {checks.map((name, index) => (
        <label key={name} className={classes['check']} data-on={checklist[name] || undefined}>
          <input
            id={index === 0 ? 'checklist' : undefined}
            type="checkbox"
            checked={checklist[name]}
            onChange={(event) => check({ [name]: event.currentTarget.checked })}
          />
          <span>{t(`check.${name}`)}</span>
          <Key>{String(index + 1)}</Key>
        </label>
      ))}
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

// A scanner types digits too, but its next character follows within a few milliseconds.
const loneKeyMs = 45

/** Digits tick the list while no text field has the focus, and only when typed one at a time. */
function useDigitKeys(): void {
  useEffect(() => {
    let timer = 0
    const onKeyDown = (event: KeyboardEvent) => {
      const burst = timer !== 0
      window.clearTimeout(timer)
      timer = 0
      const name = checks[Number(event.key) - 1]
      if (burst || !name || event.repeat || event.ctrlKey || event.altKey || isText(event.target))
        return
      timer = window.setTimeout(() => {
        timer = 0
        toggle(name)
      }, loneKeyMs)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

function toggle(name: keyof Checklist): void {
  check({ [name]: !form.get().checklist[name] })
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|file|button)$/.test(target.type)
}
