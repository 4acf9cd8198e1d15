/** Bin 0 is for what is missing; values begin at 1. */
export const missingBin = 0
export const mostBins = 255

/**
 * The edges that cut a column of numbers into at most 254 bins of about equal weight; each edge is the largest
 * value of its bin, and a value that fills several bins alone has one. NaN is missing.
 */
export function edgesOf(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const bins = mostBins - 1
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1])
  if (distinct.length <= bins) return distinct
  const edges: number[] = []
  for (let bin = 1; bin <= bins; bin++) {
    const edge = sorted[Math.ceil((bin / bins) * sorted.length) - 1]!
    if (edge !== edges.at(-1)) edges.push(edge)
  }
  return Float64Array.from(edges)
}

/** The bin of one value: the first whose edge is not below it; the last for what is above them all. */
export function binOf(edges: Float64Array, value: number): number {
  if (Number.isNaN(value)) return missingBin
  let [low, high] = [0, edges.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! < value) low = middle + 1
    else high = middle
  }
  return low + 1
}

/** A column of numbers as bins. */
export function binned(edges: Float64Array, values: Float64Array): Uint8Array {
  return Uint8Array.from(values, (value) => binOf(edges, value))
}
