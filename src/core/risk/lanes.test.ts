import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { laneBorders, type Scores } from './lanes.ts'
import { houseSettings } from './rules.ts'

const flat: Scores = { days: 10, counts: Array.from({ length: 101 }, () => 20) }

test('an office that states nothing keeps the usual borders', () => {
  const none = { redPerDay: null, yellowPerDay: null }
  assert.deepEqual(laneBorders(houseSettings, none, flat), { redFrom: 50, yellowFrom: 20 })
  const noPast = { days: 0, counts: [] }
  assert.deepEqual(laneBorders(houseSettings, { redPerDay: 3, yellowPerDay: 3 }, noPast), {
    redFrom: 50,
    yellowFrom: 20,
  })
})

test('as many parcels lie above a border as the office can look at, and no more', () => {
  // Two parcels a day at each score: the upper 41 scores are 82 a day.
  const borders = laneBorders(houseSettings, { redPerDay: 82, yellowPerDay: 40 }, flat)
  assert.deepEqual(borders, { redFrom: 60, yellowFrom: 40 })
})

test('no capacity lifts the red lane above what must be red, nor drops it below what may be', () => {
  const least = laneBorders(houseSettings, { redPerDay: 100_000, yellowPerDay: 0 }, flat)
  assert.equal(least.redFrom, houseSettings.red.least)
  const most = laneBorders(houseSettings, { redPerDay: 0, yellowPerDay: 0 }, flat)
  assert.deepEqual(most, { redFrom: houseSettings.red.most, yellowFrom: houseSettings.yellow.most })
})

test('yellow never begins above red, whatever an office states', () => {
  const capacity = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null })
  const counts = fc.array(fc.nat(50), { minLength: 101, maxLength: 101 })
  fc.assert(
    fc.property(capacity, capacity, counts, (redPerDay, yellowPerDay, past) => {
      const borders = laneBorders(
        houseSettings,
        { redPerDay, yellowPerDay },
        { days: 7, counts: past },
      )
      assert.ok(borders.yellowFrom <= borders.redFrom)
    }),
  )
})
