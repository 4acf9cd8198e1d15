import type { Catalogue, Category, GoodsClass } from './catalogue.ts'
import { type Reading, spellingOf, type Spelling } from './spelling.ts'
import { tokenize } from './tokens.ts'

/** What a phrase of the catalogue means where it is found. */
export type Meaning =
  | { readonly kind: 'term' | 'head' | 'hint'; readonly category: number }
  | { readonly kind: 'exception'; readonly category: number }
  | { readonly kind: 'first'; readonly category: number; readonly pair: number }
  | {
      readonly kind: 'then'
      readonly category: number
      readonly pair: number
      /** Categories and harmless groups whose goods do as its first half; `*` is any of them. */
      readonly after: readonly string[]
    }
  | {
      readonly kind: 'harmless'
      readonly group: string
      readonly reach: 'after' | 'item' | 'none'
      readonly goods: boolean
    }
  | { readonly kind: 'join' | 'negation' | 'vague' | 'vagueHead' | 'filler' }

export type Phrase = {
  readonly text: string
  /** How each word is written with accents; null: the words written as one, `matuy`. */
  readonly spells: readonly string[] | null
  readonly marked: boolean
  readonly meanings: Meaning[]
}

export type Node = { readonly next: Map<string, Node>; readonly phrases: Phrase[] }

/** Words that make a hint of one category certain: as written, and without accents. */
export type Cues = { readonly spells: ReadonlySet<string>; readonly folds: ReadonlySet<string> }

/** A catalogue made ready for matching. Built once per version; reading it changes nothing. */
export type Lexicon = {
  readonly catalogue: Catalogue
  readonly root: Node
  readonly cues: readonly Cues[]
  /** Words that stand in a phrase: without accents, and as written. */
  readonly folds: ReadonlySet<string>
  readonly spells: ReadonlySet<string>
  /** Folds that some phrase writes with accents: typed bare, they are not certain. */
  readonly accented: ReadonlySet<string>
  /** Words under themselves and under what each slip of one letter may leave of them. */
  readonly slips: ReadonlyMap<string, readonly string[]>
  /** Words, without accents, that are a phrase by themselves. */
  readonly alone: ReadonlySet<string>
  /** How the phrases write a word: fold → spells. */
  readonly spellsOf: ReadonlyMap<string, readonly string[]>
  /** One-word fillers and joins, without accents. */
  readonly fillers: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  /** Words met before and how they were read; bounded, and of no effect but speed. */
  readonly memory: Map<string, WordReading>
}

export type WordReading = Spelling & { readonly readings: readonly Reading[] }

export const classRank: Readonly<Record<GoodsClass, number>> = {
  allowed: 0,
  vague: 1,
  conditional: 2,
  prohibited: 3,
}

/** Turns a catalogue into an index of its words. Takes some 50 ms; keep the result. */
export function compileCatalogue(catalogue: Catalogue): Lexicon {
  const builder = new Builder()
  catalogue.categories.forEach((category, i) => addCategory(builder, category, i))
  for (const { id: group, reach, goods, words } of catalogue.harmless) {
    builder.add(words, { kind: 'harmless', group, reach, goods })
  }
  const { joins, negations, vague, vagueHeads, fillers } = catalogue.grammar
  builder.add(joins, { kind: 'join' })
  builder.add(negations, { kind: 'negation' })
  builder.add(vague, { kind: 'vague' })
  builder.add(vagueHeads, { kind: 'vagueHead' })
  builder.add(fillers, { kind: 'filler' })
  return builder.finish(catalogue)
}

/** The same words under a catalogue of other days. Refuses a catalogue that has other words. */
export function underCatalogue(lexicon: Lexicon, catalogue: Catalogue): Lexicon {
  const before = lexicon.catalogue.categories
  const same =
    before.length === catalogue.categories.length &&
    catalogue.categories.every((c, i) => c.id === before[i]!.id && c.words === before[i]!.words)
  if (!same) throw new Error(`catalogue ${catalogue.version} has other words`)
  return { ...lexicon, catalogue }
}

function addCategory(builder: Builder, { words }: Category, category: number): void {
  builder.add(words.terms, { kind: 'term', category })
  builder.add(words.heads, { kind: 'head', category })
  builder.add(words.hints, { kind: 'hint', category })
  builder.add(words.exceptions, { kind: 'exception', category })
  words.pairs.forEach(({ first, then }, pair) => {
    const after = first.filter((text) => text.startsWith('*')).map((text) => text.slice(1) || '*')
    const named = first.filter((text) => !text.startsWith('*'))
    builder.add(named, { kind: 'first', category, pair })
    builder.add(then, { kind: 'then', category, pair, after })
  })
}

