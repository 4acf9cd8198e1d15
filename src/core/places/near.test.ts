import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isNear } from './near.ts'

test('equal names, short names and two errors are not near', () => {
  assert.equal(isNear('hanoi', 'hanoi'), false)
  assert.equal(isNear('hu', 'hue'), false)
  assert.equal(isNear('hanam', 'hanoi'), false)
  assert.equal(isNear('nghean', 'nghaen1'), false)
})

test('a letter more, less or other, or two swapped, is near', () => {
  for (const written of ['nghea', 'ghean', 'ngheanh', 'ngheam', 'nghena', 'nnghean']) {
    assert.equal(isNear(written, 'nghean'), true, written)
  }
})

test('nearness agrees with the edit distance of Damerau, computed the slow way', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 })
  fc.assert(
    fc.property(name, name, (one, other) => {
      assert.equal(isNear(one, other), distance(one, other) === 1, `${one} ${other}`)
    }),
    { numRuns: 3000 },
  )
})

/** Optimal string alignment: insertions, deletions, changes and swaps of neighbours. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) => [i])
  for (let j = 1; j <= other.length; j++) rows[0]![j] = j
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + change,
      )
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      }
      rows[i]![j] = least
    }
  }
  return rows[one.length]![other.length]!
}
