import { sql } from 'kysely'
import type { Day } from '#core/time.ts'
import { idsOfDay } from '#core/uuid7.ts'
import type { BlobStore } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import { deletePhotoBlobs } from './photo.ts'

type OfDay = { readonly operatorId: string; readonly day: Day }

/** How many records a day sealed as evidence: photos and codes made on it, signatures of its parcels. */
export async function countEvidence(ctx: Ctx, { operatorId, day }: OfDay): Promise<number> {
  const { from, before } = idsOfDay(day)
  const { rows } = await sql<{ records: number }>`
    select (
      (select count(*) from acceptance.photo
       where id >= ${from} and id < ${before} and operator_id = ${operatorId})
      + (select count(*) from acceptance.confirmation
         where id >= ${from} and id < ${before} and operator_id = ${operatorId})
      + (select count(*) from acceptance.inspection i join parcels.parcel p on p.id = i.parcel_id
         where i.parcel_id >= ${from} and i.parcel_id < ${before} and p.operator_id = ${operatorId}
           and i.sealed_signature is not null)
    )::int as records`.execute(ctx.tx)
  return rows[0]!.records
}

/**
 * Removes what acceptance kept of parcels that are about to be swept: the check and the client's request.
 * Postgres refuses any whose day is alive.
 */
export async function sweepAcceptances(ctx: Ctx, parcelIds: readonly string[]): Promise<void> {
  const those = sql<string>`any(${parcelIds}::uuid[])`
  await ctx.tx.deleteFrom('acceptance.inspection').where('parcel_id', '=', those).execute()
  await ctx.tx.deleteFrom('acceptance.request').where('parcel_id', '=', those).execute()
}

/** A record of evidence that may be swept, and the parcel it belongs to. */
export type OldEvidence = {
  readonly id: string
  readonly parcelId: string | null
  readonly kind: 'photo' | 'code'
}

/** Photos and codes an operator made on a day, in the order of their ids, after one of them. */
export async function evidenceOfDay(
  ctx: Ctx,
  page: OfDay & { readonly after: string | undefined; readonly limit: number },
): Promise<OldEvidence[]> {
  const { from, before } = idsOfDay(page.day)
  const last = page.after ?? '00000000-0000-0000-0000-000000000000'
  const { rows } = await sql<OldEvidence>`
    select id, parcel_id as "parcelId", 'photo' as kind from acceptance.photo
    where id >= ${from} and id < ${before} and id > ${last} and operator_id = ${page.operatorId}
    union all
    select id, parcel_id, 'code' from acceptance.confirmation
    where id >= ${from} and id < ${before} and id > ${last} and operator_id = ${page.operatorId}
    order by id limit ${page.limit}`.execute(ctx.tx)
  return rows
}

/**
 * Removes evidence nobody can open any more. The blobs go before the rows are gone for good: what a crash
 * leaves is a row, which the next sweep finds.
 */
export async function sweepEvidence(
  ctx: Ctx,
  blobs: BlobStore,
  evidence: readonly OldEvidence[],
): Promise<void> {
  const photos = evidence.filter(({ kind }) => kind === 'photo').map(({ id }) => id)
  const codes = evidence.filter(({ kind }) => kind === 'code').map(({ id }) => id)
  const those = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`
  await ctx.tx.deleteFrom('acceptance.photo').where('id', '=', those(photos)).execute()
  await ctx.tx.deleteFrom('acceptance.confirmation').where('id', '=', those(codes)).execute()
  for (const id of photos) await deletePhotoBlobs(blobs, id)
}
