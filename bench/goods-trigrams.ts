import type { Catalogue, GoodsClass } from '#core/goods/catalogue.ts'
import { foldVietnamese } from '#core/vietnamese.ts'

/** The class of the phrase that is most alike, and how alike it is, 0…1. */
export type Nearest = { readonly class: GoodsClass; readonly likeness: number }

type Entry = { readonly class: GoodsClass; readonly size: number }

/**
 * What a plain fuzzy search does with the same list: the phrase that shares most trigrams with the
 * declaration (Dice) decides, when it is alike enough. Stands for MiniSearch and Fuse, which are not
 * installed; like them it knows no accents, no items and no context.
 */
export class TrigramSearch {
  readonly #entries: Entry[] = []
  readonly #index = new Map<string, number[]>()

  constructor({ categories, harmless, grammar }: Catalogue) {
    for (const { class: goodsClass, words } of categories) {
      for (const phrase of [...words.terms, ...words.heads]) this.#add(phrase, goodsClass)
      for (const phrase of words.exceptions) this.#add(phrase, 'allowed')
    }
    for (const { words } of harmless) for (const phrase of words) this.#add(phrase, 'allowed')
    for (const phrase of grammar.vague) this.#add(phrase, 'vague')
  }

  #add(phrase: string, goodsClass: GoodsClass): void {
    const trigrams = trigramsOf(phrase)
    const id = this.#entries.push({ class: goodsClass, size: trigrams.size }) - 1
    for (const trigram of trigrams) {
      const ids = this.#index.get(trigram)
      if (ids) ids.push(id)
      else this.#index.set(trigram, [id])
    }
  }

  nearest(declared: string): Nearest {
    const trigrams = trigramsOf(declared)
    const shared = new Map<number, number>()
    for (const trigram of trigrams) {
      for (const id of this.#index.get(trigram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    }
    let best: Nearest = { class: 'allowed', likeness: 0 }
    for (const [id, count] of shared) {
      const { class: goodsClass, size } = this.#entries[id]!
      const likeness = (2 * count) / (trigrams.size + size)
      if (likeness > best.likeness) best = { class: goodsClass, likeness }
    }
    return best
  }
}

function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>()
  const padded = `  ${foldVietnamese(text)} `
  for (let i = 0; i + 3 <= padded.length; i++) trigrams.add(padded.slice(i, i + 3))
  return trigrams
}
