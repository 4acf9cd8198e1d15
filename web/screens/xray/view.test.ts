import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterKey, plainView, slopeOf, type View } from './view.ts'

const press = (keys: string, from: View = plainView): View =>
  Array.from(keys).reduce((view, key) => afterKey(view, key) ?? view, from)

test('untouched, a picture is shown as it is; inverted, black is white', () => {
  assert.deepEqual(slopeOf(plainView), { slope: 1, intercept: 0 })
  assert.deepEqual(slopeOf(press('i')), { slope: -1, intercept: 1 })
  assert.deepEqual(press('ii'), plainView)
})

test('a narrow window spreads what lies around its level', () => {
  const view = { ...plainView, level: 64, width: 128 }
  const { slope, intercept } = slopeOf(view)
  const shown = (grey: number) => slope * (grey / 256) + intercept
  assert.deepEqual([shown(0), shown(64), shown(128)], [0, 0.5, 1])
})

test('zoom ends at eight times, moving at the edge, and 0 gives everything back', () => {
  const near = press('++++++++++++')
  assert.equal(near.zoom, 8)
  const edge = Array(60)
    .fill('ArrowLeft')
    .reduce((view, key) => afterKey(view, key), near)
  assert.equal(edge.x, 3.5)
  assert.deepEqual(press('0', edge), plainView)
  assert.deepEqual(press('+-', near).zoom, 8 / 1.4)
  assert.deepEqual(afterKey(plainView, 'ArrowLeft'), plainView)
})

test('level and width stay within the picture’s values', () => {
  assert.deepEqual([press('['.repeat(40)).level, press(']'.repeat(40)).level], [0, 255])
  assert.deepEqual([press(','.repeat(40)).width, press('.'.repeat(40)).width], [16, 256])
  assert.equal(afterKey(plainView, 'x'), undefined)
})
