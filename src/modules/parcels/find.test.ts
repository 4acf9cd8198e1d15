import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dayOf, startOfDay } from '#core/time.ts'
import { erasableFrom } from '#core/vault/term.ts'
import { longestRetentionMonths } from '#modules/law/index.ts'
import { searchWindow } from './index.ts'

test('a search asks every day that any operator can still keep, up to today (R29)', () => {
  const todays = ['2026-11-22', '2027-02-28', '2028-02-29', '2027-05-31', '2027-03-01']
  for (const today of todays) {
    const days = searchWindow(startOfDay(today))
    assert.equal(days[0], today)
    const oldest = days.at(-1)!
    const months = longestRetentionMonths(today)
    // A short month makes the window up to three days longer than it need be, never shorter.
    assert.ok(today < addDays(erasableFrom('parcel', oldest, months), 3), `${oldest} is long due`)
    assert.ok(today >= erasableFrom('parcel', addDays(oldest, -1), months), today)
    assert.equal(new Set(days).size, days.length)
    assert.equal(dayOf(startOfDay(oldest)), oldest)
  }
})
