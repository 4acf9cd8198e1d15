import { mostBins } from './bins.ts'

/**
 * A tree as flat arrays: an inner node sends a row left when its bin is at most `bin`, a leaf has its value. The value of
 * an inner node is what it would say as a leaf: what an explanation walks along.
 */
export type Tree = {
  readonly feature: Int16Array
  readonly bin: Uint8Array
  readonly left: Int16Array
  readonly right: Int16Array
  readonly value: Float64Array
}

export type Growth = {
  readonly leaves: number
  /** Fewest rows of a leaf. */
  readonly leastRows: number
  /** L2 on the values of leaves. */
  readonly lambda: number
  readonly learningRate: number
}

/** Columns of bins, and the first two derivatives of the loss by each row's score. */
export type Rows = {
  readonly columns: readonly Uint8Array[]
  readonly gradient: Float64Array
  readonly hessian: Float64Array
}

type Split = {
  readonly feature: number
  readonly bin: number
  readonly gain: number
}

type Node = {
  readonly id: number
  readonly rows: Int32Array
  /** Of each feature and bin: sum of gradients, of hessians, and count. */
  readonly histogram: Float64Array
  readonly g: number
  readonly h: number
  split: Split | undefined
}

const stride = mostBins * 3

/** Grows one tree leaf by leaf, each time where most is gained (LightGBM, Ke et al. 2017), over some of the features. */
export function growTree(
  rows: Rows,
  sample: Int32Array,
  options: Growth & { readonly features: readonly number[] },
): Tree {
  return new Grower(rows, options).grow(sample)
}

class Grower {
  readonly #rows: Rows
  readonly #options: Growth & { readonly features: readonly number[] }
  readonly #feature: number[] = []
  readonly #bin: number[] = []
  readonly #left: number[] = []
  readonly #right: number[] = []
  readonly #value: number[] = []

  constructor(rows: Rows, options: Growth & { readonly features: readonly number[] }) {
    this.#rows = rows
    this.#options = options
  }

  grow(sample: Int32Array): Tree {
    const open = [this.#node(sample, this.#histogram(sample))]
    for (let leaves = 1; leaves < this.#options.leaves; leaves++) {
      const best = largest(open)
      if (!best?.split) break
      open.splice(open.indexOf(best), 1, ...this.#divide(best, best.split))
    }
    return {
      feature: Int16Array.from(this.#feature),
      bin: Uint8Array.from(this.#bin),
      left: Int16Array.from(this.#left),
      right: Int16Array.from(this.#right),
      value: Float64Array.from(this.#value),
    }
  }

  #divide(node: Node, { feature, bin }: Split): [Node, Node] {
    const column = this.#rows.columns[feature]!
    const left = node.rows.filter((row) => column[row]! <= bin)
    const right = node.rows.filter((row) => column[row]! > bin)
    const [small, large] = left.length <= right.length ? [left, right] : [right, left]
    const ofSmall = this.#histogram(small)
    // What is not in the small one is in the other: half of the work is a subtraction.
    const ofLarge = node.histogram
    for (let i = 0; i < ofLarge.length; i++) ofLarge[i]! -= ofSmall[i]!
    const one = this.#node(left, left === small ? ofSmall : ofLarge)
    const other = this.#node(right, right === large ? ofLarge : ofSmall)
    this.#feature[node.id] = feature
    this.#bin[node.id] = bin
    this.#left[node.id] = one.id
    this.#right[node.id] = other.id
    return [one, other]
  }

  #node(rows: Int32Array, histogram: Float64Array): Node {
    const { gradient, hessian } = this.#rows
    let [g, h] = [0, 0]
    for (const row of rows) {
      g += gradient[row]!
      h += hessian[row]!
    }
    const { lambda, learningRate } = this.#options
    const id = this.#value.length
    this.#feature.push(-1)
    this.#bin.push(0)
    this.#left.push(-1)
    this.#right.push(-1)
    this.#value.push((-g / (h + lambda)) * learningRate)
    const node: Node = { id, rows, histogram, g, h, split: undefined }
    node.split = this.#bestSplit(node)
    return node
  }

  #histogram(rows: Int32Array): Float64Array {
    const { columns, gradient, hessian } = this.#rows
    const { features } = this.#options
    const histogram = new Float64Array(features.length * stride)
    for (let f = 0; f < features.length; f++) {
      const column = columns[features[f]!]!
      const base = f * stride
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!
        const at = base + column[row]! * 3
        histogram[at]! += gradient[row]!
        histogram[at + 1]! += hessian[row]!
        histogram[at + 2]! += 1
      }
    }
    return histogram
  }

  #bestSplit({ histogram, rows, g, h }: Node): Split | undefined {
    const { features, leastRows, lambda } = this.#options
    if (rows.length < 2 * leastRows) return undefined
    const whole = (g * g) / (h + lambda)
    let best: Split | undefined
    for (let f = 0; f < features.length; f++) {
      let [leftG, leftH, leftN] = [0, 0, 0]
      for (let bin = 0; bin < mostBins - 1; bin++) {
        const at = f * stride + bin * 3
        if (histogram[at + 2] === 0) continue
        leftG += histogram[at]!
        leftH += histogram[at + 1]!
        leftN += histogram[at + 2]!
        if (leftN < leastRows) continue
        if (rows.length - leftN < leastRows) break
        const [rightG, rightH] = [g - leftG, h - leftH]
        const gain =
          (leftG * leftG) / (leftH + lambda) + (rightG * rightG) / (rightH + lambda) - whole
        if (gain > (best?.gain ?? 1e-9)) best = { feature: features[f]!, bin, gain }
      }
    }
    return best
  }
}

function largest(open: readonly Node[]): Node | undefined {
  let best: Node | undefined
  for (const node of open) if (node.split && node.split.gain > (best?.split?.gain ?? 0)) best = node
  return best
}

/** What a tree says of one row of bins. */
export function valueIn(tree: Tree, binOfFeature: (feature: number) => number): number {
  let node = 0
  while (tree.feature[node]! >= 0)
    node =
      binOfFeature(tree.feature[node]!) <= tree.bin[node]! ? tree.left[node]! : tree.right[node]!
  return tree.value[node]!
}
