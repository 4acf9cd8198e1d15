/** What was counted of a key: rows whose label is 1, and all rows, each by its weight. */
export type Counted = readonly [key: string, positives: number, rows: number]

/** Answers, what each row weighs (1 where nothing is said), and which rows are kept apart from each other. */
export type Taught = {
  readonly labels: Uint8Array
  readonly weights?: Float64Array | undefined
  readonly foldOf: Uint8Array
  readonly folds: number
}

export type RateAndCount = [rate: number, count: number]

/**
 * How often the label is 1 for each value of a key, drawn towards a prior by a strength counted in rows: what was seen once
 * says little. The prior is the rate of all, or what a broader key says. A training row never learns from its own fold.
 */
export class Rates {
  readonly #code: ReadonlyMap<string, number>
  readonly #folds: number
  /** Of each code: positives and rows of each fold, then of all. */
  readonly #counts: Float64Array
  /** The rate of all rows. */
  readonly prior: number
  readonly #strength: number

  constructor(keys: readonly string[], taught: Taught, strength: number) {
    const { labels, weights, foldOf, folds } = taught
    const code = new Map<string, number>()
    for (const key of keys) if (!code.has(key)) code.set(key, code.size)
    const width = 2 * (folds + 1)
    const counts = new Float64Array(code.size * width)
    let [positives, all] = [0, 0]
    keys.forEach((key, row) => {
      const base = code.get(key)! * width
      const weight = weights?.[row] ?? 1
      positives += labels[row]! * weight
      all += weight
      for (const slot of [foldOf[row]!, folds]) {
        counts[base + 2 * slot]! += labels[row]! * weight
        counts[base + 2 * slot + 1]! += weight
      }
    })
    this.#code = code
    this.#folds = folds
    this.#counts = counts
    this.prior = positives / all
    this.#strength = strength
  }

  /** Rate and log count of a key as a training row of this fold may know them. */
  outside(key: string, fold: number, prior = this.prior): RateAndCount {
    const base = this.#baseOf(key)!
    const all = base + 2 * this.#folds
    const own = base + 2 * fold
    const rows = this.#counts[all + 1]! - this.#counts[own + 1]!
    // A row that is asked about later finds all folds: the counts are brought to that size.
    const scale = this.#folds / (this.#folds - 1)
    const positives = this.#counts[all]! - this.#counts[own]!
    return smoothed([positives, rows], { prior, strength: this.#strength }, rows * scale)
  }

  /** Rate and log count of a key as everything taught says; the prior and zero for one never seen. */
  of(key: string, prior = this.prior): RateAndCount {
    const base = this.#baseOf(key)
    if (base === undefined) return [prior, 0]
    const all = base + 2 * this.#folds
    const rows = this.#counts[all + 1]!
    return smoothed([this.#counts[all]!, rows], { prior, strength: this.#strength }, rows)
  }

  /** Everything counted, to be kept. */
  counted(): Counted[] {
    return [...this.#code.keys()].map((key) => {
      const all = this.#baseOf(key)! + 2 * this.#folds
      return [key, this.#counts[all]!, this.#counts[all + 1]!]
    })
  }

  #baseOf(key: string): number | undefined {
    const code = this.#code.get(key)
    return code === undefined ? undefined : code * 2 * (this.#folds + 1)
  }
}

/** A rate drawn towards its prior, and the log of how many rows it was seen in. */
export function smoothed(
  [positives, rows]: readonly [positives: number, rows: number],
  { prior, strength }: { readonly prior: number; readonly strength: number },
  seen: number,
): RateAndCount {
  return [(positives + strength * prior) / (rows + strength), Math.log1p(seen)]
}
