import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/** Removes the ratings of parcels that are about to be swept. Postgres refuses any whose day is alive. */
export async function sweepRatings(ctx: Ctx, parcelIds: readonly string[]): Promise<void> {
  await ctx.tx
    .deleteFrom('risk.rating')
    .where('parcel_id', '=', sql<string>`any(${parcelIds}::uuid[])`)
    .execute()
}
