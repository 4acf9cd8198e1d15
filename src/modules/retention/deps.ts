import type { BlobStore } from '#platform/blobs.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import type { Vault } from '#platform/vault.ts'
import type { ClockWatch } from './clock-watch.ts'

/** What an erasure stands on. */
export type ErasureDeps = { readonly db: Database; readonly now: Clock; readonly vault: Vault }

/** What the nightly work stands on. */
export type RetentionDeps = ErasureDeps & {
  readonly blobs: BlobStore
  readonly log: Log
  readonly clock: ClockWatch
  /** Puts a new master key in the place of the ring's, where the ring can: what was destroyed is then gone
   * from copies of the old ring too. */
  readonly rotate?: () => Promise<unknown>
}
