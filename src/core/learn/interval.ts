/** A share and the interval that holds the true one in 95 of 100 cases. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

const z = 1.959_963_985

/**
 * A share of rows with Wilson's score interval (Wilson 1927): right for few rows too, never below 0 or above 1.
 * Null where there are no rows. Counts need not be whole: a tie at a border is counted by its part.
 */
export function shareOf(found: number, rows: number): Estimate | null {
  if (rows <= 0) return null
  const value = found / rows
  const middle = (value + (z * z) / (2 * rows)) / (1 + (z * z) / rows)
  const half = ((z / rows) * Math.sqrt(found * (1 - value) + (z * z) / 4)) / (1 + (z * z) / rows)
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Rows, and how many of them have what is asked about. */
export type Share = { readonly found: number; readonly rows: number }

/** The later share less the earlier, with Newcombe's hybrid score interval (Newcombe 1998, method 10). */
export function changeOf(later: Share, earlier: Share): Estimate | null {
  const [a, b] = [shareOf(later.found, later.rows), shareOf(earlier.found, earlier.rows)]
  if (!a || !b) return null
  const value = a.value - b.value
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  }
}

/** An area under the curve with the interval of Hanley and McNeil (1982); null where a side has no rows. */
export function areaOf(auc: number | null, positives: number, negatives: number): Estimate | null {
  if (auc === null || positives === 0 || negatives === 0) return null
  const square = auc * auc
  const variance =
    (auc * (1 - auc) +
      (positives - 1) * (auc / (2 - auc) - square) +
      (negatives - 1) * ((2 * square) / (1 + auc) - square)) /
    (positives * negatives)
  const half = z * Math.sqrt(Math.max(0, variance))
  return { value: auc, low: Math.max(0, auc - half), high: Math.min(1, auc + half) }
}
