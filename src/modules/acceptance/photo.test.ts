import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { dayOf } from '#core/time.ts'
import { dayOfId, newId } from '#core/uuid7.ts'
import { sealWhole } from '#core/vault/stream.ts'
import { erasableFrom } from '#core/vault/term.ts'
import type { BlobStore } from '#platform/blobs.ts'
import { change, look } from '#platform/change.ts'
import { noon, testBlobs, testDatabase, testVault } from '#platform/testing.ts'
import { acceptParcel } from './accept.ts'
import { aCounter, aParcelInput, aPicture } from './acceptance.testing.ts'
import { blobNames, blobNamesOf, digestOf, evidenceKey, photoFolder, takePhoto } from './photo.ts'
import { alteredPhotos, photoOf, photosOf, waitingPhoto } from './photo-read.ts'
import { sweepOrphans, sweepPhotos } from './photo-sweep.ts'
import { refuseParcel } from './refuse-parcel.ts'
import { pieceName } from './upload.ts'
import { beginUpload, planUpload } from './upload-begin.ts'
import { sweepUploads } from './upload-sweep.ts'
import { aCameraPicture } from './upload.testing.ts'

const db = await testDatabase()
const reads: string[] = []
const blobs = counted(testBlobs())
const store = { vault: testVault(), blobs }
const { operatorId, officeId, clerk } = await aCounter(db)
const picture = await aPicture()
const hour = 3_600_000

/** A blob store that tells which bytes of which blob were read. */
function counted(under: BlobStore): BlobStore {
  return {
    ...under,
    read: (name, from, length) => {
      reads.push(`${from}+${length}`)
      return under.read(name, from, length)
    },
  }
}

const at = (now: Date) => ({
  take: (upload = picture) =>
    change(db, { actor: clerk, now }, (ctx) => takePhoto(ctx, store, { officeId, upload })),
  accept: (photoIds: readonly string[]) =>
    change(db, { actor: clerk, now }, (ctx) =>
      acceptParcel(ctx, store.vault, {
        ...{ key: newId(now), officeId },
        input: aParcelInput(photoIds),
      }),
    ),
  sweep: (run: typeof sweepPhotos) => run({ db, blobs, now: () => now }),
})
const after = (ms: number) => new Date(noon.getTime() + ms)
const seen = <T>(work: Parameters<typeof look<T>>[2]) => look(db, { actor: clerk, now: noon }, work)
const sha256 = async (name: string) =>
  createHash('sha256')
    .update((await blobs.get(name))!)
    .digest('hex')

test('a photo counts for a day and not a moment longer, across midnight too', async () => {
  // 23:59:59 in Hà Nội.
  const evening = new Date('2026-11-16T16:59:59Z')
  const [kept, late] = [await at(evening).take(), await at(evening).take()]
  const day = new Date(evening.getTime() + 24 * hour)
  await assert.rejects(at(new Date(day.getTime() + 1)).accept([late.id]), {
    code: 'acceptance.photo_too_old',
  })
  const { parcelId } = await at(day).accept([kept.id])
  assert.equal(dayOfId(parcelId), '2026-11-17')
})

test('whenever within its day a photo is tied to a parcel, it may not be erased before the parcel', async () => {
  for (const taken of ['2026-11-15T16:59:59.999Z', '2026-11-15T17:00:00Z', '2026-11-29T17:00:00Z'])
    for (const ms of [0, hour, 24 * hour]) {
      const photo = await at(new Date(taken)).take()
      const { parcelId } = await at(new Date(Date.parse(taken) + ms)).accept([photo.id])
      const [evidence, parcel] = [dayOfId(photo.id), dayOfId(parcelId)]
      assert.ok(erasableFrom('evidence', evidence) >= erasableFrom('parcel', parcel), taken)
    }
})

test('a parcel’s ledger entry names each of its photos by the digests of what was sealed', async () => {
  const photos = [await at(noon).take(), await at(noon).take()]
  const { parcelId } = await at(noon).accept(photos.map(({ id }) => id))
  const input = { ...aParcelInput([(await at(noon).take()).id]), officeId }
  const refused = await change(db, { actor: clerk, now: noon }, (ctx) =>
    refuseParcel(ctx, store, {
      key: newId(noon),
      input: { ...input, ground: 'prohibited', note: '' },
    }),
  )
  for (const [subject, ids] of [
    [parcelId, photos.map(({ id }) => id)],
    [refused.parcelId, input.inspection!.photoIds],
  ] as const) {
    const { data } = await db
      .selectFrom('ledger.entry')
      .select('data')
      .where('subject_id', '=', subject)
      .executeTakeFirstOrThrow()
    const named = await Promise.all(
      ids.toSorted().map(async (id) => ({
        id,
        digest: await sha256(blobNames(id).full),
        thumbnail: await sha256(blobNames(id).thumbnail),
      })),
    )
    assert.deepEqual((data as { pictures: unknown }).pictures, named)
  }
})

test('another picture in the place of a photo is shown, and so is one that came later', async () => {
  const [photo, same] = [await at(noon).take(), await at(noon).take()]
  const { parcelId } = await at(noon).accept([photo.id, same.id])
  const altered = () => seen((ctx) => alteredPhotos(ctx, store, parcelId))
  assert.deepEqual(await altered(), [])

  // Someone with the keys and the database: sealed rightly, its digest in the row.
  await swap(photo.id)
  assert.deepEqual(await altered(), [photo.id])
  const shown = await seen((ctx) => photosOf(ctx, store, parcelId))
  assert.equal(shown.length, 2)
  for (const { id, altered } of shown) assert.equal(altered, id === photo.id)

  const { id: later } = await at(noon).take()
  await db
    .updateTable('acceptance.photo')
    .set({ parcel_id: parcelId })
    .where('id', '=', later)
    .execute()
  assert.deepEqual(await altered(), [photo.id, later])
})

