import type { GoodsClass } from '#core/goods/catalogue.ts'
import { compileCatalogue, type Lexicon } from '#core/goods/lexicon.ts'
import { type ItemScreening, screenContents } from '#core/goods/screen.ts'
import type { Day } from '#core/time.ts'
import { catalogueInForce } from './catalogue.ts'

export type NamedCondition = {
  /** `category.1`: the first thing asked for. */
  readonly id: string
  readonly kind: 'evidence' | 'packing' | 'transport'
  readonly vi: string
  readonly en: string
}

/** A declaration held against the catalogue of a day, with what follows from it. */
export type Screened = {
  readonly class: GoodsClass
  readonly category: {
    readonly id: string
    readonly nameVi: string
    readonly nameEn: string
  } | null
  readonly basis: string | null
  readonly conditions: readonly NamedCondition[]
  readonly items: readonly ItemScreening[]
  readonly catalogueVersion: string
  /** UN 3480: lithium batteries by themselves never fly (rule R9). */
  readonly forbiddenByAir: boolean
}

const neverByAir: ReadonlySet<string> = new Set(['lithium-batteries'])

const remembered = new Map<string, Screened>()
const rememberAtMost = 5_000

/**
 * Screens declared contents against the catalogue in force that day (R8, R13, R21). The same words
 * come again and again, so the latest answers of a catalogue are remembered.
 */
export function screen(text: string, day: Day): Screened {
  const lexicon = lexiconInForce(day)
  const key = `${lexicon.catalogue.version}\0${text}`
  const known = remembered.get(key)
  if (known) return known
  if (remembered.size >= rememberAtMost) remembered.delete(remembered.keys().next().value!)
  const screened = screenWith(lexicon, text)
  remembered.set(key, screened)
  return screened
}

function screenWith(lexicon: Lexicon, text: string): Screened {
  const found = screenContents(text, lexicon)
  const category = lexicon.catalogue.categories.find(({ id }) => id === found.categoryId)
  return {
    class: found.class,
    category: category
      ? { id: category.id, nameVi: category.nameVi, nameEn: category.nameEn }
      : null,
    basis: category?.basis ?? null,
    conditions: (category?.conditions ?? []).map((condition, i) => ({
      id: `${category!.id}.${i + 1}`,
      ...condition,
    })),
    items: found.items,
    catalogueVersion: lexicon.catalogue.version,
    forbiddenByAir: neverByAir.has(found.categoryId ?? ''),
  }
}

const compiled = new Map<string, Lexicon>()

/** The catalogue in force on a day, compiled once a version. */
export function lexiconInForce(day: Day): Lexicon {
  const catalogue = catalogueInForce(day)
  const known = compiled.get(catalogue.version)
  if (known) return known
  const lexicon = compileCatalogue(catalogue)
  compiled.set(catalogue.version, lexicon)
  return lexicon
}
