import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/label/s10.json' with { type: 'json' }
import { itemNumber, parseItemNumber, serviceIndicators, spacedItemNumber } from './s10.ts'

const anyNumber = fc.record(
  {
    serviceIndicator: fc.constantFrom(...Object.values(serviceIndicators)),
    serial: fc.integer({ min: 0, max: 99_999_999 }),
    country: fc.constant('VN'),
  },
  { noNullPrototype: true },
)

for (const { text, code } of vectors.invalid) {
  test(`“${text.slice(0, 20)}” is refused as ${code}`, () => {
    assert.throws(() => parseItemNumber(text), { name: 'ItemNumberError', code })
  })
}

test('the known numbers are built and read as their vectors say', () => {
  for (const { text, serviceIndicator, serial, country } of vectors.valid) {
    const parts = { serviceIndicator, serial, country }
    assert.equal(itemNumber(parts), text)
    assert.deepEqual(parseItemNumber(text), parts)
  }
  for (const { text, number } of vectors.asTyped) {
    assert.deepEqual(parseItemNumber(text), parseItemNumber(number))
  }
})

test('one wrong digit is noticed, except where S10 itself cannot: check digit 5 has two meanings', () => {
  const slip = fc.record({ at: fc.integer({ min: 2, max: 9 }), by: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(anyNumber, slip, (parts, { at, by }) => {
      const good = itemNumber(parts)
      fc.pre(good[10] !== '5')
      const digit = String((Number(good[at]) + by) % 10)
      const bad = good.slice(0, at) + digit + good.slice(at + 1)
      assert.throws(() => parseItemNumber(bad), { code: 'wrong_check_digit' })
    }),
  )
})

test('parts that make no number are a mistake of the caller', () => {
  const parts = { serviceIndicator: 'PA', serial: 1, country: 'VN' }
  for (const wrong of [
    { serial: 100_000_000 },
    { serial: -1 },
    { serial: 1.5 },
    { country: 'vn' },
  ]) {
    assert.throws(() => itemNumber({ ...parts, ...wrong }), RangeError)
  }
  assert.throws(() => itemNumber({ ...parts, serviceIndicator: 'KA' }), RangeError)
})

test('the indicators we issue lie in the ranges S10 leaves to domestic use', () => {
  for (const indicator of Object.values(serviceIndicators)) {
    assert.match(indicator, /^([BDNPZ][A-Z]|GA|GD)$/)
  }
})

test('the spaced form reads back as the same number', () => {
  assert.equal(spacedItemNumber('PA473124829VN'), 'PA 473 124 829 VN')
  fc.assert(
    fc.property(anyNumber, (parts) => {
      assert.deepEqual(parseItemNumber(spacedItemNumber(itemNumber(parts))), parts)
    }),
  )
})
