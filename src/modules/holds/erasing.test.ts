import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { asOwner } from '#modules/retention/retention.testing.ts'
import { change } from '#platform/change.ts'
import type { DayKeyId } from '#platform/keys.ts'
import { noon } from '#platform/testing.ts'
import {
  aCase,
  acceptedAt,
  aHold,
  aHoldDesk,
  allOpen,
  beginErasing,
  day,
  eraseDay,
  finishErasing,
  type HoldDesk,
  letGo,
  nothingOpens,
  opens,
} from './holds.testing.ts'
import { placeHold } from './place.ts'

const base = await aHoldDesk()

/** A point that a change waits at until the test lets it go on, or ends. */
function aGate(t: TestContext) {
  const { promise: open, resolve } = Promise.withResolvers<undefined>()
  const { promise: reached, resolve: arrive } = Promise.withResolvers<undefined>()
  const wait = async () => {
    arrive(undefined)
    await open
  }
  t.after(() => resolve(undefined))
  return { wait, reached, open: () => resolve(undefined) }
}

// Only the owner sees what other connections wait for.
const waitingForALock = `select pid from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

/** Resolves once some connection waits for a lock. */
async function someoneWaits(desk: HoldDesk): Promise<void> {
  for (let i = 0; i < 500; i++) {
    const { rows } = await asOwner(desk.url, waitingForALock)
    if (rows.length > 0) return
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error('nobody waits for a lock')
}

const keyOf = (desk: HoldDesk, kind: DayKeyId['class']): DayKeyId => ({
  operatorId: desk.operatorId,
  class: kind,
  day,
})

const names = [
  ['by its id', (parcelId: string) => ({ parcels: [{ id: parcelId }] })],
  ['by its sender', () => ({ persons: [{ by: 'phone', value: '0912345678' } as const] })],
] as const

for (const [how, named] of names)
  test(`a hold that names a parcel ${how} before its erasure begins is waited for, and keeps it`, async (t) => {
    const one = await aCase(base)
    const { desk, officer } = one
    const { parcelId } = await acceptedAt(desk, noon)
    const gate = aGate(t)
    const placing = change(desk.db, { actor: officer, now: noon }, async (ctx) => {
      await placeHold(ctx, desk.store.vault, aHold(named(parcelId)))
      await gate.wait()
    })
    await gate.reached
    const erasing = beginErasing(desk, keyOf(desk, 'parcel'))
    await someoneWaits(desk)
    gate.open()
    await placing
    assert.equal(await erasing, 1)
    await finishErasing(desk, keyOf(desk, 'parcel'))
    await eraseDay(desk, day, ['identity', 'evidence'])
    assert.deepEqual(await opens(desk, parcelId), allOpen)
  })

test('a hold that comes while a class is being erased waits, and is told what is too late', async (t) => {
  const { desk, hold } = await aCase(base)
  const { parcelId } = await acceptedAt(desk, noon)
  const gate = aGate(t)
  const erasing = beginErasing(desk, keyOf(desk, 'identity'), { whileLocked: gate.wait })
  await gate.reached
  const placing = hold({ parcels: [{ id: parcelId }] })
  await someoneWaits(desk)
  gate.open()
  assert.equal(await erasing, 0)
  await assert.rejects(placing, {
    code: 'holds.partly_erased',
    details: { parcels: [parcelId], classes: ['identity'] },
  })
})

test('a day whose erasure has begun is too late for a hold, though its keys still lie in the ring', async () => {
  const { desk, hold } = await aCase(base)
  const { parcelId } = await acceptedAt(desk, noon)
  for (const kind of ['identity', 'parcel', 'evidence'] as const)
    await beginErasing(desk, keyOf(desk, kind))
  assert.equal(await desk.ring.state(keyOf(desk, 'parcel')), 'live')
  await assert.rejects(hold({ parcels: [{ id: parcelId }] }), { code: 'holds.too_late' })
})

test('no person is looked for on a day whose tokens are being erased', async () => {
  const { desk, hold } = await aCase(base)
  await acceptedAt(desk, noon)
  await beginErasing(desk, keyOf(desk, 'parcel'))
  const persons = [{ by: 'phone', value: '0912345678' }] as const
  assert.equal((await hold({ persons })).parcels, 0)
})

test('a hold that is being let go keeps nothing new of a day that is being erased', async () => {
  const one = await aCase(base)
  const { desk } = one
  const { holdId } = await one.hold({ persons: [{ by: 'phone', value: '0912345678' }] })
  const { parcelId } = await acceptedAt(desk, noon)
  await letGo(one, holdId)
  assert.equal(await beginErasing(desk, keyOf(desk, 'parcel')), 0)
  await finishErasing(desk, keyOf(desk, 'parcel'))
  await eraseDay(desk, day, ['identity', 'evidence'])
  assert.deepEqual(await opens(desk, parcelId), nothingOpens)
})

test('a release waits for the erasure that keeps records for its hold', async (t) => {
  const one = await aCase(base)
  const { desk } = one
  const { holdId } = await one.hold({ persons: [{ by: 'phone', value: '0912345678' }] })
  await acceptedAt(desk, noon)
  const gate = aGate(t)
  const erasing = beginErasing(desk, keyOf(desk, 'parcel'), { whileLocked: gate.wait })
  await gate.reached
  const releasing = letGo(one, holdId)
  await someoneWaits(desk)
  gate.open()
  assert.equal(await erasing, 1)
  await releasing
})

test('many holds and an erasure at once end without a deadlock, each parcel kept or told too late', async () => {
  const one = await aCase(base)
  const { desk } = one
  const parcels = await Promise.all([1, 2, 3, 4].map(() => acceptedAt(desk, noon)))
  const placings = parcels.map(({ parcelId }, i) =>
    one.hold(
      i % 2 === 0
        ? { parcels: [{ id: parcelId }] }
        : { parcels: [{ id: parcelId }], persons: [{ by: 'name', value: 'Lò Thị Mai' }] },
    ),
  )
  const erasing = eraseDay(desk)
  const results = await Promise.allSettled(placings)
  await erasing
  for (const [i, result] of results.entries()) {
    const { parcelId } = parcels[i]!
    if (result.status === 'fulfilled') {
      assert.deepEqual(await opens(desk, parcelId), allOpen)
      continue
    }
    const { code } = result.reason as { code: string }
    assert.match(code, /^holds\.(too_late|partly_erased)$/)
    assert.deepEqual(await opens(desk, parcelId), nothingOpens)
  }
})
