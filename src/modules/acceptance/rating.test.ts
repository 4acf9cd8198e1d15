import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { communesOf, provinces } from '#core/places/places.ts'
import { isDrawn } from '#core/risk/draw.ts'
import { houseSettings } from '#core/risk/rules.ts'
import { addDays, dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { ratingsOf, recordOutcomes } from '#modules/risk/index.ts'
import { change, look } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import { as, noon, testBlobs, testDatabaseUrl, testVault } from '#platform/testing.ts'
import { acceptParcel } from './accept.ts'
import { aCounter, aParcelInput, aPhoto, type Counter } from './acceptance.testing.ts'
import type { ParcelInput } from './input.ts'
import { refuseParcel } from './refuse-parcel.ts'

const url = await testDatabaseUrl()
const [db, owner] = [openDatabase(url), openDatabase(url, {})]
after(() => Promise.all([db.destroy(), owner.destroy()]))
const store = { vault: testVault(), blobs: testBlobs() }
const today = dayOf(noon)
let keys = 0

type Change = (input: ParcelInput) => ParcelInput

/** Accepts one parcel, some days after noon of the tests' day. */
async function accept(counter: Counter, edit: Change, days = 0) {
  const { officeId, clerk } = counter
  const now = new Date(noon.getTime() + days * 86_400_000)
  const input = edit(aParcelInput([await aPhoto(db, store, { ...counter, now })]))
  const key = `key-${++keys}-rating`
  return change(db, { actor: clerk, now }, (ctx) =>
    acceptParcel(ctx, store.vault, { key, officeId, input }),
  )
}

const personNumber = (n: number) => `00109301${String(n).padStart(4, '0')}`
const phone = (n: number) => `09${String(10_000_000 + n)}`

/** Another person at the counter, their card typed. */
const from =
  (n: number, sendersPhone = phone(n)): Change =>
  (input) => ({
    ...input,
    identity: {
      method: 'declared',
      name: 'Lê Văn Khác',
      number: personNumber(n),
      birthDate: '1993-08-15',
    },
    sender: { ...input.sender, name: 'Lê Văn Khác', phone: sendersPhone },
  })

const to =
  (n: number): Change =>
  (input) => ({ ...input, recipient: { ...input.recipient, phone: phone(5_000_000 + n) } })

test('one phone that a third identity brings is named', async () => {
  const counter = await aCounter(db)
  await accept(counter, from(1, phone(99)))
  const second = await accept(counter, from(2, phone(99)))
  const third = await accept(counter, from(3, phone(99)))
  assert.ok(!second.rating.reasons.includes('sender.shared_phone'))
  assert.ok(third.rating.reasons.includes('sender.shared_phone'))
})

test('a recipient whom an eighth person sends to within seven days is named, and not once they are over', async () => {
  const counter = await aCounter(db)
  for (let n = 0; n < 7; n++) await accept(counter, (input) => to(1)(from(n)(input)), n % 3)
  const eighth = await accept(counter, (input) => to(1)(from(8)(input)), 3)
  const later = await accept(counter, (input) => to(1)(from(9)(input)), 12)
  assert.ok(eighth.rating.reasons.includes('recipient.fan_in'))
  assert.ok(!later.rating.reasons.includes('recipient.fan_in'))
})

test('one person who sends on many routes in a day is named at the sixth', async () => {
  const counter = await aCounter(db)
  const communes = provinces()
    .slice(3, 10)
    .map(({ code }) => communesOf(code)[0]!.code)
  const routes: boolean[] = []
  for (const commune of communes) {
    const { rating } = await accept(counter, (input) => {
      const { recipient } = to(routes.length)(input)
      return {
        ...from(7)(input),
        recipient: { ...recipient, address: { ...recipient.address, commune } },
      }
    })
    routes.push(rating.reasons.includes('sender.many_routes'))
  }
  assert.deepEqual(routes, [false, false, false, false, false, true, true])
})

test('what was found once follows sender and recipient, and another pair it does not', async () => {
  const counter = await aCounter(db)
  const first = await accept(counter, (input) => to(1)(from(1)(input)))
  await as(db, counter.clerk, async (ctx) => {
    const { parcelId } = first
    const { operatorId } = counter
    await recordOutcomes(ctx, [{ parcelId, operatorId, day: today, kind: 'xray', found: true }])
    await record(ctx, { type: 'test.found', subject: parcelId, data: {} })
  })
  const again = await accept(counter, (input) => to(2)(from(1)(input)), 9)
  const sameRecipient = await accept(counter, (input) => to(1)(from(2)(input)), 3)
  const others = await accept(counter, (input) => to(3)(from(3)(input)), 3)
  assert.ok(again.rating.reasons.includes('sender.found_before'))
  assert.equal(again.rating.lane, 'red')
  assert.ok(sameRecipient.rating.reasons.includes('recipient.found_before'))
  assert.ok(!others.rating.reasons.some((rule) => rule.endsWith('found_before')))
})

test('a parcel refused for what lay in it counts against its sender; one refused for its packing does not', async () => {
  for (const [ground, counts] of [
    ['contents_differ', true],
    ['unsafe_packing', false],
  ] as const) {
    const counter = await aCounter(db)
    const whole = from(1)(aParcelInput([]))
    const { identity, sender, recipient, contents } = whole
    const known = { identity, sender, recipient, contents }
    const input = { officeId: counter.officeId, ground, note: 'Không đúng khai báo', ...known }
    await as(db, counter.clerk, (ctx) =>
      refuseParcel(ctx, store, { key: `refusal-${++keys}-of-rating`, input }),
    )
    const { rating } = await accept(counter, from(1))
    assert.equal(rating.reasons.includes('sender.found_before'), counts, ground)
  }
})

test('what a rating keeps names nobody', async () => {
  const counter = await aCounter(db)
  const { parcelId } = await accept(counter, from(4))
  const { facts } = await owner
    .selectFrom('risk.rating')
    .select('facts')
    .where('parcel_id', '=', parcelId)
    .executeTakeFirstOrThrow()
  const kept = JSON.stringify(facts)
  for (const personal of ['Khác', 'Trần', 'Bạch Đằng', personNumber(4), '987654321', '350000'])
    assert.ok(!kept.includes(personal), personal)
  assert.ok(kept.includes('"valueFrom":200000'))
})

test('all parcels of a day are drawn by one root, whoever comes first, and it stands in the ledger', async () => {
  const counters = await Promise.all([aCounter(db), aCounter(db), aCounter(db), aCounter(db)])
  const days = 40
  const accepted = await Promise.all(
    counters.map((counter, n) => accept(counter, from(20 + n), days)),
  )
  const day = addDays(today, days)
  const seeds = await owner
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'risk.seed_chosen')
    .execute()
  const ofDay = seeds.filter(({ data }) => (data as { day: string }).day === day)
  assert.equal(ofDay.length, 1)
  const root = Buffer.from((ofDay[0]!.data as { root: string }).root, 'base64')
  for (const { parcelId, rating } of accepted)
    assert.equal(rating.drawn, isDrawn(root, parcelId, houseSettings.drawShare))
})

