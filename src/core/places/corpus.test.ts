import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldVietnamese } from '../vietnamese.ts'
import { formerProvinces } from './former.ts'
import { theGazetteer } from './gazetteer.ts'
import { communes, province } from './places.ts'
import { resolveAddress } from './resolve.ts'

// Every former and every present commune, each in two of the ways people write an address: about
// 30,000 addresses. All ways for every commune give the same rates, in half a minute.

interface Unit {
  readonly kind: string
  readonly name: string
}

interface Form {
  readonly write: (unit: Unit, index: number, units: readonly Unit[]) => string
  readonly between?: string
  readonly change?: (text: string) => string
  readonly after?: string
}

interface Sample {
  readonly units: readonly Unit[]
  readonly codes: readonly string[]
}

const short: Readonly<Record<string, string>> = {
  ...{ phường: 'P.', xã: 'X.', 'thị trấn': 'TT.', 'đặc khu': 'ĐK.', quận: 'Q.', huyện: 'H.' },
  ...{ 'thị xã': 'TX.', 'thành phố': 'TP.', tỉnh: 'T.' },
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const inFull = ({ kind, name }: Unit) => `${capital(kind)} ${name}`
const isLast = (index: number, units: readonly Unit[]) => index === units.length - 1
const abbreviated: Form['write'] = (unit, index, units) =>
  isLast(index, units) ? unit.name : `${short[unit.kind]} ${unit.name}`
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')

/** hòa → hoà, Lý → Lí: the other usual spelling. */
function otherSpelling(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/gu, '$1$3$2')
    .replace(/(?<![\p{L}\p{M}])([bcdhklmnst]+|qu)y([\u0300-\u0323]?)(?![\p{L}\p{M}])/giu, '$1i$2')
    .normalize('NFC')
}

/** Drops one letter inside the name, where enough of it remains to tell. */
function misspelt(name: string): string {
  const at = Math.floor(name.length / 2)
  const inside = name[at] === ' ' ? at - 1 : at
  return foldVietnamese(name).length < 6 ? name : name.slice(0, inside) + name.slice(inside + 1)
}

const withAccents: Readonly<Record<string, Form>> = {
  full: { write: inFull },
  abbreviated: { write: abbreviated },
  glued: { write: ({ kind, name }) => `${short[kind]}${name}`, between: ',' },
  'no commas': { write: inFull, between: ' ' },
  dashes: { write: inFull, between: ' - ' },
  lines: { write: inFull, between: '\n' },
  capitals: { write: inFull, change: (text) => text.toUpperCase() },
  decomposed: { write: inFull, change: (text) => text.normalize('NFD') },
  'other spelling': { write: inFull, change: otherSpelling },
  'country and postcode': { write: inFull, after: ' 100000, Việt Nam' },
  remark: { write: inFull, after: ' (gọi trước khi giao)' },
}

const withoutAccents: Readonly<Record<string, Form>> = {
  full: { write: inFull, change: plain },
  abbreviated: { write: abbreviated, change: plain },
  'small letters': {
    write: abbreviated,
    change: (text) => foldVietnamese(text).replace(/\./g, ''),
  },
  'no commas': { write: inFull, change: plain, between: ' ' },
  'abbreviated, no commas': { write: abbreviated, change: plain, between: ' ' },
}

const withError: Readonly<Record<string, Form>> = {
  'province misspelt': {
    write: (unit, index, units) => (isLast(index, units) ? misspelt(unit.name) : inFull(unit)),
  },
}

const streets = [
  '12 Lê Lợi',
  'Số 5 ngõ 12 Thanh Xuân',
  'Quốc lộ 1A',
  'đường Hà Nội',
  '268/3B Nguyễn Thị Minh Khai',
  'Tổ 4, Khu phố 3',
  'Chung cư Hòa Bình, 45 Trần Hưng Đạo',
  '',
]

const cities = ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ']
const formerKind = (name: string) => (cities.includes(name) ? 'thành phố' : 'tỉnh')

