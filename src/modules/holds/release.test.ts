import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookAs } from '#modules/reveals/desk.testing.ts'
import type { Ctx } from '#platform/context.ts'
import { noon } from '#platform/testing.ts'
import type { DayKeyId } from '#platform/keys.ts'
import { holdKeyId } from './hold-key.ts'
import {
  aCase,
  acceptedAt,
  aHoldDesk,
  allOpen,
  day,
  dueNoon,
  eraseDay,
  letGo,
  nothingOpens,
  opens,
} from './holds.testing.ts'
import { finishRelease, holdJobs } from './jobs.ts'
import { listHolds } from './list.ts'
import { holdPage } from './page.ts'
import { addNames } from './place.ts'
import { approveRelease, askRelease, refuseRelease } from './release.ts'
import { reviewHold } from './review.ts'

const base = await aHoldDesk()
const reason = 'Khiếu nại đã giải quyết xong'

async function aHeldParcel() {
  const one = await aCase(base)
  const { parcelId } = await acceptedAt(one.desk, noon)
  const { holdId } = await one.hold({ ground: 'complaint', parcels: [{ id: parcelId }] })
  const ask = (who = one.officer) =>
    one.by(who, (ctx) => askRelease(ctx, one.desk.store.vault, { holdId, reason }))
  return { ...one, parcelId, holdId, ask }
}

function stateOf(holdId: string) {
  return base.db
    .selectFrom('holds.hold')
    .select('state')
    .where('id', '=', holdId)
    .executeTakeFirstOrThrow()
    .then(({ state }) => state)
}

test('clerks and machines neither ask for a release nor decide one', async () => {
  const { desk, officer, holdId, ask, by } = await aHeldParcel()
  await assert.rejects(ask(desk.clerk), { code: 'policy.forbidden' })
  await assert.rejects(ask({ ...officer, kind: 'machine' }), { code: 'holds.person_required' })
  await ask()
  for (const decide of [approveRelease, refuseRelease])
    await assert.rejects(
      by(desk.clerk, (ctx) => decide(ctx, holdId)),
      { code: 'policy.forbidden' },
    )
})

test('whoever asked for a release does not approve it', async () => {
  const { officer, holdId, ask, by, desk, parcelId } = await aHeldParcel()
  await assert.rejects(
    by(officer, (ctx) => approveRelease(ctx, holdId)),
    { code: 'holds.release_not_asked' },
  )
  await ask()
  await assert.rejects(ask(), { code: 'holds.release_asked_already' })
  await assert.rejects(
    by(officer, (ctx) => approveRelease(ctx, holdId)),
    { code: 'holds.own_request' },
  )
  await eraseDay(desk)
  assert.deepEqual(await opens(desk, parcelId), allOpen)
})

test('a refused release, or one taken back, leaves the hold as it stood', async () => {
  const { officer, lead, holdId, ask, by, desk, parcelId } = await aHeldParcel()
  await ask()
  await by(lead, (ctx) => refuseRelease(ctx, holdId))
  await ask()
  await by(officer, (ctx) => refuseRelease(ctx, holdId))
  assert.equal(await stateOf(holdId), 'placed')
  await eraseDay(desk)
  assert.deepEqual(await opens(desk, parcelId), allOpen)
  const { releases } = await lookAs(desk, lead, (ctx) => holdPage(ctx, desk.store.vault, holdId))
  assert.partialDeepStrictEqual(releases, [
    { reason, outcome: 'refused', own: false },
    { reason, outcome: 'refused', own: false },
  ])
})

test('from the approval on nothing opens, and the key is destroyed by the job', async () => {
  const one = await aHeldParcel()
  const { desk, parcelId, holdId } = one
  await eraseDay(desk)
  await letGo(one, holdId)
  assert.deepEqual(await opens(desk, parcelId), nothingOpens)
  const key = holdKeyId(desk.operatorId, holdId)
  assert.equal(await desk.ring.state(key), 'live')
  await finishRelease(desk.jobs, holdId)
  assert.equal(await desk.ring.state(key), 'destroyed')
  assert.equal(await stateOf(holdId), 'released')
  const kept = await desk.db
    .selectFrom('holds.held_key')
    .select('class')
    .where('hold_id', '=', holdId)
    .execute()
  assert.deepEqual(kept, [])
})

