import type { GoodsClass } from './catalogue.ts'
import type { Lexicon } from './lexicon.ts'
import { screenContents } from './screen.ts'

/** One answer of `buuan goods screen --json`. */
export type GoodsLine = {
  readonly input: string
  readonly class: GoodsClass
  readonly category: string | null
  readonly basis: string | null
}

/** Screens one line against a compiled catalogue; the basis is the law of that catalogue's days. */
export function screenLine(line: string, lexicon: Lexicon): GoodsLine {
  const { class: goodsClass, categoryId } = screenContents(line, lexicon)
  const category = lexicon.catalogue.categories.find((c) => c.id === categoryId)
  return { input: line, class: goodsClass, category: categoryId, basis: category?.basis ?? null }
}
