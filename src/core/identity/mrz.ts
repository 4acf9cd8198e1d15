import { type Day, isDay } from '#core/time.ts'
import { isGuarded } from './mrz-check.ts'
import { type MrzFields, type MrzLayoutCode, layOutMrz } from './mrz-layout.ts'
import { type Parsed, refused } from './parsed.ts'
import { type PersonIdentity, type Sex } from './person.ts'
import {
  type Contradiction,
  type PersonalNumber,
  type PersonalNumberCode,
  checkPersonalNumber,
  parsePersonalNumber,
} from './personal-number.ts'

export type MrzCode =
  | MrzLayoutCode
  /** A check digit does not fit the field it guards: misread, or made up. */
  | 'document_number_check'
  | 'birth_date_check'
  | 'expiry_check'
  | 'personal_number_check'
  /** The last check digit, over all guarded fields, does not fit. */
  | 'composite_check'
  /** The document number is empty, or begins with a filler. */
  | 'bad_document_number'
  /** Issuing state or nationality is not a code of one to three letters. */
  | 'bad_country'
  /** The name is empty or holds a digit. */
  | 'bad_name'
  /** The date of birth does not exist. */
  | 'bad_birth_date'
  /** Day or month of birth is unknown (`<<`); the clerk fills in by hand. */
  | 'incomplete_birth_date'
  /** The date of expiry does not exist. */
  | 'bad_expiry'
  /** The document is no longer valid today. */
  | 'expired'
  /** The sex is none of M, F, X and `<`. */
  | 'bad_sex'
  | PersonalNumberCode
  | Contradiction

/** The holder as a passport or identity card states it in its machine-readable zone. */
export interface MrzIdentity extends PersonIdentity {
  readonly format: 'TD1' | 'TD3'
  readonly documentNumber: string
  readonly nationality: string
  readonly issuer: string
  readonly expiresOn: Day
}

/**
 * Reads a machine-readable zone: TD1 (cards, also the Vietnamese one with its twelve-digit number) or TD3
 * (passports), ICAO Doc 9303. Every check digit must fit. `today` decides the century of two-digit years and
 * whether the document has expired. The zone is unsigned: it proves no more than a scan.
 */
export function parseMrz(
  text: string | readonly string[],
  today: Day,
): Parsed<MrzIdentity, MrzCode> {
  const fields = layOutMrz(typeof text === 'string' ? text : text.join('\n'))
  if (!fields.ok) return fields
  const misread = findMisread(fields.value)
  if (misread) return refused(misread)
  const number = readPersonalNumber(fields.value)
  if (!number.ok) return number
  const dates = readDates(fields.value, { today, bornIn: number.value?.birthYear })
  if (!dates.ok) return dates
  return readHolder(fields.value, { number: number.value, dates: dates.value })
}

function findMisread(fields: MrzFields): MrzCode | undefined {
  if (!isGuarded(fields.documentNumber, fields.documentNumberCheck)) return 'document_number_check'
  if (!isGuarded(fields.birthDate, fields.birthDateCheck)) return 'birth_date_check'
  if (!isGuarded(fields.expiry, fields.expiryCheck)) return 'expiry_check'
  if (fields.optionalCheck && !isGuarded(fields.optional, fields.optionalCheck))
    return 'personal_number_check'
  return isGuarded(fields.composite, fields.compositeCheck) ? undefined : 'composite_check'
}

/** A Vietnamese document may carry the personal number; other states use that place as they please. */
function readPersonalNumber({
  format,
  issuer,
  optional,
}: MrzFields): Parsed<PersonalNumber | undefined, MrzCode> {
  const [, digits, check] = /^(\d{12})(?:<<(\d))?<*$/.exec(optional) ?? []
  if (issuer !== 'VNM' || digits === undefined) return { ok: true, value: undefined }
  // The Vietnamese card closes its first line with a check digit of its own over the number.
  if (format === 'TD1' && check !== undefined && !isGuarded(digits, check))
    return refused('personal_number_check')
  return parsePersonalNumber(digits)
}

interface MrzDates {
  readonly birthDate: Day
  readonly expiresOn: Day
}

function readDates(
  fields: MrzFields,
  { today, bornIn }: { today: Day; bornIn: number | undefined },
): Parsed<MrzDates, MrzCode> {
  if (/^(?:\d\d|<<)(?:<<<<|\d\d<<)$/.test(fields.birthDate)) return refused('incomplete_birth_date')
  const birthDate = lastDay(fields.birthDate, bornIn === undefined ? today : `${bornIn}-12-31`)
  if (birthDate === undefined || birthDate > today) return refused('bad_birth_date')
  const expiresOn = expiryDay(fields.expiry, today)
  if (expiresOn === undefined) return refused('bad_expiry')
  if (expiresOn < today) return refused('expired')
  return { ok: true, value: { birthDate, expiresOn } }
}

/** Documents last 20 years at most; those without end, as cards of people over 60, name the year 99. */
function expiryDay(yymmdd: string, today: Day): Day | undefined {
  const lastYear = yymmdd.startsWith('99') ? 2099 : Number(today.slice(0, 4)) + 20
  return lastDay(yymmdd, `${lastYear}-12-31`)
}

/** The last day not after `limit` that YYMMDD can mean. */
function lastDay(yymmdd: string, limit: Day): Day | undefined {
  const [, yy, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(yymmdd) ?? []
  const century = Number(limit.slice(0, 2))
  return [century, century - 1]
    .map((hundreds) => `${hundreds}${yy}-${month}-${day}`)
    .find((candidate) => isDay(candidate) && candidate <= limit)
}

function readHolder(
  fields: MrzFields,
  { number, dates }: { number: PersonalNumber | undefined; dates: MrzDates },
): Parsed<MrzIdentity, MrzCode> {
  const documentNumber = spaced(fields.documentNumber)
  if (!/^[A-Z0-9]+(?: [A-Z0-9]+)*$/.test(documentNumber)) return refused('bad_document_number')
  const issuer = countryCode(fields.issuer)
  const nationality = countryCode(fields.nationality)
  if (!issuer || !nationality) return refused('bad_country')
  const name = readName(fields.names)
  if (!name) return refused('bad_name')
  if (!/^[MFX<]$/.test(fields.sex)) return refused('bad_sex')
  const sex = sexes.get(fields.sex)

  const [contradiction] = number ? checkPersonalNumber(number, { ...dates, sex }) : []
  if (contradiction) return refused(contradiction)
  return {
    ok: true,
    value: {
      format: fields.format,
      ...(number && { number: number.number }),
      name,
      ...dates,
      ...(sex && { sex }),
      nationality,
      issuer,
      documentNumber,
    },
  }
}

const sexes: ReadonlyMap<string, Sex> = new Map([
  ['M', 'male'],
  ['F', 'female'],
])

function countryCode(field: string): string | undefined {
  return /^([A-Z]{1,3})<*$/.exec(field)?.[1]
}

/** Family name, then given names, as Vietnamese write it; `<<` parts the two, `<` parts words. */
function readName(field: string): string | undefined {
  const wellFormed = /^[A-Z]+(?:<[A-Z]+)*(?:<<[A-Z]+(?:<[A-Z]+)*)?<*$/.test(field)
  return wellFormed ? spaced(field.replace('<<', '<')) : undefined
}

function spaced(field: string): string {
  return field.replace(/<+$/, '').replaceAll('<', ' ')
}
