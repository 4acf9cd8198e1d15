import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/**
 * Tells the ledger entries of a parcel that an authority asked to keep from the data subject for now: a
 * reveal, the photos opened under it, an export. The embargo itself stands in the ledger: nobody lengthens
 * it there.
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
  return ({ data }) => {
    // `record` writes objects only; a photo names the reveal it was opened under.
    const { reveal, embargoUntil } = data as { reveal?: unknown; embargoUntil?: string }
    return embargoed.has(reveal) || (embargoUntil !== undefined && new Date(embargoUntil) > ctx.now)
  }
}