test('a parcel whose day lives is read from its day when its hold is released', async () => {
  const one = await aHeldParcel()
  await letGo(one, one.holdId)
  await finishRelease(one.desk.jobs, one.holdId)
  assert.deepEqual(await opens(one.desk, one.parcelId), allOpen)
  await eraseDay(one.desk)
  assert.deepEqual(await opens(one.desk, one.parcelId), nothingOpens)
})

test('of two holds on one parcel, releasing one leaves the other', async () => {
  const one = await aHeldParcel()
  const second = await one.hold({ parcels: [{ id: one.parcelId }] })
  await eraseDay(one.desk)
  await letGo(one, one.holdId)
  await finishRelease(one.desk.jobs, one.holdId)
  assert.deepEqual(await opens(one.desk, one.parcelId), allOpen)
  await letGo(one, second.holdId)
  assert.deepEqual(await opens(one.desk, one.parcelId), nothingOpens)
})

test('a hold that is being let go lends its keys to no other', async () => {
  const one = await aHeldParcel()
  await eraseDay(one.desk)
  await letGo(one, one.holdId)
  await assert.rejects(one.hold({ parcels: [{ id: one.parcelId }] }), { code: 'holds.too_late' })
})

test('a release that was cut off after the key was destroyed is finished by the nightly job', async () => {
  const one = await aHeldParcel()
  const { desk, holdId } = one
  await eraseDay(desk)
  await letGo(one, holdId)
  await desk.store.vault.release(holdKeyId(desk.operatorId, holdId))
  await holdJobs(desk.jobs)['holds.nightly']!({})
  assert.equal(await stateOf(holdId), 'released')
  await finishRelease(desk.jobs, holdId)
  const done = await desk.db
    .selectFrom('ledger.entry')
    .select('data')
    .where('subject_id', '=', holdId)
    .where('type', '=', 'hold.released')
    .execute()
  assert.deepEqual(done, [{ data: { keys: 4, days: 3 } }])
})

test('two finishers at once release a hold once', async () => {
  const one = await aHeldParcel()
  await letGo(one, one.holdId)
  await Promise.allSettled([1, 2, 3].map(() => finishRelease(one.desk.jobs, one.holdId)))
  const done = await one.desk.db
    .selectFrom('ledger.entry')
    .select('seq')
    .where('subject_id', '=', one.holdId)
    .where('type', '=', 'hold.released')
    .execute()
  assert.equal(done.length, 1)
})

test('who sweeps is told of the destroyed days, in the change that ends the hold', async () => {
  const one = await aHeldParcel()
  const later = await acceptedAt(one.desk, new Date('2026-11-17T05:00:00Z'))
  await one.by(one.lead, (ctx) =>
    addNames(ctx, one.desk.store.vault, {
      ...{ holdId: one.holdId, parcels: [{ id: later.parcelId }], persons: [] },
    }),
  )
  await eraseDay(one.desk)
  await letGo(one, one.holdId)
  const told: DayKeyId[] = []
  const letGoOf = async (_ctx: Ctx, days: readonly DayKeyId[]) => void told.push(...days)
  await finishRelease({ ...one.desk.jobs, letGo: letGoOf }, one.holdId)
  const { operatorId } = one.desk
  assert.deepEqual(
    told.map((id) => [id.operatorId, id.class, id.day]).sort(),
    ['evidence', 'identity', 'parcel'].map((kind) => [operatorId, kind, day]),
  )
})

test('nothing is added to a released hold, nor is it reviewed, nor asked for again', async () => {
  const one = await aHeldParcel()
  const { desk, lead, by, holdId, parcelId } = one
  await letGo(one, holdId)
  for (const finish of [async () => undefined, () => finishRelease(desk.jobs, holdId)]) {
    await finish()
    const { vault } = desk.store
    const names = { holdId, parcels: [{ id: parcelId }], persons: [] }
    const works: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx) => addNames(ctx, vault, names),
      (ctx) => reviewHold(ctx, vault, { holdId, note: 'vẫn cần lưu giữ' }),
      (ctx) => askRelease(ctx, vault, { holdId, reason }),
      (ctx) => approveRelease(ctx, holdId),
    ]
    for (const work of works) await assert.rejects(by(lead, work), { code: 'holds.not_standing' })
  }
})

