import type { Day } from '#core/time.ts'
import type { DayClass } from '#core/vault/term.ts'

/** One operator's key of one class and day; all that the day sealed lives and dies with it. */
export type DayKeyId = {
  readonly operatorId: string
  readonly class: DayClass
  readonly day: Day
}

/**
 * Keys outside the days: `standing` for names of staff and contract senders, kept as long as the
 * relation lasts; `hold` for the record keys that one legal hold keeps.
 */
export type KeyId =
  | DayKeyId
  | { readonly operatorId: string; readonly class: 'standing' }
  | { readonly operatorId: string; readonly class: 'hold'; readonly holdId: string }

export type KeyState = 'absent' | 'live' | 'destroyed'

/**
 * Keys, held apart from the database and its backups. Destroying a key is the erasure of all that
 * was sealed under it. A destroyed key leaves a mark, so that it is never taken for a lost one.
 */
export type KeyRing = {
  /** Which ring this is: a database and its ring know each other by it. */
  readonly id: string
  /** Makes the key if it is not there; of two that make it at once, both get the same. Refuses a destroyed one. */
  create(id: KeyId): Promise<void>
  /** The 32 bytes, or undefined when the key was never made or is destroyed. */
  unwrap(id: KeyId): Promise<Buffer | undefined>
  /** For good, in every copy this ring keeps. Again is harmless; so is a key that never was. */
  destroy(id: KeyId): Promise<void>
  state(id: KeyId): Promise<KeyState>
  /** Every key there is or was. */
  list(): AsyncIterable<{ readonly id: KeyId; readonly state: 'live' | 'destroyed' }>
}

/** The ring cannot be used as it lies; the message says what to do. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError'
}

/** A key that is gone for good was to be made again: the clock stands in a time that is over. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed'

  constructor(id: KeyId) {
    super(`${keyName(id)} is destroyed`)
  }
}

/** The one name of a key: `operator/class/day`, `operator/standing/standing`, `operator/hold/hold id`. */
export function keyName(id: KeyId): string {
  const leaf = id.class === 'standing' ? 'standing' : id.class === 'hold' ? id.holdId : id.day
  return `${id.operatorId}/${id.class}/${leaf}`
}

/** The key that `keyName` named so. */
export function keyOfName(name: string): KeyId {
  const [operatorId, kind, leaf] = name.split('/') as [string, KeyId['class'], string]
  if (kind === 'standing') return { operatorId, class: kind }
  if (kind === 'hold') return { operatorId, class: kind, holdId: leaf }
  return { operatorId, class: kind, day: leaf }
}
