import { DayKey } from '#core/vault/day-key.ts'
import type { KeyId, KeyRing } from '#platform/keys.ts'

const cacheSize = 4_096
const cacheLifetimeMs = 10 * 60_000

/** Day keys ready for use, unwrapped once and kept for a short while. */
export class Vault {
  readonly #ring: KeyRing
  readonly #cache = new Map<string, { key: DayKey; until: number }>()
  readonly #monotonicMs: () => number

  constructor(ring: KeyRing, monotonicMs: () => number = () => performance.now()) {
    this.#ring = ring
    this.#monotonicMs = monotonicMs
  }

  /** The key to seal new records of a day with; made on first use. */
  async forWriting(id: KeyId): Promise<DayKey> {
    const known = await this.find(id)
    if (known) return known
    await this.#ring.create(id)
    const made = await this.find(id)
    if (!made) throw new Error('the key ring lost a key it just made')
    return made
  }

  /** The key of a day, or undefined when its time is over and it is destroyed. */
  async find(id: KeyId): Promise<DayKey | undefined> {
    const name = `${id.operatorId}/${id.class}/${id.day}`
    const cached = this.#cache.get(name)
    if (cached && cached.until > this.#monotonicMs()) return cached.key
    this.#cache.delete(name)
    const secret = await this.#ring.unwrap(id)
    if (!secret) return undefined
    const key = new DayKey(secret)
    secret.fill(0)
    this.#keep(name, key)
    return key
  }

  /** Destroys a day: what was sealed under it cannot be read again by anyone. */
  async destroy(id: KeyId): Promise<void> {
    this.#cache.delete(`${id.operatorId}/${id.class}/${id.day}`)
    await this.#ring.destroy(id)
  }

  #keep(name: string, key: DayKey): void {
    if (this.#cache.size >= cacheSize) this.#cache.delete(this.#cache.keys().next().value!)
    this.#cache.set(name, { key, until: this.#monotonicMs() + cacheLifetimeMs })
  }
}
