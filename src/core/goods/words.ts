import { type Lexicon, type Node, slipKeys, type WordReading } from './lexicon.ts'
import {
  chatSpellings,
  decodeLeet,
  decodeTelex,
  decodeVni,
  dialectSpellings,
  isSyllable,
  oneSlipApart,
  pressedOnce,
  type Reading,
  type Spelling,
  spellingOf,
  type Guess,
  hasTone,
  lettersAndTone,
} from './spelling.ts'
import type { Token } from './tokens.ts'

/** A token read against a lexicon: as typed, and as it may have been meant. */
export type Word = Token &
  Spelling & {
    readonly isNumber: boolean
    /** Accents stand in the text itself, not only in what its Telex or VNI keys decode to. */
    readonly typedMarked: boolean
    /** Guesses stand last. */
    readonly readings: readonly Reading[]
  }

/** How a declaration was typed: `ma túy`, `ma tuy`, or with letters but no tones, `thuôc nô`. */
export type Accents = 'full' | 'no tones' | 'none'

/** Two of five words are the least that Vietnamese writes with accents; fewer came by chance. */
export function accentsOf(words: readonly Word[]): Accents {
  const letters = words.filter((word) => !word.isNumber)
  const marked = letters.filter((word) => word.typedMarked)
  if (marked.length === 0) return 'none'
  if (!marked.some((word) => hasTone(word.spell))) return 'no tones'
  return marked.length >= letters.length * 0.4 ? 'full' : 'none'
}

/** Reads each token; a word that no phrase holds gets the readings that some phrase does hold. */
export function readWords(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const words = mergeDisguised(tokens, lexicon).map(({ token, decoded }) => {
    const read = remembered(decoded ?? token.text, lexicon)
    const isNumber = /^\d/.test(read.fold)
    return { ...token, ...read, isNumber, typedMarked: read.marked && decoded === null }
  })
  const telex = words.some((word) => !word.marked && word.readings[0]?.marked)
  return telex ? words.map((word) => alsoAsTelex(word, lexicon)) : words
}

/** Beside `thuoocs`, `las` is no longer a name but `lá`. */
function alsoAsTelex(word: Word, lexicon: Lexicon): Word {
  const decoded = word.isNumber || word.marked ? null : decodeTelex(word.fold)
  if (decoded === null || word.readings[0]?.marked) return word
  const reading = { ...spellingOf(decoded), trust: 0.95, guess: null }
  return lexicon.folds.has(reading.fold) ? { ...word, readings: [reading, ...word.readings] } : word
}

const memorySize = 10_000

function remembered(text: string, lexicon: Lexicon): WordReading {
  const { memory } = lexicon
  let reading = memory.get(text)
  if (reading) return reading
  const spelling = spellingOf(text)
  reading = { ...spelling, readings: readings(spelling, lexicon) }
  if (memory.size >= memorySize) memory.clear()
  memory.set(text, reading)
  return reading
}

function readings(typed: Spelling, lexicon: Lexicon): Reading[] {
  const exact: Reading = { ...typed, trust: 1, guess: null }
  if (/^\d/.test(typed.fold)) return [exact]
  if (lexicon.spells.has(typed.spell)) return [exact, ...slipped(typed, lexicon)]
  const found = lexicon.folds.has(typed.fold) ? [exact] : []
  if (typed.marked) return [...found, ...misspelled(typed, lexicon)]
  if (typed.fold.length > longestSlipped) return found
  if (found.length > 0) return [...found, ...slipped(typed, lexicon)]
  const telex = decodeTelex(typed.fold)
  if (telex !== null && lexicon.folds.has(spellingOf(telex).fold)) {
    return [{ ...spellingOf(telex), trust: 0.95, guess: null }, ...slipped(typed, lexicon)]
  }
  const chat = [...chatSpellings(typed.fold), ...dialectSpellings(typed.fold)]
  return [
    ...pressedLong(typed, lexicon.folds),
    ...spelledAs(chat, lexicon),
    ...slipped(typed, lexicon),
  ]
}

/** Typed with accents and yet unknown: a key pressed twice, a dialect's consonant, a slip. */
function misspelled(typed: Spelling, lexicon: Lexicon): Reading[] {
  return [
    ...pressedLong(typed, lexicon.spells),
    ...spelledAs(dialectSpellings(typed.spell), lexicon),
    ...slipped(typed, lexicon),
  ]
}

/** `súnng`, `nnem`: a key held too long, when the word is known without. */
function pressedLong({ spell }: Spelling, known: ReadonlySet<string>): Reading[] {
  const once = spellingOf(pressedOnce(spell))
  return known.has(once.spell) ? [{ ...once, trust: 0.95, guess: null }] : []
}

