import { edge } from '#platform/problem.ts'

const minuteMs = 60_000
/** Names kept at a time; more within one window come from nobody who means well. */
const mostNames = 100_000

export type RateOptions = {
  readonly windowMs?: number
  readonly monotonicMs?: () => number
}

/**
 * How often one name (an address, a phone, an item) may do it within a window, kept in memory only: names
 * of people are never written down. What was right is given back, so that an office behind one address is
 * not kept waiting.
 */
export class RateLimit {
  readonly #most: number
  readonly #windowMs: number
  readonly #monotonicMs: () => number
  #counts = new Map<string, number>()
  #since: number

  constructor(most: number, options: RateOptions = {}) {
    const { windowMs = minuteMs, monotonicMs = () => performance.now() } = options
    this.#most = most
    this.#windowMs = windowMs
    this.#monotonicMs = monotonicMs
    this.#since = monotonicMs()
  }

  /** Takes one attempt of a name, or refuses for the rest of the window. */
  take(name: string): void {
    const now = this.#monotonicMs()
    if (now - this.#since >= this.#windowMs) {
      this.#counts = new Map()
      this.#since = now
    }
    const count = this.#counts.get(name) ?? 0
    if (count >= this.#most || (count === 0 && this.#counts.size >= mostNames))
      throw edge('too_many', {
        retryAfter: Math.ceil((this.#since + this.#windowMs - now) / 1000),
      })
    this.#counts.set(name, count + 1)
  }

  giveBack(name: string): void {
    const count = this.#counts.get(name)
    if (count) this.#counts.set(name, count - 1)
  }
}

/** Who an address is counted as: itself, or of IPv6 the /64 that one household or phone has to itself. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
