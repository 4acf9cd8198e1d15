import { dayOf } from '#core/time.ts'
import { DayKey, type RecordKey } from '#core/vault/day-key.ts'
import { erasableFrom } from '#core/vault/term.ts'
import { type DayKeyId, type KeyId, keyName, type KeyRing } from '#platform/keys.ts'

const cacheSize = 4_096
const cacheLifetimeMs = 10 * 60_000
const absenceLifetimeMs = 60_000

export type VaultOptions = {
  /** Told of each key before anything is sealed under it; may be told again. */
  readonly made?: (id: DayKeyId, commitment: Buffer) => Promise<void>
  /** The key of a record whose day is gone, when a legal hold kept it. */
  readonly held?: (id: DayKeyId, recordId: string) => Promise<RecordKey | undefined>
  readonly monotonicMs?: () => number
}

type Cached = { readonly key: DayKey; readonly until: number; readonly announced: boolean }

/** Keys ready for use, unwrapped once and kept for a short while. */
export class Vault {
  readonly #ring: KeyRing
  readonly #options: VaultOptions
  readonly #cache = new Map<string, Cached>()
  readonly #absent = new Map<string, number>()
  readonly #making = new Map<string, Promise<DayKey>>()
  #destructions = 0

  constructor(ring: KeyRing, options: VaultOptions = {}) {
    this.#ring = ring
    this.#options = options
  }

  /** The key to seal new records with; made on first use, announced before it is used. */
  async forWriting(id: KeyId): Promise<DayKey> {
    const name = keyName(id)
    const cached = this.#cached(name)
    if (cached?.announced) return cached.key
    const making = this.#making.get(name) ?? this.#make(id)
    this.#making.set(name, making)
    return making.finally(() => this.#making.delete(name))
  }

  /** The key, or undefined when it was never made or its time is over. */
  async find(id: KeyId): Promise<DayKey | undefined> {
    return this.#cached(keyName(id))?.key ?? this.#unwrap(id)
  }

  /**
   * Those of many keys that are there, in the order asked: for look-ups over a window. That a key is
   * not there is believed for a minute; one that this vault makes lies in its cache for longer.
   */
  async findAll<Id extends KeyId>(ids: readonly Id[]): Promise<{ id: Id; key: DayKey }[]> {
    const found = ids.map((id) => this.#known(keyName(id)))
    const unknown = found.flatMap((key, i) => (key === undefined ? [i] : []))
    const asked = await Promise.all(unknown.map((i) => this.#ask(ids[i]!)))
    unknown.forEach((i, n) => (found[i] = asked[n] ?? 'absent'))
    return ids.flatMap((id, i) => {
      const key = found[i]
      return key instanceof DayKey ? [{ id, key }] : []
    })
  }

  /** The key of one record, from its day or, when that is gone, from a hold; undefined when it is erased. */
  async record(id: DayKeyId, recordId: string): Promise<RecordKey | undefined> {
    const day = await this.find(id)
    return day ? day.record(recordId) : this.#options.held?.(id, recordId)
  }

  /**
   * Destroys a day: what was sealed under it cannot be read again by anyone. Throws before the floor of
   * three calendar months has passed (CT02 I.4, I.6), whoever asks.
   */
  async destroy(id: DayKeyId, now: Date): Promise<void> {
    const from = erasableFrom(id.class, id.day)
    if (dayOf(now) < from) throw new FloorNotPassed(id, from)
    await this.#destroy(id)
  }

  /** Lets go of what a hold kept: records whose day is gone go with it. */
  async release(id: KeyId & { class: 'hold' }): Promise<void> {
    await this.#destroy(id)
  }

  async #destroy(id: KeyId): Promise<void> {
    try {
      await this.#ring.destroy(id)
    } finally {
      // A destruction that waits for a copy elsewhere is done here all the same.
      this.#destructions++
      this.#cache.delete(keyName(id))
    }
  }

  async #make(id: KeyId): Promise<DayKey> {
    await this.#ring.create(id)
    const before = this.#destructions
    const key = await this.#unwrap(id)
    if (!key) throw new Error('the key ring lost a key it just made')
    if ('day' in id) await this.#options.made?.(id, key.commitment())
    if (before === this.#destructions) this.#keep(keyName(id), key, { announced: true })
    return key
  }

  #cached(name: string): Cached | undefined {
    const cached = this.#cache.get(name)
    if (cached && cached.until > this.#now()) return cached
    this.#cache.delete(name)
    return undefined
  }

  async #unwrap(id: KeyId): Promise<DayKey | undefined> {
    const before = this.#destructions
    const secret = await this.#ring.unwrap(id)
    if (!secret) return undefined
    const key = new DayKey(secret)
    secret.fill(0)
    // A key that was being destroyed meanwhile may be used once more, and is never kept.
    if (before === this.#destructions) this.#keep(keyName(id), key, { announced: false })
    return key
  }

  #known(name: string): DayKey | 'absent' | undefined {
    const key = this.#cached(name)?.key
    if (key) return key
    const until = this.#absent.get(name)
    return until !== undefined && until > this.#now() ? 'absent' : undefined
  }

  async #ask(id: KeyId): Promise<DayKey | undefined> {
    const key = await this.#unwrap(id)
    if (key) return key
    if (this.#absent.size >= cacheSize) this.#absent.clear()
    this.#absent.set(keyName(id), this.#now() + absenceLifetimeMs)
    return undefined
  }

  #keep(name: string, key: DayKey, { announced }: { announced: boolean }): void {
    if (this.#cache.size >= cacheSize) this.#cache.delete(this.#cache.keys().next().value!)
    this.#cache.set(name, { key, until: this.#now() + cacheLifetimeMs, announced })
  }

  #now(): number {
    return this.#options.monotonicMs?.() ?? performance.now()
  }
}

/** A day was to be destroyed that the law still keeps. */
export class FloorNotPassed extends Error {
  override readonly name = 'FloorNotPassed'

  constructor(id: DayKeyId, from: string) {
    super(`${keyName(id)} is kept until ${from}`)
  }
}
