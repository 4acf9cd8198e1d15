import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/label/code.json' with { type: 'json' }
import { encodeLabelCode, labelKeyId, verifyLabelCode } from './code.ts'
import { itemNumber } from './s10.ts'

// PKCS #8 wraps an Ed25519 seed in a fixed header (RFC 8410).
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${vectors.key.seed}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = createPublicKey(privateKey)
const keyId = labelKeyId(publicKey)
const honoured = new Map([[keyId, publicKey]])

for (const { name, text, code } of vectors.invalid) {
  test(`refused as ${code}: ${name}`, () => {
    assert.throws(() => verifyLabelCode(text, honoured), { name: 'LabelCodeError', code })
  })
}

test('the known codes are made and read as their vectors say', () => {
  assert.equal(keyId, vectors.key.keyId)
  for (const { text, ...content } of vectors.valid) {
    assert.equal(encodeLabelCode(content, privateKey), text)
    assert.deepEqual(verifyLabelCode(text, honoured), content)
  }
})

test('a revoked key opens nothing', () => {
  const [first] = vectors.valid
  assert.throws(() => verifyLabelCode(first!.text, new Map()), { code: 'unknown_key' })
})

test('whatever was signed is read back, in letters a QR code packs densely', () => {
  const anyContent = fc.record({
    parcelId: fc.uuid(),
    serial: fc.integer({ min: 0, max: 99_999_999 }),
  })
  fc.assert(
    fc.property(anyContent, ({ parcelId, serial }) => {
      const number = itemNumber({ serviceIndicator: 'PA', serial, country: 'VN' })
      const content = { parcelId, itemNumber: number, keyId }
      const text = encodeLabelCode(content, privateKey)
      assert.match(text, /^BUUAN1\.[A-Z2-7]{144}$/)
      assert.deepEqual(verifyLabelCode(text, honoured), content)
    }),
  )
})

test('no text with one character changed is accepted', () => {
  const { text } = vectors.valid[0]!
  const change = fc.record({
    at: fc.nat(text.length - 1),
    to: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789. ')),
  })
  fc.assert(
    fc.property(change, ({ at, to }) => {
      fc.pre(text[at] !== to)
      const altered = text.slice(0, at) + to + text.slice(at + 1)
      assert.throws(() => verifyLabelCode(altered, honoured), { name: 'LabelCodeError' })
    }),
  )
})

test('noise is refused with a reason, never with a crash', () => {
  const noise = fc.oneof(fc.string(), fc.stringMatching(/^BUUAN1\.[A-Z2-7]{144}$/))
  fc.assert(
    fc.property(noise, (text) => {
      assert.throws(() => verifyLabelCode(text, honoured), { name: 'LabelCodeError' })
    }),
  )
})

test('content that is no content is a mistake of the caller', () => {
  const { parcelId, itemNumber: number, keyId } = vectors.valid[0]!
  const content = { parcelId, itemNumber: number, keyId }
  const wrong = [{ parcelId: 'x' }, { parcelId: content.parcelId.toUpperCase() }, { keyId: 'zz' }]
  for (const part of wrong) {
    assert.throws(() => encodeLabelCode({ ...content, ...part }, privateKey), RangeError)
  }
  const unchecked = { ...content, itemNumber: 'PA473124820VN' }
  assert.throws(() => encodeLabelCode(unchecked, privateKey), { code: 'wrong_check_digit' })
})
