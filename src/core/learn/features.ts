import { Rates, type Taught } from './rates.ts'
import type { Column, Table } from './table.ts'

type Row = readonly string[]

/** One thing that is told of a row: as a row of the training set may know it, and as a later row may. */
type Teller = {
  readonly names: readonly string[]
  readonly taught: (row: Row, fold: number) => readonly number[]
  readonly later: (row: Row) => readonly number[]
}

/** What a row is turned into numbers by. */
export type Features = {
  readonly names: readonly string[]
  readonly tellers: readonly Teller[]
}

/** The exact quantities of a row: two rows that have them in common are twins, whatever else they say. */
export function twinKey(columns: readonly Column[]): (row: Row) => string {
  const quantities = columns.filter(({ kind }) => kind === 'quantity')
  return (row) => quantities.map(({ index }) => row[index]).join('|')
}

const strengths = { key: 50, exact: 10 }

/**
 * Numbers as they are, ratios of quantities, and of each key how often the label was 1 and how often it was seen. With
 * `exact` also of the exact quantities, alone and together: that is memory, and is worth much where rows come again.
 */
export function featuresOf(
  table: Table,
  columns: readonly Column[],
  options: Taught & { readonly exact: boolean },
): Features {
  const quantities = columns.filter(({ kind }) => kind === 'quantity')
  const keys = columns.filter(({ kind }) => kind !== 'quantity')
  const tellers = [
    ...columns.filter(({ kind }) => kind !== 'key').map(numberTeller),
    ...pairsOf(quantities).map(ratioTeller),
    ...keys.map(({ name, index }) =>
      rateTeller(table, options, { name, key: (row) => row[index]!, strength: strengths.key }),
    ),
    ...(options.exact ? exactTellers(table, columns, options) : []),
  ]
  return { tellers, names: tellers.flatMap(({ names }) => names) }
}

function exactTellers(table: Table, columns: readonly Column[], taught: Taught): Teller[] {
  const quantities = columns.filter(({ kind }) => kind === 'quantity')
  const strength = strengths.exact
  return [
    ...quantities.map(({ name, index }) => ({ name, key: (row: Row) => row[index]! })),
    { name: quantities.map(({ name }) => name).join(' × '), key: twinKey(columns) },
  ].map((one) => rateTeller(table, taught, { ...one, strength }))
}

function numberTeller({ name, index }: Column): Teller {
  const tell = (row: Row) => [toNumber(row[index]!)]
  return { names: [name], taught: tell, later: tell }
}

function ratioTeller([a, b]: readonly [Column, Column]): Teller {
  const tell = (row: Row) => [toNumber(row[a.index]!) / toNumber(row[b.index]!)]
  return { names: [`${a.name} ÷ ${b.name}`], taught: tell, later: tell }
}

type Keyed = {
  readonly name: string
  readonly key: (row: Row) => string
  readonly strength: number
}

function rateTeller({ rows }: Table, taught: Taught, { name, key, strength }: Keyed): Teller {
  const rates = new Rates(rows.map(key), taught, strength)
  return {
    names: [`rate of ${name}`, `count of ${name}`],
    taught: (row, fold) => rates.outside(key(row), fold),
    later: (row) => rates.of(key(row)),
  }
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]))
}

function toNumber(cell: string): number {
  return cell === '' ? Number.NaN : Number(cell)
}
