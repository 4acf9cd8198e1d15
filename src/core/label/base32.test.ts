import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromBase32, toBase32 } from './base32.ts'

test('text that is not whole groups of base32 letters has no bytes', () => {
  for (const text of ['A', 'MZXW6YT', 'mzxw6ytb', 'MZXW6YT=', 'MZXW6YT1', 'MZXW6YTB\n']) {
    assert.equal(fromBase32(text), undefined)
  }
})

test('it agrees with RFC 4648', () => {
  assert.equal(toBase32(Buffer.from('fooba')), 'MZXW6YTB')
  assert.equal(toBase32(Buffer.alloc(5, 0xff)), '77777777')
})

test('bytes come back whole, also from the middle of a larger buffer', () => {
  const groups = fc
    .uint8Array({ minLength: 0, maxLength: 100 })
    .map((bytes) => bytes.subarray(bytes.length % 5))
  fc.assert(
    fc.property(groups, (bytes) => {
      assert.deepEqual(fromBase32(toBase32(bytes)), Buffer.from(bytes))
    }),
  )
})

test('bytes that are not whole groups are a mistake of the caller', () => {
  assert.throws(() => toBase32(Buffer.alloc(4)), RangeError)
})
