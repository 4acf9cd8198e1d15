import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayOf } from '#core/time.ts'
import { acceptedAt } from '#modules/holds/holds.testing.ts'
import { change } from '#platform/change.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { noon } from '#platform/testing.ts'
import {
  aRetentionDesk,
  certificatesOf,
  lookAs,
  nightOf,
  officer,
  type RetentionDesk,
} from './desk.testing.ts'
import { askPeriod, decidePeriod, periodsOf } from './period.ts'

const desk = await aRetentionDesk()

/** The compliance officer and the security lead of an operator of its own. */
async function twoPersons() {
  const own: RetentionDesk = { ...desk, operatorId: crypto.randomUUID() }
  return { own, lan: officer(own, 'compliance-officer'), minh: officer(own, 'security-lead') }
}

function by<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>, now = noon): Promise<T> {
  return change(desk.db, { actor, now }, work)
}

function monthsOn(own: RetentionDesk, day: string): Promise<number> {
  return lookAs(
    own,
    async (ctx) => (await periodsOf(ctx, own.operatorId, day)).get('parcel')!.months,
  )
}

const today = dayOf(noon)

test('below three months, and beyond the longest period, nothing can be asked for', async () => {
  const { lan } = await twoPersons()
  for (const months of [0, 1, 2])
    await assert.rejects(
      by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months })),
      { code: 'retention.below_floor' },
    )
  await assert.rejects(
    by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 13 })),
    { code: 'retention.above_limit' },
  )
  await assert.rejects(
    by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 9 })),
    { code: 'retention.same_period' },
  )
})

test('who asked does not decide, and who may not set periods does neither', async () => {
  const { own, lan } = await twoPersons()
  const id = await by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 6 }))
  await assert.rejects(
    by(lan, (ctx) => decidePeriod(ctx, { id, approve: true })),
    { code: 'retention.own_change' },
  )
  const administrator: Actor = {
    ...lan,
    id: officer(own, 'security-lead').id,
    duties: [{ role: 'operator-administrator', officeId: null }],
  }
  await assert.rejects(
    by(administrator, (ctx) => decidePeriod(ctx, { id, approve: true })),
    { code: 'policy.forbidden' },
  )
  await assert.rejects(
    by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 7 })),
    { code: 'retention.change_open' },
  )
})

test('another operator’s people cannot decide it', async () => {
  const [one, other] = [await twoPersons(), await twoPersons()]
  const id = await by(one.lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 6 }))
  await assert.rejects(
    by(other.minh, (ctx) => decidePeriod(ctx, { id, approve: true })),
    { code: 'retention.change_unknown' },
  )
})

test('a longer period holds from the next day, a shorter one from the eighth', async () => {
  const { own, lan, minh } = await twoPersons()
  const longer = await by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 12 }))
  assert.equal(
    await by(minh, (ctx) => decidePeriod(ctx, { id: longer, approve: true })),
    addDays(today, 1),
  )
  assert.deepEqual([await monthsOn(own, today), await monthsOn(own, addDays(today, 1))], [9, 12])
  const tomorrow = new Date(noon.getTime() + 86_400_000)
  const shorter = await by(minh, (ctx) => askPeriod(ctx, { class: 'parcel', months: 3 }), tomorrow)
  await by(lan, (ctx) => decidePeriod(ctx, { id: shorter, approve: true }), tomorrow)
  assert.deepEqual(
    [await monthsOn(own, addDays(today, 8)), await monthsOn(own, addDays(today, 9))],
    [12, 3],
  )
})

test('a shorter period that is still to come can be taken back by asking for the one in force', async () => {
  const { own, lan, minh } = await twoPersons()
  const shorter = await by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 3 }))
  await by(minh, (ctx) => decidePeriod(ctx, { id: shorter, approve: true }))
  const later = new Date(noon.getTime() + 3_600_000)
  const back = await by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 9 }), later)
  await by(minh, (ctx) => decidePeriod(ctx, { id: back, approve: true }), later)
  for (const ahead of [1, 7, 8, 9, 30]) assert.equal(await monthsOn(own, addDays(today, ahead)), 9)
})

test('a rejected change changes nothing, and a decided one is history even for the owner', async () => {
  const { own, lan, minh } = await twoPersons()
  const id = await by(lan, (ctx) => askPeriod(ctx, { class: 'parcel', months: 6 }))
  assert.equal(await by(minh, (ctx) => decidePeriod(ctx, { id, approve: false })), null)
  assert.equal(await monthsOn(own, addDays(today, 30)), 9)
  await assert.rejects(
    by(minh, (ctx) => decidePeriod(ctx, { id, approve: true })),
    { code: 'retention.change_unknown' },
  )
  await assert.rejects(
    desk.db
      .updateTable('retention.period_change')
      .set({ months: 3 })
      .where('id', '=', id)
      .execute(),
    /history/,
  )
})

test('whatever was approved, what holds lies within the law', async () => {
  const { own } = await twoPersons()
  const ids = fc.integer({ min: 3, max: 120 })
  await fc.assert(
    fc.asyncProperty(ids, async (months) => {
      await desk.db
        .insertInto('retention.period_change')
        .values({
          id: crypto.randomUUID(),
          operator_id: own.operatorId,
          class: 'parcel',
          months,
          asked_by: crypto.randomUUID(),
          asked_at: noon,
          state: 'approved',
          decided_by: crypto.randomUUID(),
          decided_at: new Date(noon.getTime() + made++),
          effective_from: today,
        })
        .execute()
      assert.equal(await monthsOn(own, today), Math.min(months, 12))
    }),
    { numRuns: 25 },
  )
})

let made = 1

test('a period two persons chose decides when a day dies, and the certificate names it', async () => {
  const whole = await aRetentionDesk()
  await acceptedAt(whole, noon)
  const [lan, minh] = [officer(whole, 'compliance-officer'), officer(whole, 'security-lead')]
  const make = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>) =>
    change(whole.db, { actor, now: noon }, work)
  const id = await make(lan, (ctx) => askPeriod(ctx, { class: 'identity', months: 4 }))
  await make(minh, (ctx) => decidePeriod(ctx, { id, approve: true }))
  await whole.runAt(nightOf('2027-03-16'))
  assert.deepEqual(await certificatesOf(whole), [])
  await whole.runAt(nightOf('2027-03-17'))
  const certificates = await certificatesOf(whole)
  assert.deepEqual(
    certificates.map((one) => [one.class, one.months]),
    [['identity', 4]],
  )
})
