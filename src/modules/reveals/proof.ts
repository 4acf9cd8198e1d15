import { proveEntry, type TileStore } from '#modules/ledger/index.ts'
import { getReadableParcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { embargoesOn } from './embargoed.ts'
import { refuse } from './errors.ts'
import { mayAudit } from './timeline.ts'

/**
 * A line of a parcel's story as a file that shows it in the ledger, to who may see the parcel. Whoever
 * keeps it can show later that the line stood there, also against the ledger's owner.
 */
export async function proveLine(
  ctx: Ctx,
  tiles: TileStore,
  line: { readonly parcelId: string; readonly entry: string },
): Promise<string> {
  const parcel = await getReadableParcel(ctx, line.parcelId)
  const found = await ctx.tx
    .selectFrom('ledger.entry')
    .select(['seq', 'data'])
    .where('seq', '=', line.entry)
    .where('subject_id', '=', parcel.id)
    .executeTakeFirst()
  if (!found) throw refuse('line_unknown')
  if (!mayAudit(ctx, parcel) && (await embargoesOn(ctx, parcel.id))(found))
    throw refuse('line_unknown')
  return proveEntry(ctx.tx, tiles, found.seq)
}
