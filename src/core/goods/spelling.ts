import { foldVietnamese, spellVietnamese } from '#core/vietnamese.ts'

/** A word as typed and as compared. `spell` carries the accents, tone last; `fold` has none. */
export type Spelling = { readonly fold: string; readonly spell: string; readonly marked: boolean }

/** Another way to read a word that stands in no phrase of the catalogue. */
export type Reading = Spelling & {
  /** 0…1: how far the reading is to be believed. */
  readonly trust: number
  /** What kind of guess it is; one is enough in a phrase. */
  readonly guess: Guess | null
}

/**
 * `sound`: another consonant of chat or dialect. The rest are slips of the finger in what is no
 * syllable at all, in a syllable that no phrase holds, and in a word that some other phrase holds.
 */
export type Guess = 'sound' | 'strange' | 'syllable' | 'known'

export function spellingOf(word: string): Spelling {
  const fold = foldVietnamese(word)
  const spell = spellVietnamese(word)
  return { fold, spell, marked: /[^\x20-\x7e]/.test(spell) }
}

export function hasTone(spell: string): boolean {
  return /[\u0300\u0301\u0303\u0309\u0323]/.test(spell)
}

const toneMarks: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323', // prettier-ignore
}
const vowelPairs: readonly (readonly [RegExp, string])[] = [
  [/dd/, 'đ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/uwow|uow|uwo/, 'ươ'],
  [/aw/, 'ă'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
]

/** `suwngf`, `phaso`: Telex keys that the keyboard did not turn into accents. Null when it is none. */
export function decodeTelex(word: string): string | null {
  const keyed = /^([a-z]*?[aeiouy][a-z]*?)([sfrxj])([a-z]*)$/.exec(word)
  const letters = keyed ? keyed[1]! + keyed[3]! : word
  // A shape key may come late: `xangw`, `dajnd`.
  let decoded = letters
    .replace(/^(.*?)(uo|[aou])([^w]*[^aouw])w$/, '$1$2w$3')
    .replace(/^d([^d].*)d$/, 'dd$1')
  for (const [keys, letter] of vowelPairs) decoded = decoded.replace(keys, letter)
  const result = decoded + (keyed ? toneMarks[keyed[2]!]! : '')
  return result !== word && isSyllable(foldVietnamese(decoded)) ? result : null
}

const vniMarks: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
  6: '\u0302',
  7: '\u031b',
  8: '\u0306', // prettier-ignore
}

/** `thuo61c no63`: VNI digits left in the word. Null when the digits make no Vietnamese syllable. */
export function decodeVni(word: string): string | null {
  if (/^\d|0/.test(word)) return null
  const parts = word.replace(/d9|d(?=.*9)/, 'đ').replace(/9/g, '')
  let result = ''
  let tone = ''
  for (const char of parts) {
    if (!/\d/.test(char)) result += char
    else if (Number(char) <= 5) tone = vniMarks[char]!
    else result = placeShape(result, char)
  }
  return isSyllable(foldVietnamese(result)) ? result + tone : null
}

function placeShape(letters: string, digit: string): string {
  const fits =
    digit === '6' ? /[aeo](?=[^aeo]*$)/ : digit === '7' ? /[ou](?=[^ou]*$)/ : /a(?=[^a]*$)/
  return letters.replace(fits, (vowel) => (vowel + vniMarks[digit]!).normalize('NFC'))
}

/** `h3roin`, `m@`: digits and signs that stand for letters. */
export function decodeLeet(word: string): string {
  return word.replace(/[013457@$]/g, (sign) => leet[sign]!)
}

const leet: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's', // prettier-ignore
}

/** `fao`, `zao`, `kần`: letters of chat language for those of the dictionary. */
export function chatSpellings(word: string): string[] {
  const found = [
    word.replace(/^f/, 'ph'),
    word.replace(/^(z|dz)/, 'd'),
    word.replace(/^(z|j)/, 'gi'),
    word.replace(/^w/, 'qu'),
    word.replace(/^k(?![eêiyh])/, 'c'),
    word.replace(/k$/, 'c'),
    word.replace(/f/, 'ph'),
    word.replace(/w/, 'o'),
  ]
  return [...new Set(found)].filter((spelled) => spelled !== word)
}

const onsetSwaps: readonly (readonly [string, string])[] = [
  ['x', 's'],
  ['ch', 'tr'],
  ['l', 'n'],
  ['r', 'd'],
  ['r', 'g'],
  ['gi', 'd'],
  ['gi', 'r'],
  ['v', 'd'],
]

/** `xúng`, `chuyền đơn`, `thuốc lổ`: first consonants that dialects do not tell apart. */
export function dialectSpellings(word: string): string[] {
  const found: string[] = []
  for (const [one, other] of onsetSwaps) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      // prettier-ignore
      if (word.startsWith(from) && !(from === 'r' && word.startsWith('tr'))) {
        found.push(to + word.slice(from.length))
      }
    }
  }
  return found
}

const syllable =
  /^(?:ngh|[ckgpt]h|nh|ng|tr|gi|qu|[bcdghklmnprstvx])?(?:oang?|oeo|uay|uyen|uyet|uong|uoi|uou|ieu|yeu|oai|oay|oan|oat|oac|oanh|oach|oen|oet|uan|uat|uang|uanh|uach|uau|uyt|uynh|uych|uyu|uya|uon|uom|uot|uoc|uop|ieng?|iem|iep|iet|iec|yeng?|yem|yet|(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ie|ye)(?:ng|nh|ch|[cmnpt])?)$/

/** `lưỡỡi`, `nhớtt`: a key held too long. Takes and gives a `spell`. */
export function pressedOnce(spell: string): string {
  return spell.replace(/(\p{L}[\u0302\u0306\u031b]*)\1+/gu, '$1').replace(/(\p{M})\1+/gu, '$1')
}

/** Whether letters without accents can be one Vietnamese syllable. Loose: it only guards guesses. */
export function isSyllable(fold: string): boolean {
  return syllable.test(fold)
}

const lastTone = /[\u0300\u0301\u0303\u0309\u0323]$/

/** A `spell` as single letters with their shapes, and its tone apart: `ruou` + dot. */
export function lettersAndTone(spell: string): { letters: string; tone: string } {
  const tone = lastTone.exec(spell)?.[0] ?? ''
  return { letters: spell.slice(0, spell.length - tone.length).normalize('NFC'), tone }
}

/** Whether two words are one slip apart: a letter more, less, other, or two swapped. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i)
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  if (a.slice(i + 1) === b.slice(i + 1)) return true
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
