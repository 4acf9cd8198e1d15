import type { Catalogue, Category, CategoryWords, HarmlessGroup } from '#core/goods/catalogue.ts'
import { classRank } from '#core/goods/lexicon.ts'
import { type Day, dayOf } from '#core/time.ts'
import { isInForce, clauseOf } from '#modules/law/index.ts'
import { type AccusingKind, type Change, categoryIn } from './amendment-change.ts'
import { catalogueInForce } from './catalogue.ts'
import { hiddenIn } from './hidden.ts'

/** A rule of the house that a category rests on beside its laws. */
export type HouseRule = { readonly text: string; readonly validFrom: Day }
export type AmendedCategory = Category & { readonly house?: readonly HouseRule[] }

/** An approved amendment, as far as it changes the list. */
export type Amendment = {
  readonly id: string
  readonly number: number
  readonly inForceAt: Date
  readonly changes: readonly Change[]
}

/** The words of an amended list: the same on all days, so that they are compiled once. */
export type AmendedWords = {
  readonly ofCategory: ReadonlyMap<string, CategoryWords>
  readonly harmless: readonly HarmlessGroup[]
}

/** The group of goods that an operator says may be sent. It names them and silences nothing beside them. */
const ownHarmless = 'operator'

/**
 * The words of the list with an amendment's. A phrase that would hide a graver one of the list as it ships
 * today is left out, so that no later release makes an amendment laxer than the national list.
 */
export function amendWords(changes: readonly Change[]): AmendedWords {
  const national = lastCatalogue()
  const harmless = changes.flatMap((change) => (change.kind === 'harmless' ? change.words : []))
  const safe = safeWords(harmless, { catalogue: national, below: classRank.allowed })
  const own: HarmlessGroup = { id: ownHarmless, goods: true, reach: 'none', words: safe }
  return {
    ofCategory: new Map(
      national.categories.map((category) => [
        category.id,
        wordsOf(category, { catalogue: national, changes }),
      ]),
    ),
    harmless: safe.length > 0 ? [...national.harmless, own] : national.harmless,
  }
}

/** The list of one stretch of law under an amendment; its version names both. */
export function amend(
  national: Catalogue,
  { number, inForceAt, changes }: Amendment,
  words: AmendedWords,
): Catalogue {
  const begins = dayOf(inForceAt)
  const validFrom = begins > national.validFrom ? begins : national.validFrom
  return {
    ...national,
    version: `${national.version}+${number}`,
    validFrom,
    categories: national.categories.map((category) => {
      const own = changes.filter((change) => categoryIn(change) === category.id)
      return {
        ...amendCategory(category, own, { day: validFrom, begins }),
        words: words.ofCategory.get(category.id)!,
      }
    }),
    harmless: words.harmless,
  }
}

/** Graver or with more conditions, never less; cites what the changes rest on. */
function amendCategory(
  category: Category,
  changes: readonly Change[],
  { day, begins }: { readonly day: Day; readonly begins: Day },
): AmendedCategory {
  if (changes.length === 0) return category
  const house = distinct(changes.flatMap(({ basis }) => ('house' in basis ? basis.house : [])))
  const laws = distinct(changes.flatMap(({ basis }) => ('law' in basis ? basis.law : []))).filter(
    (id) => !category.bases.includes(id) && isInForce(clauseOf(id), day),
  )
  return {
    ...category,
    class: changes.some(({ kind }) => kind === 'prohibit') ? 'prohibited' : category.class,
    bases: [...category.bases, ...laws],
    basis: [category.basis, ...laws.map((id) => clauseOf(id).short), ...house].join('; '),
    conditions: [
      ...category.conditions,
      ...changes.flatMap((change) => (change.kind === 'condition' ? change.condition : [])),
    ],
    house: house.map((text) => ({ text, validFrom: begins })),
  }
}

function wordsOf(
  category: Category,
  { catalogue, changes }: { readonly catalogue: Catalogue; readonly changes: readonly Change[] },
): CategoryWords {
  const own = changes.filter((change) => categoryIn(change) === category.id)
  if (own.every((change) => !('words' in change))) return category.words
  const banned = own.some(({ kind }) => kind === 'prohibit')
  const below = banned ? classRank.prohibited : classRank[category.class]
  const said = (kind: AccusingKind | 'exception_off') =>
    own.flatMap((change) => (change.kind === kind ? change.words : []))
  const added = (kind: AccusingKind) => safeWords(said(kind), { catalogue, below })
  const off = new Set(said('exception_off'))
  const { words } = category
  return {
    ...words,
    terms: [...words.terms, ...added('term')],
    heads: [...words.heads, ...added('head')],
    hints: [...words.hints, ...added('hint')],
    cues: [...words.cues, ...said('cue')],
    exceptions: words.exceptions.filter((phrase) => !off.has(phrase)),
  }
}

function safeWords(
  words: readonly string[],
  over: { readonly catalogue: Catalogue; readonly below: number },
): string[] {
  return words.filter((phrase) => hiddenIn(phrase, over).length === 0)
}

/** The national list after the last change of law that is known: all its days have the same words. */
export function lastCatalogue(): Catalogue {
  return catalogueInForce('9999-12-31')
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
