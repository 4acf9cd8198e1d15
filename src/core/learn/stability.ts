/** How many rows have each value. */
export type Counts = ReadonlyMap<string, number>

/** How far a distribution has moved, and how far chance alone would move it once in a thousand times. */
export type Stability = {
  readonly psi: number
  readonly chance: number
  readonly before: number
  readonly after: number
}

/** Values rarer than this in both together are looked at as one. */
const leastRows = 10
const other = '…'

/**
 * The population stability index between two samples: Σ (after − before) · ln (after ÷ before) over their values, empty ones
 * counted as half a row. Under no change it is (1/n + 1/m) times a χ² of one less than the values (Yurdakul 2018).
 */
export function stabilityOf(before: Counts, after: Counts): Stability {
  const values = gathered(before, after)
  const [n, m] = [0, 1].map((side) => values.reduce((sum, value) => sum + value[side]!, 0)) as [
    number,
    number,
  ]
  if (n === 0 || m === 0) return { psi: 0, chance: 0, before: n, after: m }
  const psi = values.reduce((sum, [a, b]) => {
    const [from, to] = [shareIn(a, n, values.length), shareIn(b, m, values.length)]
    return sum + (to - from) * Math.log(to / from)
  }, 0)
  const chance = (1 / n + 1 / m) * chiSquare999(values.length - 1)
  return { psi, chance, before: n, after: m }
}

function gathered(before: Counts, after: Counts): [number, number][] {
  const merged = new Map<string, [number, number]>()
  for (const value of new Set([...before.keys(), ...after.keys()])) {
    const [a, b] = [before.get(value) ?? 0, after.get(value) ?? 0]
    const key = a + b < leastRows ? other : value
    const [x, y] = merged.get(key) ?? [0, 0]
    merged.set(key, [x + a, y + b])
  }
  return [...merged.values()]
}

function shareIn(count: number, rows: number, values: number): number {
  return (count + 0.5) / (rows + values / 2)
}

/** The quantile that χ² passes once in a thousand times, by the cube root of Wilson and Hilferty (1931). */
export function chiSquare999(degrees: number): number {
  if (degrees <= 0) return 0
  const part = 2 / (9 * degrees)
  return degrees * (1 - part + 3.090_232 * Math.sqrt(part)) ** 3
}
