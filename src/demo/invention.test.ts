import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCardQr } from '#core/identity/card-qr.ts'
import { parseMrz } from '#core/identity/mrz.ts'
import { parsePhone } from '#core/phone.ts'
import { commune, provinces } from '#core/places/places.ts'
import { dayOf, startOfDay } from '#core/time.ts'
import { nationalList, screen } from '#modules/goods/index.ts'
import { createDemoPhone } from './demo-phone.ts'
import { operators } from './operators.ts'
import { inventPassport } from './passport.ts'
import { cardText, inventPerson } from './people.ts'
import { seeded } from './random.ts'
import { conditionalWares, documentWares, letterWare, ordinaryWares, refusables } from './wares.ts'
import { weekUntil } from './week.ts'

const day = '2026-11-16'
const evening = new Date('2026-11-16T12:30:00Z')

test('the same seed invents the same week, another day another one', () => {
  assert.deepEqual(weekUntil(evening), weekUntil(evening))
  assert.notDeepEqual(weekUntil(evening), weekUntil(new Date('2026-11-17T12:30:00Z')))
})

test('a random choice stays within its bounds and reaches both', () => {
  const random = seeded('bounds')
  const drawn = Array.from({ length: 2_000 }, () => random.between(3, 7))
  assert.deepEqual([...new Set(drawn)].sort(), [3, 4, 5, 6, 7])
})

test('an invented person agrees with their card: number, birth, sex, address', () => {
  const random = seeded('cards')
  for (const { code } of provinces())
    for (let i = 0; i < 20; i++) {
      const person = inventPerson(random, code)
      const card = parseCardQr(cardText(person), day)
      assert.ok(card.ok, `${cardText(person)}: ${card.ok ? '' : card.code}`)
      assert.equal(card.value.birthDate, person.birthDate)
      assert.equal(commune(person.address.commune)?.province, code)
    }
})

test('invented phones are in the plan and all begin where nobody was given one', () => {
  const random = seeded('phones')
  for (let i = 0; i < 500; i++) {
    const phone = parsePhone(inventPerson(random, '01').phone)
    assert.ok(phone.ok)
    assert.match(phone.e164, /^\+849900\d{5}$/)
  }
})

test('an invented passport is of Utopia and passes every check digit', () => {
  const random = seeded('passports')
  for (let i = 0; i < 50; i++) {
    const { mrz, name } = inventPassport(random, day)
    const read = parseMrz(mrz, day)
    assert.ok(read.ok, mrz)
    assert.equal(read.value.nationality, 'UTO')
    assert.equal(read.value.name, name)
  }
})

test('counters take what the catalogue takes and turn away what it forbids', () => {
  const classOf = (text: string) => screen(text, nationalList(day)).class
  const contracts = operators.flatMap((one) => one.contracts.flatMap(({ goods }) => goods))
  const ordinary = [...ordinaryWares, ...documentWares, letterWare].map(({ text }) => text)
  for (const text of ordinary) assert.equal(classOf(text), 'allowed', text)
  for (const { text } of conditionalWares) assert.equal(classOf(text), 'conditional', text)
  for (const text of contracts) assert.match(classOf(text), /^(allowed|conditional)$/, text)
  for (const { ware, ground } of refusables)
    if (ground === 'prohibited') assert.equal(classOf(ware.text), 'prohibited', ware.text)
})

test('before counters open a day has only the batches of the night', () => {
  const dawn = new Date(startOfDay(day).getTime() + 5 * 3_600_000)
  const { day: last, happenings } = weekUntil(dawn).at(-1)!
  assert.equal(last, dayOf(dawn))
  assert.ok(happenings.length > 0)
  assert.ok(happenings.every((one) => 'batch' in one))
})

test('the phone of the country keeps twenty messages, the newest first', async () => {
  const phone = createDemoPhone(() => evening)
  for (let i = 1; i <= 25; i++) await phone.notifier.send({ to: '+84990000777', text: `tin ${i}` })
  assert.deepEqual(
    phone.messages().map(({ text }) => text),
    Array.from({ length: 20 }, (_, i) => `tin ${25 - i}`),
  )
})
