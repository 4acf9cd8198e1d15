import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/identity/personal-number.json' with { type: 'json' }
import { birthProvinces } from './birth-provinces.ts'
import { checkPersonalNumber, parsePersonalNumber } from './personal-number.ts'

for (const { note, input, code } of vectors.invalid) {
  test(`personal number, ${note}: refused`, () => {
    assert.deepEqual(parsePersonalNumber(input), { ok: false, code })
  })
}

for (const { note, input, expect } of vectors.valid) {
  test(`personal number, ${note}: read`, () => {
    assert.deepEqual(parsePersonalNumber(input), { ok: true, value: expect })
  })
}

test('sixty-three provinces gave numbers', () => {
  assert.equal(birthProvinces.size, 63)
})

test('a number is refused for its place exactly when the place is below 100 and no province', () => {
  for (let place = 0; place < 1000; place++) {
    const text = String(place).padStart(3, '0')
    const read = parsePersonalNumber(`${text}093012345`)
    assert.equal(read.ok, place >= 100 || birthProvinces.has(text), text)
  }
})

test('every date of birth and sex agrees with the number built from them, and with no other', () => {
  const year = fc.integer({ min: 1900, max: 2399 })
  const sex = fc.constantFrom('male' as const, 'female' as const)
  fc.assert(
    fc.property(year, sex, year, (born, is, claimed) => {
      const digit = 2 * Math.floor((born - 1900) / 100) + (is === 'female' ? 1 : 0)
      const read = parsePersonalNumber(`001${digit}${String(born % 100).padStart(2, '0')}000001`)
      assert.ok(read.ok)
      const other = is === 'male' ? 'female' : 'male'
      assert.deepEqual(checkPersonalNumber(read.value, { birthDate: `${born}-06-01`, sex: is }), [])
      assert.deepEqual(checkPersonalNumber(read.value, {}), [])
      assert.deepEqual(
        checkPersonalNumber(read.value, { birthDate: `${claimed}-01-01`, sex: other }),
        [...(claimed === born ? [] : ['birth_date_contradicts_number']), 'sex_contradicts_number'],
      )
    }),
  )
})

test('any text is answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const read = parsePersonalNumber(text)
      assert.ok(!read.ok || /^\d{12}$/.test(read.value.number))
    }),
  )
})
