import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/** Removes the ratings of parcels, and what came of them, that are about to be swept. Postgres refuses any whose day is alive. */
export async function sweepRatings(ctx: Ctx, parcelIds: readonly string[]): Promise<void> {
  for (const table of ['risk.outcome', 'risk.rating'] as const)
    await ctx.tx
      .deleteFrom(table)
      .where('parcel_id', '=', sql<string>`any(${parcelIds}::uuid[])`)
      .execute()
}
