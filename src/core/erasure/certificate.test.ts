import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/erasure/certificate.json' with { type: 'json' }
import { labelKeyId } from '#core/label/code.ts'
import { certificateFaults, verifyCertificate } from './certificate.ts'

type Row = { note: string; input: unknown; expectedKey?: string }

for (const { note, input, expectedKey, expect } of vectors.valid as (Row & {
  expect: { keyId: string; id: string }
})[])
  test(`a certificate is believed: ${note}`, () => {
    const verdict = verifyCertificate(input, expectedKey)
    assert.ok(verdict.ok)
    assert.deepEqual({ keyId: verdict.keyId, id: verdict.certificate.id }, expect)
  })

for (const { note, input, expectedKey, code } of vectors.invalid as (Row & { code: string })[])
  test(`a certificate is refused: ${note}`, () => {
    assert.deepEqual(verifyCertificate(input, expectedKey), { ok: false, code })
  })

test('the vectors show every fault', () => {
  const shown = new Set(vectors.invalid.map(({ code }) => code))
  assert.deepEqual([...shown].sort(), [...certificateFaults].sort())
})

test('nothing that is not a certificate throws, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(verifyCertificate(value).ok, false)
    }),
  )
})

test('no changed member of a signed certificate passes', () => {
  const good = vectors.valid[0]!.input
  const names = Object.keys(good.certificate)
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
      const certificate = { ...good.certificate, [name]: value }
      fc.pre(JSON.stringify(certificate) !== JSON.stringify(good.certificate))
      assert.equal(verifyCertificate({ ...good, certificate }).ok, false)
    }),
  )
})

test('a label signature of the same key is no certificate', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const file = {
    ...vectors.valid[0]!.input,
    key: { id: labelKeyId(publicKey), publicKey: publicKey.export({ format: 'jwk' }).x! },
    signature: sign(null, Buffer.from('BUUAN1.'), privateKey).toString('base64url'),
  }
  assert.deepEqual(verifyCertificate(file), { ok: false, code: 'signature_wrong' })
})
