import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from '#platform/tables.ts'

export type Database = Kysely<Tables>

// A calendar day stays the text it is: a Date would drag a time zone in.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** The role the application works as. It may not change the ledger or the schema. */
export const appRole = 'buuan_app'

export type PoolOptions = {
  readonly max?: number
  /** `undefined` stays the login role (migrations, the job runner). */
  readonly role?: string
  readonly searchPath?: string
}

/** A pool on a PostgreSQL ≥ 15 by URL, working under the given role. */
export function openPool(url: string, { max = 10, role, searchPath }: PoolOptions = {}): pg.Pool {
  const settings = [
    ...(role ? [`-c role=${role}`] : []),
    ...(searchPath ? [`-c search_path=${searchPath}`] : []),
  ]
  const pool = new pg.Pool({
    connectionString: url,
    max,
    ...(settings.length > 0 ? { options: settings.join(' ') } : {}),
  })
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The typed query builder on a pool of its own; `destroy()` closes both. */
export function openDatabase(url: string, options: PoolOptions = { role: appRole }): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) })
}
