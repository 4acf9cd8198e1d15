import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provinces } from '#core/places/places.ts'
import { addDays, startOfDay } from '#core/time.ts'
import { look } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import { noon, testDatabase, testVault } from '#platform/testing.ts'
import { countNight, countToday } from './quality-night.ts'
import { driftOf } from './quality-drift.ts'
import { listMonths } from './quality-month.ts'
import {
  aRatingOperator,
  type Past,
  pastRatings,
  type RatingOperator,
  times,
} from './quality.testing.ts'
import { last30 } from './quality.ts'

const db = await testDatabase()
const vault = testVault()
const today = '2026-11-16'
const yesterday = '2026-11-15'
const at = (day: string) => new Date(startOfDay(day).getTime() + 2 * 3_600_000)

const night = (now = noon) => countNight({ db, now: () => now })
const see = async <T>(operator: RatingOperator, work: (ctx: Ctx) => Promise<T>, now = noon) =>
  look(db, { actor: await operator.person('security-lead'), now }, work)

test('chance is judged by what was drawn and looked into, everything else apart from it', async () => {
  const operator = await aRatingOperator(db, vault)
  await pastRatings(operator, [
    ...times(90, { day: yesterday }),
    ...times(2, { day: yesterday, score: 60, found: true, kind: 'xray' }),
    { day: yesterday, score: 60, drawn: true, found: true },
    ...times(4, { day: yesterday, drawn: true, found: false }),
    // Drawn and never looked into; a claim is no look.
    { day: yesterday, drawn: true },
    { day: yesterday, drawn: true, found: true, kind: 'claim' },
    // A joint check that saw nothing says nothing.
    { day: yesterday, drawn: true, found: false, kind: 'joint_check' },
  ])
  await night()
  const quality = await see(operator, (ctx) => last30(ctx, operator.id))
  assert.equal(quality.parcels, 100)
  assert.equal(quality.drawn, 8)
  assert.equal(quality.followed!.value, 5 / 8)
  assert.deepEqual([quality.random.known, quality.random.found], [5, 1])
  assert.equal(quality.random.base!.value, 1 / 5)
  assert.deepEqual([quality.all.known, quality.all.found], [8, 4])
  const [, , five] = quality.random.at
  assert.equal(five!.percent, 5)
  assert.equal(five!.recall!.value, 1)
  assert.ok(five!.precision!.low < five!.precision!.value)
})

test('today counts in no figure of days that are over', async () => {
  const operator = await aRatingOperator(db, vault)
  await pastRatings(operator, times(3, { day: today, drawn: true, found: true }))
  await countToday({ db, now: () => noon })
  await night()
  assert.equal((await see(operator, (ctx) => last30(ctx, operator.id))).parcels, 0)
})

test('what is learned of a day later is counted the night after, and nothing is counted twice', async () => {
  const operator = await aRatingOperator(db, vault)
  const [parcelId] = await pastRatings(operator, times(2, { day: '2026-11-10', drawn: true }))
  await night()
  await night()
  const before = await see(operator, (ctx) => last30(ctx, operator.id))
  assert.deepEqual([before.parcels, before.random.known], [2, 0])
  const later = new Date(noon.getTime() + 3_600_000)
  await db
    .insertInto('risk.outcome')
    .values({
      ...{ id: parcelId!, parcel_id: parcelId!, operator_id: operator.id, day: '2026-11-10' },
      ...{ kind: 'open_check', found: true, recorded_by: operator.id, at: later },
    })
    .execute()
  await night(new Date(later.getTime() + 3_600_000))
  const after = await see(operator, (ctx) => last30(ctx, operator.id))
  assert.deepEqual([after.parcels, after.random.known, after.random.found], [2, 1, 1])
})

test('a month is open until ten days after its end, and never changes after that', async () => {
  const operator = await aRatingOperator(db, vault)
  await pastRatings(operator, times(4, { day: '2026-10-20', drawn: true, found: false }))
  await night(at('2026-11-10'))
  const open = await see(operator, (ctx) => listMonths(ctx, operator.id), at('2026-11-10'))
  assert.deepEqual(
    open.map(({ month, closedAt }) => [month, closedAt]),
    [['2026-10-01', null]],
  )
  await night(at('2026-11-11'))
  await pastRatings(operator, times(4, { day: '2026-10-21', drawn: true, found: true }))
  await night(at('2026-11-12'))
  const closed = await see(operator, (ctx) => listMonths(ctx, operator.id), at('2026-11-12'))
  assert.deepEqual(closed[0]!.closedAt, at('2026-11-11'))
  assert.deepEqual([closed[0]!.quality.parcels, closed[0]!.quality.random.found], [4, 0])
  await assert.rejects(
    db
      .updateTable('risk.month')
      .set({ quality: '{}' })
      .where('operator_id', '=', operator.id)
      .execute(),
    /permission denied/,
  )
})

