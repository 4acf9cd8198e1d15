import { createStore } from '../ui/store.ts'
import { Problem } from './problem.ts'

/**
 * A session that ended in the middle of work. Calls that met it wait here, the sign-in panel opens over the
 * page, and after sign-in the same calls go on: nothing typed is lost, nothing is sent twice by hand.
 */
export const expiry = createStore({ expired: false })

let waiting: PromiseWithResolvers<undefined> | null = null

/** Opens the panel and settles when the same person has signed in again. */
export async function untilSignedIn(): Promise<void> {
  waiting ??= Promise.withResolvers<undefined>()
  expiry.set({ expired: true })
  await waiting.promise
}

/** Lets the waiting calls go on. */
export function signedInAgain(): void {
  expiry.set({ expired: false })
  waiting?.resolve(undefined)
  waiting = null
}

/** Ends the waiting calls: the person left, or another one came. */
export function gaveUp(): void {
  expiry.set({ expired: false })
  waiting?.reject(new Problem({ status: 401, code: 'session.required' }))
  waiting = null
}
