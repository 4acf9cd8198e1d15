import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noRecipient, noSender, type RiskFacts, valueSteps } from './facts.ts'
import { openMeasures, rate as rateBy } from './rate.ts'
import { riskPolicy } from './rules.ts'

const today = '2026-11-16'

const house = { policy: riskPolicy, model: undefined, borders: undefined, drawn: false }
const rate = (facts: RiskFacts, day: string) => rateBy(facts, house, day)

const plain: RiskFacts = {
  itemType: 'parcel',
  transportMode: 'road',
  channel: 'counter',
  pickup: 'office',
  officeId: 'office',
  officeProvince: '01',
  fromProvince: '01',
  fromCommune: '00004',
  toProvince: '33',
  toCommune: '11983',
  assurance: 'L2',
  contractSender: false,
  contentsClass: 'allowed',
  contentsCategory: null,
  valueFrom: 200_000,
  weightGrams: 800,
  hour: 10,
  weekday: 1,
  sender: noSender,
  recipient: noRecipient,
}

const anyFacts: fc.Arbitrary<RiskFacts> = fc.record({
  channel: fc.constantFrom('counter', 'api'),
  pickup: fc.constantFrom('office', 'address'),
  officeId: fc.constant('office'),
  officeProvince: fc.constantFrom('01', '79'),
  fromCommune: fc.constant('00004'),
  toCommune: fc.constant('11983'),
  hour: fc.nat(23),
  weekday: fc.nat(6),
  itemType: fc.constantFrom('letter', 'document', 'packet', 'parcel'),
  transportMode: fc.constantFrom('road', 'air'),
  fromProvince: fc.constantFrom('01', '15', '40', '79', '91'),
  toProvince: fc.constantFrom('01', '31', '79', '86'),
  assurance: fc.constantFrom('L0', 'L1', 'L2', 'L3'),
  contractSender: fc.boolean(),
  contentsClass: fc.constantFrom('conditional', 'allowed'),
  contentsCategory: fc.constantFrom(null, 'lithium-batteries', 'liquor'),
  valueFrom: fc.constantFrom(...valueSteps),
  weightGrams: fc.integer({ min: 1, max: 50_000 }),
  sender: fc.record({
    today: fc.nat(40),
    week: fc.nat(90),
    recipientsToday: fc.nat(40),
    phones: fc.integer({ min: 1, max: 6 }),
    identities: fc.integer({ min: 1, max: 6 }),
    routesToday: fc.nat(12),
    knownDays: fc.nat(30),
    checked: fc.nat(5),
    found: fc.nat(2),
  }),
  recipient: fc.record({
    today: fc.nat(9),
    week: fc.nat(30),
    sendersWeek: fc.nat(12),
    found: fc.nat(2),
  }),
})

const cases: [rule: string, facts: Partial<RiskFacts>][] = [
  ['area.border', { fromProvince: '40' }],
  ['route.border_to_hub', { fromProvince: '20', toProvince: '01' }],
  ['item.conditional', { contentsClass: 'conditional' }],
  ['item.battery_by_air', { contentsCategory: 'lithium-batteries', transportMode: 'air' }],
  ['item.high_value', { valueFrom: 20_000_000 }],
  ['item.heavy_low_value', { weightGrams: 20_001, valueFrom: 100_000 }],
  ['sender.not_scanned', { assurance: 'L1' }],
  ['sender.velocity_day', { sender: { ...noSender, today: 9 } }],
  ['sender.velocity_week', { sender: { ...noSender, week: 29 } }],
  ['sender.fan_out', { sender: { ...noSender, recipientsToday: 7 } }],
  ['sender.many_phones', { sender: { ...noSender, phones: 3 } }],
  ['sender.many_routes', { sender: { ...noSender, routesToday: 5 } }],
  ['sender.away_from_home', { fromProvince: '33' }],
  ['sender.found_before', { sender: { ...noSender, checked: 1, found: 1 } }],
  ['sender.shared_phone', { sender: { ...noSender, identities: 3 } }],
  ['recipient.fan_in', { recipient: { ...noRecipient, sendersWeek: 7 } }],
  ['recipient.found_before', { recipient: { ...noRecipient, found: 1 } }],
  ['item.heavy_document', { itemType: 'document', weightGrams: 2_001 }],
  ['sender.new_high_value', { valueFrom: 10_000_000 }],
]

test('an ordinary parcel of a scanned sender is green and asks for nothing', () => {
  const rating = rate(plain, today)
  assert.deepEqual([rating.lane, rating.reasons, rating.measures], ['green', [], []])
})

for (const [rule, facts] of cases)
  test(`rule ${rule} speaks on its own facts and is silent on a plain parcel`, () => {
    assert.ok(rate({ ...plain, ...facts }, today).reasons.includes(rule))
    assert.ok(!rate(plain, today).reasons.includes(rule))
  })

test('every rule of the policy has a case of its own', () => {
  assert.deepEqual(
    cases.map(([rule]) => rule).sort(),
    riskPolicy.rules.map((rule) => rule.id).sort(),
  )
})

test('every rule names its legal basis and the day it holds from (R55)', () => {
  for (const rule of riskPolicy.rules) {
    assert.equal(rule.basis, 'CT02 I.5')
    assert.match(rule.validFrom, /^\d{4}-\d{2}-\d{2}$/)
    assert.ok(rule.vi.length > 0 && rule.en.length > 0)
  }
})

test('no rule speaks before the day it is in force', () => {
  const facts = { ...plain, assurance: 'L0' as const }
  assert.deepEqual(rate(facts, '2025-09-09').reasons, [])
  assert.deepEqual(rate(facts, '2025-09-10').reasons, ['sender.not_scanned'])
})

test('a letter is never asked to be opened, whatever its rating', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { measures } = rate({ ...facts, itemType: 'letter' }, today)
      assert.ok(!measures.includes('open_check') && !measures.includes('photo'))
    }),
  )
})

test('22 swords from one sender to 22 people turn red within the day (Hanoi, 2019)', () => {
  const sender = { ...noSender, today: 21, week: 21, recipientsToday: 21 }
  assert.equal(rate({ ...plain, fromProvince: '20', toProvince: '79', sender }, today).lane, 'red')
})

test('a joint check settles the look inside and the photo, nothing else', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const asked = rate(facts, today).measures
      const open = openMeasures(asked, true)
      assert.deepEqual(
        open,
        asked.filter((m) => m !== 'open_check' && m !== 'photo'),
      )
      assert.deepEqual(openMeasures(asked, false), asked)
    }),
  )
})
