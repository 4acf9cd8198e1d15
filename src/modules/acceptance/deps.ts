import type { Database } from '#platform/database.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { PhotoStore } from './photo.ts'

/** What the routes of acceptance stand on. */
export type AcceptanceDeps = PhotoStore & {
  /** For the progress of uploads, which is book-keeping and no change. */
  readonly db: Database
  readonly metrics: Metrics
  /** Whether one-time codes can be sent at all. */
  readonly canSendCodes: boolean
}
