import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dayOf } from '#core/time.ts'
import { acceptedAt } from '#modules/holds/holds.testing.ts'
import { getParcel, openGroup } from '#modules/parcels/index.ts'
import type { KeyId } from '#platform/keys.ts'
import { noon } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import {
  allDueNight,
  aRetentionDesk,
  certificatesOf,
  dayKeysOf,
  dueNight,
  lookAs,
  nightOf,
} from './desk.testing.ts'
import { runRetention } from './run.ts'

const desk = await aRetentionDesk()
const { parcelId } = await acceptedAt(desk, noon)

async function senderOf(id: string) {
  return lookAs(desk, async (ctx) =>
    openGroup(desk.store.vault, await getParcel(ctx, id), 'sender'),
  )
}

async function lastRun() {
  return desk.db
    .selectFrom('retention.run')
    .selectAll()
    .where('operator_id', '=', desk.operatorId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

test('the night before the period is over nothing dies, and days that are over are counted', async () => {
  await desk.runAt(nightOf(addDays(dayOf(dueNight), -1)))
  assert.equal((await senderOf(parcelId))?.name, 'Nguyễn Văn An')
  const counts = (await dayKeysOf(desk)).map((row) => [row.class, row.records])
  // One photo, one signature.
  assert.deepEqual(counts, [
    ['evidence', 2],
    ['identity', 1],
    ['parcel', 1],
  ])
  const { outcome, due, erased } = await lastRun()
  assert.deepEqual({ outcome, due, erased }, { outcome: 'done', due: 0, erased: 0 })
})

test('on the first night after the period a day dies, for everyone, with a proof that verifies', async () => {
  await desk.runAt(dueNight)
  assert.equal(await senderOf(parcelId), undefined)
  const keys = await dayKeysOf(desk)
  const alive = keys.filter((row) => row.destroyed_at === null).map((row) => row.class)
  assert.deepEqual(alive, ['evidence'])
  const certificates = await certificatesOf(desk)
  assert.deepEqual(certificates.map((one) => one.class).sort(), ['identity', 'parcel'])
  const parcel = certificates.find((one) => one.class === 'parcel')!
  const key = keys.find((row) => row.class === 'parcel')!
  assert.equal(parcel.commitment, key.commitment.toString('hex'))
  assert.deepEqual(
    [parcel.day, parcel.months, parcel.records, parcel.held, parcel.how],
    ['2026-11-16', 9, 1, 0, 'term'],
  )
  const { outcome, due, erased, records } = await lastRun()
  assert.deepEqual([outcome, due, erased, records], ['done', 2, 2, '2'])
})

test('the ledger names the certificate of each erasure, and its digest', async () => {
  const entries = await desk.db
    .selectFrom('ledger.entry')
    .select(['subject_id', 'data'])
    .where('type', '=', 'day.erased')
    .where('organisation_id', '=', desk.operatorId)
    .execute()
  const ids = (await certificatesOf(desk)).map(({ id }) => id)
  assert.deepEqual(entries.map((entry) => entry.subject_id).sort(), ids.sort())
  for (const { data } of entries)
    assert.match((data as { digest: string }).digest, /^[0-9a-f]{64}$/)
})

test('the ring has no copy of a key that died, and a later run leaves it alone', async () => {
  const id = { operatorId: desk.operatorId, class: 'parcel', day: '2026-11-16' } as const
  assert.equal(await desk.ring.state(id), 'destroyed')
  assert.equal(await desk.ring.unwrap(id), undefined)
  const before = await certificatesOf(desk)
  await desk.runAt(new Date(dueNight.getTime() + 3_600_000))
  assert.deepEqual(await certificatesOf(desk), before)
})

test('evidence, which may be a day older than its parcel, dies a night later', async () => {
  await desk.runAt(allDueNight)
  const keys = await dayKeysOf(desk)
  assert.ok(keys.every((row) => row.destroyed_at !== null))
  assert.equal((await certificatesOf(desk)).length, 3)
})

test('of two runs at once one works and the other does nothing', async () => {
  const turns = await Promise.all([runRetention(desk.deps), runRetention(desk.deps)])
  assert.deepEqual(turns.sort(), [false, true])
})

test('one operator’s day that cannot die keeps nobody else’s alive', async () => {
  const [whole, other] = [await aRetentionDesk(), await aRetentionDesk()]
  await acceptedAt(whole, noon)
  await whole.pass(dueNight)
  const rotated: string[] = []
  const ring = {
    ...whole.ring,
    destroy: async (id: KeyId) => {
      if (id.class === 'identity') throw new Error('the disk of the ring is away')
      await whole.ring.destroy(id)
    },
  }
  const rotate = async () => void rotated.push('master')
  await runRetention({ ...whole.deps, vault: new Vault(ring), rotate })
  const dead = (await dayKeysOf(whole)).filter((row) => row.destroyed_at !== null)
  assert.deepEqual(
    dead.map((row) => row.class),
    ['parcel'],
  )
  assert.deepEqual(rotated, ['master'])
  const half = (await dayKeysOf(whole)).find((row) => row.class === 'identity')!
  assert.ok(half.erasing_at !== null && half.destroyed_at === null)
  // The next run ends what this one began.
  await runRetention(whole.deps)
  assert.equal((await certificatesOf(whole)).length, 2)
  assert.equal((await certificatesOf(other)).length, 0)
})
