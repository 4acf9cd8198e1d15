import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/label/mask.json' with { type: 'json' }
import { maskAddress, maskName, maskNumber, maskPhone, maskProfile } from './mask.ts'

const anyName = fc
  .array(fc.constantFrom('Nguyễn', 'Đặng', 'Ân', 'Ứng', 'Thị', 'Mỹ', 'Quỳnh', 'Yến', 'Ốc'), {
    minLength: 2,
    maxLength: 6,
  })
  .map((words) => words.join(' '))
const anyMobile = fc.stringMatching(/^0[35789]\d{8}$/)
const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })

/** The ways one name is typed at different counters. */
const nameForms: ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  (name) => `  ${name.replaceAll(' ', '   ')} `,
  (name) => `Chị ${name}`,
]

/** The ways one phone is typed. */
const phoneForms: ((phone: string) => string)[] = [
  (phone) => `+84${phone.slice(1)}`,
  (phone) => `0084 ${phone.slice(1)}`,
  (phone) => `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`,
  (phone) => `${phone.slice(0, 4)}.${phone.slice(4)}`,
]

test('the profile gives what its vectors say', () => {
  assert.equal(maskProfile, vectors.profile)
  for (const { input, output } of vectors.name) {
    for (const name of input) assert.equal(maskName(name), output, name)
  }
  for (const { input, output } of vectors.phone) {
    for (const phone of input) assert.equal(maskPhone(phone), output, phone)
  }
  for (const { input, output } of vectors.number) {
    for (const number of input) assert.equal(maskNumber(number), output, number)
  }
  for (const { input, output } of vectors.address) assert.equal(maskAddress(input), output)
})

test('any number of labels of one person show together what one of them shows', () => {
  const anyPerson = fc.record({ name: anyName, phone: anyMobile })
  const anyLabels = fc.array(
    fc.record({ name: fc.constantFrom(...nameForms), phone: fc.constantFrom(...phoneForms) }),
    { minLength: 1, maxLength: 10 },
  )
  fc.assert(
    fc.property(anyPerson, anyLabels, ({ name, phone }, labels) => {
      const seen = labels.map((as) => `${maskName(as.name(name))} ${maskPhone(as.phone(phone))}`)
      assert.deepEqual(new Set(seen), new Set([`${maskName(name)} ${maskPhone(phone)}`]))
    }),
  )
})

test('two people who share initial and last three digits cannot be told apart', () => {
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      const sameFamily = `N${one} ${one}`
      assert.equal(maskName(sameFamily), maskName(`N${other}`))
    }),
  )
  fc.assert(
    fc.property(anyMobile, anyMobile, (one, other) => {
      assert.equal(maskPhone(one), maskPhone(other.slice(0, 7) + one.slice(7)))
    }),
  )
})

test('whatever is typed, a mask has one length and shows one letter or three characters', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.match(maskName(text), /^[A-Z•]•• •••$/)
      assert.match(maskPhone(text), /^••• ••• (\d{3}|•••)$/)
      assert.match(maskNumber(text), /^••• ••• ([A-Z0-9]{3}|•••)$/)
    }),
  )
  assert.equal(maskName('Nguyễn '.repeat(100_000)), 'N•• •••')
})

test('a phone keeps at least six digits hidden, and a name at least one character', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{0,15}$/), (digits) => {
      const shown = maskPhone(digits).replace(/\D/g, '').length
      assert.ok(shown === 0 || digits.length - shown >= 6)
    }),
  )
  fc.assert(
    fc.property(anyText, (name) => {
      const shown = maskName(name).replace(/[• ]/g, '').length
      assert.ok(shown === 0 || name.normalize('NFKD').length > shown)
    }),
  )
})
