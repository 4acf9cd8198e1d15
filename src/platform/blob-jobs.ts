import type { BlobStore } from '#platform/blobs.ts'
import type { Clock } from '#platform/clock.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'

/** Longer than any put takes. */
const unfinishedLifetimeMs = 24 * 3_600_000

/** Clears what crashed puts left in the store: partial files, parts of uploads to a bucket. */
export function blobJobs({ blobs, now }: { blobs: BlobStore; now: Clock }): JobHandlers {
  return {
    'blobs.drop_unfinished': async () => {
      await blobs.dropUnfinished(new Date(now().getTime() - unfinishedLifetimeMs))
    },
  }
}

export const blobRecurring: readonly Recurring[] = [
  // 02:10 in Hà Nội.
  { job: 'blobs.drop_unfinished', match: '10 19 * * *' },
]
