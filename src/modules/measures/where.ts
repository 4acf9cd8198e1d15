import { findParcel, type Parcel, refuseParcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Place } from '#platform/policy.ts'

/** A parcel of the actor's operator, and the office it is at. Another's is answered as none. */
export async function parcelHere(
  ctx: Ctx,
  parcelId: string,
): Promise<{ parcel: Parcel; officeId: string; place: Place }> {
  const parcel = await findParcel(ctx, parcelId)
  if (parcel?.operator_id !== ctx.actor.organisationId) throw refuseParcel('not_found')
  const officeId = (await placeOf(ctx, parcelId)) ?? parcel.office_id
  return { parcel, officeId, place: { organisationId: parcel.operator_id, officeId } }
}

async function placeOf(ctx: Ctx, parcelId: string): Promise<string | undefined> {
  const row = await ctx.tx
    .selectFrom('measures.place')
    .select('office_id')
    .where('parcel_id', '=', parcelId)
    .executeTakeFirst()
  return row?.office_id
}

/** Says that a parcel came to an office: what is still asked of it is done there. */
export async function noteArrival(
  ctx: Ctx,
  arrival: { readonly parcelId: string; readonly operatorId: string; readonly officeId: string },
): Promise<void> {
  const here = { office_id: arrival.officeId, since: ctx.now }
  await ctx.tx
    .insertInto('measures.place')
    .values({ parcel_id: arrival.parcelId, operator_id: arrival.operatorId, ...here })
    .onConflict((c) => c.column('parcel_id').doUpdateSet(here))
    .execute()
}

/** Says that a parcel left where it was. */
export async function noteDeparture(ctx: Ctx, parcelId: string): Promise<void> {
  await ctx.tx.deleteFrom('measures.place').where('parcel_id', '=', parcelId).execute()
}
