import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/**
 * Tells the ledger entries of a parcel that an authority asked to keep from the data subject for now: a
 * reveal, the photos opened under it, and an export. The embargo itself stands in the ledger: nobody lengthens it there.
 */
export async function embargoesOn(
  ctx: Ctx,
  parcelId: string,
): Promise<(entry: { readonly data: unknown }) => boolean> {
  const { rows } = await sql<{ under: string }>`
    select coalesce(data->>'reveal', data->>'export') as under from ledger.entry
    where subject_id = ${parcelId} and type in ('parcel.revealed', 'parcel.exported')
      and (data->>'embargoUntil')::timestamptz > ${ctx.now}`.execute(ctx.tx)
  const embargoed = new Set<unknown>(rows.map(({ under }) => under))
  return ({ data }) => {
    // `record` writes objects only; each kind of entry names its reveal or its export.
    const { reveal, export: left } = data as { reveal?: unknown; export?: unknown }
    return embargoed.has(reveal ?? left)
  }
}
