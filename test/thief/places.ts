import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** A place a thief can look into, piece by piece; pieces overlap, so nothing hides on a border. */
export type Place = { readonly name: string; readonly pieces: AsyncIterable<Buffer> }

export const pieceSize = 1 << 22
const overlap = 1_024

/** Every file below a folder, byte by byte, whatever it is; its name is looked at too. */
export async function* filesBelow(folder: string): AsyncGenerator<Place> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) yield { name: path.slice(folder.length + 1), pieces: fileOf(path) }
  }
}

async function* fileOf(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from(path)
  try {
    yield* overlapping(createReadStream(path, { highWaterMark: pieceSize }))
  } catch (error) {
    // The server is at work: a file may be gone before it is opened.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Every row of every table, view and sequence that is not PostgreSQL's own, and the settings of roles. */
export async function* tablesOf(url: string): AsyncGenerator<Place> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')
       union all select unnest(array['pg_catalog.pg_statistic', 'pg_catalog.pg_description',
         'pg_catalog.pg_largeobject', 'pg_catalog.pg_stat_activity', 'pg_catalog.pg_db_role_setting'])`,
    )
    for (const { name } of rows) yield { name: `table ${name}`, pieces: rowsOf(client, name) }
  } finally {
    await client.end()
  }
}

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t`)
  yield Buffer.from(rows.map(({ row }) => row).join('\n'))
}

async function* overlapping(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let tail: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    const piece = Buffer.concat([tail, chunk])
    yield piece
    tail = piece.subarray(Math.max(0, piece.length - overlap))
  }
}
