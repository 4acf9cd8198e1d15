import { edge } from '#platform/problem.ts'

const windowMs = 60_000

/**
 * How often one address may guess, kept in memory only: addresses of people are never written down.
 * A right guess is given back, so that an office behind one address is not kept waiting.
 */
export class RateLimit {
  readonly #perMinute: number
  readonly #monotonicMs: () => number
  #counts = new Map<string, number>()
  #since: number

  constructor(perMinute: number, monotonicMs: () => number = () => performance.now()) {
    this.#perMinute = perMinute
    this.#monotonicMs = monotonicMs
    this.#since = monotonicMs()
  }

  /** Takes one attempt of an address, or refuses for the rest of the minute. */
  take(address: string): void {
    const now = this.#monotonicMs()
    if (now - this.#since >= windowMs) {
      this.#counts = new Map()
      this.#since = now
    }
    const count = this.#counts.get(address) ?? 0
    if (count >= this.#perMinute)
      throw edge('too_many', { retryAfter: Math.ceil((this.#since + windowMs - now) / 1000) })
    this.#counts.set(address, count + 1)
  }

  giveBack(address: string): void {
    const count = this.#counts.get(address)
    if (count) this.#counts.set(address, count - 1)
  }
}
