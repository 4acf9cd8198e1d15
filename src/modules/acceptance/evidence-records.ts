import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/** A record of a parcel that is sealed under an evidence key: a photo, a signature, a sender's code, an X-ray image. */
export type EvidenceRecord = { readonly parcelId: string; readonly recordId: string }

/**
 * What was sealed as evidence of parcels; each under the key of the day its own id was made on. A view, so that a
 * module that comes later adds what it seals.
 */
export async function evidenceRecords(
  ctx: Ctx,
  parcelIds: readonly string[],
): Promise<readonly EvidenceRecord[]> {
  const { rows } = await sql<EvidenceRecord>`
    select parcel_id as "parcelId", record_id as "recordId" from acceptance.evidence_record
    where parcel_id = any(${parcelIds}::uuid[])`.execute(ctx.tx)
  return rows
}