test('Postgres itself lets no hold go without two persons, nor its keys', async () => {
  const { desk, holdId, officer, ask } = await aHeldParcel()
  const set = (state: string) =>
    desk.db.updateTable('holds.hold').set({ state }).where('id', '=', holdId).execute()
  await assert.rejects(set('released'), /does not go from placed to released|hold_check/)
  await assert.rejects(set('releasing'), /does not go from placed to releasing/)
  await ask()
  await assert.rejects(set('releasing'), /let go by two persons/)
  const approve = desk.db
    .updateTable('holds.release')
    .set({ outcome: 'approved', decided_by: officer.id, decided_at: noon })
    .where('hold_id', '=', holdId)
  await assert.rejects(approve.execute(), /four_eyes/)
  const drop = desk.db.deleteFrom('holds.held_key').where('hold_id', '=', holdId)
  await assert.rejects(drop.execute(), /keeps its keys/)
  await assert.rejects(desk.db.deleteFrom('holds.hold').execute(), /permission denied/)
  await assert.rejects(
    desk.db.updateTable('holds.hold').set({ ground: 'claim' }).execute(),
    /permission denied/,
  )
  await assert.rejects(desk.db.deleteFrom('holds.held_parcel').execute(), /permission denied/)
})

test('a hold whose review is due or whose end is over is flagged, and stands', async () => {
  const one = await aCase(base)
  const { parcelId } = await acceptedAt(one.desk, noon)
  const parcels = [{ id: parcelId }]
  const due = await one.hold({ parcels, reviewOn: '2027-02-01' })
  const ended = await one.hold(
    { ground: 'claim', endsOn: '2027-02-14' },
    new Date('2026-11-16T06:00:00Z'),
  )
  const { vault } = one.desk.store
  const list = (filter: { due?: boolean; ground?: 'claim' }, now: Date) =>
    one.by(one.lead, (ctx) => listHolds(ctx, vault, { ...filter, limit: 10 }), now)
  const early = new Date('2027-01-31T05:00:00Z')
  assert.deepEqual((await list({ due: true }, early)).items, [])
  await eraseDay(one.desk)
  const { items } = await list({ due: true }, dueNoon)
  assert.deepEqual(
    items.map(({ id, overdue, ended }) => [id, overdue, ended]),
    [
      [ended.holdId, true, true],
      [due.holdId, true, false],
    ],
  )
  assert.deepEqual(await opens(one.desk, parcelId), allOpen)
  assert.equal((await list({ ground: 'claim' }, early)).items.length, 1)
})

test('a hold that an older backup brings back opens nothing, stops no erasure, and can be let go', async () => {
  const one = await aHeldParcel()
  const { desk, holdId, parcelId } = one
  await desk.store.vault.release(holdKeyId(desk.operatorId, holdId))
  await eraseDay(desk)
  assert.deepEqual(await opens(desk, parcelId), nothingOpens)
  const names = { holdId, parcels: [], persons: [{ by: 'name', value: 'Lò Thị Mai' }] } as const
  await assert.rejects(
    one.by(one.lead, (ctx) => addNames(ctx, desk.store.vault, names)),
    { code: 'holds.key_gone' },
  )
  await letGo(one, holdId)
  await finishRelease(desk.jobs, holdId)
  assert.equal(await stateOf(holdId), 'released')
})

test('every night new parcels of a named person come under the hold', async () => {
  const one = await aCase(base)
  const { holdId } = await one.hold({ persons: [{ by: 'phone', value: '0912345678' }] })
  await acceptedAt(one.desk, noon)
  const nightly = holdJobs(one.desk.jobs)['holds.nightly']!
  await nightly({})
  await nightly({})
  const caught = await one.desk.db
    .selectFrom('ledger.entry')
    .select('data')
    .where('subject_id', '=', holdId)
    .where('type', '=', 'hold.caught_up')
    .execute()
  assert.deepEqual(caught, [{ data: { parcels: 1 } }])
})
