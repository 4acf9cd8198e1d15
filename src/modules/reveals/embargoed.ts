import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/**
 * Tells the ledger entries of a parcel that an authority asked to keep from the data subject for now: a
 * reveal, and the photos opened under it. The embargo itself stands in the ledger: nobody lengthens it there.
 */
export async function embargoesOn(
  ctx: Ctx,
  parcelId: string,
): Promise<(entry: { readonly data: unknown }) => boolean> {
  const { rows } = await sql<{ reveal: string }>`
    select data->>'reveal' as reveal from ledger.entry
    where subject_id = ${parcelId} and type = 'parcel.revealed'
      and (data->>'embargoUntil')::timestamptz > ${ctx.now}`.execute(ctx.tx)
  const embargoed = new Set<unknown>(rows.map(({ reveal }) => reveal))
  // `record` writes objects only; both kinds of entry name their reveal.
  return ({ data }) => embargoed.has((data as { reveal?: unknown }).reveal)
}
