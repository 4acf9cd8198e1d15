import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, dayNumber } from '#core/time.ts'
import { dayClasses, erasableFrom, floorMonths } from './term.ts'

test('the floor is three calendar months, the last of them whole (R28)', () => {
  assert.equal(erasableFrom('parcel', '2026-01-15'), '2026-04-16')
  assert.equal(erasableFrom('identity', '2026-06-30'), '2026-10-01')
})

test('a month without that day ends with its last day (Civil Code art. 148.3)', () => {
  assert.equal(erasableFrom('parcel', '2025-11-30'), '2026-03-01')
  assert.equal(erasableFrom('parcel', '2027-11-29'), '2028-03-01')
  assert.equal(erasableFrom('parcel', '2027-11-30'), '2028-03-01')
  assert.equal(erasableFrom('video', '2026-05-31'), '2026-09-01')
})

test('evidence taken before midnight outlives the floor of a parcel accepted after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
      const day = addDays('2025-01-01', n % 8_000)
      assert.ok(erasableFrom('evidence', day) >= erasableFrom('parcel', addDays(day, 1)))
    }),
  )
})

test('no class is ever erasable before three calendar months are over', () => {
  fc.assert(
    fc.property(fc.constantFrom(...dayClasses), fc.nat(8_000), (kind, n) => {
      const day = addDays('2025-01-01', n)
      const from = erasableFrom(kind, day)
      assert.ok(from > addMonths(day, floorMonths))
      assert.ok(dayNumber(from) - dayNumber(day) >= 90)
    }),
  )
})
