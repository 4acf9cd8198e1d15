import type { Ctx } from '#platform/context.ts'
import { refuse } from './errors.ts'
import { tooOldAt } from './photo.ts'

/** A photo as the ledger names it: SHA-256 of the sealed photo and of the sealed thumbnail, in hex. */
export type PhotoDigest = {
  readonly id: string
  readonly digest: string
  readonly thumbnail: string
}

/**
 * Refuses photos that are not this clerk's own, of this office, still waiting for a parcel and less
 * than a day old; returns what the parcel's ledger entry says of them, in the order of their ids.
 */
export async function assertPhotos(
  ctx: Ctx,
  { officeId, photoIds }: { officeId: string; photoIds: readonly string[] },
): Promise<PhotoDigest[]> {
  const ids = [...new Set(photoIds)]
  if (ids.length === 0) return []
  const waiting = await ctx.tx
    .selectFrom('acceptance.photo')
    .select(['id', 'taken_at', 'digest', 'thumbnail_digest'])
    .where('id', 'in', ids)
    .where('taken_by', '=', ctx.actor.id)
    .where('office_id', '=', officeId)
    .where('parcel_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (waiting.length !== ids.length) throw refuse('photo_unknown')
  if (waiting.some((photo) => photo.taken_at < tooOldAt(ctx.now))) throw refuse('photo_too_old')
  return waiting.map(({ id, digest, thumbnail_digest: thumbnail }) => ({
    id,
    digest: digest.toString('hex'),
    thumbnail: thumbnail.toString('hex'),
  }))
}

/** Ties waiting photos to their parcel. */
export async function attachPhotos(
  ctx: Ctx,
  { parcelId, photos }: { parcelId: string; photos: readonly PhotoDigest[] },
): Promise<void> {
  if (photos.length === 0) return
  const ids = photos.map(({ id }) => id)
  await ctx.tx
    .updateTable('acceptance.photo')
    .set({ parcel_id: parcelId })
    .where('id', 'in', ids)
    .execute()
}
