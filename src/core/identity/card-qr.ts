import type { Day } from '#core/time.ts'
import { parseCardAddress, parseCardDay, parseCardName, parseCardSex } from './card-fields.ts'
import { type Parsed, refused } from './parsed.ts'
import { type CardIdentity } from './person.ts'
import {
  type Contradiction,
  type PersonalNumber,
  type PersonalNumberCode,
  checkPersonalNumber,
  parsePersonalNumber,
} from './personal-number.ts'
import { hasInvisible, isMangled, isTelex, unwrapScan } from './scanned-text.ts'

export type CardQrCode =
  /** Nothing was scanned. */
  | 'empty'
  /** Longer than any card's text. */
  | 'too_long'
  /** Fewer than seven fields: cut off, or not a citizen card. */
  | 'too_few_fields'
  /** More fields than one card has: two scans run together. */
  | 'too_many_fields'
  /** The scanner or the keyboard layout damaged the text; scan again in Unicode mode. */
  | 'mangled_text'
  /** The old-number field is neither empty nor a number of 9 or 12 digits. */
  | 'bad_old_number'
  /** The name is empty or holds something that is no part of a name. */
  | 'bad_name'
  /** The date of birth does not exist or is cut off. */
  | 'bad_birth_date'
  /** Only the year of birth is known, as on some older people's cards; the clerk fills in by hand. */
  | 'incomplete_birth_date'
  /** The sex is neither Nam nor Nữ. */
  | 'bad_sex'
  /** The address is empty or holds marks no address has. */
  | 'bad_address'
  /** The date of issue is missing, does not exist or is cut off. */
  | 'bad_issue_date'
  /** Issued before its holder was born. */
  | 'issued_before_birth'
  /** Issued before 1 January 2016, when the Law on Citizen Identity 59/2014/QH13 began. */
  | 'issued_too_early'
  /** Issued after today. */
  | 'issued_in_future'
  | PersonalNumberCode
  | Contradiction

const maxLength = 1_000
const maxFields = 20
const firstIssue: Day = '2016-01-01'

/**
 * Reads the QR text of a citizen card: `number|old number|NAME|DDMMYYYY|Nam/Nữ|address|DDMMYYYY`, at least
 * seven fields. Later fields (parents, on cards since July 2024) are dropped unread. The text is unsigned and may
 * come from anyone: a card that contradicts itself is refused, and nothing is repaired by guessing.
 * Give `today` to refuse a date of issue that lies ahead.
 */
export function parseCardQr(text: string, today?: Day): Parsed<CardIdentity, CardQrCode> {
  const fields = splitFields(text)
  if (!fields.ok) return fields
  const number = parsePersonalNumber(fields.value[0]!)
  if (!number.ok) return number
  const card = readFields(fields.value, number.value)
  if (!card.ok) return card
  const objection = objectionTo(card.value, number.value, today)
  return objection ? refused(objection) : card
}

function splitFields(text: string): Parsed<readonly string[], CardQrCode> {
  if (text.length > maxLength) return refused('too_long')
  const scan = unwrapScan(text)
  if (scan === '') return refused('empty')
  const fields = scan.split('|')
  if (fields.length < 7) return refused('too_few_fields')
  if (fields.length > maxFields) return refused('too_many_fields')
  if (hasInvisible(scan) || isMangled(fields.slice(0, 7).join('|'))) return refused('mangled_text')
  return { ok: true, value: fields }
}

function readFields(
  fields: readonly string[],
  { number }: PersonalNumber,
): Parsed<CardIdentity, CardQrCode> {
  if (!/^(?:\d{9}|\d{12})?$/.test(fields[1]!.trim())) return refused('bad_old_number')
  const name = parseCardName(fields[2]!)
  if (!name) return refused('bad_name')
  const birthDate = parseCardDay(fields[3]!)
  if (!birthDate.ok)
    return refused(
      birthDate.code === 'incomplete_date' ? 'incomplete_birth_date' : 'bad_birth_date',
    )
  const sex = parseCardSex(fields[4]!)
  if (!sex) return refused('bad_sex')
  const address = parseCardAddress(fields[5]!)
  if (!address) return refused('bad_address')
  const issuedOn = parseCardDay(fields[6]!)
  if (!issuedOn.ok) return refused('bad_issue_date')
  if (isAscii(name + address) && isTelex(name)) return refused('mangled_text')
  return {
    ok: true,
    value: { number, name, birthDate: birthDate.value, sex, address, issuedOn: issuedOn.value },
  }
}

function objectionTo(
  card: CardIdentity,
  number: PersonalNumber,
  today: Day | undefined,
): CardQrCode | undefined {
  const [contradiction] = checkPersonalNumber(number, card)
  if (contradiction) return contradiction
  if (card.issuedOn < card.birthDate) return 'issued_before_birth'
  if (card.issuedOn < firstIssue) return 'issued_too_early'
  return today && card.issuedOn > today ? 'issued_in_future' : undefined
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text)
}
