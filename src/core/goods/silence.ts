import type { Item } from './item.ts'
import type { Lexicon } from './lexicon.ts'
import { type Match, says } from './match.ts'

/**
 * Which categories are out of the question as an item is read from left to right: `ví đựng tiền`
 * is about the wallet, `súng đồ chơi` is a toy, `không kèm bình gas` brings none.
 */
export class Silence {
  readonly #item: Item
  readonly #lexicon: Lexicon
  readonly #certain = { groups: new Set<string>(), categories: new Set<number>() }
  /** What words without accents may be about: enough to spare a condition, not a prohibition. */
  readonly #likely = { groups: new Set<string>(), categories: new Set<number>() }
  #negation: Match | null = null

  constructor(item: Item, lexicon: Lexicon) {
    this.#item = item
    this.#lexicon = lexicon
    // A toy is a toy wherever the word stands, unless it is denied.
    item.matches.forEach((match, i) => {
      const before = item.matches[i - 1]
      if (before && says(before, 'negation')) return
      for (const group of groupsOf(match, 'item')) this.#certain.groups.add(group)
    })
  }

  covers(category: number, match: Match): boolean {
    if (this.#denies(match)) return true
    const { class: goodsClass, words } = this.#lexicon.catalogue.categories[category]!
    const heard = goodsClass === 'prohibited' ? [this.#certain] : [this.#certain, this.#likely]
    return heard.some(
      ({ groups, categories }) =>
        categories.has(category) || words.yieldsTo.some((group) => groups.has(group)),
    )
  }

  hear(match: Match): void {
    // At the head, words that may be the goods themselves are not surely about something else.
    const heard = match.phrases > 1 && this.#atHead(match) ? this.#likely : this.#certain
    for (const group of groupsOf(match, 'after')) heard.groups.add(group)
    // One word only tells look-alikes apart; a phrase says what the rest is about.
    if (match.to - match.from > 1) {
      for (const category of exceptionsOf(match)) heard.categories.add(category)
    }
    if (says(match, 'negation')) this.#negation = match
  }

  #atHead(match: Match): boolean {
    return this.#item.matches.every((m) => m.from >= match.from || says(m, 'filler'))
  }

  /** `không kèm …` reaches to the next pause; a bare `không` only to the next word. */
  #denies(match: Match): boolean {
    const said = this.#negation
    if (!said) return false
    const between = this.#item.words.slice(said.to, match.from + 1)
    if (between.some((word) => word.before !== 'none')) return false
    return said.to - said.from > 1 || match.from === said.to
  }
}

/** One word without its accents (`cam`) is too little to tell a ban (`cấm`) or a taste (`vị`). */
function groupsOf(match: Match, reach: 'after' | 'item'): string[] {
  const uncertain = match.phrases > 1 && match.to - match.from === 1
  return match.senses.flatMap(({ meaning: m }) =>
    m.kind === 'harmless' && m.reach === reach && (m.goods || !uncertain) ? [m.group] : [],
  )
}

function exceptionsOf(match: Match): number[] {
  return match.senses.flatMap(({ meaning: m }) => (m.kind === 'exception' ? [m.category] : []))
}
