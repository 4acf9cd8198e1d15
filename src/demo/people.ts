import { birthProvinces } from '#core/identity/birth-provinces.ts'
import type { Sex } from '#core/identity/person.ts'
import { commune, communesOf, province, provinces } from '#core/places/places.ts'
import type { Day } from '#core/time.ts'
import { familyNames, femaleNames, hamlets, maleNames, streets, villages } from './names.ts'
import type { Random } from './random.ts'

/** Somebody who does not exist. */
export type Person = {
  readonly name: string
  readonly sex: Sex
  readonly birthDate: Day
  readonly number: string
  readonly cardIssuedOn: Day
  readonly phone: string
  readonly address: { readonly commune: string; readonly rest: string }
}

/** Invents a grown-up who lives in a province. */
export function inventPerson(random: Random, provinceCode: string): Person {
  const sex = random.chance(0.5) ? 'male' : 'female'
  const given = random.pick(sex === 'male' ? maleNames : femaleNames)
  const birthDate = inventDay(random, 1955, 2004)
  return {
    name: `${random.pick(familyNames)} ${given}`,
    sex,
    birthDate,
    number: inventNumber(random, { sex, birthDate }),
    cardIssuedOn: inventDay(random, 2021, 2024),
    phone: inventPhone(random),
    address: inventAddress(random, provinceCode),
  }
}

/** The plan has no numbers kept for fiction; all of ours begin with 0990 0, which nobody was given. */
export function inventPhone(random: Random): string {
  return `0990 0${digits(random, 2)} ${digits(random, 3)}`
}

/** One of the 34: most parcels go to the two great cities. */
export function inventDestination(random: Random): string {
  if (random.chance(0.25)) return '01'
  if (random.chance(0.3)) return '79'
  return random.pick(provinces()).code
}

/** What the QR code of a citizen card would say: unsigned, like all of them. */
export function cardText(person: Person): string {
  const { commune: code, rest } = person.address
  const place = commune(code)!
  const home = `${rest}, ${place.name}, ${province(place.province)!.name}`
  const sex = person.sex === 'male' ? 'Nam' : 'Nữ'
  const { number, name, birthDate, cardIssuedOn } = person
  return [number, '', name, onCard(birthDate), sex, home, onCard(cardIssuedOn)].join('|')
}

/** Twelve digits that agree with birth and sex (Decree 137/2015, art. 13); the last six begin with 999. */
function inventNumber(random: Random, person: Pick<Person, 'sex' | 'birthDate'>): string {
  const [century, year] = [person.birthDate.slice(0, 2), person.birthDate.slice(2, 4)]
  const centuryAndSex = (Number(century) - 19) * 2 + (person.sex === 'female' ? 1 : 0)
  const place = random.pick([...birthProvinces.keys()])
  return `${place}${centuryAndSex}${year}999${digits(random, 3)}`
}

function inventAddress(random: Random, provinceCode: string): Person['address'] {
  const place = random.pick(communesOf(provinceCode))
  const urban = place.kind === 'phường'
  return { commune: place.code, rest: urban ? inTown(random) : inTheCountry(random, provinceCode) }
}

function inTown(random: Random): string {
  const house = `Số ${random.between(1, 280)}`
  const lane = random.chance(0.4) ? ` ngõ ${random.between(2, 190)}` : ''
  return `${house}${lane} đường ${random.pick(streets)}`
}

/** From Đồng Nai southwards (codes 75 and above) people live in an `ấp`, elsewhere in a `thôn`. */
function inTheCountry(random: Random, provinceCode: string): string {
  if (provinceCode >= '75') return `Số ${random.between(1, 400)}, ấp ${random.pick(hamlets)}`
  return `Xóm ${random.between(1, 12)}, thôn ${random.pick(villages)}`
}

function inventDay(random: Random, fromYear: number, toYear: number): Day {
  const two = (n: number) => String(n).padStart(2, '0')
  const year = random.between(fromYear, toYear)
  return `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
}

function onCard(day: Day): string {
  return day.split('-').reverse().join('')
}

function digits(random: Random, count: number): string {
  return String(random.between(0, 10 ** count - 1)).padStart(count, '0')
}
