import type { GoodsClass } from '#core/goods/catalogue.ts'
import type { Lexicon } from '#core/goods/lexicon.ts'
import { type ItemScreening, screenContents } from '#core/goods/screen.ts'
import type { Day } from '#core/time.ts'
import { barredFromAir, lexiconInForce } from './catalogue.ts'

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
  /** A lithium battery by itself never flies (R9; UN3480, UN3090). */
  readonly forbiddenByAir: boolean
}

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
    forbiddenByAir: barredFromAir(found, lexicon.catalogue),
  }
}
