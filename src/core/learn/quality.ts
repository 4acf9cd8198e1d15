/** How well scores put the 1s first: over all, and among the first so many percent of rows. */
export type Quality = {
  readonly rows: number
  readonly positives: number
  /** Chance that a 1 stands before a 0, ties half; null where one of them is missing. */
  readonly auc: number | null
  /** Precision and recall among the first 1, 2, 5 and 10 percent. */
  readonly p: Readonly<Record<string, number>>
  readonly r: Readonly<Record<string, number>>
}

const percents = [1, 2, 5, 10]

export function qualityOf(scores: readonly number[], labels: readonly number[]): Quality {
  const order = scores.map((_, row) => row).sort((a, b) => scores[b]! - scores[a]!)
  const positives = labels.reduce((sum, label) => sum + label, 0)
  const among = percents.map((percent) => {
    const first = order.slice(0, Math.max(1, Math.round((order.length * percent) / 100)))
    return { percent, rows: first.length, found: first.filter((row) => labels[row] === 1).length }
  })
  const each = (of: (one: (typeof among)[number]) => number) =>
    Object.fromEntries(among.map((one) => [String(one.percent), of(one)]))
  return {
    rows: scores.length,
    positives,
    auc: aucOf(order, { scores, labels }),
    p: each(({ found, rows }) => found / rows),
    r: each(({ found }) => (positives === 0 ? 0 : found / positives)),
  }
}

/** By ranks (Mann and Whitney 1947); rows of one score share the mean of theirs. */
function aucOf(
  order: readonly number[],
  { scores, labels }: { scores: readonly number[]; labels: readonly number[] },
): number | null {
  const rising = order.toReversed()
  let [ranks, positives] = [0, 0]
  for (let i = 0; i < rising.length;) {
    let end = i
    while (end < rising.length && scores[rising[end]!] === scores[rising[i]!]) end++
    const mean = (i + 1 + end) / 2
    for (; i < end; i++)
      if (labels[rising[i]!] === 1) {
        ranks += mean
        positives++
      }
  }
  const negatives = rising.length - positives
  if (positives === 0 || negatives === 0) return null
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}
