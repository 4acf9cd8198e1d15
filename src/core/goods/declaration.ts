import { foldVietnamese } from '#core/vietnamese.ts'
import type { Catalogue, Condition, GoodsClass } from './catalogue.ts'
import type { Lexicon } from './lexicon.ts'
import { type ItemScreening, type Screening, screenContents } from './screen.ts'

/** `category.1`: the first thing asked for. */
export type NamedCondition = Condition & { readonly id: string }

/** A declaration held against a list, with what follows from it. */
export type Declaration = {
  readonly class: GoodsClass
  readonly category: {
    readonly id: string
    readonly nameVi: string
    readonly nameEn: string
  } | null
  readonly basis: string | null
  /** What conditional goods must come with; nothing helps what is prohibited. */
  readonly conditions: readonly NamedCondition[]
  readonly items: readonly ItemScreening[]
  readonly catalogueVersion: string
  /** A lithium battery by itself never flies (R9; UN3480, UN3090). */
  readonly forbiddenByAir: boolean
}

/** Screens declared contents as acceptance does, wherever it runs: class, basis, conditions (R8, R13, R21). */
export function screenDeclaration(text: string, lexicon: Lexicon): Declaration {
  const { catalogue } = lexicon
  const found = screenContents(text, lexicon)
  const category = catalogue.categories.find(({ id }) => id === found.categoryId)
  const asked = category?.class === 'conditional' ? category.conditions : []
  return {
    class: found.class,
    category: category
      ? { id: category.id, nameVi: category.nameVi, nameEn: category.nameEn }
      : null,
    basis: category?.basis ?? null,
    conditions: asked.map((condition, i) => ({ id: `${category!.id}.${i + 1}`, ...condition })),
    items: found.items,
    catalogueVersion: catalogue.version,
    forbiddenByAir: barredFromAir(found, catalogue),
  }
}

/** Whether something in the declaration may not fly: a lithium battery alone (R9; UN3480, UN3090). */
export function barredFromAir({ items }: Screening, catalogue: Catalogue): boolean {
  return items.some(({ categoryId, words }) => {
    const category = catalogue.categories.find((c) => c.id === categoryId)
    const said = foldVietnamese(words.join(' '))
    return (
      category?.neverByAir.some((term) => ` ${said} `.includes(` ${foldVietnamese(term)} `)) ??
      false
    )
  })
}
