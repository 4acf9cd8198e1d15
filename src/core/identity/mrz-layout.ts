import { type Parsed, refused } from './parsed.ts'

export type MrzLayoutCode =
  /** Nothing was scanned. */
  | 'empty'
  /** Longer than any machine-readable zone with the blanks scanners add. */
  | 'too_long'
  /** A character outside A–Z, 0–9 and `<`. */
  | 'bad_characters'
  /** Neither 3 lines of 30 (TD1) nor 2 lines of 44 (TD3): cut off, or another document. */
  | 'bad_length'
  /** A visa, or a document code no identity card or passport has. */
  | 'unsupported_document'

/** The fields of a zone as they stand, fillers included, before any of them is believed. */
export interface MrzFields {
  readonly format: 'TD1' | 'TD3'
  readonly issuer: string
  readonly documentNumber: string
  readonly documentNumberCheck: string
  /** TD1: what follows the document number, empty when that runs over; TD3: the personal number field. */
  readonly optional: string
  /** Absent from TD1, whose optional data have no check digit in the standard. */
  readonly optionalCheck?: string
  readonly birthDate: string
  readonly birthDateCheck: string
  readonly sex: string
  readonly expiry: string
  readonly expiryCheck: string
  readonly nationality: string
  readonly names: string
  /** Everything the last check digit guards. */
  readonly composite: string
  readonly compositeCheck: string
}

/** Cuts a zone into fields by position (ICAO Doc 9303 parts 4 and 5). Blanks, line ends and lower case are forgiven. */
export function layOutMrz(text: string): Parsed<MrzFields, MrzLayoutCode> {
  if (text.length > 200) return refused('too_long')
  const zone = text.replace(/[\s\p{Cc}]+/gu, '').toUpperCase()
  if (zone === '') return refused('empty')
  if (!/^[A-Z0-9<]+$/.test(zone)) return refused('bad_characters')
  if (zone.length === 90) return /^[ACI]/.test(zone) ? td1(zone) : refused('unsupported_document')
  if (zone.length === 88) return zone.startsWith('P') ? td3(zone) : refused('unsupported_document')
  return refused('bad_length')
}

function td1(zone: string): Parsed<MrzFields, never> {
  const upper = zone.slice(0, 30)
  const middle = zone.slice(30, 60)
  return {
    ok: true,
    value: {
      format: 'TD1',
      issuer: upper.slice(2, 5),
      ...td1DocumentNumber(upper),
      birthDate: middle.slice(0, 6),
      birthDateCheck: middle[6]!,
      sex: middle[7]!,
      expiry: middle.slice(8, 14),
      expiryCheck: middle[14]!,
      nationality: middle.slice(15, 18),
      names: zone.slice(60),
      composite: upper.slice(5) + middle.slice(0, 7) + middle.slice(8, 15) + middle.slice(18, 29),
      compositeCheck: middle[29]!,
    },
  }
}

type DocumentNumberFields = Pick<MrzFields, 'documentNumber' | 'documentNumberCheck' | 'optional'>

function td1DocumentNumber(upper: string): DocumentNumberFields {
  const [head, check, tail] = [upper.slice(5, 14), upper[14]!, upper.slice(15)]
  // A number longer than nine characters runs on into the optional data, its check digit last.
  const [, rest, restCheck] = check === '<' ? (/^([A-Z0-9]+)([0-9])(?:<|$)/.exec(tail) ?? []) : []
  if (rest === undefined || restCheck === undefined)
    return { documentNumber: head, documentNumberCheck: check, optional: tail }
  return { documentNumber: head + rest, documentNumberCheck: restCheck, optional: '' }
}

function td3(zone: string): Parsed<MrzFields, never> {
  const lower = zone.slice(44)
  return {
    ok: true,
    value: {
      format: 'TD3',
      issuer: zone.slice(2, 5),
      documentNumber: lower.slice(0, 9),
      documentNumberCheck: lower[9]!,
      optional: lower.slice(28, 42),
      optionalCheck: lower[42]!,
      birthDate: lower.slice(13, 19),
      birthDateCheck: lower[19]!,
      sex: lower[20]!,
      expiry: lower.slice(21, 27),
      expiryCheck: lower[27]!,
      nationality: lower.slice(10, 13),
      names: zone.slice(5, 44),
      composite: lower.slice(0, 10) + lower.slice(13, 20) + lower.slice(21, 43),
      compositeCheck: lower[43]!,
    },
  }
}
