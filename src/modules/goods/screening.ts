import type { GoodsClass } from '#core/goods/catalogue.ts'
import type { Lexicon } from '#core/goods/lexicon.ts'
import { type ItemScreening, screenContents } from '#core/goods/screen.ts'
import { barredFromAir } from './catalogue.ts'
import type { List } from './in-force.ts'

export type NamedCondition = {
  /** `category.1`: the first thing asked for. */
  readonly id: string
  readonly kind: 'evidence' | 'packing' | 'transport'
  readonly vi: string
  readonly en: string
}

/** A declaration held against a list, with what follows from it. */
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

const remembered = new WeakMap<List, Map<string, Screened>>()
const rememberAtMost = 5_000

/**
 * Screens declared contents against a list in force (R8, R13, R21). The same words come again and
 * again, so the latest answers of a list are remembered.
 */
export function screen(text: string, list: List): Screened {
  let answers = remembered.get(list)
  if (!answers) remembered.set(list, (answers = new Map<string, Screened>()))
  const known = answers.get(text)
  if (known) return known
  if (answers.size >= rememberAtMost) answers.delete(answers.keys().next().value!)
  const screened = screenWith(list.lexicon(), text)
  answers.set(text, screened)
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
