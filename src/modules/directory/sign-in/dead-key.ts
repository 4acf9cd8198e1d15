import type { Clock } from '#platform/clock.ts'

/** A key that was revoked, has expired, or whose organisation has closed, and that somebody still holds. */
export type DeadKey = {
  readonly keyId: string
  readonly organisationId: string
  readonly officeId: string | null
  readonly why: 'revoked' | 'expired' | 'organisation_closed'
}

const everyMs = 3_600_000

/**
 * Tells of a dead key being used, once an hour and key: a machine that was forgotten asks all day. Only
 * keys that were issued reach it, so what it remembers stays small.
 */
export class DeadKeys {
  readonly #tell: (key: DeadKey) => Promise<void>
  readonly #now: Clock
  readonly #told = new Map<string, number>()

  constructor(tell: (key: DeadKey) => Promise<void>, now: Clock) {
    this.#tell = tell
    this.#now = now
  }

  /** What could not be told now is told at the next use. */
  async used(key: DeadKey): Promise<void> {
    const now = this.#now().getTime()
    const last = this.#told.get(key.keyId)
    if (last !== undefined && now - last < everyMs) return
    this.#told.set(key.keyId, now)
    try {
      await this.#tell(key)
    } catch (error) {
      this.#told.delete(key.keyId)
      throw error
    }
  }
}
