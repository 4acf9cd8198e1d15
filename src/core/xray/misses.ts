/** A released image looked at again: whether the second person found more, and by which chance it was drawn. */
export type SecondLook = { readonly missed: boolean; readonly share: number }

export type MissEstimate = {
  readonly looked: number
  readonly missed: number
  /** Share of released images that a second person would not have released; null before the first look. */
  readonly rate: number | null
  /** 95 % interval of it (Wilson 1927). */
  readonly from: number
  readonly to: number
}

/**
 * How many released images a station misses. Images are drawn by unequal chances, so each look counts for as many
 * as it stands for (Horvitz and Thompson), and the interval for as many looks as those are worth (Kish).
 */
export function estimateMisses(looks: readonly SecondLook[]): MissEstimate {
  const weights = looks.map(({ share }) => 1 / share)
  const sum = total(weights)
  const missed = looks.filter((look) => look.missed)
  if (looks.length === 0) return { looked: 0, missed: 0, rate: null, from: 0, to: 1 }
  const rate = total(missed.map(({ share }) => 1 / share)) / sum
  const worth = sum ** 2 / total(weights.map((weight) => weight ** 2))
  return { looked: looks.length, missed: missed.length, rate, ...wilson(rate, worth) }
}

const z = 1.959964

/** The interval of a share that was seen in `count` looks. */
export function wilson(rate: number, count: number): { from: number; to: number } {
  const middle = rate + z ** 2 / (2 * count)
  const half = z * Math.sqrt((rate * (1 - rate)) / count + z ** 2 / (4 * count ** 2))
  const whole = 1 + z ** 2 / count
  return { from: Math.max(0, (middle - half) / whole), to: Math.min(1, (middle + half) / whole) }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
