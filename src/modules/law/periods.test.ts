import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayClasses, floorMonths } from '#core/vault/term.ts'
import { clauseOf, longestRetentionMonths, retentionPeriod } from './index.ts'

const today = '2026-11-22'

test('no class is kept less than three calendar months, whatever is chosen (R28)', () => {
  for (const kind of dayClasses) {
    const { floor, default: usual, most } = retentionPeriod(kind, today)
    assert.equal(floor, floorMonths)
    assert.ok(floor <= usual && usual <= most, kind)
  }
})

test('by default a parcel outlasts its transit, six months to complain and two to answer (R29)', () => {
  for (const kind of ['identity', 'parcel', 'evidence'] as const)
    assert.equal(retentionPeriod(kind, today).default, 9)
  assert.equal(retentionPeriod('video', today).default, 3)
})

test('every period cites clauses that exist, and names the longest any operator can choose (R55)', () => {
  for (const kind of dayClasses)
    for (const id of retentionPeriod(kind, today).basis) assert.ok(clauseOf(id).validFrom <= today)
  const most = dayClasses.map((kind) => retentionPeriod(kind, today).most)
  assert.equal(longestRetentionMonths(today), Math.max(...most))
})

test('a day before the first period was written is kept as long as one after', () => {
  assert.equal(retentionPeriod('parcel', '2020-01-01').default, 9)
  assert.equal(longestRetentionMonths('2020-01-01'), 12)
})
