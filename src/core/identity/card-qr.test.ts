import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/identity/card-qr.json' with { type: 'json' }
import { parseCardQr } from './card-qr.ts'

const card =
  "001093012345|012345678|H'Hen Nguyễn Văn|15081993|Nam|58/12A Tổ 5, KP.3, Hà Nội|22042021"

for (const { note, input, today, code } of vectors.invalid) {
  test(`card QR, ${note}: refused`, () => {
    assert.deepEqual(parseCardQr(input, today), { ok: false, code })
  })
}

for (const { note, input, today, expect } of vectors.valid) {
  test(`card QR, ${note}: read`, () => {
    assert.deepEqual(parseCardQr(input, today), { ok: true, value: expect })
  })
}

test('a card cut off anywhere is refused', () => {
  assert.ok(parseCardQr(card).ok)
  for (let end = 0; end < card.length; end++)
    assert.ok(!parseCardQr(card.slice(0, end)).ok, `${end}`)
})

test('a card that lost its beginning is refused', () => {
  for (let start = 1; start <= card.length; start++)
    assert.ok(!parseCardQr(card.slice(start)).ok, `${start}`)
})

test('a card with a field dropped is refused', () => {
  const fields = card.split('|')
  for (const index of fields.keys())
    assert.ok(!parseCardQr(`${fields.toSpliced(index, 1).join('|')}|`).ok, `${index}`)
})

test('another century, sex or year digit of the number is refused', () => {
  for (const position of [3, 4, 5]) {
    for (let digit = 0; digit <= 9; digit++) {
      const forged = `${card.slice(0, position)}${digit}${card.slice(position + 1)}`
      assert.equal(parseCardQr(forged).ok, forged === card)
    }
  }
})

test('composed or decomposed, the same card reads the same', () => {
  assert.deepEqual(parseCardQr(card.normalize('NFD')), parseCardQr(card.normalize('NFC')))
})

test('what stands in the dropped fields never shows', () => {
  const visible = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((t) => !/[|\p{C}\p{Z}]/u.test(t))
  fc.assert(
    fc.property(fc.array(visible, { maxLength: 4 }), (extra) => {
      assert.deepEqual(parseCardQr([card, ...extra].join('|')), parseCardQr(card))
    }),
  )
})

test('any text is answered with a card or a code and nothing of the text', () => {
  const field = fc.oneof(fc.constantFrom(...card.split('|')), fc.string({ unit: 'binary' }))
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1_200 }),
    fc.array(field, { maxLength: 22 }).map((fields) => fields.join('|')),
  )
  fc.assert(
    fc.property(line, (text) => {
      const read = parseCardQr(text)
      if (!read.ok) assert.match(read.code, /^[a-z_]+$/)
      else assert.match(read.value.number, /^\d{12}$/)
    }),
    { numRuns: 2_000 },
  )
})

test('the longest hostile text is answered at once', () => {
  const [number, , , birth, sex, , issued] = card.split('|')
  const started = performance.now()
  for (const unit of ["a'", 'a-', 'à\u0301', ' ', "'", 'aA '])
    parseCardQr([number, '', unit.repeat(200), birth, sex, unit.repeat(200), issued].join('|'))
  assert.ok(performance.now() - started < 1_000)
})
