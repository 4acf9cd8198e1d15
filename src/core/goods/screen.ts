import type { GoodsClass } from './catalogue.ts'
import { coverWords } from './cover.ts'
import { itemsOf } from './item.ts'
import { judgeItem, type Verdict } from './judge.ts'
import { classRank, type Lexicon } from './lexicon.ts'
import { tokenize } from './tokens.ts'
import { readWords } from './words.ts'

export type ItemScreening = Verdict & { readonly text: string }

/** The answer for a whole declaration: the gravest of its items, and each of them. */
export type Screening = Verdict & {
  readonly items: readonly ItemScreening[]
  /** Longer than a declaration of contents is; never better than vague. */
  readonly tooLong: boolean
}

/** A declaration of contents is a line, not a letter. */
export const longestDeclaration = 500
/** No more than this is read, so that no text is slow. */
const longestRead = 4000

/**
 * Says what declared contents are: one line, several items, real Vietnamese with or without
 * accents (CT02 I.3, I.9; Law on Post art. 12). Never throws. Needs no clock: the catalogue of the
 * day comes compiled. Words that nobody knows are allowed, with less confidence.
 */
export function screenContents(text: string, lexicon: Lexicon): Screening {
  const read = text.slice(0, longestRead).normalize('NFC')
  const tooLong = text.length > longestDeclaration
  const words = readWords(tokenize(read), lexicon)
  const items = itemsOf(words, coverWords(words, lexicon)).flatMap((item) => {
    const verdict = judgeItem(item, lexicon)
    const slice = read.slice(item.words[0]!.start, item.words.at(-1)!.end)
    return verdict ? [{ text: slice, ...verdict }] : []
  })
  const worst = worstOf(items)
  if (!worst || (tooLong && classRank[worst.class] < classRank.vague)) {
    return { ...nothingSaid, items, tooLong }
  }
  const { class: goodsClass, categoryId, words: decided } = worst
  const confidence = surenessOf(worst, items)
  return { class: goodsClass, categoryId, words: decided, confidence, items, tooLong }
}

/** One grave item is enough; that nothing is grave is as sure as the least sure of all items. */
function surenessOf(worst: ItemScreening, items: readonly ItemScreening[]): number {
  if (worst.categoryId !== null) return worst.confidence
  return Math.min(...items.map((item) => item.confidence))
}

const nothingSaid: Verdict = { class: 'vague', categoryId: null, words: [], confidence: 0.9 }

function worstOf(items: readonly ItemScreening[]): ItemScreening | null {
  const rank = (goodsClass: GoodsClass) => classRank[goodsClass]
  return items.reduce<ItemScreening | null>(
    (top, item) => (top && rank(top.class) >= rank(item.class) ? top : item),
    null,
  )
}
