import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { founder } from '#modules/directory/index.ts'
import {
  aCase,
  acceptedAt,
  aHoldDesk,
  dueNoon,
  erase,
  type HoldDesk,
} from '#modules/holds/holds.testing.ts'
import { system } from '#modules/retention/registry.ts'
import { sweepBatch } from '#modules/retention/sweep.ts'
import { countEvidence } from '#modules/acceptance/index.ts'
import { change, look } from '#platform/change.ts'
import { noon } from '#platform/testing.ts'
import { takeImage } from './delivery.ts'
import { blobNames, imageKey } from './image.ts'
import { addStation } from './station.ts'
import { countImages } from './sweep.ts'

const base = await aHoldDesk()
/** Two days after the parcels were accepted. */
const later = new Date(noon.getTime() + 2 * 86_400_000)
const dayOfImages = '2026-11-18'

const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#333' } })
  .png()
  .toBuffer()

async function aStation(desk: HoldDesk) {
  return change(desk.db, { actor: founder(desk.operatorId), now: noon }, async (ctx) => {
    const { officeId } = desk
    const station = { officeId, name: 'Máy', kind: 'http', scanner: 'Thử' } as const
    const { id } = await addStation(ctx, station, { takesFiles: false })
    return ctx.tx
      .selectFrom('xray.station')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  })
}

async function anImage(desk: HoldDesk, itemNumber: string): Promise<string> {
  const station = await aStation(desk)
  const { imageId, matched } = await change(
    desk.db,
    { actor: system(desk.operatorId), now: later },
    (ctx) =>
      takeImage(ctx, desk.store, { station, itemNumber, upload: png, deliveryId: randomUUID() }),
  )
  assert.ok(matched)
  return imageId
}

const opens = async (desk: HoldDesk, id: string) =>
  (await imageKey(desk.store.vault, { id, operator_id: desk.operatorId })) !== undefined

test('an image made days after its parcel, and after the hold, is kept by the hold; its neighbour is not', async () => {
  const { desk, hold } = await aCase(base)
  const held = await acceptedAt(desk, noon)
  const neighbour = await acceptedAt(desk, noon)
  await hold({ parcels: [{ id: held.parcelId }] })
  const kept = await anImage(desk, held.itemNumber)
  const gone = await anImage(desk, neighbour.itemNumber)
  // Only the images' own day goes: the parcels' day lives on.
  assert.equal(await erase(desk, 'evidence', dayOfImages), 1)
  assert.equal(await opens(desk, kept), true)
  assert.equal(await opens(desk, gone), false)
})

test('an image goes with its day and never before; a held one is spared, picture and row', async () => {
  const { desk, hold } = await aCase(base)
  const held = await acceptedAt(desk, noon)
  const other = await acceptedAt(desk, noon)
  await hold({ parcels: [{ id: held.parcelId }] })
  const kept = await anImage(desk, held.itemNumber)
  const gone = await anImage(desk, other.itemNumber)
  const who = { actor: system(desk.operatorId), now: dueNoon }
  const ofDay = { operatorId: desk.operatorId, day: dayOfImages }
  assert.equal(await look(desk.db, who, (ctx) => countImages(ctx, ofDay)), 2)
  assert.equal(await look(desk.db, who, (ctx) => countEvidence(ctx, ofDay)), 0)
  await assert.rejects(
    desk.db.deleteFrom('xray.image').where('id', '=', gone).execute(),
    /evidence whose day is alive is not deleted/,
  )
  await erase(desk, 'evidence', dayOfImages)
  await assert.rejects(
    desk.db.deleteFrom('xray.image').where('id', '=', kept).execute(),
    /under a legal hold is not deleted/,
  )
  const { db, store } = desk
  await sweepBatch(
    { db, ...store, now: () => dueNoon },
    { ...ofDay, step: 'evidence', after: undefined, spared: 0 },
  )
  const left = await db
    .selectFrom('xray.image')
    .select('id')
    .where('id', 'in', [kept, gone])
    .execute()
  assert.deepEqual(left, [{ id: kept }])
  assert.notEqual(await store.blobs.size(blobNames(kept).full), undefined)
  assert.equal(await store.blobs.size(blobNames(gone).full), undefined)
  assert.equal(await store.blobs.size(blobNames(gone).thumbnail), undefined)
})

test('what was said of an image, and which parcel it is of, is not written over by anyone', async () => {
  const { desk } = await aCase(base)
  const parcel = await acceptedAt(desk, noon)
  const other = await acceptedAt(desk, noon)
  const id = await anImage(desk, parcel.itemNumber)
  const set = (values: object) =>
    desk.db.updateTable('xray.image').set(values).where('id', '=', id).execute()
  await assert.rejects(set({ parcel_id: other.parcelId }), /stays with its parcel/)
  await set({ verdict: 'found', judged_by: randomUUID(), judged_at: dueNoon })
  await assert.rejects(set({ verdict: 'clear' }), /is history/)
  await assert.rejects(set({ digest: Buffer.alloc(32) }), /permission denied/)
  await assert.rejects(
    desk.db
      .insertInto('xray.second_look')
      .values({
        ...{ id, operator_id: desk.operatorId, office_id: desk.officeId },
        ...{ station_id: randomUUID(), parcel_id: parcel.parcelId, share: 0.05, drawn_at: later },
        ...{ released_by: desk.operatorId, verdict: 'clear', judged_by: desk.operatorId },
        judged_at: dueNoon,
      })
      .execute(),
    /second_person/,
  )
})
