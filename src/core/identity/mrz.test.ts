import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/identity/mrz.json' with { type: 'json' }
import { mrzCheckDigit } from './mrz-check.ts'
import { parseMrz } from './mrz.ts'

const today = '2026-03-01'
const zones = vectors.valid
  .filter((vector) => vector.today === today)
  .map(({ input }) => input)
  .filter((input) => /^[A-Z0-9<\n]+$/.test(input))

for (const { note, input, today, code } of vectors.invalid) {
  test(`machine-readable zone, ${note}: refused`, () => {
    assert.deepEqual(parseMrz(input, today), { ok: false, code })
  })
}

for (const { note, input, today, expect } of vectors.valid) {
  test(`machine-readable zone, ${note}: read`, () => {
    assert.deepEqual(parseMrz(input, today), { ok: true, value: expect })
  })
}

test('lines given one by one read like the text', () => {
  for (const zone of zones)
    assert.deepEqual(parseMrz(zone.split('\n'), today), parseMrz(zone, today))
})

test('check digits are those printed in ICAO Doc 9303', () => {
  assert.equal(mrzCheckDigit('520727'), '3')
  assert.equal(mrzCheckDigit('AB2134<<<'), '5')
})

test('a check digit notices every change of one digit', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const changed = number.with(at % number.length, (number[at % number.length]! + by) % 10)
      assert.notEqual(mrzCheckDigit(number.join('')), mrzCheckDigit(changed.join('')))
    }),
  )
})

test('a zone with any guarded digit changed is refused', () => {
  const [passport] = zones.filter((zone) => zone.startsWith('P<VNM'))
  for (let at = 45; at < passport!.length; at++) {
    const digit = passport![at]!
    if (!/\d/.test(digit)) continue
    const forged = `${passport!.slice(0, at)}${(Number(digit) + 1) % 10}${passport!.slice(at + 1)}`
    assert.ok(!parseMrz(forged, today).ok, `${at}`)
  }
})

test('a zone cut off anywhere is refused', () => {
  for (const zone of zones)
    for (let end = 0; end < zone.length; end++)
      assert.ok(!parseMrz(zone.slice(0, end), today).ok, `${end}`)
})

test('any text is answered, never thrown at', () => {
  const zone = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 220 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('IP<AZ0195MF')),
      minLength: 88,
      maxLength: 90,
    }),
  )
  fc.assert(
    fc.property(zone, (text) => {
      const read = parseMrz(text, today)
      if (!read.ok) assert.match(read.code, /^[a-z_]+$/)
    }),
    { numRuns: 2_000 },
  )
})
