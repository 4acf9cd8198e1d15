import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

export type PhoneCode =
  /** Nothing was written. */
  | 'empty'
  /** Longer than a phone number with every separator. */
  | 'too_long'
  /** A character that is no digit, space, dot, dash, slash, bracket or leading plus. */
  | 'bad_characters'
  /** A Vietnamese number without its leading 0, as spreadsheets leave it; `suggestion` has the number. */
  | 'no_trunk_prefix'
  /** An eleven-digit mobile number of before September 2018; `suggestion` has what it became. */
  | 'old_number'
  /** A service, premium, toll-free or emergency number: nobody's own. */
  | 'service_number'
  /** No number of the plan of its country. */
  | 'unassigned'

export type PhoneReading =
  | {
      readonly ok: true
      readonly e164: string
      readonly country: CountryCode
      readonly mobile: boolean
    }
  /** `suggestion` is E.164, for a person to confirm: a parser does not guess whom to call. */
  | { readonly ok: false; readonly code: PhoneCode; readonly suggestion?: string }

// The Vietnamese plan without the leading 0 (Circular 22/2014/TT-BTTTT and its changes up to 2018).
const vnMobile =
  /^(?:(?:3\d|7[06-9])\d|5(?:[1689]\d|2[238]|59)|8(?:[1-8]\d|9[6-9])|9(?:[0-8]\d|9[013-9]))\d{6}$/
const vnFixed =
  /^2(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7}$/
const vnService = /^(?:1[89]00\d{4,6}|1\d{2,4})$/

/** Mobile prefixes of eleven-digit numbers and what each became in September 2018. */
const renumbered: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ 120: '70', 121: '79', 122: '77', 126: '76', 128: '78' },
    ...{ 123: '83', 124: '84', 125: '85', 127: '81', 129: '82' },
    ...{ 162: '32', 163: '33', 164: '34', 165: '35' },
    ...{ 166: '36', 167: '37', 168: '38', 169: '39' },
    ...{ 186: '56', 188: '58', 199: '59' },
  }),
)

/**
 * Reads a person's phone number into E.164 (R47). Vietnamese numbers as 0…, +84…, 0084… or 84…; foreign ones with
 * their country code. Blanks, dots, dashes, slashes, brackets and full-width digits are forgiven.
 */
export function parsePhone(input: string, defaultRegion: CountryCode = 'VN'): PhoneReading {
  if (input.length > 40) return refused('too_long')
  const text = input
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s.\-/()\u2010-\u2015\u2212]+/g, '')
    .replace(/^00(?=[1-9])/, '+')
  if (text === '') return refused('empty')
  if (!/^\+?\d+$/.test(text)) return refused('bad_characters')
  if (text.startsWith('+84')) return readVietnamese(text.slice(3).replace(/^0/, ''))
  if (text.startsWith('+')) return readForeign(text, undefined)
  return defaultRegion === 'VN' ? readDomestic(text) : readForeign(text, defaultRegion)
}

/** True for a number that can be called or texted on the move. */
export function isMobile(e164: string): boolean {
  if (e164.startsWith('+84')) return vnMobile.test(e164.slice(3))
  return isMobileType(parsePhoneNumberFromString(e164)?.getType())
}

export type VietnameseCarrier =
  'Viettel' | 'VinaPhone' | 'MobiFone' | 'Vietnamobile' | 'Gmobile' | 'iTel' | 'Wintel'

/** The carrier a Vietnamese mobile prefix was given to. Numbers move since 2018, so it is a hint and no fact. */
export function carrierHint(e164: string): VietnameseCarrier | undefined {
  return isMobile(e164) && e164.startsWith('+84') ? carriers.get(e164.slice(3, 5)) : undefined
}

const carriers: ReadonlyMap<string, VietnameseCarrier> = new Map([
  ...each('32 33 34 35 36 37 38 39 86 96 97 98', 'Viettel'),
  ...each('81 82 83 84 85 88 91 94', 'VinaPhone'),
  ...each('70 76 77 78 79 89 90 93', 'MobiFone'),
  ...each('52 56 58 92', 'Vietnamobile'),
  ...each('59 99', 'Gmobile'),
  ...each('87', 'iTel'),
  ...each('55', 'Wintel'),
])

function each(prefixes: string, carrier: VietnameseCarrier): [string, VietnameseCarrier][] {
  return prefixes.split(' ').map((prefix) => [prefix, carrier])
}

/** A number as dialled within Vietnam, or with 84 and no plus. */
function readDomestic(digits: string): PhoneReading {
  if (digits.startsWith('0')) return readVietnamese(digits.slice(1))
  const bare = readVietnamese(digits)
  if (bare.ok) return refused('no_trunk_prefix', bare.e164)
  return digits.startsWith('84') ? readVietnamese(digits.slice(2).replace(/^0/, '')) : bare
}

function readVietnamese(national: string): PhoneReading {
  const mobile = vnMobile.test(national)
  if (mobile || vnFixed.test(national))
    return { ok: true, e164: `+84${national}`, country: 'VN', mobile }
  const prefix = national.length === 10 ? renumbered.get(national.slice(0, 3)) : undefined
  if (prefix) return refused('old_number', `+84${prefix}${national.slice(3)}`)
  return refused(vnService.test(national) ? 'service_number' : 'unassigned')
}

function readForeign(text: string, region: CountryCode | undefined): PhoneReading {
  const phone = parsePhoneNumberFromString(text, region && { defaultCountry: region })
  if (!phone?.country || !phone.isValid()) return refused('unassigned')
  const type = phone.getType()
  if (type && serviceTypes.has(type)) return refused('service_number')
  return { ok: true, e164: phone.number, country: phone.country, mobile: isMobileType(type) }
}

const serviceTypes: ReadonlySet<string> = new Set([
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'UAN',
  'VOICEMAIL',
  'PAGER',
])

function isMobileType(type: string | undefined): boolean {
  // Some countries, the United States among them, do not tell mobile from fixed.
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
}

function refused(code: PhoneCode, suggestion?: string): PhoneReading {
  return { ok: false, code, ...(suggestion && { suggestion }) }
}
