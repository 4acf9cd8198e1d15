import { createHash } from 'node:crypto'
import { dayOfId, newId } from '#core/uuid7.ts'
import type { BlobStore } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { atCounter } from './counter.ts'
import { refuse } from './errors.ts'
import { cleanPicture } from './picture.ts'

/** What photos need beside the context: keys and the place of sealed bytes. */
export type PhotoStore = { readonly vault: Vault; readonly blobs: BlobStore }

export type Photo = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/**
 * Keeps a photo of the parcel at the counter (CT02 I.4, I.5): re-encoded, stripped, sealed under the
 * day's evidence key. It waits for its parcel; one that gets none is swept after a day.
 */
export async function takePhoto(
  ctx: Ctx,
  { vault, blobs }: PhotoStore,
  input: { readonly officeId: string; readonly upload: Buffer },
): Promise<Photo> {
  const office = await atCounter(ctx, input.officeId, 'acceptance.accept')
  const picture = await cleanPicture(input.upload)
  const id = newId(ctx.now)
  const key = await vault.forWriting(evidenceKey(office.organisationId, id))
  const sealed = key.record(id).sealBytes('photo', picture.jpeg)
  await blobs.put(blobName(id), sealed)
  const { width, height } = picture
  const bytes = picture.jpeg.length
  const digest = createHash('sha256').update(sealed).digest()
  await ctx.tx
    .insertInto('acceptance.photo')
    .values({
      id,
      operator_id: office.organisationId,
      office_id: office.id,
      taken_by: ctx.actor.id,
      taken_at: ctx.now,
      width,
      height,
      bytes,
      digest,
    })
    .execute()
  await record(ctx, {
    type: 'photo.taken',
    subject: id,
    officeId: office.id,
    data: { bytes, digest: digest.toString('hex') },
  })
  return { id, width, height, bytes }
}

/** The clerk's own photo that waits for its parcel, as JPEG. Anyone else is told it is not there. */
export async function waitingPhoto(
  ctx: Ctx,
  { vault, blobs }: PhotoStore,
  id: string,
): Promise<Buffer> {
  const photo = await ctx.tx
    .selectFrom('acceptance.photo')
    .select(['id', 'operator_id'])
    .where('id', '=', id)
    .where('taken_by', '=', ctx.actor.id)
    .where('parcel_id', 'is', null)
    .executeTakeFirst()
  const jpeg = photo && (await openPhoto({ vault, blobs }, photo))
  if (!jpeg) throw refuse('photo_unknown')
  return jpeg
}

/** Takes back a photo that was not used. */
export async function dropPhoto(ctx: Ctx, { blobs }: PhotoStore, id: string): Promise<void> {
  const { numDeletedRows } = await ctx.tx
    .deleteFrom('acceptance.photo')
    .where('id', '=', id)
    .where('taken_by', '=', ctx.actor.id)
    .where('parcel_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw refuse('photo_unknown')
  await record(ctx, { type: 'photo.dropped', subject: id, data: {} })
  await blobs.delete(blobName(id))
}

/** Refuses photos that are not this clerk's own, of this office, and still waiting for a parcel. */
export async function assertPhotos(
  ctx: Ctx,
  { officeId, photoIds }: { officeId: string; photoIds: readonly string[] },
): Promise<void> {
  const ids = new Set(photoIds)
  const waiting = await ctx.tx
    .selectFrom('acceptance.photo')
    .select('id')
    .where('id', 'in', [...ids])
    .where('taken_by', '=', ctx.actor.id)
    .where('office_id', '=', officeId)
    .where('parcel_id', 'is', null)
    .forUpdate()
    .execute()
  if (waiting.length !== ids.size) throw refuse('photo_unknown')
}

/** Ties waiting photos to their parcel. */
export async function attachPhotos(
  ctx: Ctx,
  { parcelId, photoIds }: { parcelId: string; photoIds: readonly string[] },
): Promise<void> {
  await ctx.tx
    .updateTable('acceptance.photo')
    .set({ parcel_id: parcelId })
    .where('id', 'in', [...photoIds])
    .execute()
}

/** The photos of a parcel, opened; those whose day is erased are left out. */
export async function photosOf(
  ctx: Ctx,
  store: PhotoStore,
  parcelId: string,
): Promise<{ id: string; jpeg: Buffer }[]> {
  const rows = await ctx.tx
    .selectFrom('acceptance.photo')
    .select(['id', 'operator_id'])
    .where('parcel_id', '=', parcelId)
    .orderBy('id')
    .execute()
  const opened = await Promise.all(
    rows.map(async (row) => ({ id: row.id, jpeg: await openPhoto(store, row) })),
  )
  return opened.flatMap(({ id, jpeg }) => (jpeg ? [{ id, jpeg }] : []))
}

async function openPhoto(
  { vault, blobs }: PhotoStore,
  photo: { id: string; operator_id: string },
): Promise<Buffer | undefined> {
  const key = await vault.record(evidenceKey(photo.operator_id, photo.id), photo.id)
  const sealed = await blobs.get(blobName(photo.id))
  return key && sealed && key.openBytes('photo', sealed)
}

export function blobName(photoId: string): string {
  return `photos/${photoId.slice(-2)}/${photoId}`
}

/** Evidence of a record lives and dies with the day the record was made on. */
export function evidenceKey(operatorId: string, recordId: string) {
  return { operatorId, class: 'evidence', day: dayOfId(recordId) } as const
}
