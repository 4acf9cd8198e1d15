import { useEffect, useEffectEvent } from 'react'
import {
  type Keystroke,
  type WedgeState,
  pressKey,
  settleWedge,
  wedgePauseMs,
  wedgeStart,
} from '#core/identity/wedge.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** A field and what stood in it before a scanner began to type into it. */
interface Before {
  field: Field
  value: string
}

/**
 * Hears a keyboard-wedge scanner wherever the focus is. The scan is taken out of the field it landed in,
 * so a clerk may scan at any moment without looking at the screen.
 */
export function useWedge(on: {
  /** Answers whether the scan was of use; one that was not stays in the field it was typed into. */
  scan: (text: string) => boolean
  unreadable: () => void
}): void {
  const scanned = useEffectEvent(on.scan)
  const unreadable = useEffectEvent(on.unreadable)

  useEffect(() => {
    let state: WedgeState = wedgeStart
    let before: Before | null = null
    let timer = 0

    const conclude = (step: ReturnType<typeof pressKey>): boolean => {
      state = step.state
      if (!step.outcome) return false
      const found = before
      if (state.count === 0) before = null
      if (step.outcome.kind === 'typing') return false
      if (step.outcome.kind === 'unreadable') unreadable()
      else if (!scanned(step.outcome.text)) return false
      if (found) restore(found)
      return true
    }

    const feed = (stroke: Keystroke): boolean => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        conclude(settleWedge(state, performance.now()))
      }, wedgePauseMs + 20)
      const concluded = conclude(pressKey(state, stroke))
      // Enter between the lines of a machine-readable zone is part of the scan, not of the form.
      return concluded || (stroke.key === 'Enter' && state.text.endsWith('\n'))
    }

    const onKeyDown = (event: KeyboardEvent) => {
      const field = fieldOf(event.target)
      // Characters of a field come from its input events: only those show what Alt codes composed.
      if (field && !isNamedKey(event.key) && !event.ctrlKey && !event.altKey) return
      if (feed(strokeOf(event))) {
        event.preventDefault()
        event.stopPropagation()
      }
    }

    const onBeforeInput = (event: InputEvent) => {
      const field = fieldOf(event.target)
      if (!field || event.inputType !== 'insertText' || !event.data) return
      const silent = state.count === 0 || event.timeStamp - state.lastAt > wedgePauseMs
      if (silent) before = { field, value: field.value }
      for (const key of event.data) feed({ key, at: event.timeStamp })
    }

    document.addEventListener('keydown', onKeyDown, { capture: true })
    document.addEventListener('beforeinput', onBeforeInput, { capture: true })
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('keydown', onKeyDown, { capture: true })
      document.removeEventListener('beforeinput', onBeforeInput, { capture: true })
    }
  }, [])
}

/** `Enter` and its like are words; a character is one, or two code units of one. */
function isNamedKey(key: string): boolean {
  return key.length > 2 || /^F\d$/.test(key)
}

function strokeOf(event: KeyboardEvent): Keystroke {
  const altGr = event.getModifierState('AltGraph')
  const chord = altGr ? null : event.ctrlKey ? 'ctrl' : event.altKey ? 'alt' : null
  return {
    key: event.key,
    at: event.timeStamp,
    ...(event.repeat && { repeat: true }),
    ...(chord && { chord }),
  }
}

function fieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target
  const typed = /^(?:text|search|tel|url|email|password|number)$/
  return target instanceof HTMLInputElement && typed.test(target.type) ? target : null
}

/** Puts a field back as React knows it: through the native setter, so that its `onChange` hears of it. */
function restore({ field, value }: Before): void {
  const prototype =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
