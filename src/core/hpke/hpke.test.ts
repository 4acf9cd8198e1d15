import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/hpke/base.json' with { type: 'json' }
import { hpkeOpen, hpkeSeal } from './hpke.ts'
import { rawPrivate, rawPublic, x25519Private, x25519Public } from './x25519.ts'

const bytes = (hex: string) => Buffer.from(hex, 'hex')
const empty = Buffer.alloc(0)
const { privateKey, publicKey } = generateKeyPairSync('x25519')

function anEphemeral(privateKey = generateKeyPairSync('x25519').privateKey) {
  return { privateKey, enc: rawPublic(privateKey) }
}

for (const { note, input, expect } of vectors.valid)
  test(note, () => {
    const receiver = x25519Private(bytes(input.skRm))
    assert.equal(rawPublic(receiver).toString('hex'), expect.pkRm)
    const context = { info: bytes(input.info), aad: bytes(input.aad) }
    const ephemeral = anEphemeral(x25519Private(bytes(input.skEm)))
    assert.equal(ephemeral.enc.toString('hex'), expect.enc)
    const to = { ...context, publicKey: x25519Public(bytes(expect.pkRm)) }
    assert.equal(hpkeSeal(to, ephemeral, bytes(input.pt)).toString('hex'), expect.ct)
    const at = { ...context, privateKey: receiver }
    assert.equal(hpkeOpen(at, ephemeral.enc, bytes(expect.ct)).toString('hex'), input.pt)
  })

for (const point of vectors.lowOrder)
  test(`a point of low order is refused: ${point}`, () => {
    const context = { info: empty, aad: empty }
    const refused = { name: 'HpkeError', code: 'low_order_point' }
    const to = { ...context, publicKey: x25519Public(bytes(point)) }
    assert.throws(() => hpkeSeal(to, anEphemeral(), empty), refused)
    const at = { ...context, privateKey }
    assert.throws(() => hpkeOpen(at, bytes(point), Buffer.alloc(16)), refused)
  })

test('what was sealed opens to the same bytes, and to nothing else', () => {
  const some = fc.uint8Array({ maxLength: 64 })
  fc.assert(
    fc.property(some, some, some, (info, aad, text) => {
      const ephemeral = anEphemeral()
      const sealed = hpkeSeal({ info, aad, publicKey }, ephemeral, text)
      const open = (change: object, ciphertext: Uint8Array = sealed) =>
        hpkeOpen({ info, aad, privateKey, ...change }, ephemeral.enc, ciphertext)
      assert.deepEqual(Uint8Array.from(open({})), text)
      const refused = { code: 'not_authentic' }
      assert.throws(() => open({ info: Buffer.concat([info, Buffer.of(0)]) }), refused)
      assert.throws(() => open({ aad: Buffer.concat([aad, Buffer.of(0)]) }), refused)
      assert.throws(() => open({ privateKey: anEphemeral().privateKey }), refused)
      assert.throws(() => open({}, sealed.subarray(1)), refused)
      const flipped = Buffer.from(sealed)
      flipped[flipped.length - 1]! ^= 1
      assert.throws(() => open({}, flipped), refused)
    }),
    { numRuns: 30 },
  )
})

test('a ciphertext shorter than its tag is no ciphertext', () => {
  const at = { info: empty, aad: empty, privateKey }
  const refused = { code: 'not_authentic' }
  assert.throws(() => hpkeOpen(at, anEphemeral().enc, Buffer.alloc(15)), refused)
})

test('keys go to 32 bytes and back; other lengths are a mistake of the caller', () => {
  assert.deepEqual(rawPublic(x25519Private(rawPrivate(privateKey))), rawPublic(publicKey))
  assert.throws(() => x25519Private(Buffer.alloc(31)), RangeError)
  assert.throws(() => x25519Public(Buffer.alloc(33)), RangeError)
})
