import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estimateMisses, wilson } from './misses.ts'
import { isDrawnAgain, shareOf } from './resample.ts'

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 0.0005, `${a} is not ${b}`)

test('the interval is Wilson’s: 10 of 100 lie between 5.5 and 17.4 per cent', () => {
  const { from, to } = wilson(0.1, 100)
  near(from, 0.0552)
  near(to, 0.1744)
})

test('with nothing found the interval still says how little is known', () => {
  const { rate, from, to } = estimateMisses(Array(20).fill({ missed: false, share: 0.05 }))
  assert.deepEqual([rate, from], [0, 0])
  near(to, 0.1611)
})

test('a look drawn by a greater chance stands for fewer images', () => {
  const looks = [
    ...Array<{ missed: boolean; share: number }>(50).fill({ missed: false, share: 0.05 }),
    ...Array<{ missed: boolean; share: number }>(50).fill({ missed: true, share: 0.15 }),
  ]
  const { rate, missed, from, to } = estimateMisses(looks)
  near(rate!, 0.25)
  assert.equal(missed, 50)
  const even = wilson(0.25, 100)
  assert.ok(from < even.from && to > even.to)
})

test('before the first look nothing is said', () => {
  assert.deepEqual(estimateMisses([]), { looked: 0, missed: 0, rate: null, from: 0, to: 1 })
})

test('one in twenty is drawn, of the blue lane three, and the same seed draws the same', () => {
  const ids = Array.from({ length: 4_000 }, (_, i) => `image-${i}`)
  const drawn = (share: number, seed: string) =>
    ids.filter((id) => isDrawnAgain(Buffer.from(seed), id, share)).length
  assert.deepEqual([shareOf(0.05, 'green'), shareOf(0.05, undefined)], [0.05, 0.05])
  near(shareOf(0.05, 'blue'), 0.15)
  assert.equal(shareOf(0.5, 'blue'), 1)
  assert.ok(Math.abs(drawn(0.05, 'one') - 200) < 60)
  assert.ok(Math.abs(drawn(0.15, 'one') - 600) < 90)
  assert.notEqual(drawn(0.05, 'one'), drawn(0.05, 'two'))
  assert.equal(drawn(0.05, 'one'), drawn(0.05, 'one'))
})
