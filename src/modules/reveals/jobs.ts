import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import { countPeerDays } from './peers.ts'

/** What a usual day is, counted each night. */
export function revealJobs({
  db,
  now,
}: {
  readonly db: Database
  readonly now: Clock
}): JobHandlers {
  return { 'reveals.count_peers': () => countPeerDays(db, now()) }
}

export const revealRecurring: readonly Recurring[] = [
  // 00:20 in Vietnam.
  { job: 'reveals.count_peers', match: '20 17 * * *' },
]
