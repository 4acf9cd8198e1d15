import { foldVietnamese, spellVietnamese } from '../vietnamese.ts'

/** What stands between a word and the one before it. */
export type Break = 'none' | 'soft' | 'hard'

/** A word of an address: its place in the text and its key, folded over the ways people spell it. */
export interface Word {
  readonly key: string
  readonly raw: string
  readonly start: number
  readonly end: number
  /** A name may run across a soft break (dash), never across a hard one (comma). */
  readonly before: Break
}

/** Splits an address into words, also where people glue them: `P5`, `TPVinh`, `Q.BìnhThạnh`. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  let dropped: Break = 'none'
  for (const match of text.matchAll(wordPattern)) {
    const before = strongest(dropped, breakBetween(text, words.at(-1), { end, start: match.index }))
    end = match.index + match[0].length
    const remark = isRemark(text, match.index, end)
    dropped = remark ? before : 'none'
    if (!remark) pushParts(words, match[0], { start: match.index, before })
  }
  return words
}

/** The key under which a name of the official lists is looked up: its words, folded and joined. */
export function nameKey(name: string): string {
  let key = ''
  for (let from = 0, to = 0; to >= 0; from = to + 1) {
    to = name.indexOf(' ', from)
    const word = to < 0 ? name.slice(from) : name.slice(from, to)
    key += syllables.get(word) ?? learn(word)
  }
  return key
}

/** The lists use some 3,000 syllables; what people type is never kept here. */
const syllables = new Map<string, string>()

function learn(syllable: string): string {
  const parts = syllable.replace(/['’]/g, '').split('-')
  const key = parts.map(wordKey).join('')
  syllables.set(syllable, key)
  return key
}

export function joinKeys(words: readonly Word[]): string {
  return words.map((word) => word.key).join('')
}

/** Like `nameKey`, with the accents: tells Tân Thành from Tân Thạnh, but not Hoà from Hòa. */
export function accentKey(words: readonly Word[]): string {
  return words
    .map((word) =>
      /\d/.test(word.key) ? word.key : spellVietnamese(word.raw.replace(/['’ʼ]/g, '')),
    )
    .join('')
}

/** `accentKey` of a name of the official lists. */
export function nameAccents(name: string): string {
  let accents = accentsByName.get(name)
  if (accents === undefined) {
    accents = accentKey(splitWords(name))
    accentsByName.set(name, accents)
  }
  return accents
}

const accentsByName = new Map<string, string>()

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*/gu

/** `(cũ)`, `Quận 1 cũ`: a remark on the name before it. */
function isRemark(text: string, start: number, end: number): boolean {
  if (end - start > 4 || !/[cm]/i.test(text[start]!)) return false
  const word = text.slice(start, end).normalize('NFC').toLowerCase()
  return word === 'cũ' || ((word === 'cu' || word === 'mới') && /^\s*\)/.test(text.slice(end)))
}

function strongest(one: Break, other: Break): Break {
  if (one === 'hard' || other === 'hard') return 'hard'
  return one === 'soft' ? one : other
}

function breakBetween(
  text: string,
  previous: Word | undefined,
  at: { end: number; start: number },
): Break {
  const between = text.slice(at.end, at.start)
  if (between === ' ' || between === '') return 'none'
  if (/[,;|\n\r\t()[\]{}"“”•·<>]/.test(between)) return 'hard'
  if (/[-–—_/\\]/.test(between)) return /\d/.test(text[at.start]!) ? 'none' : 'soft'
  // "Bến Nghé. Quận 1" ends a part; "TP. Vinh" and "P. 5" do not.
  const sentence = between.includes('. ') && previous !== undefined && previous.key.length > 3
  return sentence && previous.key !== 'phuong' && previous.key !== 'quan' ? 'soft' : 'none'
}

function pushParts(words: Word[], word: string, at: { start: number; before: Break }): void {
  let from = 0
  for (let to = 1; to <= word.length; to++) {
    if (to < word.length && !startsPart(word, to)) continue
    const raw = word.slice(from, to)
    words.push({
      key: wordKey(raw),
      raw,
      start: at.start + from,
      end: at.start + to,
      before: from === 0 ? at.before : 'none',
    })
    from = to
  }
}

/** At `P|5`, `5|A`, `Bến|Nghé`, `TP|Vinh`. */
function startsPart(word: string, at: number): boolean {
  const here = shapeOf(word, at)
  if (here === 'mark') return false
  if (here === 'lower') return shapeOf(word, at - 1) === 'digit'
  let back = at - 1
  while (back > 0 && shapeOf(word, back) === 'mark') back--
  const previous = shapeOf(word, back)
  if (here === 'digit' || previous === 'digit') return here !== previous
  return previous === 'lower' || shapeOf(word, at + 1) === 'lower'
}

type Shape = 'upper' | 'lower' | 'digit' | 'mark'

function shapeOf(word: string, at: number): Shape {
  const code = word.charCodeAt(at)
  if (code >= 97 && code <= 122) return 'lower'
  if (code >= 65 && code <= 90) return 'upper'
  if (code >= 48 && code <= 57) return 'digit'
  const char = word.charAt(at)
  const lower = char.toLowerCase()
  if (lower !== char) return 'upper'
  return lower === char.toUpperCase() ? 'mark' : 'lower'
}

/** Folds what one word is written in: accents, y and i, final k and c, leading zeros, Roman numbers. */
function wordKey(raw: string): string {
  const folded = foldVietnamese(raw).replace(/['’ʼ]/g, '')
  const known = spellings.get(folded)
  if (known !== undefined) return known
  if (folded.charCodeAt(0) <= 57) return folded.replace(/^0+(?=\d)/, '')
  if (folded.length > 2 && folded.endsWith('k')) return `${folded.slice(0, -1)}c`
  return folded.endsWith('y') && consonantY.test(folded) ? `${folded.slice(0, -1)}i` : folded
}

const consonantY = /^(?:qu|[bcdghklmnpqrstvx]+)y$/

// Not vi: a syllable of many names.
const romans = Object.entries({ i: '1', ii: '2', iii: '3', iv: '4', v: '5', vii: '7', viii: '8' })
const spellings: ReadonlyMap<string, string> = new Map([
  ...romans,
  ['ya', 'ia'],
  ['nt', 'nongtruong'],
])
