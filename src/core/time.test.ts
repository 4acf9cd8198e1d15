import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayNumber, dayOf, daysUntil, isDay, startOfDay } from './time.ts'
import { dayOfId, instantOfId, newId } from './uuid7.ts'

const instant = fc.date({
  min: new Date('2000-01-01'),
  max: new Date('2199-12-31'),
  noInvalidDate: true,
})

test('a day begins at midnight in Vietnam, which is 17:00 UTC the day before', () => {
  assert.equal(dayOf(new Date('2026-11-15T16:59:59.999Z')), '2026-11-15')
  assert.equal(dayOf(new Date('2026-11-15T17:00:00.000Z')), '2026-11-16')
  assert.equal(startOfDay('2026-11-16').toISOString(), '2026-11-15T17:00:00.000Z')
})

test('days count over month, year and leap ends', () => {
  assert.equal(addDays('2026-03-01', -1), '2026-02-28')
  assert.equal(addDays('2028-02-28', 1), '2028-02-29')
  assert.equal(addDays('2026-12-31', 1), '2027-01-01')
  assert.deepEqual(daysUntil('2026-03-01', 2), ['2026-03-01', '2026-02-28'])
})

test('only days of the calendar are days', () => {
  for (const bad of ['2026-02-29', '2026-13-01', '2026-1-1', '', 'today', '2026-01-01T00:00'])
    assert.ok(!isDay(bad), bad)
  assert.ok(isDay('2028-02-29'))
})

test('day numbers sort as days do', () => {
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      const [first, second] = [dayOf(a), dayOf(b)]
      assert.equal(first < second, dayNumber(first) < dayNumber(second))
    }),
  )
})

test('an id tells its instant and its Vietnamese day', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const id = newId(at)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.equal(instantOfId(id).getTime(), at.getTime())
      assert.equal(dayOfId(id), dayOf(at))
    }),
  )
})

test('ten thousand ids of one instant are all different', () => {
  const at = new Date('2026-11-16T05:00:00Z')
  assert.equal(new Set(Array.from({ length: 10_000 }, () => newId(at))).size, 10_000)
})
