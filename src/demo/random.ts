import { createHash } from 'node:crypto'

/** Choices that look random and are the same every time for the same seed. */
export type Random = {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
}

/** A generator of its own for each use, so that one more choice here changes nothing elsewhere. */
export function seeded(seed: string): Random {
  const fraction = mulberry32(createHash('sha256').update(seed).digest().readUInt32LE())
  const between = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1))
  return {
    between,
    chance: (probability) => fraction() < probability,
    pick: (items) => items[between(0, items.length - 1)]!,
  }
}

/** Tommy Ettinger's mulberry32: 32 bits of state, even enough for inventing people. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
