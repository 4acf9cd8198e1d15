import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawOf, isDrawn } from './draw.ts'

type Vector = { readonly root: string; readonly parcelId: string; readonly first48: string }
const vectors = JSON.parse(readFileSync('vectors/risk/draws.json', 'utf8')) as Vector[]

for (const { root, parcelId, first48 } of vectors)
  test(`vector ${first48}`, () => {
    assert.equal(drawOf(Buffer.from(root, 'base64'), parcelId), Number(`0x${first48}`) / 2 ** 48)
  })

const seed = createHash('sha256').update('a checkpoint').digest()
const id = (n: number) => `019358c0-0000-7000-8000-${String(n).padStart(12, '0')}`

test('the draw is SHA-256 of the domain, the root and the id, read as a share of one', () => {
  const whole = Buffer.concat([Buffer.from('buuan/draw/v1\n'), seed, Buffer.from(id(1))])
  const bits = createHash('sha256').update(whole).digest().subarray(0, 6)
  assert.equal(drawOf(seed, id(1)), Number(`0x${bits.toString('hex')}`) / 2 ** 48)
})

test('a share of two percent takes about two in a hundred, another root takes others', () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => id(n))
  const drawn = ids.filter((one) => isDrawn(seed, one, 0.02))
  // Six standard deviations of a binomial of 20,000 at 2 %.
  assert.ok(Math.abs(drawn.length - 400) < 120, String(drawn.length))
  const other = createHash('sha256').update('another').digest()
  assert.ok(drawn.filter((one) => isDrawn(other, one, 0.02)).length < 40)
})

test('who is drawn at a share is drawn at every larger one', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
      if (isDrawn(seed, one, share)) assert.ok(isDrawn(seed, one, Math.min(1, share + 0.1)))
    }),
  )
})
