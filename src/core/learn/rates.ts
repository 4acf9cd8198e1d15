/**
 * How often the label is 1 for each value of a key, drawn towards the rate of all by a strength counted in rows: what was
 * seen once says little. A row of the training set never learns from its own fold.
 */
export class Rates {
  readonly #code: ReadonlyMap<string, number>
  readonly #folds: number
  /** Of each code: positives and rows of each fold, then of all. */
  readonly #counts: Float64Array
  readonly #prior: number
  readonly #strength: number

  constructor(keys: readonly string[], taught: Taught, strength: number) {
    const { labels, foldOf, folds } = taught
    const code = new Map<string, number>()
    for (const key of keys) if (!code.has(key)) code.set(key, code.size)
    const width = 2 * (folds + 1)
    const counts = new Float64Array(code.size * width)
    let positives = 0
    keys.forEach((key, row) => {
      const base = code.get(key)! * width
      positives += labels[row]!
      for (const slot of [foldOf[row]!, folds]) {
        counts[base + 2 * slot]! += labels[row]!
        counts[base + 2 * slot + 1]! += 1
      }
    })
    this.#code = code
    this.#folds = folds
    this.#counts = counts
    this.#prior = positives / keys.length
    this.#strength = strength
  }

  /** Rate and log count of a key as a training row of this fold may know them. */
  outside(key: string, fold: number): [rate: number, count: number] {
    const base = this.#baseOf(key)!
    const all = base + 2 * this.#folds
    const own = base + 2 * fold
    const rows = this.#counts[all + 1]! - this.#counts[own + 1]!
    // A row that is asked about later finds all folds: the counts are brought to that size.
    const scale = this.#folds / (this.#folds - 1)
    return this.#smooth(this.#counts[all]! - this.#counts[own]!, rows, rows * scale)
  }

  /** Rate and log count of a key as everything taught says; the prior and zero for one never seen. */
  of(key: string): [rate: number, count: number] {
    const base = this.#baseOf(key)
    if (base === undefined) return [this.#prior, 0]
    const all = base + 2 * this.#folds
    const rows = this.#counts[all + 1]!
    return this.#smooth(this.#counts[all]!, rows, rows)
  }

  #smooth(positives: number, rows: number, seen: number): [number, number] {
    const rate = (positives + this.#strength * this.#prior) / (rows + this.#strength)
    return [rate, Math.log1p(seen)]
  }

  #baseOf(key: string): number | undefined {
    const code = this.#code.get(key)
    return code === undefined ? undefined : code * 2 * (this.#folds + 1)
  }
}

/** Answers, and which rows are kept apart from each other. */
export type Taught = {
  readonly labels: Uint8Array
  readonly foldOf: Uint8Array
  readonly folds: number
}