class Builder {
  readonly root: Node = { next: new Map(), phrases: [] }
  readonly folds = new Set<string>()
  readonly spells = new Set<string>()
  readonly accented = new Set<string>()
  readonly spellings = new Map<string, Spelling>()
  readonly joined: { fold: string; phrase: Phrase }[] = []

  add(texts: readonly string[], meaning: Meaning): void {
    for (const text of texts) this.phraseOf(text).meanings.push(meaning)
  }

  phraseOf(text: string): Phrase {
    const words = wordsOf(text).map((word) => this.spelling(word))
    if (words.length === 0) throw new Error(`a phrase without words: "${text}"`)
    const node = this.nodeOf(words)
    const known = node.phrases.find(({ spells }) =>
      words.every((word, i) => word.spell === spells?.[i]),
    )
    if (known) return known
    const spells = words.map((word) => word.spell)
    const phrase: Phrase = { text, spells, marked: words.some((word) => word.marked), meanings: [] }
    node.phrases.push(phrase)
    const fold = words.map((word) => word.fold).join('') // prettier-ignore
    if (words.length > 1 && fold.length > 4 && /^[a-z]+$/.test(fold))
      this.joined.push({ fold, phrase })
    return phrase
  }

  spelling(word: string): Spelling {
    let spelling = this.spellings.get(word)
    if (spelling) return spelling
    this.spellings.set(word, (spelling = spellingOf(word)))
    this.folds.add(spelling.fold)
    this.spells.add(spelling.spell)
    if (spelling.marked) this.accented.add(spelling.fold)
    return spelling
  }

  nodeOf(words: readonly Spelling[]): Node {
    let node = this.root
    for (const { fold } of words) {
      let next = node.next.get(fold)
      if (!next) node.next.set(fold, (next = { next: new Map(), phrases: [] }))
      node = next
    }
    return node
  }

  finish(catalogue: Catalogue): Lexicon {
    const longNames = this.joined.filter(({ fold, phrase }) => fold.length > 6 && accuses(phrase))
    const slips = slipsOf(new Set([...this.folds, ...longNames.map(({ fold }) => fold)]))
    for (const { fold, phrase } of this.joined) {
      if (!this.folds.has(fold))
        this.nodeOf([{ fold, spell: fold, marked: false }]).phrases.push({
          ...phrase,
          spells: null,
        })
    }
    for (const { fold } of this.joined) this.folds.add(fold)
    return {
      catalogue,
      root: this.root,
      cues: catalogue.categories.map((category) => cuesOf(category)),
      folds: this.folds,
      spells: this.spells,
      accented: this.accented,
      slips,
      alone: new Set(
        [...this.root.next].flatMap(([fold, node]) => (node.phrases.length > 0 ? [fold] : [])),
      ),
      spellsOf: spellsByFold(this.spellings.values()),
      memory: new Map(),
      fillers: foldsOf(catalogue.grammar.fillers),
      joins: foldsOf(catalogue.grammar.joins),
    }
  }
}

/** Most phrases are letters and single spaces; only the rest needs the tokenizer. */
function wordsOf(text: string): string[] {
  return /^[\p{L} ]+$/u.test(text) ? text.split(' ') : tokenize(text).map((token) => token.text)
}

function foldsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map((text) => spellingOf(text).fold))
}

function cuesOf({ words }: Category): Cues {
  const spellings = words.cues.map(spellingOf)
  return {
    spells: new Set(spellings.map((word) => word.spell)),
    folds: new Set(spellings.map((word) => word.fold)),
  }
}

function accuses({ meanings }: Phrase): boolean {
  return meanings.some(({ kind }) => kind === 'term')
}

/** A slip leaves two words that are the same once one letter, or none, is taken from each. */
function slipsOf(folds: Iterable<string>): Map<string, string[]> {
  const slips = new Map<string, string[]>()
  for (const fold of folds) {
    if (fold.length < 2) continue
    for (const key of slipKeys(fold)) {
      const words = slips.get(key)
      if (words) words.push(fold)
      else slips.set(key, [fold])
    }
  }
  return slips
}

/** A word, and the word without each of its letters. */
export function slipKeys(word: string): Set<string> {
  const keys = new Set([word])
  for (let i = 0; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1))
  return keys
}

function spellsByFold(spellings: Iterable<Spelling>): Map<string, string[]> {
  const spells = new Map<string, string[]>()
  for (const { fold, spell } of spellings) {
    const known = spells.get(fold)
    if (!known) spells.set(fold, [spell])
    else if (!known.includes(spell)) known.push(spell)
  }
  return spells
}
