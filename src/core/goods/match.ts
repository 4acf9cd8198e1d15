import type { Lexicon, Meaning, Node, Phrase } from './lexicon.ts'
import type { Reading } from './spelling.ts'
import type { Accents, Word } from './words.ts'

/** What a stretch of words may mean: every phrase that fits it equally well. */
export type Match = {
  readonly from: number
  readonly to: number
  /** How well the phrases fit, 0…1. */
  readonly quality: number
  readonly senses: readonly Sense[]
  /** How many phrases fit; without accents `cho con` is a puppy or "for the child". */
  readonly phrases: number
}

export type Sense = {
  readonly meaning: Meaning
  readonly phrase: Phrase
  /** A one-word phrase typed without the accents that would make it certain. */
  readonly bare: boolean
  /** One short word that was guessed: it needs others beside it that agree. */
  readonly slip: boolean
}

export type MatchContext = {
  readonly lexicon: Lexicon
  readonly accents: Accents
}

/** Whether one of the senses of a match is of one of the kinds. */
export function says(match: Match, ...kinds: readonly Meaning['kind'][]): boolean {
  return match.senses.some(({ meaning }) => kinds.includes(meaning.kind))
}

const longestPhrase = 9
const enough = 0.6

/** Every stretch of words from one on that the catalogue has phrases for. */
export function matchesAt(words: readonly Word[], from: number, context: MatchContext): Match[] {
  const found: Candidate[] = []
  const path: Reading[] = []
  const offer = (node: Node, to: number) => {
    for (const phrase of node.phrases) {
      const fitted = fit(phrase, path, context)
      if (fitted) found.push({ to, phrase, ...fitted })
    }
  }
  const walk = (node: Node, at: number, guessed: boolean) => {
    if (node.phrases.length > 0 && at > from) offer(node, at)
    const word = words[at]
    if (!word || at - from >= longestPhrase || (at > from && word.before === 'item')) return
    for (const reading of word.readings) {
      if (reading.guess && guessed) break
      const next = node.next.get(reading.fold)
      if (!next) continue
      path.push(reading)
      walk(next, at + 1, guessed || reading.guess !== null)
      path.pop()
    }
  }
  const { root } = context.lexicon
  walk(root, from, false)
  for (const { to, reading } of writtenApart(words, from)) {
    const node = root.next.get(reading.fold)
    path[0] = reading
    if (node) offer(node, to)
  }
  return found.length === 0 ? [] : best(from, found)
}

const longestApart = 3
const shortestApart = 6

/** `fire crackers`, `ke ta min`: words without accents that may be one long name. */
function writtenApart(words: readonly Word[], from: number): { to: number; reading: Reading }[] {
  const found: { to: number; reading: Reading }[] = []
  let fold = ''
  for (let to = from; to < Math.min(from + longestApart, words.length); to++) {
    const word = words[to]!
    if (word.isNumber || word.marked || (to > from && word.before !== 'none')) break
    fold += word.fold
    if (to > from && fold.length >= shortestApart) {
      found.push({
        to: to + 1,
        reading: { fold, spell: fold, marked: false, trust: 0.9, guess: null },
      })
    }
  }
  return found
}

type Fit = { readonly quality: number; readonly bare: boolean; readonly slip: boolean }
type Candidate = Fit & { readonly to: number; readonly phrase: Phrase }

const nearlyEqual = 0.01

/** Of the phrases that end at one place, those that fit best. */
function best(from: number, found: readonly Candidate[]): Match[] {
  const ends = new Set(found.map((candidate) => candidate.to))
  return [...ends].map((to) => {
    const here = ends.size === 1 ? found : found.filter((candidate) => candidate.to === to)
    const quality = here.reduce((top, candidate) => Math.max(top, candidate.quality), 0)
    const near = here.filter((candidate) => candidate.quality >= quality - nearlyEqual)
    const tops = [...new Map(near.map((candidate) => [candidate.phrase, candidate])).values()]
    const senses = tops.flatMap(({ phrase, bare, slip }) =>
      phrase.meanings.map((meaning) => ({ meaning, phrase, bare, slip })),
    )
    return { from, to, quality, senses, phrases: tops.length }
  })
}

const certain = { bare: false, slip: false }

function fit(phrase: Phrase, path: readonly Reading[], context: MatchContext): Fit | null {
  if (path.length === 1 && isFaint(path[0]!)) return null
  if (phrase.spells === null) return { quality: 0.85 * path[0]!.trust, ...certain }
  let sum = 0
  let letters = 0
  let needed = 0
  for (let i = 0; i < path.length; i++) {
    const reading = path[i]!
    sum += reading.trust * wordQuality(reading, phrase.spells[i]!, context)
    letters += reading.fold.length
    needed = Math.max(needed, lettersFor(reading))
  }
  const quality = sum / path.length
  if (path.length === 1) return fitOne(phrase, quality, path[0]!)
  return quality >= enough && letters >= needed ? { quality, ...certain } : null
}

function shortestAlone(marked: boolean): number {
  return marked ? 3 : 4
}

/** A guess at what may well be the word as typed needs other words to vouch for it. */
function isFaint({ guess }: Reading): boolean {
  return guess === 'syllable' || guess === 'known'
}

/** How long a phrase has to be before one of its words may be guessed: the less odd, the longer. */
function lettersFor({ guess, marked }: Reading): number {
  if (guess === 'known') return marked ? 9 : 12
  return guess === 'syllable' ? 6 : guess === 'strange' ? 4 : 0
}

const longAlone = 7

/** One word has no neighbours to vouch for it: a guess must be long, accents must agree. */
function fitOne(phrase: Phrase, quality: number, reading: Reading): Fit | null {
  const { guess, fold, marked } = reading
  const unmarked = phrase.marked && !marked
  if (guess === 'sound' && (phrase.marked || fold.length < longAlone)) return null
  const slip = guess === 'strange' && (unmarked || fold.length < longAlone)
  if (slip && fold.length < shortestAlone(marked)) return null
  const bare = slip || unmarked
  return quality >= (bare ? 0.5 : 0.7) ? { quality, bare, slip } : null
}

/** How well a typed word agrees with the word of a phrase that has the same letters. */
function wordQuality(typed: Reading, spell: string, context: MatchContext): number {
  const { lexicon, accents } = context
  const bare = !typed.marked && (accents === 'none' || typed.guess !== null)
  if (bare) return lexicon.accented.has(typed.fold) ? 0.8 : 1
  if (typed.spell === spell) return 1
  if (accents === 'no tones' && typed.spell === withoutTone(spell)) return 0.8
  return swapHookAndTilde(typed.spell) === spell ? 0.9 : otherSpelling(typed, spell, context)
}

/** The accents differ: another word of the language, or one whose accents were half typed. */
function otherSpelling(typed: Reading, spell: string, { lexicon }: MatchContext): number {
  if (lexicon.spells.has(typed.spell)) return typed.marked ? 0 : 0.2
  if (withoutTone(typed.spell) !== typed.spell) return 0.35
  return withoutTone(spell) === typed.spell ? 0.75 : 0.5
}

/** Many write hook for tilde and tilde for hook. */
function swapHookAndTilde(spell: string): string {
  const last = spell.charCodeAt(spell.length - 1)
  if (last !== 0x303 && last !== 0x309) return spell
  return spell.replace(/[\u0303\u0309]$/, (tone) => (tone === '\u0303' ? '\u0309' : '\u0303'))
}

function withoutTone(spell: string): string {
  return spell.replace(/[\u0300\u0301\u0303\u0309\u0323]$/, '')
}
