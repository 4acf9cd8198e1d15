import type { Tree } from './tree.ts'

/**
 * All trees of a model in two arrays, so that a row runs through them in cache. Of each node four numbers: feature (−1 for
 * a leaf), bin, and the places of its children; beside it what it would say as a leaf.
 */
export type Forest = {
  readonly roots: Int32Array
  readonly nodes: Int32Array
  readonly values: Float64Array
}

export function forestOf(trees: readonly Tree[]): Forest {
  const roots = new Int32Array(trees.length)
  const count = trees.reduce((sum, { value }) => sum + value.length, 0)
  const nodes = new Int32Array(count * 4)
  const values = new Float64Array(count)
  let first = 0
  trees.forEach((tree, t) => {
    roots[t] = first
    tree.value.forEach((value, i) => {
      nodes.set(
        [tree.feature[i]!, tree.bin[i]!, first + tree.left[i]!, first + tree.right[i]!],
        (first + i) * 4,
      )
      values[first + i] = value
    })
    first += tree.value.length
  })
  return { roots, nodes, values }
}

/**
 * What all trees say of one row, and into `contributions` how much of it each feature said: along the path of a row every
 * step adds what it changed (Saabas 2014). What the roots say belongs to no feature.
 */
export function explained(
  { roots, nodes, values }: Forest,
  bins: Uint8Array,
  contributions: Float64Array,
): number {
  let sum = 0
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!
    let value = values[node]!
    for (;;) {
      const at = node * 4
      const feature = nodes[at]!
      if (feature < 0) break
      node = nodes[at + (bins[feature]! <= nodes[at + 1]! ? 2 : 3)]!
      const next = values[node]!
      contributions[feature]! += next - value
      value = next
    }
    sum += value
  }
  return sum
}
