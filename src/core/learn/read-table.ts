import type { Table } from './table.ts'

/** A text that is no table; the message names the line. */
export class TableError extends Error {
  override readonly name = 'TableError'
}

/** Reads CSV (RFC 4180) whose first record names the columns. Refuses a record of another length and an open quote. */
export function readTable(text: string): Table {
  const [names, ...rows] = records(text.replace(/^\ufeff/, ''))
  if (!names || rows.length === 0) throw new TableError('a table has a line of names and rows')
  if (new Set(names).size < names.length) throw new TableError('two columns have one name')
  rows.forEach((row, i) => {
    if (row.length !== names.length)
      throw new TableError(`record ${i + 2} has ${row.length} cells, not ${names.length}`)
  })
  return { names, rows }
}

const cellShape = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

function records(text: string): string[][] {
  const all: string[][] = []
  let row: string[] = []
  cellShape.lastIndex = 0
  while (cellShape.lastIndex < text.length) {
    const cell = cellShape.exec(text)
    if (!cell) throw new TableError(`record ${all.length + 1} has a quote that does not close`)
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2]!)
    if (cell[3] === ',' && cellShape.lastIndex < text.length) continue
    if (cell[3] === ',') row.push('')
    all.push(row)
    row = []
  }
  return all
}

/** A column of answers as 0 and 1; refuses one that is not there, says anything else, or always the same. */
export function labelsOf({ names, rows }: Table, label: string): Uint8Array {
  const index = names.indexOf(label)
  if (index < 0) throw new TableError(`there is no column ${label}`)
  const labels = Uint8Array.from(rows, (row, i) => {
    if (row[index] !== '0' && row[index] !== '1')
      throw new TableError(`record ${i + 2}: ${label} is 0 or 1`)
    return Number(row[index])
  })
  return labels
}