/** Without accents, a word that no phrase is made of alone is as odd as one that no phrase holds. */
function oddness({ fold, spell, marked }: Spelling, { alone, folds, spells }: Lexicon): Guess {
  if (fold.length === 1 || (marked ? spells.has(spell) : alone.has(fold))) return 'known'
  return folds.has(fold) || isSyllable(fold) ? 'syllable' : 'strange'
}

function spelledAs(spellings: readonly string[], lexicon: Lexicon): Reading[] {
  return spellings
    .map(spellingOf)
    .filter((spelling) => lexicon.folds.has(spelling.fold))
    .map((spelling) => ({ ...spelling, trust: 0.9, guess: 'sound' }))
}

const longestSlipped = 20
const mostSlips = 60
const slipTrust = { sound: 0.9, strange: 0.85, syllable: 0.75, known: 0.65 } as const

/** What a letter more, less, other or swapped may have been. Accents that were typed must agree. */
function slipped(typed: Spelling, lexicon: Lexicon): Reading[] {
  const { fold } = typed
  const guess = oddness(typed, lexicon)
  if (fold.length > longestSlipped) return []
  const near = new Set<string>()
  for (const key of slipKeys(fold)) for (const word of lexicon.slips.get(key) ?? []) near.add(word)
  const trust = slipTrust[guess]
  const found = [...near].filter((word) => oneSlipApart(fold, word)).slice(0, mostSlips)
  return found.flatMap<Reading>((word) => {
    if (!typed.marked) return [{ fold: word, spell: word, marked: false, trust, guess }]
    const spells = lexicon.spellsOf.get(word) ?? []
    return spells
      .filter((spell) => slipsInto(typed.spell, spell))
      .map((spell) => ({ fold: word, spell, marked: true, trust, guess }))
  })
}

/** Letters one slip apart with their shapes; the tone stands, or went with the letter. */
function slipsInto(typed: string, meant: string): boolean {
  const one = lettersAndTone(typed)
  const other = lettersAndTone(meant)
  return (one.tone === other.tone || one.tone === '') && oneSlipApart(one.letters, other.letters)
}

type Decoded = { readonly token: Token; readonly decoded: string | null }

/** `h3roin` and `thuo61c` come as tokens that touch; together they may be one word. */
function mergeDisguised(tokens: readonly Token[], lexicon: Lexicon): Decoded[] {
  const chunks: Token[][] = []
  for (const token of tokens) {
    if (token.glued) chunks.at(-1)!.push(token)
    else chunks.push([token])
  }
  // One word that can only be VNI tells how the others were typed: `no63` beside `thuo61c`.
  const vni = chunks.some((chunk) => !isKnown(chunk, lexicon) && asVni(chunk, lexicon) !== null)
  return chunks.flatMap<Decoded>((chunk) => {
    const decoded = undisguise(chunk, vni, lexicon)
    if (decoded === null) return chunk.map((token) => ({ token, decoded: null }))
    const text = chunk.map((token) => token.text).join('') // prettier-ignore
    return [{ token: { ...chunk[0]!, text, end: chunk.at(-1)!.end }, decoded }]
  })
}

function undisguise(chunk: readonly Token[], vni: boolean, lexicon: Lexicon): string | null {
  if (chunk.length === 1) return null
  const decoded = vni ? asVni(chunk, lexicon) : null
  if (decoded !== null || isKnown(chunk, lexicon)) return decoded
  const whole = wholeOf(chunk)
  const plain = /^[a-z]+\d[a-z]/.test(whole) ? decodeLeet(whole) : ''
  return lexicon.folds.has(plain) ? plain : null
}

function asVni(chunk: readonly Token[], lexicon: Lexicon): string | null {
  const whole = wholeOf(chunk)
  if (whole.length > 9 || !/^[a-z]+\d[a-z\d]*$/.test(whole)) return null
  const decoded = decodeVni(whole)
  return decoded !== null && lexicon.folds.has(spellingOf(decoded).fold) ? decoded : null
}

/** `n2o` is a name; in `phao1` and `iphone15` the digits count or number something known. */
function isKnown(chunk: readonly Token[], { root, folds }: Lexicon): boolean {
  let node: Node | undefined = root
  for (const { text } of chunk) node = node?.next.get(text.toLowerCase())
  if (node) return true
  return chunk.length === 2 && folds.has(chunk[0]!.text.toLowerCase())
}

function wholeOf(chunk: readonly Token[]): string {
  return chunk.map((token) => token.text).join('').toLowerCase() // prettier-ignore
}
