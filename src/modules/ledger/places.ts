import { type Kysely, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Tables } from '#platform/tables.ts'
import type { EntryRow } from './entry.ts'

/** Gives places to what has committed and has none; remembers how far it has looked. */
export class Places {
  readonly #db: Database
  /** Every transaction before this one had ended when all that was committed had its place. */
  #settled = '0'
  /** A look at more than a step can place goes on here: from which transaction, and what will be settled. */
  #going: { readonly from: string; readonly settles: string } | undefined

  constructor(db: Database) {
    this.#db = db
  }

  /**
   * One bounded step, in one statement; returns how many entries got a place. A transaction that is still
   * open is not waited for: what it writes is found once it has committed, because its number is not
   * below `settled`. A second sequencer at the same moment fails on the primary key and changes nothing.
   */
  async take(limit: number): Promise<number> {
    const from = this.#going?.from ?? this.#settled
    const { rows } = await sql<{ placed: string; last: string | null; settled: string }>`
      with base as (select coalesce(max(index) + 1, 0) as size from ledger.leaf),
      fresh as (
        select e.seq, e.tx_id from ledger.entry e
        where e.tx_id >= ${from}::xid8
          and not exists (select from ledger.leaf l where l.seq = e.seq)
        order by e.tx_id, e.seq limit ${limit}),
      placed as (
        insert into ledger.leaf (index, seq)
        select base.size + row_number() over (order by fresh.tx_id, fresh.seq) - 1, fresh.seq
        from fresh, base
        returning seq)
      select (select count(*) from placed) as placed, (select max(tx_id) from fresh) as last,
        pg_snapshot_xmin(pg_current_snapshot()) as settled`.execute(this.#db)
    const { placed, last, settled } = rows[0]!
    // What was open at the first step of a look may have committed behind the later ones.
    const settles = this.#going?.settles ?? settled
    this.#going = Number(placed) === limit ? { from: last!, settles } : undefined
    if (!this.#going) this.#settled = settles
    return Number(placed)
  }
}

/** The entries from a place on, in their order; one that is gone is left out. */
export async function entriesFrom(
  db: Kysely<Tables>,
  page: { readonly index: number; readonly limit: number },
): Promise<(EntryRow & { readonly index: string })[]> {
  return db
    .selectFrom('ledger.leaf')
    .innerJoin('ledger.entry', 'ledger.entry.seq', 'ledger.leaf.seq')
    .select([
      'ledger.leaf.index',
      ...(['ledger.entry.seq', 'at', 'actor_id', 'organisation_id', 'office_id'] as const),
      ...(['type', 'subject_id', 'data'] as const),
    ])
    .where('ledger.leaf.index', '>=', String(page.index))
    .where('ledger.leaf.index', '<', String(page.index + page.limit))
    .orderBy('ledger.leaf.index')
    .execute()
}