async function swap(photoId: string): Promise<void> {
  const key = (await store.vault.record(evidenceKey(operatorId, photoId), photoId))!
  const { full, thumbnail } = blobNames(photoId)
  const forged = sealWhole(key, 'photo', await aPicture(300, 200))
  await blobs.put(full, forged)
  await blobs.put(thumbnail, sealWhole(key, 'thumbnail', await aPicture(300, 200)))
  await db
    .updateTable('acceptance.photo')
    .set({ digest: digestOf(forged) })
    .where('id', '=', photoId)
    .execute()
}

test('a thumbnail is the photo within 320 px, sealed at a place of its own', async () => {
  const { id } = await at(noon).take(await aCameraPicture(1_200, 900))
  const { parcelId } = await at(noon).accept([id])
  const [photo] = await seen((ctx) => photosOf(ctx, store, parcelId))
  const { width, height } = await sharp(photo!.thumbnail).metadata()
  assert.deepEqual([width, height], [320, 240])
  const { full, thumbnail } = blobNames(id)
  await blobs.put(full, (await blobs.get(thumbnail))!)
  const exchanged = await seen((ctx) => photoOf(ctx, store, { parcelId, photoId: id }))
  await assert.rejects(exchanged!.read(0, 10), { name: 'BrokenSeal' })
})

test('a range of a photo is what the whole has there, and reads only its chunks', async () => {
  const { id, bytes } = await at(noon).take(await aCameraPicture(1_600, 1_200))
  assert.ok(bytes > 4 * 65_536)
  const photo = await seen((ctx) => waitingPhoto(ctx, store, id))
  const whole = await photo.read(0, bytes)
  assert.equal((await sharp(whole).metadata()).width, 1_600)

  const chunk = 65_536 + 16
  const last = Math.ceil(bytes / 65_536) - 1
  reads.length = 0
  const part = await photo.read(65_536 + 5, 65_536 + 1_005)
  assert.ok(part.equals(whole.subarray(65_536 + 5, 65_536 + 1_005)))
  const sizeOfLast = bytes - last * 65_536 + 16
  assert.deepEqual(reads, ['0+65', `${65 + last * chunk}+${sizeOfLast}`, `${65 + chunk}+${chunk}`])

  for (const [start, end] of [
    [0, 1],
    [65_535, 65_537],
    [bytes - 1, bytes],
    [100, bytes - 100],
  ] as const)
    assert.ok((await photo.read(start, end)).equals(whole.subarray(start, end)))
})

test('a photo that got no parcel within a day goes with all its blobs; one that did stays', async () => {
  const [used, left, young] = [
    await at(noon).take(),
    await at(noon).take(),
    await at(after(2)).take(),
  ]
  const { parcelId } = await at(noon).accept([used.id])
  await at(after(24 * hour + 1)).sweep(sweepPhotos)
  for (const [{ id }, there] of [
    [used, true],
    [left, false],
    [young, true],
  ] as const)
    for (const name of blobNamesOf(id))
      assert.equal((await blobs.size(name)) !== undefined, there, name)
  assert.equal((await seen((ctx) => photosOf(ctx, store, parcelId))).length, 1)
  await assert.rejects(
    seen((ctx) => waitingPhoto(ctx, store, left.id)),
    { code: 'acceptance.photo_unknown' },
  )
  await at(after(24 * hour + 2)).sweep(sweepPhotos)
  await seen((ctx) => waitingPhoto(ctx, store, young.id))
})

test('blobs that a crash left without a row go two days later, and no others', async () => {
  const { id } = await at(noon).take()
  await at(noon).accept([id])
  const orphan = newId(noon)
  for (const name of blobNamesOf(orphan)) await blobs.put(name, Buffer.of(1))
  const left = async () =>
    (await blobs.list({ prefix: photoFolder(dayOf(noon)), limit: 1_000 })).length
  const before = await left()
  for (const days of [0, 1, 5]) await at(after(days * 24 * hour)).sweep(sweepOrphans)
  assert.equal(await left(), before)
  await at(after(2 * 24 * hour)).sweep(sweepOrphans)
  assert.equal(await left(), before - 2)
  for (const name of blobNamesOf(id)) assert.ok(await blobs.size(name))
})

test('uploads that never ended go after a day, with pieces of every kind; younger ones stay', async () => {
  const started = async (now: Date) => {
    const who = { actor: clerk, now }
    const planned = await look(db, who, (ctx) => planUpload(ctx, { officeId, length: 1_000 }))
    await beginUpload(db, planned)
    await blobs.put(pieceName(planned.id, '0-aaaaaaaaaaaa'), Buffer.of(1))
    return planned.id
  }
  await started(noon)
  const young = await started(after(2))
  // Its row is gone or never was: the name alone says how old it is.
  await blobs.put(pieceName(newId(noon), '0-bbbbbbbbbbbb'), Buffer.of(1))
  await at(after(24 * hour + 1)).sweep(sweepUploads)
  const pieces = await blobs.list({ prefix: 'uploads/', limit: 10 })
  assert.deepEqual(
    pieces.map(({ name }) => name),
    [pieceName(young, '0-aaaaaaaaaaaa')],
  )
  const rows = await db.selectFrom('acceptance.upload').select('id').execute()
  assert.deepEqual(
    rows.map(({ id }) => id),
    [young],
  )
})
