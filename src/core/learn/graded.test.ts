import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Grade, gradedQuality } from './graded.ts'
import type { Estimate } from './interval.ts'
import { qualityOf } from './quality.ts'

test('where all is known and no score comes twice it says what the rows say', () => {
  const world = fc.array(fc.nat(1), { minLength: 100, maxLength: 400 })
  fc.assert(
    fc.property(world, (labels) => {
      const even = labels.slice(0, labels.length - (labels.length % 100))
      const scores = even.map((_, i) => i)
      const grades = even.map((found, score) => ({ score, rows: 1, known: 1, found }))
      const [graded, plain] = [gradedQuality(grades), qualityOf(scores, even)]
      assert.equal(graded.auc?.value ?? null, plain.auc)
      for (const { percent, precision, recall } of graded.at) {
        close(precision!.value, plain.p[percent]!)
        close(recall?.value ?? 0, plain.r[percent]!)
      }
    }),
  )
})

test('ties stand half before each other, and count by their part at the border', () => {
  const { auc, at } = gradedQuality([
    { score: 80, rows: 5, known: 5, found: 4 },
    { score: 10, rows: 95, known: 95, found: 1 },
  ])
  // (1 · 4/2 + 94 · (4 + 1/2)) ÷ (5 · 95)
  close(auc!.value, (2 + 94 * 4.5) / 475)
  close(at[0]!.precision!.value, 0.8)
  close(at[0]!.recall!.value, 0.16)
  close(at[3]!.recall!.value, (4 + 5 / 95) / 5)
})

test('what a random part says holds the truth of the whole in about 95 of 100 cases', () => {
  const random = seeded(3)
  const whole: Grade[] = Array.from({ length: 101 }, (_, score) => {
    const rows = 300
    return { score, rows, known: rows, found: Math.round(rows * 0.6 * (score / 100) ** 4) }
  })
  const truth = gradedQuality(whole)
  const held = { base: 0, precision: 0, recall: 0 }
  for (let run = 0; run < 200; run++) {
    const part = gradedQuality(whole.map((grade) => drawnFrom(grade, random)))
    held.base += Number(holds(part.base, truth.base))
    for (const what of ['precision', 'recall'] as const)
      part.at.forEach((one, i) => {
        held[what] += Number(holds(one[what], truth.at[i]![what])) / 4
      })
  }
  for (const [what, times] of Object.entries(held))
    assert.ok(times / 200 > 0.92 && times / 200 < 0.995, `${what}: ${times} of 200`)
})

function drawnFrom(grade: Grade, random: () => number): Grade {
  let [known, found] = [0, 0]
  for (let row = 0; row < grade.rows; row++)
    if (random() < 0.05) {
      known++
      if (row < grade.found) found++
    }
  return { ...grade, known, found }
}

function holds(part: Estimate | null, truth: Estimate | null): boolean {
  return part!.low <= truth!.value && truth!.value <= part!.high
}

test('nothing known is nothing said', () => {
  const { base, auc, at } = gradedQuality([{ score: 3, rows: 9, known: 0, found: 0 }])
  assert.deepEqual([base, auc, at[0]!.precision, at[0]!.recall], [null, null, null, null])
})

function close(a: number, b: number): void {
  assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`)
}

/** Park and Miller's generator. */
function seeded(state: number): () => number {
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
