import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chiSquare999, stabilityOf } from './stability.ts'

const counts = (of: Record<string, number>) => new Map(Object.entries(of))

test('the index is the sum of the textbook, empty values counted as half a row', () => {
  const { psi } = stabilityOf(counts({ a: 500, b: 500 }), counts({ a: 700, b: 300 }))
  const [a, b] = [700.5 / 1_001, 300.5 / 1_001]
  const by = (a - 0.5) * Math.log(a / 0.5) + (b - 0.5) * Math.log(b / 0.5)
  assert.ok(Math.abs(psi - by) < 1e-12)
  assert.ok(psi > 0.16 && psi < 0.18)
  assert.ok(stabilityOf(counts({ a: 500 }), counts({ b: 500 })).psi > 5)
})

test('the same shares have not moved, however many rows', () => {
  const { psi } = stabilityOf(counts({ a: 200, b: 800 }), counts({ a: 2_000, b: 8_000 }))
  assert.ok(psi < 1e-5)
  assert.deepEqual(stabilityOf(counts({}), counts({ a: 3 })), {
    psi: 0,
    chance: 0,
    before: 0,
    after: 3,
  })
})

test('few rows move by chance, and are not called a drift for it', () => {
  const random = seeded(11)
  const sample = (rows: number) => {
    const drawn = new Map<string, number>()
    for (let i = 0; i < rows; i++) {
      const value = String(Math.floor(random() * 12))
      drawn.set(value, (drawn.get(value) ?? 0) + 1)
    }
    return drawn
  }
  let above = 0
  for (let run = 0; run < 500; run++) {
    const { psi, chance } = stabilityOf(sample(400), sample(100))
    if (psi > chance) above++
  }
  assert.ok(above <= 3, `${above} of 500`)
  assert.ok(stabilityOf(sample(400), sample(100)).chance > 0.25)
})

test('the quantile of χ² is that of the tables', () => {
  for (const [degrees, table] of [
    [5, 20.515],
    [10, 29.588],
    [30, 59.703],
  ] as const)
    assert.ok(Math.abs(chiSquare999(degrees) - table) / table < 0.015, String(degrees))
})

/** Park and Miller's generator. */
function seeded(state: number): () => number {
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
