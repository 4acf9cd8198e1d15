import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useEffectEvent } from 'react'

/** Sends the focus to a field by its id, once what was just said stands on the page. */
export function focusField(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (!element) return
    const inner = element.matches('input, textarea, button')
      ? element
      : element.querySelector<HTMLElement>('input:not([type="file"]), textarea, button')
    inner?.focus()
    element.scrollIntoView({ block: 'nearest' })
  })
}

const jumps: Readonly<Record<string, string>> = {
  F3: 'recipient-name',
  F4: 'weight',
  F6: 'checklist',
}

/** F2 card, F3 recipient, F4 contents, F6 check, F8 refuse, F9 accept, Esc back. */
export function useCounterKeys(on: {
  accept: () => void
  refuse: () => void
  cancel: () => void
  scan: () => void
}): void {
  const pressed = useEffectEvent((key: string): boolean => {
    const jump = jumps[key]
    if (jump) focusField(jump)
    else if (key === 'F2') on.scan()
    else if (key === 'F8') on.refuse()
    else if (key === 'F9') on.accept()
    else if (key === 'Escape') on.cancel()
    return jump !== undefined || /^F[289]$/.test(key)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey) return
      if (pressed(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

const stops =
  'input:not([type="hidden"], [type="radio"], [type="file"], [tabindex="-1"], :disabled),' +
  'textarea:not([tabindex="-1"], :disabled), [data-step]'

/** Enter goes to the next field, as clerks are used to; Shift+Enter breaks a line. */
export function goOnWithEnter(event: ReactKeyboardEvent<HTMLElement>): void {
  const from = event.target
  if (event.key !== 'Enter' || event.shiftKey || event.defaultPrevented) return
  if (!(from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement)) return
  if (from.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)]
  const shown = fields.filter((field) => field.checkVisibility())
  shown[shown.indexOf(from) + 1]?.focus()
}
