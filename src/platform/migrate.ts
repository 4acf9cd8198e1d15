import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { appRole, openPool } from '#platform/database.ts'
import { locks } from '#platform/locks.ts'

const folder = join(import.meta.dirname, '../../migrations')

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string }

/** The database is not one this program may work on; the message says why and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/**
 * Brings a database to this program's schema: forward only, one transaction a file, one server at a
 * time. Refuses a file that changed after it was applied and a database from a newer program.
 */
export async function migrate(url: string): Promise<string[]> {
  const pool = openPool(url, { max: 2 })
  try {
    const client = await pool.connect()
    try {
      await client.query('select pg_advisory_lock($1)', [locks.migrations])
      const applied = await applyAll(client)
      await runMigrations({ pgPool: pool })
      await letAppAddJobs(client)
      await client.query('select pg_advisory_unlock($1)', [locks.migrations])
      return applied
    } finally {
      client.release()
    }
  } finally {
    await pool.end()
  }
}

const ownTable = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`

/** Lays out an empty database as these migrations leave it, within the caller's transaction. */
export async function layOut(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<void> {
  await client.query(ownTable)
  for (const migration of migrations) await run(client, migration)
}

async function applyAll(client: pg.PoolClient): Promise<string[]> {
  await client.query(ownTable)
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from platform.migration',
  )
  const done = new Map(rows.map((row) => [row.name, row.hash]))
  const ours = readMigrations()
  refuseForeign(done, ours)
  const pending = ours.filter((m) => !done.has(m.name))
  for (const migration of pending) await apply(client, migration)
  return pending.map((m) => m.name)
}

/** What this program ships, in order. */
export function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

function refuseForeign(done: ReadonlyMap<string, string>, ours: readonly Migration[]): void {
  const known = new Map(ours.map((m) => [m.name, m.hash]))
  for (const [name, hash] of done) {
    if (!known.has(name))
      throw new MigrationError(
        `The database has ${name}, which this program does not know. Run the newer program.`,
      )
    if (known.get(name) !== hash)
      throw new MigrationError(
        `${name} was changed after it was applied. Restore the shipped file.`,
      )
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await run(client, migration)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new MigrationError(`${migration.name} could not be applied.`, { cause })
  }
}

async function run(client: pg.ClientBase, { name, sql, hash }: Migration): Promise<void> {
  await client.query('insert into platform.migration (name, hash) values ($1, $2)', [name, hash])
  await client.query(sql)
}

/**
 * Changes add their jobs by SQL in their own transaction. The worker's tables stay closed to the
 * application: this function is its one way in.
 */
async function letAppAddJobs(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create or replace function platform.add_job(name text, payload json, key text, at timestamptz)
    returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
      select graphile_worker.add_job(name, payload := payload, job_key := key, run_at := at);
    $$;
    revoke all on function platform.add_job from public;
    grant usage on schema platform to ${appRole};
    grant execute on function platform.add_job to ${appRole}`)
}
