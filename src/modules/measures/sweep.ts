import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/** Removes what was done to parcels that are about to be swept. Postgres refuses any whose day is alive. */
export async function sweepMeasures(ctx: Ctx, parcelIds: readonly string[]): Promise<void> {
  const those = sql<string>`any(${parcelIds}::uuid[])`
  for (const table of [
    'measures.act',
    'measures.stop',
    'measures.request',
    'measures.place',
  ] as const)
    await ctx.tx.deleteFrom(table).where('parcel_id', '=', those).execute()
}
