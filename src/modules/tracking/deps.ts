import type { TileStore } from '#modules/ledger/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import type { Vault } from '#platform/vault.ts'

/** What a proof of control stands on. */
export type ControlDeps = { readonly db: Database; readonly now: Clock; readonly vault: Vault }

/** What the public routes stand on. */
export type TrackingDeps = ControlDeps & {
  readonly log: Log
  readonly tiles: TileStore
  /** Whether one-time codes can be sent at all. */
  readonly canSendCodes: boolean
}
