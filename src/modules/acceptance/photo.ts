import { createHash } from 'node:crypto'
import { dayOfId, newId } from '#core/uuid7.ts'
import { sealWhole } from '#core/vault/stream.ts'
import type { Office } from '#modules/directory/index.ts'
import type { BlobStore } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { atCounter } from './counter.ts'
import { refuse } from './errors.ts'
import { cleanPicture, type Picture } from './picture.ts'

/** What photos need beside the context: keys and the place of sealed bytes. */
export type PhotoStore = { readonly vault: Vault; readonly blobs: BlobStore }

export type Photo = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/**
 * How long a photo may wait for its parcel. Evidence of a day is kept one day longer than the parcels
 * of that day, and no more: a photo of yesterday still outlives the parcel it is tied to today.
 */
export const waitingHours = 24

/** The instant whose photos are now too old to be used. */
export function tooOldAt(now: Date): Date {
  return new Date(now.getTime() - waitingHours * 3_600_000)
}

/**
 * Keeps a photo of the parcel at the counter (CT02 I.4, I.5): re-encoded, stripped, sealed under the
 * day's evidence key, with a thumbnail. It waits for its parcel; one that gets none is swept after a day.
 */
export async function takePhoto(
  ctx: Ctx,
  store: PhotoStore,
  input: { readonly officeId: string; readonly upload: Buffer },
): Promise<Photo> {
  const office = await atCounter(ctx, input.officeId, 'acceptance.accept')
  const picture = await cleanPicture(input.upload)
  return keepPhoto(ctx, store, { id: newId(ctx.now), takenAt: ctx.now, office, picture })
}

/** Seals and keeps a picture as the photo of that id; its blobs are on disk before its row is. */
export async function keepPhoto(
  ctx: Ctx,
  { vault, blobs }: PhotoStore,
  taken: {
    readonly id: string
    readonly takenAt: Date
    readonly office: Office
    readonly picture: Picture
  },
): Promise<Photo> {
  const { id, office, picture } = taken
  const key = (await vault.forWriting(evidenceKey(office.organisationId, id))).record(id)
  const full = sealWhole(key, 'photo', picture.jpeg)
  const thumbnail = sealWhole(key, 'thumbnail', picture.thumbnail)
  const names = blobNames(id)
  await Promise.all([blobs.put(names.full, full), blobs.put(names.thumbnail, thumbnail)])
  const { width, height } = picture
  const bytes = picture.jpeg.length
  const digest = digestOf(full)
  const thumbnailDigest = digestOf(thumbnail)
  await ctx.tx
    .insertInto('acceptance.photo')
    .values({
      ...{ id, width, height, bytes, digest },
      operator_id: office.organisationId,
      office_id: office.id,
      taken_by: ctx.actor.id,
      taken_at: taken.takenAt,
      thumbnail_digest: thumbnailDigest,
    })
    .execute()
  const [of, ofThumbnail] = [digest, thumbnailDigest].map((one) => one.toString('hex'))
  await record(ctx, {
    type: 'photo.taken',
    subject: id,
    officeId: office.id,
    data: { bytes, digest: of, thumbnail: ofThumbnail },
  })
  return { id, width, height, bytes }
}

/** Takes back a photo that was not used. Its blobs are the caller's to delete, once this is committed. */
export async function dropPhoto(ctx: Ctx, id: string): Promise<void> {
  const { numDeletedRows } = await ctx.tx
    .deleteFrom('acceptance.photo')
    .where('id', '=', id)
    .where('taken_by', '=', ctx.actor.id)
    .where('parcel_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw refuse('photo_unknown')
  await record(ctx, { type: 'photo.dropped', subject: id, data: {} })
}

/** Deletes the blobs of a photo that has no row any more. */
export async function deletePhotoBlobs(blobs: BlobStore, photoId: string): Promise<void> {
  for (const name of blobNamesOf(photoId)) await blobs.delete(name)
}

/** The blobs of a photo: itself and its thumbnail. */
export function blobNamesOf(photoId: string): readonly string[] {
  return Object.values(blobNames(photoId))
}

/** By day, so that what a day left behind is found without asking the database. */
export function blobNames(photoId: string): { readonly full: string; readonly thumbnail: string } {
  const full = `${photoFolder(dayOfId(photoId))}${photoId.slice(-2)}/${photoId}`
  return { full, thumbnail: `${full}-thumbnail` }
}

export function photoFolder(day: string): string {
  return `photos/${day}/`
}

/** Evidence of a record lives and dies with the day the record was made on. */
export function evidenceKey(operatorId: string, recordId: string) {
  return { operatorId, class: 'evidence', day: dayOfId(recordId) } as const
}

export function digestOf(sealed: Uint8Array): Buffer {
  return createHash('sha256').update(sealed).digest()
}
