import assert from 'node:assert/strict'
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { DayKey } from './day-key.ts'
import { BrokenSeal, open, seal } from './seal.ts'

const secret = (byte: number) => Buffer.alloc(32, byte)
const key = createSecretKey(secret(1))
const bytes = fc.uint8Array({ maxLength: 300 })

test('what was sealed opens at its place', () => {
  fc.assert(
    fc.property(bytes, fc.string(), (plain, place) => {
      assert.deepEqual(open(key, seal(key, plain, place), place), Buffer.from(plain))
    }),
  )
})

test('a seal does not open elsewhere, under another key, or after any bit is changed', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (plain, at) => {
      const sealed = seal(key, plain, 'here')
      assert.throws(() => open(key, sealed, 'there'), { code: 'not_authentic' })
      assert.throws(() => open(createSecretKey(secret(2)), sealed, 'here'), BrokenSeal)
      sealed[at % sealed.length]! ^= 1 << (at % 8)
      assert.throws(() => open(key, sealed, 'here'), BrokenSeal)
    }),
  )
})

test('a cut seal says so, and none is too short to be refused', () => {
  const sealed = seal(key, Buffer.from('x'), 'here')
  for (let length = 0; length < sealed.length; length++)
    assert.throws(() => open(key, sealed.subarray(0, length), 'here'), BrokenSeal)
})

test('equal values seal to different bytes', () => {
  assert.notDeepEqual(seal(key, Buffer.from('x'), 'p'), seal(key, Buffer.from('x'), 'p'))
})

test('the same phone on two days is two tokens, and on one day one', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const [monday, tuesday] = [new DayKey(secret(1)), new DayKey(secret(2))]
      assert.deepEqual(monday.token('phone', value), new DayKey(secret(1)).token('phone', value))
      assert.notDeepEqual(monday.token('phone', value), tuesday.token('phone', value))
      assert.notDeepEqual(monday.token('phone', value), monday.token('name', value))
      assert.equal(monday.token('phone', value).length, 16)
    }),
  )
})

test('a record opens only its own groups', () => {
  const day = new DayKey(secret(7))
  const sealed = day.record('a').seal('sender', { name: 'An' })
  assert.deepEqual(day.record('a').open('sender', sealed), { name: 'An' })
  assert.throws(() => day.record('b').open('sender', sealed), BrokenSeal)
  assert.throws(() => day.record('a').open('recipient', sealed), BrokenSeal)
})

test('the token key is HKDF-Expand of the day key, as RFC 5869 writes it', () => {
  const expand = (prk: Buffer, info: string) =>
    createHmac('sha256', prk).update(info).update(Buffer.of(1)).digest()
  const expected = createHmac('sha256', expand(secret(3), 'buuan/v1/tokens'))
    .update('phone\0+84912345678')
    .digest()
    .subarray(0, 16)
  assert.deepEqual(new DayKey(secret(3)).token('phone', '+84912345678'), expected)
})

test('expand agrees with the library where the extract step is the day key', () => {
  const prk = createHmac('sha256', Buffer.alloc(32)).update(secret(4)).digest()
  const library = Buffer.from(hkdfSync('sha256', secret(4), Buffer.alloc(32), 'info', 32))
  const ours = createHmac('sha256', prk).update('info').update(Buffer.of(1)).digest()
  assert.deepEqual(ours, library)
})

test('a day key of another length is refused', () => {
  for (const length of [0, 16, 31, 33])
    assert.throws(() => new DayKey(Buffer.alloc(length)), RangeError)
})