const daysBefore = (from: number, to: number, each: (day: string) => Past[]) =>
  Array.from({ length: to - from + 1 }, (_, i) => each(addDays(today, -(from + i)))).flat()

test('a fact that moves is named with what moved, and raises one alarm a week', async () => {
  const operator = await aRatingOperator(db, vault)
  await pastRatings(operator, [
    ...daysBefore(8, 35, (day) => times(20, { day })),
    ...daysBefore(1, 7, (day) => [
      ...times(15, { day }),
      ...times(25, { day, facts: { fromProvince: '20' }, found: true }),
    ]),
  ])
  const alarms = () =>
    db
      .selectFrom('alarms.alarm')
      .select(['case_key', 'times'])
      .where('organisation_id', '=', operator.id)
      .execute()
  await night()
  const drift = await see(operator, (ctx) => driftOf(ctx, operator.id))
  const [first, ...others] = drift.facts
  assert.equal(first!.fact, 'from_province')
  assert.ok(first!.drifts && first!.psi > 1)
  assert.deepEqual(
    first!.moved.map(({ value, before, after }) => [value, before, after]),
    [
      ['01', 1, 15 / 40],
      ['20', 0, 25 / 40],
    ],
  )
  assert.deepEqual(
    others.filter(({ drifts }) => drifts),
    [],
  )
  assert.deepEqual(drift.hitRate.recent, { parcels: 280, rows: 175, found: 175 })
  assert.equal(drift.hitRate.change, null)
  assert.deepEqual(await alarms(), [{ case_key: `${operator.id}/from_province`, times: 1 }])
  await night(at('2026-11-17'))
  assert.equal((await alarms())[0]!.times, 1)
})

test('few parcels drift by chance, and raise no alarm', async () => {
  const operator = await aRatingOperator(db, vault)
  await pastRatings(operator, [
    ...daysBefore(8, 35, (day) => times(2, { day })),
    ...daysBefore(1, 7, (day) => times(2, { day, facts: { toProvince: '31' } })),
  ])
  await night()
  const { facts } = await see(operator, (ctx) => driftOf(ctx, operator.id))
  const moved = facts.find(({ fact }) => fact === 'to_province')!
  assert.ok(moved.psi > 0.25)
  assert.equal(moved.drifts, false)
})

test('what chance may well do to many values is no drift, though the index is high', async () => {
  const operator = await aRatingOperator(db, vault)
  const codes = provinces().map(({ code }) => code)
  // Half of the provinces send more, half less: by as much as 204 parcels among 34 may.
  const sent = (i: number) => (i < 17 ? (i < 5 ? 10 : 9) : i < 22 ? 2 : 3)
  const to = (i: number, day: string): Past => ({ day, facts: { toProvince: codes[i]! } })
  await pastRatings(operator, [
    ...daysBefore(8, 35, (day) => codes.map((_, i) => to(i, day))),
    ...codes.flatMap((_, i) => times(sent(i), to(i, addDays(today, -1 - (i % 7))))),
  ])
  await night()
  const { facts } = await see(operator, (ctx) => driftOf(ctx, operator.id))
  const moved = facts.find(({ fact }) => fact === 'to_province')!
  assert.ok(moved.psi > 0.25 && moved.psi < moved.chance, JSON.stringify(moved))
  assert.equal(moved.drifts, false)
})

test('counts go after a year; months stay', async () => {
  const operator = await aRatingOperator(db, vault)
  await pastRatings(operator, times(2, { day: '2026-10-20' }))
  await night(at('2026-11-15'))
  await night(at('2027-10-21'))
  const left = await db
    .selectFrom('risk.tally')
    .select('day')
    .where('operator_id', '=', operator.id)
    .execute()
  assert.deepEqual(left, [])
  const months = await see(operator, (ctx) => listMonths(ctx, operator.id), at('2027-10-21'))
  assert.deepEqual(
    months.map(({ month, quality }) => [month, quality.parcels]),
    [['2026-10-01', 2]],
  )
})
