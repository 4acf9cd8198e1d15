import type { Catalogue, Category } from '#core/goods/catalogue.ts'
import { classRank } from '#core/goods/lexicon.ts'
import type { Day } from '#core/time.ts'
import { clauses, isInForce } from '#modules/law/index.ts'
import {
  type AccusingKind,
  type Change,
  type ChangeInput,
  categoryIn,
  wordsIn,
} from './amendment-change.ts'
import { refuse } from './errors.ts'
import { hiddenIn, spelled } from './hidden.ts'

const longestPhrase = 9

export type Parsed = { readonly changes: readonly Change[]; readonly reasons: readonly string[] }

/**
 * Changes as they may stand on the national list of a day: words cleaned, each with a basis in force. Refuses
 * what changes nothing, what no list has, and words that would hide graver ones or be two things at once.
 */
export function parseChanges(
  inputs: readonly ChangeInput[],
  { catalogue, day }: { readonly catalogue: Catalogue; readonly day: Day },
): Parsed {
  const reasons = inputs.map(({ reason }, index) => parseReason(reason, index))
  const changes = inputs.map((input, index) => {
    assertBasis(input, { index, day })
    return parseChange(input, { catalogue, inputs, index })
  })
  assertOneFaced(changes, catalogue)
  return { changes, reasons }
}

const leastReason = 5

/** Words of a person, trimmed; refuses too few to mean anything. */
export function parseReason(text: string, index?: number): string {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (words.length < leastReason)
    throw refuse('text_required', index === undefined ? {} : { index })
  return words
}

type Around = {
  readonly catalogue: Catalogue
  readonly inputs: readonly ChangeInput[]
  readonly index: number
}

function assertBasis({ basis }: ChangeInput, { index, day }: { index: number; day: Day }): void {
  if ('house' in basis) return
  const clause = clauses.find(({ id }) => id === basis.law)
  if (!clause || !isInForce(clause, day)) throw refuse('change_unknown', { index, law: basis.law })
}

function parseChange(input: ChangeInput, around: Around): Change {
  const change = withoutReason(input)
  switch (change.kind) {
    case 'harmless':
      return { ...change, words: harmlessWords(change.words, around) }
    case 'exception_off':
      return { ...change, words: exceptionsOff(change, around) }
    case 'prohibit':
      if (categoryOf(change, around).class === 'prohibited') throw noChange(around)
      return change
    case 'condition':
      if (gravityOf(change, around) === classRank.prohibited) throw noChange(around)
      return change
    case 'term':
    case 'head':
    case 'hint':
    case 'cue':
      return { ...change, words: accusingWords({ ...change, kind: change.kind }, around) }
  }
}

function withoutReason(input: ChangeInput): Change {
  const change: Change & { reason?: string } = { ...input }
  delete change.reason
  return change
}

function noChange({ index }: Around) {
  return refuse('no_change', { index })
}

function categoryOf(change: Change, { catalogue, index }: Around): Category {
  const id = categoryIn(change)
  const category = catalogue.categories.find((one) => one.id === id)
  if (!category) throw refuse('change_unknown', { index, category: id ?? '' })
  return category
}

/** How grave a category is with all changes. */
function gravityOf(change: Change, around: Around): number {
  const category = categoryOf(change, around)
  const banned = around.inputs.some(
    (input) => input.kind === 'prohibit' && input.category === category.id,
  )
  return banned ? classRank.prohibited : classRank[category.class]
}

const place = { term: 'terms', head: 'heads', hint: 'hints', cue: 'cues' } as const

function accusingWords(
  change: Extract<Change, { category: string; words: string[] }> & { kind: AccusingKind },
  around: Around,
): string[] {
  const category = categoryOf(change, around)
  const there = new Set(category.words[place[change.kind]].map(keyOf))
  const words = cleaned(change.words, around).filter((text) => !there.has(keyOf(text)))
  if (words.length === 0) throw noChange(around)
  if (change.kind === 'cue') {
    const long = words.filter((text) => spelled(text).length > 1)
    if (long.length > 0) throw refuse('words_unfit', { index: around.index, words: long })
    return words
  }
  assertHidesNothing(words, { ...around, below: gravityOf(change, around) })
  return words
}

