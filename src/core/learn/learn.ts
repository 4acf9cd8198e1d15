import { binned, binOf, edgesOf } from './bins.ts'
import { aRandom, boost, type Boosting, type Model, probabilityOf } from './boost.ts'
import { type Features, featuresOf, twinKey } from './features.ts'
import { type Column, columnsOf, type Table } from './table.ts'

/** A model over features, for one kind of row. */
type Expert = {
  readonly features: Features
  readonly edges: readonly Float64Array[]
  readonly model: Model
}

/**
 * Two experts: one remembers exact quantities and answers for rows that were seen with them, the other had to do
 * without and answers for all that is new. One model of both would lean on memory and know little where there is none.
 */
export type Learned = {
  readonly columns: readonly Column[]
  readonly twins: ReadonlySet<string>
  readonly remembering: Expert
  readonly inferring: Expert
}

const folds = 5
const seed = 20_261_122

const boosting: Boosting = {
  ...{ trees: 200, leaves: 15, leastRows: 20, lambda: 1, learningRate: 0.05 },
  ...{ featureShare: 0.7, rowShare: 0.8, seed },
}

/** Learns a label of 0 and 1 from a table, in the columns it finds worth it. The same table gives the same model. */
export function learn(table: Table, labels: Uint8Array): Learned {
  const columns = columnsOf(table, labels)
  const twinOf = twinKey(columns)
  const twins = table.rows.map(twinOf)
  const teach = (exact: boolean, foldOf: Uint8Array) =>
    expertOf(table, columns, { labels, foldOf, folds, exact })
  return {
    columns,
    twins: new Set(twins),
    remembering: teach(true, foldsByRow(twins.length)),
    // Twins lie in one fold: none of them tells another's answer.
    inferring: teach(false, foldsByKey(twins)),
  }
}

/** The probability of the label for a row of the same columns. */
export function predict(learned: Learned, row: readonly string[]): number {
  const { features, edges, model } = isTwin(learned, row) ? learned.remembering : learned.inferring
  const bins = new Uint8Array(edges.length)
  let at = 0
  for (const teller of features.tellers)
    for (const value of teller.later(row)) {
      bins[at] = binOf(edges[at]!, value)
      at++
    }
  return probabilityOf(model, bins)
}

/** Whether a row with the very same quantities was learned from. */
export function isTwin({ twins, columns }: Learned, row: readonly string[]): boolean {
  return twins.has(twinKey(columns)(row))
}

function expertOf(
  table: Table,
  columns: readonly Column[],
  options: Parameters<typeof featuresOf>[2],
): Expert {
  const features = featuresOf(table, columns, options)
  const values = features.names.map(() => new Float64Array(table.rows.length))
  table.rows.forEach((cells, row) => {
    let at = 0
    for (const teller of features.tellers)
      for (const value of teller.taught(cells, options.foldOf[row]!)) values[at++]![row] = value
  })
  const edges = values.map(edgesOf)
  const bins = values.map((column, i) => binned(edges[i]!, column))
  return { features, edges, model: boost(bins, options.labels, boosting) }
}

function foldsByRow(rows: number): Uint8Array {
  const random = aRandom(seed)
  return Uint8Array.from({ length: rows }, () => Math.floor(random() * folds))
}

function foldsByKey(keys: readonly string[]): Uint8Array {
  const random = aRandom(seed)
  const fold = new Map<string, number>()
  for (const key of keys) if (!fold.has(key)) fold.set(key, Math.floor(random() * folds))
  return Uint8Array.from(keys, (key) => fold.get(key)!)
}
