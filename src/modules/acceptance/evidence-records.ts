import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/** A record of a parcel that is sealed under an evidence key: a photo, a signature, a sender's code. */
export type EvidenceRecord = { readonly parcelId: string; readonly recordId: string }

/** What was sealed as evidence of parcels; each under the key of the day its own id was made on. */
export async function evidenceRecords(
  ctx: Ctx,
  parcelIds: readonly string[],
): Promise<readonly EvidenceRecord[]> {
  const { rows } = await sql<EvidenceRecord>`
    select parcel_id as "parcelId", id as "recordId" from acceptance.photo
    where parcel_id = any(${parcelIds}::uuid[])
    union all
    select parcel_id, parcel_id from acceptance.inspection
    where parcel_id = any(${parcelIds}::uuid[]) and sealed_signature is not null
    union all
    select parcel_id, id from acceptance.confirmation
    where parcel_id = any(${parcelIds}::uuid[])`.execute(ctx.tx)
  return rows
}
