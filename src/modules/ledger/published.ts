import { type Kysely, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Tables } from '#platform/tables.ts'
import type { TileStore } from './tile-store.ts'

/** A checkpoint as the world sees it: signed by the log, cosigned by whoever has. */
export type Published = {
  readonly size: number
  readonly at: Date
  readonly note: string
}

/** The checkpoint that was published last: what proofs carry and `/ledger/checkpoint` serves. */
export async function lastPublished(db: Kysely<Tables>): Promise<Published | undefined> {
  const [last] = await publishedBefore(db, { size: Number.MAX_SAFE_INTEGER, limit: 1 })
  return last
}

/** Published checkpoints below a size, the largest first. */
export async function publishedBefore(
  db: Kysely<Tables>,
  { size, limit }: { readonly size: number; readonly limit: number },
): Promise<Published[]> {
  const rows = await db
    .selectFrom('ledger.published as p')
    .innerJoin('ledger.checkpoint as c', 'c.size', 'p.size')
    .select(['p.size', 'p.at', sql<string>`c.signed || ${cosignatures(sql`c.size`)}`.as('note')])
    .where('p.size', '<', String(size))
    .orderBy('p.size', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ size: Number(row.size), at: row.at, note: row.note }))
}

/** A checkpoint that was signed, with the cosignatures it has by now. */
export async function cosignedNote(db: Kysely<Tables>, size: number): Promise<string> {
  const { note } = await db
    .selectFrom('ledger.checkpoint')
    .select(sql<string>`signed || ${cosignatures(sql`${String(size)}::bigint`)}`.as('note'))
    .where('size', '=', String(size))
    .executeTakeFirstOrThrow()
  return note
}

const cosignatures = (size: ReturnType<typeof sql>) =>
  sql<string>`coalesce((select string_agg(s.line, '' order by s.key)
    from ledger.cosignature s where s.size = ${size}), '')`

/** Shows a signed checkpoint to the world; again is harmless, and may add cosignatures. */
export async function publish(
  db: Database,
  tiles: TileStore,
  checkpoint: { readonly size: number; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('ledger.published')
    .values({ size: String(checkpoint.size), at: checkpoint.at })
    .onConflict((c) => c.doNothing())
    .execute()
  // The file follows from the tables: of two that publish at once, neither leaves it behind for long.
  const last = await lastPublished(db)
  if (last) await tiles.write('checkpoint', Buffer.from(last.note))
}
