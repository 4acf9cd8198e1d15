import { type Masked, maskPhone } from '#core/label/mask.ts'
import type { Clock } from '#platform/clock.ts'
import type { Notifier } from '#platform/notifier.ts'

export type Message = { readonly to: Masked; readonly text: string; readonly at: Date }

/** One phone for the whole demo country, on the desk of whoever tries it out. */
export type DemoPhone = {
  readonly notifier: Notifier
  /** Newest first. */
  messages(): readonly Message[]
}

const kept = 20

/** Keeps the last messages in memory only, and of the number only what a label would show. */
export function createDemoPhone(now: Clock): DemoPhone {
  let messages: readonly Message[] = []
  return {
    notifier: {
      async send({ to, text }) {
        messages = [{ to: maskPhone(to), text, at: now() }, ...messages].slice(0, kept)
      },
    },
    messages: () => messages,
  }
}
