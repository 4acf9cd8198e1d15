/** A table as it is read: columns by name, cells as text; an empty cell is missing. */
export type Table = {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A quantity is measured and rarely the same twice; a number is measured and often is; a key names something. */
export type ColumnKind = 'quantity' | 'number' | 'key'

export type Column = { readonly name: string; readonly index: number; readonly kind: ColumnKind }

const quantityValues = 256
const outcomeRows = 50

/**
 * The columns of a table that something can be learned from, and what they are. Left out: dates and what each row
 * has its own of, what never changes, and other outcomes, which are only known when the label is.
 */
export function columnsOf({ names, rows }: Table, labels: Uint8Array): Column[] {
  return names.flatMap((name, index) => {
    const cells = rows.map((row) => row[index]!)
    const kind = isOutcome(cells, labels) ? undefined : kindOf(cells)
    return kind ? [{ name, index, kind }] : []
  })
}

function kindOf(cells: readonly string[]): ColumnKind | undefined {
  const filled = cells.filter((cell) => cell !== '')
  const distinct = new Set(filled).size
  if (distinct < 2 || filled.every((cell) => /^\d{4}-\d{2}-\d{2}/.test(cell))) return undefined
  const isMeasured = filled.every(isNumber) && filled.some((cell) => cell.includes('.'))
  if (isMeasured) return distinct >= quantityValues ? 'quantity' : 'number'
  return distinct > 0.95 * filled.length ? undefined : 'key'
}

function isNumber(cell: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell)
}

/** Whether the label itself stands there, or one of its values goes with one answer alone, in very many rows. */
function isOutcome(cells: readonly string[], labels: Uint8Array): boolean {
  const counts = new Map<string, { rows: number; positives: number }>()
  cells.forEach((cell, row) => {
    const count = counts.get(cell) ?? { rows: 0, positives: 0 }
    count.rows += 1
    count.positives += labels[row]!
    counts.set(cell, count)
  })
  if (counts.size > 20) return false
  return [...counts.values()].some(
    ({ rows, positives }) => rows >= outcomeRows && positives === rows,
  )
}
