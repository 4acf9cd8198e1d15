import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areaOf, changeOf, shareOf } from './interval.ts'

const rounded = (one: { low: number; high: number } | null) =>
  one && [one.low, one.high].map((bound) => Math.round(bound * 10_000) / 10_000)

test('a share has the score interval of the literature', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  assert.deepEqual(rounded(shareOf(81, 263)), [0.2553, 0.3662])
  assert.deepEqual(rounded(shareOf(15, 148)), [0.0624, 0.1605])
  assert.deepEqual(rounded(shareOf(0, 20)), [0, 0.1611])
  assert.deepEqual(rounded(shareOf(1, 29)), [0.0061, 0.1718])
})

test('a change of shares has the hybrid score interval of the literature', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  const of = ([a, m, b, n]: readonly [number, number, number, number]) =>
    rounded(changeOf({ found: a, rows: m }, { found: b, rows: n }))
  assert.deepEqual(of([56, 70, 48, 80]), [0.0524, 0.3339])
  assert.deepEqual(of([9, 10, 3, 10]), [0.1705, 0.809])
  assert.deepEqual(of([5, 56, 0, 29]), [-0.0381, 0.1926])
})

test('nothing looked into is no estimate', () => {
  assert.equal(shareOf(0, 0), null)
  assert.equal(changeOf({ found: 1, rows: 4 }, { found: 0, rows: 0 }), null)
  assert.equal(areaOf(null, 3, 4), null)
  assert.equal(areaOf(0.7, 0, 4), null)
})

test('an interval holds its value, lies between 0 and 1, and narrows as rows come', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (rows, share) => {
        const one = shareOf(share * rows, rows)!
        const more = shareOf(share * rows * 4, rows * 4)!
        assert.ok(one.low >= 0 && one.high <= 1)
        assert.ok(one.low <= one.value + 1e-12 && one.value <= one.high + 1e-12)
        assert.ok(more.high - more.low < one.high - one.low)
      },
    ),
  )
})

test('of samples drawn from a known world about 95 in 100 areas hold the true one', () => {
  const random = seeded(7)
  let held = 0
  for (let run = 0; run < 400; run++) {
    const positives = Array.from({ length: 40 }, () => random() ** 0.5)
    const negatives = Array.from({ length: 60 }, () => random())
    const wins = positives.flatMap((a) => negatives.map((b) => Number(a > b)))
    const auc = wins.reduce((sum, win) => sum + win, 0) / wins.length
    const { low, high } = areaOf(auc, 40, 60)!
    // The larger of two even numbers is above a third in two of three cases.
    if (low <= 2 / 3 && 2 / 3 <= high) held++
  }
  assert.ok(held / 400 > 0.92 && held / 400 < 0.98, `${held} of 400`)
})

/** Park and Miller's generator. */
function seeded(state: number): () => number {
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
