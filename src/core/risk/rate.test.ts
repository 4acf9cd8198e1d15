import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noHistory, type RiskFacts } from './policy.ts'
import { openMeasures, rate } from './rate.ts'
import { riskPolicy } from './rules.ts'

const today = '2026-11-16'

const plain: RiskFacts = {
  itemType: 'parcel',
  transportMode: 'road',
  fromProvince: '01',
  toProvince: '33',
  assurance: 'L2',
  contractSender: false,
  contentsClass: 'allowed',
  contentsCategory: null,
  declaredValueVnd: 300_000,
  weightGrams: 800,
  history: noHistory,
}

const anyFacts: fc.Arbitrary<RiskFacts> = fc.record({
  itemType: fc.constantFrom('letter', 'document', 'packet', 'parcel'),
  transportMode: fc.constantFrom('road', 'air'),
  fromProvince: fc.constantFrom('01', '15', '40', '79', '91'),
  toProvince: fc.constantFrom('01', '31', '79', '86'),
  assurance: fc.constantFrom('L0', 'L1', 'L2', 'L3'),
  contractSender: fc.boolean(),
  contentsClass: fc.constantFrom('conditional', 'allowed'),
  contentsCategory: fc.constantFrom(null, 'lithium-batteries', 'liquor'),
  declaredValueVnd: fc.integer({ min: 0, max: 100_000_000 }),
  weightGrams: fc.integer({ min: 1, max: 50_000 }),
  history: fc.record({
    today: fc.nat(40),
    week: fc.nat(90),
    recipientsToday: fc.nat(40),
    phones: fc.integer({ min: 1, max: 6 }),
  }),
})

const cases: [rule: string, facts: Partial<RiskFacts>][] = [
  ['area.border', { fromProvince: '40' }],
  ['route.border_to_hub', { fromProvince: '20', toProvince: '01' }],
  ['item.conditional', { contentsClass: 'conditional' }],
  ['item.battery_by_air', { contentsCategory: 'lithium-batteries', transportMode: 'air' }],
  ['item.high_value', { declaredValueVnd: 20_000_000 }],
  ['item.heavy_low_value', { weightGrams: 20_001, declaredValueVnd: 100_000 }],
  ['sender.not_scanned', { assurance: 'L1' }],
  ['sender.velocity_day', { history: { ...noHistory, today: 9 } }],
  ['sender.velocity_week', { history: { ...noHistory, week: 29 } }],
  ['sender.fan_out', { history: { ...noHistory, recipientsToday: 7 } }],
  ['sender.many_phones', { history: { ...noHistory, phones: 3 } }],
  ['sender.new_high_value', { declaredValueVnd: 10_000_000 }],
]

test('an ordinary parcel of a scanned sender is green and asks for nothing', () => {
  const rating = rate(plain, riskPolicy, today)
  assert.deepEqual([rating.lane, rating.reasons, rating.measures], ['green', [], []])
})

for (const [rule, facts] of cases)
  test(`rule ${rule} speaks on its own facts and is silent on a plain parcel`, () => {
    assert.ok(rate({ ...plain, ...facts }, riskPolicy, today).reasons.includes(rule))
    assert.ok(!rate(plain, riskPolicy, today).reasons.includes(rule))
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
  assert.deepEqual(rate(facts, riskPolicy, '2025-09-09').reasons, [])
  assert.deepEqual(rate(facts, riskPolicy, '2025-09-10').reasons, ['sender.not_scanned'])
})

test('a letter is never asked to be opened, whatever its rating', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { measures } = rate({ ...facts, itemType: 'letter' }, riskPolicy, today)
      assert.ok(!measures.includes('open_check') && !measures.includes('photo'))
    }),
  )
})

test('22 swords from one sender to 22 people turn red within the day (Hanoi, 2019)', () => {
  const history = { today: 21, week: 21, recipientsToday: 21, phones: 1 }
  assert.equal(
    rate({ ...plain, fromProvince: '20', toProvince: '79', history }, riskPolicy, today).lane,
    'red',
  )
})

test('a joint check settles the look inside and the photo, nothing else', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const asked = rate(facts, riskPolicy, today).measures
      const open = openMeasures(asked, true)
      assert.deepEqual(
        open,
        asked.filter((m) => m !== 'open_check' && m !== 'photo'),
      )
      assert.deepEqual(openMeasures(asked, false), asked)
    }),
  )
})
