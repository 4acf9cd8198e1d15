import { openRange, openWhole } from '#core/vault/stream.ts'
import type { RecordKey } from '#core/vault/day-key.ts'
import type { Parts } from '#platform/byte-range.ts'
import type { Ctx } from '#platform/context.ts'
import { refuse } from './errors.ts'
import { blobNames, digestOf, evidenceKey, type Photo, type PhotoStore } from './photo.ts'
import type { PhotoDigest } from './photo-evidence.ts'

/** The clerk's own photo that waits for its parcel. Anyone else is told it is not there. */
export async function waitingPhoto(ctx: Ctx, store: PhotoStore, id: string): Promise<Parts> {
  const row = await ctx.tx
    .selectFrom('acceptance.photo')
    .select(['id', 'operator_id', 'bytes'])
    .where('id', '=', id)
    .where('taken_by', '=', ctx.actor.id)
    .where('parcel_id', 'is', null)
    .executeTakeFirst()
  const photo = row && (await readable(store, row))
  if (!photo) throw refuse('photo_unknown')
  return photo
}

/** One photo of a parcel in full; undefined where it has no such photo or its day is erased. */
export async function photoOf(
  ctx: Ctx,
  store: PhotoStore,
  { parcelId, photoId }: { parcelId: string; photoId: string },
): Promise<Parts | undefined> {
  const row = await ctx.tx
    .selectFrom('acceptance.photo')
    .select(['id', 'operator_id', 'bytes'])
    .where('id', '=', photoId)
    .where('parcel_id', '=', parcelId)
    .executeTakeFirst()
  return row && readable(store, row)
}

export type PhotoThumbnail = Photo & {
  /** JPEG within 320 px. */
  readonly thumbnail: Buffer
  /** What lies in the blob store is not what the parcel's ledger entry names. */
  readonly altered: boolean
}

/** The photos of a parcel as thumbnails; those whose day is erased are left out. */
export async function photosOf(
  ctx: Ctx,
  store: PhotoStore,
  parcelId: string,
): Promise<PhotoThumbnail[]> {
  const rows = await ctx.tx
    .selectFrom('acceptance.photo')
    .select(['id', 'operator_id', 'width', 'height', 'bytes'])
    .where('parcel_id', '=', parcelId)
    .orderBy('id')
    .execute()
  const altered = new Set(await alteredPhotos(ctx, store, parcelId))
  const opened = await Promise.all(
    rows.map(async ({ operator_id, ...photo }) => {
      const key = await keyOf(store, { id: photo.id, operator_id })
      const sealed = await store.blobs.get(blobNames(photo.id).thumbnail)
      const thumbnail = key && sealed && openWhole(key, 'thumbnail', sealed)
      return thumbnail ? [{ ...photo, thumbnail, altered: altered.has(photo.id) }] : []
    }),
  )
  return opened.flat()
}

/**
 * The photos that are not as the parcel's ledger entry names them: another picture was put in their
 * place, they are gone, or they came later. Needs no key.
 */
export async function alteredPhotos(
  ctx: Ctx,
  { blobs }: PhotoStore,
  parcelId: string,
): Promise<string[]> {
  const digestIn = async (name: string) => {
    const sealed = await blobs.get(name)
    return sealed && digestOf(sealed).toString('hex')
  }
  const named = await namedPhotos(ctx, parcelId)
  const checked = await Promise.all(
    named.map(async ({ id, digest, thumbnail }) => {
      const names = blobNames(id)
      const [full, small] = await Promise.all([digestIn(names.full), digestIn(names.thumbnail)])
      return full === digest && small === thumbnail ? [] : [id]
    }),
  )
  const attached = await ctx.tx
    .selectFrom('acceptance.photo')
    .select('id')
    .where('parcel_id', '=', parcelId)
    .execute()
  const unnamed = attached.filter(({ id }) => !named.some((photo) => photo.id === id))
  return [...checked.flat(), ...unnamed.map(({ id }) => id)]
}

async function namedPhotos(ctx: Ctx, parcelId: string): Promise<readonly PhotoDigest[]> {
  const entry = await ctx.tx
    .selectFrom('ledger.entry')
    .select('data')
    .where('subject_id', '=', parcelId)
    .where('type', 'in', ['parcel.accepted', 'parcel.refused'])
    .executeTakeFirst()
  // Written by `writeAccepted` and `refuseParcel`.
  return (entry?.data as { pictures?: readonly PhotoDigest[] } | undefined)?.pictures ?? []
}

type Row = { readonly id: string; readonly operator_id: string }

function keyOf({ vault }: PhotoStore, { id, operator_id }: Row): Promise<RecordKey | undefined> {
  return vault.record(evidenceKey(operator_id, id), id)
}

/** A photo to be read in parts: only the chunks of a part are read and opened. */
async function readable(
  store: PhotoStore,
  row: Row & { readonly bytes: number },
): Promise<Parts | undefined> {
  const { blobs } = store
  const name = blobNames(row.id).full
  const [key, size] = await Promise.all([keyOf(store, row), blobs.size(name)])
  if (!key || size === undefined) return undefined
  const source = {
    size,
    read: async (from: number, length: number) =>
      (await blobs.read(name, from, length)) ?? Buffer.alloc(0),
  }
  return {
    bytes: row.bytes,
    read: async (start, end) => {
      const parts: Buffer[] = []
      for await (const part of openRange(key, 'photo', { source, start, end })) parts.push(part)
      return Buffer.concat(parts)
    },
  }
}
