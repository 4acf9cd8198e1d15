import type { Day } from '#core/time.ts'
import { birthProvinces } from './birth-provinces.ts'
import { type Parsed, refused } from './parsed.ts'
import { type Sex } from './person.ts'

export type PersonalNumberCode =
  /** Anything but twelve digits. */
  | 'not_twelve_digits'
  /** Nine digits: an old identity card number, not accepted since 1 January 2025. */
  | 'nine_digits'
  /** The first three digits are below 100 and belong to no province. */
  | 'unknown_birthplace'

/** Worth the clerk's look, never a reason to refuse. */
export type PersonalNumberWarning =
  /** The first three digits are a country's: birth registered abroad. */
  'born_abroad'

export type Contradiction =
  /** Century or year digits of the number disagree with the date of birth. */
  | 'birth_date_contradicts_number'
  /** The sex digit disagrees. A change of sex recorded by law looks the same: the clerk may explain it, a scan may not. */
  | 'sex_contradicts_number'

/** The parts of a personal number PPP C YY RRRRRR (Decree 137/2015, art. 13). It carries no check digit. */
export interface PersonalNumber {
  readonly number: string
  /** Province where the birth was registered; absent for a birth abroad. */
  readonly birthProvince?: string
  readonly birthYear: number
  readonly sex: Sex
  readonly warnings: readonly PersonalNumberWarning[]
}

/** Reads a twelve-digit personal number; spaces and dots between groups are ignored. */
export function parsePersonalNumber(text: string): Parsed<PersonalNumber, PersonalNumberCode> {
  if (text.length > 40) return refused('not_twelve_digits')
  const number = text.replace(/[ .\u00a0]/g, '')
  if (/^\d{9}$/.test(number)) return refused('nine_digits')
  if (!/^\d{12}$/.test(number)) return refused('not_twelve_digits')

  const place = number.slice(0, 3)
  const birthProvince = birthProvinces.get(place)
  const abroad = Number(place) >= 100
  if (!birthProvince && !abroad) return refused('unknown_birthplace')

  const centuryAndSex = Number(number[3])
  return {
    ok: true,
    value: {
      number,
      ...(birthProvince && { birthProvince }),
      // 0/1 is 1900–1999 male/female, 2/3 is 2000–2099, and so on.
      birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(number.slice(4, 6)),
      sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
      warnings: abroad ? ['born_abroad'] : [],
    },
  }
}

/** How a number disagrees with what else is claimed of its holder; empty when it does not. */
export function checkPersonalNumber(
  number: PersonalNumber,
  claims: { readonly birthDate?: Day | undefined; readonly sex?: Sex | undefined },
): readonly Contradiction[] {
  const found: Contradiction[] = []
  if (claims.birthDate && Number(claims.birthDate.slice(0, 4)) !== number.birthYear)
    found.push('birth_date_contradicts_number')
  if (claims.sex && claims.sex !== number.sex) found.push('sex_contradicts_number')
  return found
}
