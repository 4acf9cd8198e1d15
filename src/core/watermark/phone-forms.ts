import { parsePhone } from '#core/phone.ts'
import type { Form } from './rules.ts'

/** The ways a number of the Vietnamese plan is written; each is one bit, its place the rule's number. */
export type PhoneForms = readonly [prefix: Form, grouping: Form, separator: Form]

/** `0912 345 678`, `091 234 5678`, `(+84) 912-345-678` …: one number in eight ways. A foreign one has one. */
export function writePhone(e164: string, [prefix, grouping, separator]: PhoneForms): string {
  // Nothing begins with a plus: spreadsheets take that for a sum.
  if (!e164.startsWith('+84')) return e164.replace(/^\+/, '00')
  const digits = `${prefix === 0 ? '0' : ''}${e164.slice(3)}`
  const last = grouping === 0 ? 3 : 4
  const groups = [digits.slice(0, -last - 3), digits.slice(-last - 3, -last), digits.slice(-last)]
  return `${prefix === 0 ? '' : '(+84) '}${groups.join(separator === 0 ? ' ' : '-')}`
}

const written = /(?<![\d+])(\(\+84\)\s?|\+84[\s-]?|0)(\d{2,4})([\s-])(\d{3})\3(\d{3,4})(?![\d])/g

/** The numbers in a text that are written in one of those ways, wherever they stand. */
export function readPhones(text: string): { e164: string; forms: PhoneForms }[] {
  return [...text.matchAll(written)].flatMap(([, prefix, first, separator, second, last]) => {
    const phone = parsePhone(`0${first}${second}${last}`)
    if (!phone.ok) return []
    const forms: PhoneForms = [
      prefix === '0' ? 0 : 1,
      last!.length === 3 ? 0 : 1,
      separator === '-' ? 1 : 0,
    ]
    return [{ e164: phone.e164, forms }]
  })
}
