import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf, RateLimit } from './rate-limit.ts'

test('one address is heard so often in a minute, and others are not kept waiting', () => {
  let ms = 0
  const limit = new RateLimit(2, { monotonicMs: () => ms })
  limit.take('a')
  limit.take('a')
  assert.throws(() => limit.take('a'), { code: 'request.too_many', details: { retryAfter: 60 } })
  limit.take('b')
  ms = 59_999
  assert.throws(() => limit.take('a'), { details: { retryAfter: 1 } })
  ms = 60_000
  limit.take('a')
})

test('a window may be longer than a minute', () => {
  let ms = 0
  const limit = new RateLimit(1, { windowMs: 3_600_000, monotonicMs: () => ms })
  limit.take('a')
  ms = 3_599_000
  assert.throws(() => limit.take('a'), { details: { retryAfter: 1 } })
  ms = 3_600_000
  limit.take('a')
})

test('an attempt that was right is given back', () => {
  const limit = new RateLimit(1, { monotonicMs: () => 0 })
  for (let i = 0; i < 5; i++) {
    limit.take('a')
    limit.giveBack('a')
  }
  limit.take('a')
  assert.throws(() => limit.take('a'), { code: 'request.too_many' })
})

test('a flood of names fills no memory: new ones are refused, known ones go on', () => {
  const limit = new RateLimit(2, { monotonicMs: () => 0 })
  for (let i = 0; i < 100_000; i++) limit.take(String(i))
  assert.throws(() => limit.take('one more'), { code: 'request.too_many' })
  limit.take('7')
})

test('all addresses of one IPv6 network are one name, and an IPv4 address is itself', () => {
  const one = networkOf('2001:db8:1:2:aaaa::1')
  assert.equal(networkOf('2001:0DB8:0001:0002::'), one)
  assert.equal(networkOf('2001:db8:1:2::ffff:9'), one)
  assert.notEqual(networkOf('2001:db8:1:3::1'), one)
  assert.equal(networkOf('::1'), '0:0:0:0')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0')
  assert.equal(networkOf('203.0.113.7'), '203.0.113.7')
  assert.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
})
