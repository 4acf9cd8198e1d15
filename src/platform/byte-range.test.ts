import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseRange } from './byte-range.ts'

test('a range is read as RFC 9110 says: from, from to, and the last so many', () => {
  for (const [header, range] of [
    ['bytes=0-', { start: 0, end: 1_000 }],
    ['bytes=0-0', { start: 0, end: 1 }],
    ['bytes=999-', { start: 999, end: 1_000 }],
    ['bytes=200-299', { start: 200, end: 300 }],
    ['bytes=900-5000', { start: 900, end: 1_000 }],
    ['bytes=-1', { start: 999, end: 1_000 }],
    ['bytes=-5000', { start: 0, end: 1_000 }],
  ] as const)
    assert.deepEqual(parseRange(header, 1_000), range, header)
})

test('a range without a byte of the whole is outside', () => {
  for (const header of [
    'bytes=1000-',
    'bytes=1000-1001',
    'bytes=-0',
    'bytes=99999999999999999999-',
  ])
    assert.equal(parseRange(header, 1_000), 'outside', header)
  assert.equal(parseRange('bytes=0-', 0), 'outside')
})

test('what is no single range of bytes asks for the whole', () => {
  for (const header of [
    undefined,
    ...[
      '',
      'bytes=',
      'bytes=-',
      'bytes=5-4',
      'bytes=0-1,5-6',
      'bytes=a-b',
      'items=0-5',
      'bytes= 0-1',
    ],
  ])
    assert.equal(parseRange(header, 1_000), undefined, header)
})

test('whatever is asked, a range lies within the whole and has at least one byte', () => {
  fc.assert(
    fc.property(fc.string(), fc.tuple(fc.nat(), fc.nat(), fc.nat()), (noise, [a, b, bytes]) => {
      for (const header of [noise, `bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
        const range = parseRange(header, bytes)
        if (range === undefined || range === 'outside') continue
        assert.ok(0 <= range.start && range.start < range.end && range.end <= bytes)
      }
    }),
  )
})
