import { setImmediate as breathe } from 'node:timers/promises'
import type { Catalogue } from '#core/goods/catalogue.ts'
import { classRank, type Lexicon } from '#core/goods/lexicon.ts'
import { screenContents } from '#core/goods/screen.ts'
import { foldVietnamese } from '#core/vietnamese.ts'
import type { List } from './in-force.ts'
import { shippedPhrases } from './phrases-data.ts'
import { touchedBy } from './touched.ts'

/** Between breaths: some 10 ms, so that no acceptance waits longer. */
const stride = 100

/**
 * What a list answers less gravely than the national one of its days, of every built-in term, with and
 * without accents, and every shipped phrase that is not to be sent freely. `words` are those that the two
 * lists do not share: what they do not touch is answered alike.
 */
export async function laxerThan(
  national: List,
  { list, words }: { readonly list: List; readonly words: readonly string[] },
): Promise<string[]> {
  const laxer: string[] = []
  const [shipped, amended] = [national.lexicon(), list.lexicon()]
  for (const [i, text] of textsOf(national.catalogue).filter(touchedBy(words)).entries()) {
    if (i % stride === 0) await breathe()
    const before = rankIn(shipped, text)
    if (before >= classRank.conditional && rankIn(amended, text) < before) laxer.push(text)
  }
  return laxer
}

function rankIn(lexicon: Lexicon, text: string): number {
  return classRank[screenContents(text, lexicon).class]
}

/** What must never be answered less gravely than the national list answers it. */
export function textsOf({ categories }: Catalogue): string[] {
  const named = categories.flatMap(({ words }) => [...words.terms, ...words.heads])
  const phrases = shippedPhrases
    .filter((phrase) => classRank[phrase.class] >= classRank.conditional)
    .map(({ text }) => text)
  return [...new Set([...named, ...named.map(foldVietnamese), ...phrases])]
}
