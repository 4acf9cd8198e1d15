import { sql } from 'kysely'
import { addDays, type Day, startOfDay } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'

/** Removes the scans of parcels that are about to be swept. Postgres refuses any whose day is alive. */
export async function sweepScans(ctx: Ctx, parcelIds: readonly string[]): Promise<void> {
  await ctx.tx
    .deleteFrom('scans.scan')
    .where('parcel_id', '=', sql<string>`any(${parcelIds}::uuid[])`)
    .execute()
}

/** Removes what was scanned on a day and was no parcel: it goes when that day's parcels do. */
export async function sweepUnknownScans(
  ctx: Ctx,
  { operatorId, day }: { readonly operatorId: string; readonly day: Day },
): Promise<void> {
  await ctx.tx
    .deleteFrom('scans.scan')
    .where('operator_id', '=', operatorId)
    .where('recorded_at', '>=', startOfDay(day))
    .where('recorded_at', '<', startOfDay(addDays(day, 1)))
    .where('parcel_id', 'is', null)
    .execute()
}
