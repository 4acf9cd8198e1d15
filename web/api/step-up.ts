import { createStore } from '../ui/store.ts'
import type { Problem } from './problem.ts'

export type SecondFactorWay = 'totp' | 'passkey'

/**
 * A second factor that the server asks for in the middle of work. Calls that met it wait here, a panel
 * opens over the page, and once the factor is shown the same calls go on.
 */
export const stepUp = createStore<{ ways: readonly SecondFactorWay[] } | null>(null)

let waiting: PromiseWithResolvers<boolean> | null = null

/** Opens the panel; true when the second factor was shown, false when the person would not. */
export function untilSteppedUp({ details }: Problem): Promise<boolean> {
  waiting ??= Promise.withResolvers<boolean>()
  const ways = Array.isArray(details['ways']) ? details['ways'].filter(isWay) : []
  stepUp.set({ ways })
  return waiting.promise
}

/** Lets the waiting calls go on, or end with what the server said to them. */
export function steppedUp(shown: boolean): void {
  stepUp.set(null)
  waiting?.resolve(shown)
  waiting = null
}

function isWay(way: unknown): way is SecondFactorWay {
  return way === 'totp' || way === 'passkey'
}
