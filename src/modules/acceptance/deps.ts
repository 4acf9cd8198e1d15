import type { Metrics } from '#platform/metrics.ts'
import type { PhotoStore } from './photo.ts'

/** What the routes of acceptance stand on. */
export type AcceptanceDeps = PhotoStore & {
  readonly metrics: Metrics
  /** Whether one-time codes can be sent at all. */
  readonly canSendCodes: boolean
}
