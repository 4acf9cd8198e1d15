import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import type { RetentionDeps } from './deps.ts'
import { runRetention } from './run.ts'
import { sweepAccessLog, sweepBatch } from './sweep.ts'
import { sweepOf } from './sweep-job.ts'

/** Erases what is due every night, and sweeps what is left. */
export function retentionJobs(deps: RetentionDeps): JobHandlers {
  return {
    'retention.run': async () => {
      await runRetention(deps)
    },
    'retention.sweep': (payload) => sweepBatch(deps, sweepOf(payload)),
    'retention.sweep_access_log': async () => {
      while (await sweepAccessLog(deps));
    },
  }
}

export const retentionRecurring: readonly Recurring[] = [
  // 01:30 and 02:10 in Vietnam.
  { job: 'retention.run', match: '30 18 * * *' },
  { job: 'retention.sweep_access_log', match: '10 19 * * *' },
]
