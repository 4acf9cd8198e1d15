import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { commune } from './places.ts'
import { resolvePlacesLine } from './resolve-line.ts'
import { resolveAddress, type Resolution } from './resolve.ts'

interface Vector {
  readonly note: string
  readonly input: string
  readonly expect: Resolution
}

const file = new URL('../../../vectors/places/resolve.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Vector[]>

for (const [group, cases] of Object.entries(vectors)) {
  test(`addresses as people write them: ${group}`, () => {
    for (const { input, expect } of cases) assert.deepEqual(resolveAddress(input), expect, input)
  })
}

test('every answer has the keys of the contract and no other', () => {
  const keys = (text: string) => Object.keys(resolvePlacesLine(text))
  assert.deepEqual(keys('P. Bến Nghé, Q1, HCM'), ['ok', 'province', 'commune', 'rest'])
  assert.deepEqual(keys('Quận 1, HCM'), ['ok', 'code', 'candidates'])
  assert.deepEqual(keys('HCM'), ['ok', 'code'])
})

test('a line may begin with a byte order mark and end with a carriage return', () => {
  const found = resolvePlacesLine('\ufeff12 Lê Lợi, P. Bến Nghé, Q1, HCM\r')
  assert.deepEqual(found, { ok: true, province: '79', commune: '26740', rest: '12 Lê Lợi' })
})

test('an address over 500 characters is not read', () => {
  const address = ', P. Bến Nghé, Q1, HCM'
  assert.equal(resolveAddress('a'.repeat(500 - address.length) + address).ok, true)
  assert.deepEqual(resolveAddress('a'.repeat(501 - address.length) + address), {
    ok: false,
    code: 'unresolved',
  })
  assert.equal(resolveAddress('Hà Nội '.repeat(1500)).ok, false)
})

test('no more than 30 communes are ever offered', () => {
  assert.deepEqual(resolveAddress('Huyện Châu Thành'), { ok: false, code: 'unresolved' })
})

const known = fc.constantFrom(
  ...[
    'Phường',
    'P.',
    'xã',
    'TT',
    'Quận',
    'q',
    'H.',
    'TP',
    'tỉnh',
    'Bến Nghé',
    '1',
    '12',
    'Tân Lập',
  ],
  ...[
    'Châu Thành',
    'Hà Nội',
    'HCM',
    'Huế',
    'Đắk Lắk',
    'Vũng Tàu',
    ',',
    '-',
    '/',
    '\n',
    '(',
    ')',
    'cũ',
  ],
  ...['Việt Nam', '100000', 'đường', 'thôn 3', 'constructor', '__proto__', '\u0301', '📦', "'"],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(known, { maxLength: 25 }).map((parts) => parts.join(' ')),
  fc.array(known, { maxLength: 25 }).map((parts) => parts.join('')),
)

test('any text gets an answer that names communes in force and words of the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = resolveAddress(text)
      if (found.ok) {
        assert.equal(commune(found.commune)?.province, found.province)
        for (const part of found.rest.split(', ')) assert.ok(text.includes(part.trim()))
      } else if (found.code === 'ambiguous') {
        assert.ok(found.candidates.length >= 1 && found.candidates.length <= 30)
        assert.equal(new Set(found.candidates).size, found.candidates.length)
        for (const code of found.candidates) assert.ok(commune(code))
      }
    }),
    { numRuns: 2000 },
  )
})

test('the same words repeated to the limit are answered at once', () => {
  const words = ['xa ', 'P5,', 'Hà Nội ', 'Tân Phú ', 'p 5 ', 'Châu Thành, ', 'ệ\u0301', 'Quận 1 ']
  for (const word of words) {
    const text = word.repeat(Math.floor(500 / word.length))
    const started = performance.now()
    resolveAddress(text)
    assert.ok(performance.now() - started < 1000, word)
  }
})
