import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chanceOf } from './chance.ts'
import { matchBelow, rank } from './judge.ts'

/** The same by counting, in whole numbers. */
function counted({ agree, of }: { agree: number; of: number }): number {
  let ways = 1n
  let sum = 0n
  for (let right = 0; right <= of; right++) {
    if (right >= agree) sum += ways
    ways = (ways * BigInt(of - right)) / BigInt(right + 1)
  }
  // Scaled so that the quotient keeps fifteen digits.
  const scale = 10n ** 300n
  return Number((sum * scale) / 2n ** BigInt(of)) / 1e300
}

test('the chance is what counting gives', () => {
  const coins = fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.nat())
    .map(([of, n]) => ({ of, agree: n % (of + 1) }))
  fc.assert(
    fc.property(coins, (result) => {
      const exact = counted(result)
      assert.ok(Math.abs(chanceOf(result) / exact - 1) < 1e-9, JSON.stringify(result))
    }),
  )
})

test('known chances', () => {
  assert.equal(chanceOf({ agree: 0, of: 0 }), 1)
  assert.ok(Math.abs(chanceOf({ agree: 20, of: 20 }) - 2 ** -20) < 1e-15)
  assert.ok(Math.abs(chanceOf({ agree: 3, of: 4 }) - 5 / 16) < 1e-12)
  assert.ok(chanceOf({ agree: 5_000, of: 5_000 }) > 0)
})

test('the more copies are compared, the more a match takes', () => {
  const agreement = { agree: 24, of: 24 }
  const among = (copies: number) => rank(Array.from({ length: copies }, () => agreement))[0]!
  assert.equal(among(1).verdict, 'match')
  assert.equal(among(16).verdict, 'match')
  assert.equal(among(17).verdict, 'likely')
  assert.ok(among(16).chance <= matchBelow)
  assert.equal(among(20_000).verdict, 'none')
})
