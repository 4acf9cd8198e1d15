import { type Kysely, sql } from 'kysely'
import type { Actor, Ctx } from '#platform/context.ts'
import { hasRecord } from '#platform/ledger.ts'
import type { Tables } from '#platform/tables.ts'

export type Who = { readonly actor: Actor; readonly now: Date }

/** Runs a change as one transaction. A change that writes but leaves no ledger entry is undone. */
export function change<T>(
  db: Kysely<Tables>,
  who: Who,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const result = await work({ tx, ...who })
    if (!hasRecord(tx) && (await hasWritten(tx))) throw new Error('a change left no ledger entry')
    return result
  })
}

/** Runs a look at the data on a transaction that Postgres itself keeps from writing. */
export function look<T>(db: Kysely<Tables>, who: Who, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute((tx) => work({ tx, ...who }))
}

/** Postgres assigns a transaction id with the first write (a row lock counts as one). */
async function hasWritten(tx: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ written: boolean }>`
    select pg_current_xact_id_if_assigned() is not null as written`.execute(tx)
  return rows[0]!.written
}
