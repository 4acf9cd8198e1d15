import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import { visitor } from './organisation.ts'
import { sweepSignIn } from './sign-in/sessions.ts'

/** Sweeps what sign-in leaves behind. */
export function directoryJobs({ db, now }: { db: Database; now: Clock }): JobHandlers {
  return {
    'directory.sweep_sign_in': async () => {
      await change(db, { actor: visitor, now: now() }, sweepSignIn)
    },
  }
}

export const directoryRecurring: readonly Recurring[] = [
  { job: 'directory.sweep_sign_in', match: '41 * * * *' },
]
