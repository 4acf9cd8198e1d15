import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { readSignedCookie, withoutCookie } from './cookie.ts'

const secret = 'f'.repeat(64)

test('a cookie that we did not sign, or signed for another value, is not read', () => {
  const good = signed('abc')
  for (const text of [
    'abc',
    'abc.',
    '.abc',
    `abd${good.slice(3)}`,
    good.slice(0, -2),
    encodeURIComponent(`abc.${createHmac('sha256', 'other').update('abc').digest('base64')}`),
    '%E0%A4%A',
  ])
    assert.equal(readSignedCookie(`buuan.x=${text}`, 'buuan.x', secret), undefined)
  assert.equal(readSignedCookie(undefined, 'buuan.x', secret), undefined)
  assert.equal(readSignedCookie(`buuan.x=${good}`, 'buuan.x', secret), 'abc')
})

test('a cookie is found among others, by its whole name', () => {
  const header = `xbuuan.x=1; buuan.x=${signed('a.b')};buuan.x2=3`
  assert.equal(readSignedCookie(header, 'buuan.x', secret), 'a.b')
  assert.equal(withoutCookie(header, 'buuan.x'), 'xbuuan.x=1; buuan.x2=3')
  assert.equal(withoutCookie('buuan.x=1', 'buuan.x'), undefined)
})

test('no header, however odd, is an error', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      readSignedCookie(header, 'a', secret)
      readSignedCookie(`a=${header}`, 'a', secret)
      withoutCookie(header, 'a')
    }),
  )
})

function signed(value: string): string {
  const signature = createHmac('sha256', secret).update(value).digest('base64')
  return encodeURIComponent(`${value}.${signature}`)
}
