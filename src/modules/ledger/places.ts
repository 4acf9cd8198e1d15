import { type Kysely, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Tables } from '#platform/tables.ts'
import type { EntryRow } from './entry.ts'

/** Gives places to what has committed and has none; remembers how far it has looked. */
export class Places {
  readonly #db: Database
  /** Every transaction before this one had ended when all that was committed had its place. */
  #settled = '0'

  constructor(db: Database) {
    this.#db = db
  }

  /**
   * One bounded step, in one statement; returns how many entries got a place. A transaction that is still
   * open is not waited for: what it writes is found once it has committed, because its number is not
   * below `settled`. A second sequencer at the same moment fails on the primary key and changes nothing.
   */
  async take(limit: number): Promise<number> {
    const { rows } = await sql<{ placed: string; settled: string }>`
      with base as (select coalesce(max(index) + 1, 0) as size from ledger.leaf),
      fresh as (
        select e.seq, e.tx_id from ledger.entry e
        where e.tx_id >= ${this.#settled}::xid8
          and not exists (select from ledger.leaf l where l.seq = e.seq)
        order by e.tx_id, e.seq limit ${limit}),
      placed as (
        insert into ledger.leaf (index, seq)
        select base.size + row_number() over (order by fresh.tx_id, fresh.seq) - 1, fresh.seq
        from fresh, base
        returning seq)
      select (select count(*) from placed) as placed,
        pg_snapshot_xmin(pg_current_snapshot()) as settled`.execute(this.#db)
    const { placed, settled } = rows[0]!
    if (Number(placed) < limit) this.#settled = settled
    return Number(placed)
  }
}

/** The entries from a place on, in their order. */
export async function entriesFrom(
  db: Kysely<Tables>,
  page: { readonly index: number; readonly limit: number },
): Promise<EntryRow[]> {
  return db
    .selectFrom('ledger.leaf')
    .innerJoin('ledger.entry', 'ledger.entry.seq', 'ledger.leaf.seq')
    .select([
      ...(['ledger.entry.seq', 'at', 'actor_id', 'organisation_id', 'office_id'] as const),
      ...(['type', 'subject_id', 'data'] as const),
    ])
    .where('ledger.leaf.index', '>=', String(page.index))
    .where('ledger.leaf.index', '<', String(page.index + page.limit))
    .orderBy('ledger.leaf.index')
    .execute()
}
