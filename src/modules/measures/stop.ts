import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'

/** Something was found, or every look left a doubt. */
export type StopReason = 'found' | 'doubt'

/**
 * Makes a parcel stand where it is, until two persons let it go on. The caller holds its rating's lock; one
 * that stands already stays as it was.
 */
export async function stopParcel(
  ctx: Ctx,
  stop: {
    readonly parcelId: string
    readonly operatorId: string
    /** The act, or the X-ray image, that stopped it. */
    readonly causeId: string
    readonly reason: StopReason
  },
): Promise<void> {
  await ctx.tx
    .insertInto('measures.stop')
    .values({
      ...{ id: newId(ctx.now), parcel_id: stop.parcelId, operator_id: stop.operatorId },
      ...{ cause_id: stop.causeId, reason: stop.reason, at: ctx.now },
    })
    .onConflict((c) => c.column('parcel_id').where('released_at', 'is', null).doNothing())
    .execute()
}

/** Why each of these parcels stands; those that do not are left out. */
export async function stopsOf(
  ctx: Ctx,
  parcelIds: readonly string[],
): Promise<ReadonlyMap<string, StopReason>> {
  if (parcelIds.length === 0) return new Map()
  const rows = await ctx.tx
    .selectFrom('measures.stop')
    .select(['parcel_id', 'reason'])
    .where('parcel_id', '=', sql<string>`any(${parcelIds}::uuid[])`)
    .where('released_at', 'is', null)
    // Checked by Postgres.
    .$narrowType<{ reason: StopReason }>()
    .execute()
  return new Map(rows.map(({ parcel_id, reason }) => [parcel_id, reason]))
}

/** Whether a parcel was ever stopped, also when it was let go on since, or anything was ever found in it. */
export async function wasStopped(ctx: Ctx, parcelId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from measures.stop where parcel_id = ${parcelId})
      or exists (select from risk.outcome where parcel_id = ${parcelId} and found) as is
  `.execute(ctx.tx)
  return rows[0]!.is
}
