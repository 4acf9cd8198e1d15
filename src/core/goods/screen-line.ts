import type { GoodsClass } from './catalogue.ts'
import type { Lexicon } from './lexicon.ts'
import { screenContents } from './screen.ts'

/** One answer of `buuan goods screen --json`. */
export type GoodsLine = {
  readonly input: string
  readonly class: GoodsClass
  readonly category: string | null
  readonly basis: string | null
  /** The words, as typed, that decided; none when no word is known. */
  readonly words: readonly string[]
  /** 0…1: how often such an answer is right (`Verdict`). */
  readonly confidence: number
}

/** Screens one line against a compiled catalogue; the basis is the law of that catalogue's days. */
export function screenLine(line: string, lexicon: Lexicon): GoodsLine {
  const { class: goodsClass, categoryId, words, confidence } = screenContents(line, lexicon)
  const category = lexicon.catalogue.categories.find((c) => c.id === categoryId)
  const basis = category?.basis ?? null
  return { input: line, class: goodsClass, category: categoryId, basis, words, confidence }
}
