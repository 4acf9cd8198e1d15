import type { Day } from '#core/time.ts'

/**
 * What a key protects. The first four live by the day and die by it; `standing` outlives days:
 * names of staff and contract senders, kept as long as the relation lasts.
 */
export type KeyClass = 'identity' | 'parcel' | 'evidence' | 'video' | 'standing'

export type KeyId = {
  readonly operatorId: string
  readonly class: KeyClass
  readonly day: Day | 'standing'
}

/**
 * Day keys, held apart from the database and its backups. Destroying a key is the erasure of all
 * that was sealed under it.
 */
export type KeyRing = {
  /** Makes the key if it is not there; of two that make it at once, both get the same. */
  create(id: KeyId): Promise<void>
  /** The 32 bytes, or undefined when the key was never made or is destroyed. */
  unwrap(id: KeyId): Promise<Buffer | undefined>
  destroy(id: KeyId): Promise<void>
}
