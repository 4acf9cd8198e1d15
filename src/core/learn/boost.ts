import { type Growth, growTree, type Tree, valueIn } from './tree.ts'

export type Boosting = Growth & {
  readonly trees: number
  /** Share of the features each tree may use, and of the rows it learns from. */
  readonly featureShare: number
  readonly rowShare: number
  readonly seed: number
  /** What each row weighs; all alike where nothing is said. */
  readonly weights?: Float64Array | undefined
}

/** Log odds of the label: a start, and what each tree adds. */
export type Model = { readonly start: number; readonly trees: readonly Tree[] }

/**
 * Gradient-boosted trees for a label of 0 and 1, on the logistic loss with second derivatives (Friedman 2001; Chen and
 * Guestrin 2016). The same columns and seed give the same model.
 */
export function boost(
  columns: readonly Uint8Array[],
  labels: Uint8Array,
  options: Boosting,
): Model {
  const rows = labels.length
  const random = aRandom(options.seed)
  const weights = options.weights ?? new Float64Array(rows).fill(1)
  const rate = weightedRate(labels, weights)
  const start = Math.log(rate / (1 - rate))
  const scores = new Float64Array(rows).fill(start)
  const [gradient, hessian] = [new Float64Array(rows), new Float64Array(rows)]
  const trees: Tree[] = []
  for (let t = 0; t < options.trees; t++) {
    for (let row = 0; row < rows; row++) {
      const p = sigmoid(scores[row]!)
      gradient[row] = (p - labels[row]!) * weights[row]!
      hessian[row] = p * (1 - p) * weights[row]!
    }
    const sample = sampleRows(rows, options.rowShare, random)
    const features = sampleFeatures(columns.length, options.featureShare, random)
    const tree = growTree({ columns, gradient, hessian }, sample, { ...options, features })
    for (let row = 0; row < rows; row++)
      scores[row]! += valueIn(tree, (feature) => columns[feature]![row]!)
    trees.push(tree)
  }
  return { start, trees }
}

/** The probability a model gives to one row of bins. */
export function probabilityOf(model: Model, bins: Uint8Array): number {
  let score = model.start
  for (const tree of model.trees) score += valueIn(tree, (feature) => bins[feature]!)
  return sigmoid(score)
}

function weightedRate(labels: Uint8Array, weights: Float64Array): number {
  let [positives, all] = [0, 0]
  weights.forEach((weight, row) => {
    positives += labels[row]! * weight
    all += weight
  })
  return positives / all
}

/** Log odds as a probability. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

function sampleRows(rows: number, share: number, random: () => number): Int32Array {
  const all = Int32Array.from({ length: rows }, (_, row) => row)
  return share >= 1 ? all : all.filter(() => random() < share)
}

function sampleFeatures(count: number, share: number, random: () => number): number[] {
  const all = Array.from({ length: count }, (_, feature) => feature)
  const wanted = Math.max(1, Math.round(count * share))
  for (let i = 0; i < wanted; i++) {
    const j = i + Math.floor(random() * (count - i))
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all.slice(0, wanted).sort((a, b) => a - b)
}

/** Mulberry32: small, seeded, good enough to choose rows by. */
export function aRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
