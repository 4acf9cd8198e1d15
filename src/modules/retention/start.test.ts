import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { acceptedAt } from '#modules/holds/holds.testing.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import type { DayKeyId, KeyRing } from '#platform/keys.ts'
import { noon, testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import {
  allDueNight,
  aRetentionDesk,
  certificatesOf,
  dayKeysOf,
  type RetentionDesk,
} from './desk.testing.ts'
import { assertRing, settleRing } from './start.ts'

const ids = (desk: RetentionDesk): DayKeyId[] =>
  (['identity', 'parcel', 'evidence'] as const).map((kind) => ({
    operatorId: desk.operatorId,
    class: kind,
    day: '2026-11-16',
  }))

/** A desk with one parcel, whose database and ring know each other. */
async function aBoundDesk() {
  const desk = await aRetentionDesk()
  await acceptedAt(desk, noon)
  const settle = () => settleRing({ ...desk.deps, ring: desk.ring })
  assert.deepEqual(await settle(), nothing)
  return { desk, settle }
}

const nothing = { takenOver: 0, destroyedAgain: 0, writtenDown: 0, missing: 0 }

test('another ring is refused, and the sentence names both', async () => {
  const { desk } = await aBoundDesk()
  const other = openFileKeyRing(join(testFolder(), 'keys'))
  await assert.rejects(assertRing({ db: desk.db, ring: other }), {
    name: 'KeyRingError',
    message: new RegExp(`${other.id}[^]*${desk.ring.id}`),
  })
})

test('a ring that lacks keys of living days is older than the database, and is refused', async () => {
  const { desk } = await aBoundDesk()
  const older: KeyRing = { ...desk.ring, state: async () => 'absent' }
  await assert.rejects(assertRing({ db: desk.db, ring: older }), {
    name: 'KeyRingError',
    message: /older than the database: 3 live keys/,
  })
})

test('a start that finds everything in order changes nothing', async () => {
  const { desk, settle } = await aBoundDesk()
  const before = await dayKeysOf(desk)
  assert.deepEqual(await settle(), nothing)
  assert.deepEqual(await dayKeysOf(desk), before)
})

test('days the ring destroyed and a restored database believes alive are taken over as erased', async () => {
  const { desk, settle } = await aBoundDesk()
  await desk.pass(allDueNight)
  for (const id of ids(desk)) await desk.ring.destroy(id)
  assert.deepEqual(await settle(), { ...nothing, takenOver: 3 })
  const certificates = await certificatesOf(desk)
  assert.deepEqual(
    certificates.map((one) => one.how),
    ['found', 'found', 'found'],
  )
  assert.ok((await dayKeysOf(desk)).every((row) => row.destroyed_at !== null))
  await desk.sweepAll()
  const left = await desk.db.selectFrom('parcels.parcel').select('id').execute()
  assert.deepEqual(left, [])
})

test('a database restored from the middle of an erasure ends it', async () => {
  const { desk, settle } = await aBoundDesk()
  await desk.pass(allDueNight)
  const id = ids(desk)[1]!
  const ring = {
    ...desk.ring,
    destroy: async (gone: typeof id) => {
      await desk.ring.destroy(gone)
      throw new Error('power cut')
    },
  }
  const { eraseDay } = await import('./erase.ts')
  await assert.rejects(eraseDay({ ...desk.deps, vault: new Vault(ring) }, id), /power cut/)
  assert.deepEqual(await settle(), { ...nothing, takenOver: 1 })
  assert.equal((await certificatesOf(desk)).length, 1)
})

test('a key destroyed before its time is no erasure: it is told as missing, and has no certificate', async () => {
  const { desk, settle } = await aBoundDesk()
  await desk.ring.destroy(ids(desk)[0]!)
  assert.deepEqual(await settle(), { ...nothing, missing: 1 })
  assert.deepEqual(await certificatesOf(desk), [])
  const entry = await desk.db
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'key.missing')
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry.data, { class: 'identity', day: '2026-11-16' })
  assert.deepEqual(await settle(), nothing)
})

test('a key that an older copy of the ring brought back is destroyed again', async () => {
  const { desk, settle } = await aBoundDesk()
  await desk.runAt(allDueNight)
  const [id] = ids(desk) as [DayKeyId]
  const destroyed: DayKeyId[] = []
  const ring: KeyRing = {
    ...desk.ring,
    list: async function* () {
      yield { id, state: 'live' as const }
    },
    destroy: async (gone) => void destroyed.push(gone as DayKeyId),
  }
  assert.deepEqual(await settleRing({ ...desk.deps, ring }), { ...nothing, destroyedAgain: 1 })
  assert.deepEqual(destroyed, [id])
  assert.deepEqual(await settle(), nothing)
})

test('a day the database forgot is written down again, so that it ends in time', async () => {
  const { desk, settle } = await aBoundDesk()
  const id: DayKeyId = { operatorId: desk.operatorId, class: 'parcel', day: '2026-11-15' }
  await desk.ring.create(id)
  assert.deepEqual(await settle(), { ...nothing, writtenDown: 1 })
  assert.equal((await dayKeysOf(desk)).filter((row) => row.day === id.day).length, 1)
})
