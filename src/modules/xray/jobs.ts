import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import type { XrayJobDeps } from './deps.ts'
import { drawSecondLooks } from './draw.ts'
import { matchAgain } from './match.ts'
import { sweepOrphanImages } from './sweep.ts'
import { expireUnmatched } from './unmatched.ts'

/** Finds parcels of images that came first, draws second looks, and lets go of what found no parcel. */
export function xrayJobs(deps: XrayJobDeps): JobHandlers {
  return {
    'xray.match': () => matchAgain(deps),
    'xray.draw': () => drawSecondLooks(deps),
    'xray.expire': () => expireUnmatched(deps),
    'xray.sweep_orphans': () => sweepOrphanImages(deps),
  }
}

export const xrayRecurring: readonly Recurring[] = [
  { job: 'xray.match', match: '*/10 * * * *' },
  { job: 'xray.expire', match: '41 * * * *' },
  // 00:40 and 02:50 in Vietnam.
  { job: 'xray.draw', match: '40 17 * * *' },
  { job: 'xray.sweep_orphans', match: '50 19 * * *' },
]
