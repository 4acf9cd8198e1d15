import pg from 'pg'
import { type DataClass, parseDataClass, parsePeriod, type Period } from './data-class.ts'

export type Column = {
  readonly schema: string
  readonly table: string
  readonly column: string
  readonly type: string
  readonly class: DataClass
  readonly period: Period
}

type Row = {
  readonly schema: string
  readonly table: string
  readonly column: string
  readonly type: string
  readonly comment: string | null
  readonly table_comment: string | null
}

/** The job runner's own schema: its columns are another's, and what lies in them is ruled by `addJob`. */
const ruled = ['graphile_worker']

/**
 * Every column of a migrated database with its class, and a sentence for each that has none or that
 * contradicts itself: what to write, and where.
 */
export async function readColumns(url: string): Promise<{
  readonly columns: readonly Column[]
  readonly complaints: readonly string[]
}> {
  const rows = await ask(url)
  const columns: Column[] = []
  const complaints = new Set<string>()
  for (const row of rows) {
    const dataClass = row.comment === null ? undefined : parseDataClass(row.comment)
    const period = row.table_comment === null ? undefined : parsePeriod(row.table_comment)
    if (!period) complaints.add(wantsPeriod(row))
    if (!dataClass) complaints.add(wantsClass(row))
    if (!dataClass || !period) continue
    const { schema, table, column, type } = row
    const contradiction = contradictionOf({ ...row, class: dataClass }, rows)
    if (contradiction) complaints.add(contradiction)
    columns.push({ schema, table, column, type, class: dataClass, period })
  }
  return { columns, complaints: [...complaints] }
}

async function ask(url: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(
      `select n.nspname as schema, c.relname as table, a.attname as column,
              format_type(a.atttypid, a.atttypmod) as type,
              col_description(c.oid, a.attnum) as comment, obj_description(c.oid, 'pg_class') as table_comment
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
         and n.nspname !~ '^(pg_|information_schema$)' and n.nspname <> all($1)
       order by n.nspname, c.relname, a.attnum`,
      [ruled],
    )
    return rows
  } finally {
    await client.end()
  }
}

function wantsClass({ schema, table, column, comment }: Row): string {
  const name = `${schema}.${quoted(table)}.${column}`
  const state = comment === null ? 'has no class' : `has “${comment}”, which is no class`
  return `${name} ${state}. Write in its migration: comment on column ${name} is 'none'; or whichever class is true.`
}

function wantsPeriod({ schema, table }: Row): string {
  const name = `${schema}.${quoted(table)}`
  return `${name} does not say how long it is kept. Write in its migration: comment on table ${name} is 'kept day'; or whichever period is true.`
}

/** A reserved word as PostgreSQL wants it. */
function quoted(table: string): string {
  return table === 'user' ? '"user"' : table
}

type Classed = Row & { readonly class: DataClass }

/** What a name or a type says against the class; ciphertext is never taken for clear, nor clear for ciphertext. */
function contradictionOf(row: Classed, rows: readonly Row[]): string | undefined {
  const name = `${row.schema}.${row.table}.${row.column}`
  const { kind } = row.class
  if (/^sealed_|_sealed$/.test(row.column) !== (kind === 'sealed'))
    return `${name} is ${kind} by its comment, but its name says otherwise. Sealed columns are called sealed_…, and no others.`
  if (/_token$/.test(row.column) && row.type === 'bytea' && kind !== 'token')
    return `${name} is ${kind} by its comment, but is called a token.`
  if ((kind === 'sealed' || kind === 'token') && row.type !== 'bytea')
    return `${name} is ${kind}, so it must be bytea, not ${row.type}.`
  if (row.class.kind !== 'sealed') return undefined
  const { record } = row.class
  const isThere = rows.some(
    (other) => other.schema === row.schema && other.table === row.table && other.column === record,
  )
  return isThere
    ? undefined
    : `${name} is sealed under the record in “${record}”, which is no column of its table.`
}