function harmlessWords(texts: readonly string[], around: Around): string[] {
  const groups = around.catalogue.harmless.filter(({ goods, reach }) => goods && reach === 'none')
  const there = new Set(groups.flatMap(({ words }) => words.map(keyOf)))
  const words = cleaned(texts, around).filter((text) => !there.has(keyOf(text)))
  if (words.length === 0) throw noChange(around)
  assertHidesNothing(words, { ...around, below: classRank.allowed })
  return words
}

function assertHidesNothing(
  words: readonly string[],
  { catalogue, index, below }: Around & { readonly below: number },
): void {
  const hiding = words.filter((text) => hiddenIn(text, { catalogue, below }).length > 0)
  if (hiding.length === 0) return
  const hidden = hiding.flatMap((text) => hiddenIn(text, { catalogue, below }))
  throw refuse('laxer', { index, words: hiding, hidden: hidden.slice(0, 20) })
}

/** Built-in exceptions under the name the list has them by. */
function exceptionsOff(
  change: Extract<Change, { category: string; words: string[] }>,
  around: Around,
): string[] {
  const { words } = categoryOf(change, around)
  const named = new Map(words.exceptions.map((text) => [keyOf(text), text]))
  return change.words.map((text) => {
    const known = named.get(keyOf(text))
    if (known === undefined)
      throw refuse('change_unknown', { index: around.index, exception: text.slice(0, 60) })
    return known
  })
}

/** Lower case, single spaces, each once; refuses what the matcher could not use. */
function cleaned(texts: readonly string[], { catalogue, index }: Around): string[] {
  const clean = texts.map((text) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim())
  const common = grammarOf(catalogue)
  const unfit = clean.filter((text) => {
    const words = spelled(text)
    const named = words.some(({ fold }) => /[a-z]/.test(fold))
    return !named || words.length > longestPhrase || common.has(keyOf(text))
  })
  if (unfit.length > 0) throw refuse('words_unfit', { index, words: unfit })
  return [...new Map(clean.map((text) => [keyOf(text), text])).values()]
}

function grammarOf({ grammar }: Catalogue): ReadonlySet<string> {
  return new Set(Object.values(grammar).flatMap((texts) => texts.map(keyOf)))
}

/** Nothing accuses for sure and is harmless as well. */
function assertOneFaced(changes: readonly Change[], catalogue: Catalogue): void {
  const harmless = new Set([
    ...catalogue.harmless.flatMap(({ goods, words }) => (goods ? words.map(keyOf) : [])),
    ...changes.flatMap((change) => (change.kind === 'harmless' ? change.words.map(keyOf) : [])),
  ])
  changes.forEach((change, index) => {
    if (change.kind !== 'term' && change.kind !== 'head') return
    const excepted = exceptionsLeft(change.category, changes, catalogue)
    const both = change.words.filter((text) => {
      const key = keyOf(text)
      return harmless.has(key) || excepted.has(key)
    })
    if (both.length > 0) throw refuse('two_faced', { index, words: both })
  })
}

function exceptionsLeft(
  categoryId: string,
  changes: readonly Change[],
  { categories }: Catalogue,
): ReadonlySet<string> {
  const off = new Set(
    changes.flatMap((change) =>
      change.kind === 'exception_off' && change.category === categoryId ? wordsIn(change) : [],
    ),
  )
  const all = categories.find(({ id }) => id === categoryId)?.words.exceptions ?? []
  return new Set(all.filter((text) => !off.has(text)).map(keyOf))
}

function keyOf(text: string): string {
  return spelled(text)
    .map(({ spell }) => spell)
    .join(' ')
}