function formerSamples(): Sample[] {
  return formerProvinces().flatMap(({ name, districts }) =>
    districts.flatMap((district) =>
      district.communes.map((unit) => ({
        units: [unit, district, { kind: formerKind(name), name }],
        codes: unit.codes,
      })),
    ),
  )
}

function presentSamples(): Sample[] {
  return communes().map((unit) => {
    const { name, kind } = province(unit.province)!
    const above = { kind: kind === 'city' ? 'thành phố' : 'tỉnh', name }
    return { units: [unit, above], codes: [unit.code] }
  })
}

/** Present communes under the name their province had: people go on writing it. */
function presentUnderFormerNames(): Sample[] {
  return communes().map((unit) => {
    const [origin] = theGazetteer().origins.get(unit.code)!
    const { name } = origin!.province
    return { units: [unit, { kind: formerKind(name), name }], codes: [unit.code] }
  })
}

/** Former communes under the province of today. */
function formerUnderPresentNames(): Sample[] {
  return formerProvinces().flatMap(({ now, districts }) =>
    districts.flatMap((district) =>
      district.communes.map((unit) => {
        const { name, kind } = province(now)!
        const above = { kind: kind === 'city' ? 'thành phố' : 'tỉnh', name }
        return { units: [unit, district, above], codes: unit.codes }
      }),
    ),
  )
}

/** Runs each sample through the next `times` forms in turn; tells how many came out right. */
function run(samples: readonly Sample[], forms: Readonly<Record<string, Form>>, times: number) {
  const all = Object.values(forms)
  const wrong: string[] = []
  let right = 0
  samples.forEach((sample, index) => {
    for (let turn = 0; turn < times; turn++) {
      const form = all[(index * times + turn) % all.length]!
      const { change = (text: string) => text, between = ', ' } = form
      const street = streets[(index + turn) % streets.length]!
      const parts = [street, ...sample.units.map(form.write)].filter((part) => part !== '')
      const address = change(parts.join(between)) + (form.after ?? '')
      const found = resolveAddress(address)
      if (isRight(found, sample, change(street))) right++
      else if (found.ok) wrong.push(`${address} → ${found.commune} | ${found.rest}`)
    }
  })
  return { rate: right / (samples.length * times), wrong }
}

type Found = ReturnType<typeof resolveAddress>

function isRight(found: Found, { codes }: Sample, street: string): boolean {
  if (codes.length === 1) return found.ok && found.commune === codes[0] && found.rest === street
  if (found.ok || found.code !== 'ambiguous') return false
  return codes.every((code) => found.candidates.includes(code))
}

test('former communes written with accents lead to what they became', () => {
  const { rate, wrong } = run(formerSamples(), withAccents, 1)
  assert.deepEqual(wrong, [])
  assert.equal(rate, 1)
})

test('communes of today written with accents are found', () => {
  const { rate, wrong } = run(presentSamples(), withAccents, 2)
  assert.deepEqual(wrong, [])
  assert.equal(rate, 1)
})

test('without accents only true namesakes remain to be asked about, none is mistaken', () => {
  const former = run(formerSamples(), withoutAccents, 1)
  const present = run(presentSamples(), withoutAccents, 1)
  assert.deepEqual([...former.wrong, ...present.wrong], [])
  assert.ok(former.rate > 0.995, `former communes: ${former.rate}`)
  assert.ok(present.rate > 0.99, `present communes: ${present.rate}`)
})

test('old and new levels may be mixed: either commune under either province', () => {
  const present = run(presentUnderFormerNames(), { full: { write: inFull } }, 1)
  const sampled = formerUnderPresentNames().filter((_, index) => index % 3 === 0)
  const former = run(sampled, { full: { write: inFull } }, 1)
  assert.deepEqual([...present.wrong, ...former.wrong], [])
  assert.equal(present.rate, 1)
  assert.ok(former.rate > 0.999, `former communes: ${former.rate}`)
})

test('one typing error in the province does not lose the commune', () => {
  const sampled = formerSamples().filter((_, index) => index % 5 === 0)
  const { rate, wrong } = run(sampled, withError, 1)
  assert.deepEqual(wrong, [])
  assert.ok(rate > 0.99, `${rate}`)
})
