/** What a cell holds: it decides which of its words may be written otherwise without another meaning. */
export type TextKind = 'address' | 'name' | 'contents'

/** Which of its two ways something is written in: the first of its rule, or the second. */
export type Form = 0 | 1

/** Something that Vietnamese writes in two ways. */
export type Rule = {
  /** For good: the marks of old exports are read by it. 0 to 2 are of phones, 31 is the last there can be. */
  readonly number: number
  readonly kinds: readonly TextKind[]
  /** Small letters without one of which the pattern is not in a text: asked first, for it costs less. */
  readonly hints: readonly string[]
  /** Either way of writing, wherever it stands in an NFC text. */
  readonly pattern: RegExp
  readonly formOf: (found: string) => Form
  /** The other way of writing it; undefined where that might say something else. `next` follows it. */
  readonly other: (found: string, next: string) => string | undefined
  /** What an abbreviation stands for; undefined where both ways differ in marks only. */
  readonly full?: string
}

/** Grave, acute, tilde, hook and dot. */
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

export const rules: readonly Rule[] = [
  joiner(3),
  tonePlace(4),
  kindOfPlace({ number: 5, full: 'phường', short: 'P', dotted: true }),
  kindOfPlace({
    number: 6,
    full: 'xã',
    short: 'X',
    dotted: true,
    notAfter: 'thị|tác|phố',
    notBefore: 'Đàn',
  }),
  kindOfPlace({ number: 7, full: 'đặc khu', short: 'ĐK' }),
  kindOfPlace({ number: 8, full: 'thành phố', short: 'TP', dotted: true }),
  kindOfPlace({ number: 9, full: 'tỉnh', short: 'T', dotted: true, notBefore: 'lộ' }),
  kindOfPlace({ number: 10, full: 'đường', short: 'Đ', dotted: true }),
  kindOfPlace({ number: 11, full: 'khu phố', short: 'KP' }),
  kindOfPlace({ number: 12, full: 'khu đô thị', short: 'KĐT' }),
  kindOfPlace({ number: 13, full: 'khu công nghiệp', short: 'KCN' }),
  kindOfPlace({ number: 14, full: 'tổ dân phố', short: 'TDP' }),
  kindOfPlace({ number: 15, full: 'chung cư', short: 'CC' }),
  kindOfPlace({ number: 16, full: 'quốc lộ', short: 'QL' }),
  ofCompany({ number: 17, full: 'công ty', short: 'Cty' }),
  ofCompany({ number: 18, full: 'trách nhiệm hữu hạn', short: 'TNHH' }),
  ofCompany({ number: 19, full: 'cổ phần', short: 'CP' }),
]

/** The first of the rules whose both ways are words. */
export const firstOfWords = 5

/** What joins the parts of an address or the things in a parcel. */
function joiner(number: number): Rule {
  return {
    ...{ number, kinds: ['address', 'contents'] },
    hints: [',', ';'],
    pattern: /[,;](?=\s+\S)/g,
    formOf: (found) => (found === ',' ? 0 : 1),
    other: (found) => (found === ',' ? ';' : ','),
  }
}

/** `hòa` and `hoà`: an open syllable of two vowels has its tone on either; after q the u is none. */
function tonePlace(number: number): Rule {
  const pairs = ['oa', 'oe', 'uy'].flatMap((pair) =>
    tones.flatMap((tone) => [`${pair[0]}${tone}${pair[1]}`, `${pair}${tone}`]),
  )
  const written = pairs.map((pair) => pair.normalize('NFC'))
  return {
    ...{ number, kinds: ['address', 'contents'], hints: written },
    pattern: new RegExp(`(?<!q)(?:${written.join('|')})(?!\\p{L})`, 'giu'),
    formOf: (found) => (tones.includes(found.normalize('NFD')[1]!) ? 0 : 1),
    other: (found) => {
      const [first, second, third] = found.normalize('NFD')
      return `${first}${third}${second}`.normalize('NFC')
    },
  }
}

type Word = {
  readonly number: number
  readonly full: string
  readonly short: string
  /** Whether the abbreviation is none without its dot. */
  readonly dotted?: boolean
  /** Words beside which it is a part of another: alternatives of a pattern. */
  readonly notAfter?: string
  readonly notBefore?: string
}

/** Kinds of places and ways: shortened before a name or a number only (`đường` alone is sugar). */
function kindOfPlace(word: Word): Rule {
  const rule = abbreviation(word)
  return {
    ...{ ...rule, kinds: ['address'] },
    other: (found, next) => (/^\s+[\p{Lu}\d]/u.test(next) ? rule.other(found, next) : undefined),
  }
}

function ofCompany(word: Word): Rule {
  return { ...abbreviation(word), kinds: ['address', 'name'] }
}

/** A word and its usual abbreviation. What somebody abbreviated is never guessed at: it stays. */
function abbreviation(word: Word): Omit<Rule, 'kinds'> {
  const { number, full, short, dotted = false, notAfter, notBefore } = word
  const after = notAfter ? `(?<!(?:${notAfter})\\s+)` : ''
  const before = notBefore ? `(?!\\s+(?:${notBefore}))` : ''
  const undotted = dotted ? '' : `|${short}(?!\\p{L})`
  const isShort = new RegExp(`^${short}\\.?$`, 'iu')
  const formOf = (found: string): Form => (isShort.test(found) ? 1 : 0)
  return {
    ...{ number, full, formOf },
    hints: [full, short.toLowerCase()],
    pattern: new RegExp(
      `(?<!\\p{L})(?:${after}${full}(?!\\p{L})${before}|${short}\\.${undotted})`,
      'giu',
    ),
    other: (found) => (formOf(found) === 1 ? undefined : dotted ? `${short}.` : short),
  }
}
