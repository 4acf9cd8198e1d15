/** An item number that cannot be taken as read. `code` says why; the text itself is not repeated. */
export class ItemNumberError extends Error {
  override readonly name = 'ItemNumberError'
  readonly code: 'malformed' | 'reserved_indicator' | 'wrong_check_digit'

  constructor(code: ItemNumberError['code']) {
    super(`item number: ${code}`)
    this.code = code
  }
}

/** The parts of a UPU S10 item number; `serial` is 0 to 99,999,999. */
export interface ItemNumber {
  readonly serviceIndicator: string
  readonly serial: number
  readonly country: string
}

/**
 * The indicators BưuAn issues, all from ranges UPU S10-12 leaves to domestic use: BA–BZ, DA–DZ, GA,
 * GD, NA–NZ, PA–PZ, ZA–ZZ. AV–AZ is domestic too, but promises a radio tag. The international
 * ranges (C, E, H, L, R, U, V) belong to the designated operator, which also owns `VN`: an operator
 * issues serials only from blocks it was given. No number comes back within 12 months, better 24.
 */
export const serviceIndicators = {
  ecommerce: 'BA',
  document: 'DA',
  parcel: 'PA',
} as const satisfies Record<string, string>

const weights = [8, 6, 4, 2, 3, 5, 9, 7]
const shape = /^[A-Z]{2}\d{9}[A-Z]{2}$/

/** First letters S10-12 reserves: no valid number begins with them. */
const reserved = /^[JKSTW]/

/** The 13 characters of a number, check digit included; throws `RangeError` for parts that make none. */
export function itemNumber({ serviceIndicator, serial, country }: ItemNumber): string {
  const digits = String(serial).padStart(8, '0')
  const text = `${serviceIndicator}${digits}${checkDigit(digits)}${country}`
  if (!shape.test(text) || reserved.test(text))
    throw new RangeError('not the parts of an item number')
  return text
}

/** Reads a number as typed or printed (spaces and lower case allowed); throws `ItemNumberError`. */
export function parseItemNumber(text: string): ItemNumber {
  const compact = text.replace(/\s+/g, '')
  // Tested before upper-casing, which makes plain letters out of some that are not (ﬁ → FI).
  if (!/^[a-z]{2}\d{9}[a-z]{2}$/i.test(compact)) throw new ItemNumberError('malformed')
  const number = compact.toUpperCase()
  if (reserved.test(number)) throw new ItemNumberError('reserved_indicator')
  const digits = number.slice(2, 10)
  if (checkDigit(digits) !== Number(number[10])) throw new ItemNumberError('wrong_check_digit')
  return {
    serviceIndicator: number.slice(0, 2),
    serial: Number(digits),
    country: number.slice(11),
  }
}

/** The number in the groups of S10, for the eye: `PA 123 456 785 VN`. */
export function spacedItemNumber(text: string): string {
  return text.replace(/^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/, '$1 $2 $3 $4 $5')
}

/** 11 − (Σ digit × weight mod 11), where 10 is written 0 and 11 is written 5. */
function checkDigit(digits: string): number {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  const rest = 11 - (sum % 11)
  return rest === 10 ? 0 : rest === 11 ? 5 : rest
}
