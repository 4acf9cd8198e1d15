import type { BlobStore } from '#platform/blobs.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Vault } from '#platform/vault.ts'

/** What images need beside the context: keys and the place of sealed bytes. */
export type ImageStore = { readonly vault: Vault; readonly blobs: BlobStore }

/** What the routes stand on. */
export type XrayDeps = ImageStore & {
  /** Whether this server takes files from a folder. */
  readonly takesFiles: boolean
}

/** What the jobs stand on. */
export type XrayJobDeps = ImageStore & { readonly db: Database; readonly now: Clock }