test('who is drawn is asked for a second pair of eyes, and the share is the one of the policy', async () => {
  const counter = await aCounter(db)
  await approvePolicy(counter, { drawShare: 0.2 }, today)
  const ratings = []
  for (let n = 0; n < 60; n++) ratings.push((await accept(counter, from(100 + n))).rating)
  const drawn = ratings.filter((rating) => rating.drawn)
  // Of 60 at 20 %: outside of 2 to 26 once in a million.
  assert.ok(drawn.length >= 2 && drawn.length <= 26, String(drawn.length))
  for (const rating of ratings)
    assert.equal(
      rating.openMeasures.includes('second_check'),
      rating.drawn || rating.reasons.includes('sender.not_scanned'),
    )
  assert.match(ratings[0]!.policyVersion, /\+1$/)
})

test('an operator may refuse what a rule names: nothing is accepted, nothing remains', async () => {
  const counter = await aCounter(db)
  const rules = { 'item.heavy_low_value': { score: 100, measures: ['refuse'] as const } }
  await approvePolicy(counter, { rules }, today)
  const heavy: Change = (input) => ({
    ...input,
    contents: { ...input.contents, weightGrams: 25_000, declaredValueVnd: 50_000 },
  })
  await assert.rejects(accept(counter, heavy), { code: 'acceptance.refused_by_policy' })
  const rows = await owner
    .selectFrom('parcels.parcel')
    .select('id')
    .where('operator_id', '=', counter.operatorId)
    .execute()
  assert.equal(rows.length, 0)
})

test('a policy counts from its day on, not the day before', async () => {
  const counter = await aCounter(db)
  await approvePolicy(counter, { learnedPoints: 0 }, addDays(today, 2))
  const versions = []
  for (const days of [1, 2]) {
    const { parcelId } = await accept(counter, from(days), days)
    const who = { actor: counter.clerk, now: noon }
    const ratings = await look(db, who, (ctx) => ratingsOf(ctx, [parcelId]))
    versions.push(ratings.get(parcelId)!.policyVersion)
  }
  assert.match(versions[0]!, /^[\d-]+\.\d+$/)
  assert.match(versions[1]!, /\+1$/)
})

async function approvePolicy(counter: Counter, settings: object, validFrom: string): Promise<void> {
  await owner
    .insertInto('risk.policy')
    .values({
      ...{ id: newId(noon), operator_id: counter.operatorId, number: 1, state: 'approved' },
      settings: JSON.stringify({ ...houseSettings, ...settings }),
      sealed_note: Buffer.alloc(1),
      ...{ drafted_by: newId(noon), drafted_at: noon, decided_by: newId(noon), decided_at: noon },
      ...{ backtest: '{}', valid_from: validFrom },
    })
    .execute()
}
