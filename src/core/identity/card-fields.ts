import { type Day, isDay } from '#core/time.ts'
import { type Parsed, refused } from './parsed.ts'
import { type Sex } from './person.ts'

const letter = String.raw`[\p{Script=Latin}&&\p{L}]\p{Mn}{0,2}`

// Names of some peoples of Vietnam carry an apostrophe or a hyphen: H'Hen Niê, Y-Bhiu, Ka H’.
const nameWord = String.raw`${letter}(?:['‘’ʼ\-]?${letter})*['‘’ʼ]?`
const namePattern = new RegExp(`^${nameWord}(?: ${nameWord})*$`, 'v')

// No semicolon, quotation mark, bracket, equals sign or at sign: residence data has none, injected text does.
const addressPattern = new RegExp(String.raw`^(?:${letter}['‘’ʼ]?|[0-9 ,.\/\-–\(\)&#:+°])+$`, 'v')

/** A personal name in Latin letters, single-spaced; undefined when it holds anything else. */
export function parseCardName(field: string): string | undefined {
  const name = singleSpaced(field)
  if (name.length > 100 || countLetters(name) < 2) return undefined
  // Full-width and other look-alike letters change under NFKC; those of a card do not.
  if (name.normalize('NFKC') !== name) return undefined
  return namePattern.test(name) ? name : undefined
}

/** A place of residence in one line; undefined when empty, or when it holds marks no address has. */
export function parseCardAddress(field: string): string | undefined {
  const address = singleSpaced(field)
  if (address.length > 300 || countLetters(address) < 2 || address.includes('--')) return undefined
  return addressPattern.test(address) ? address : undefined
}

/** Sex as the card writes it, or as scanners leave it that drop accents or were set to English. */
export function parseCardSex(field: string): Sex | undefined {
  return sexWords.get(field.trim().toLowerCase())
}

const sexWords: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'male'],
  ['male', 'male'],
  ['nữ', 'female'],
  ['nu', 'female'],
  ['female', 'female'],
])

/** A day written DDMMYYYY, also with `/`, `-` or `.` between. A year alone is told apart from nonsense. */
export function parseCardDay(field: string): Parsed<Day, 'bad_date' | 'incomplete_date'> {
  const text = field.trim()
  if (/^(?:00[/\-.]?00[/\-.]?)?[12]\d{3}$/.test(text)) return refused('incomplete_date')
  const [, day, , month, year] = /^(\d{2})([/\-.]?)(\d{2})\2(\d{4})$/.exec(text) ?? []
  const iso = `${year}-${month}-${day}`
  return isDay(iso) ? { ok: true, value: iso } : refused('bad_date')
}

function singleSpaced(field: string): string {
  return field.trim().replace(/\s+/g, ' ')
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}
