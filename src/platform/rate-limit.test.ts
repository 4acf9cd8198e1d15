import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RateLimit } from './rate-limit.ts'

test('one address is heard so often in a minute, and others are not kept waiting', () => {
  let ms = 0
  const limit = new RateLimit(2, () => ms)
  limit.take('a')
  limit.take('a')
  assert.throws(() => limit.take('a'), { code: 'request.too_many', details: { retryAfter: 60 } })
  limit.take('b')
  ms = 59_999
  assert.throws(() => limit.take('a'), { details: { retryAfter: 1 } })
  ms = 60_000
  limit.take('a')
})

test('an attempt that was right is given back', () => {
  const limit = new RateLimit(1, () => 0)
  for (let i = 0; i < 5; i++) {
    limit.take('a')
    limit.giveBack('a')
  }
  limit.take('a')
  assert.throws(() => limit.take('a'), { code: 'request.too_many' })
})
