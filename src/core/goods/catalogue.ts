import type { Day } from '#core/time.ts'

/** What becomes of declared contents. `vague` asks the sender to say what it is. */
export type GoodsClass = 'prohibited' | 'conditional' | 'allowed' | 'vague'

/** One list of goods as it stands on a day: what every screening of that day is done with. */
export type Catalogue = {
  readonly version: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly categories: readonly Category[]
  readonly harmless: readonly HarmlessGroup[]
  readonly grammar: Grammar
}

/** Goods that may not be sent, or only under conditions. `basis` cites the law of the day. */
export type Category = {
  readonly id: string
  readonly class: 'prohibited' | 'conditional'
  readonly nameVi: string
  readonly nameEn: string
  readonly basis: string
  readonly bases: readonly string[]
  readonly conditions: readonly Condition[]
  /** Of the terms, those that no aircraft takes: a lithium battery that is in no device. */
  readonly neverByAir: readonly string[]
  readonly words: CategoryWords
}

/** What a sender of conditional goods is asked for. */
export type Condition = {
  readonly kind: 'evidence' | 'packing' | 'transport'
  readonly vi: string
  readonly en: string
}

/** How people name the goods of a category; all phrases in full Vietnamese spelling or English. */
export type CategoryWords = {
  /** Decide by themselves. */
  readonly terms: readonly string[]
  /** Decide when they are named first, beside a cue, or alone: `rùa câm`, but not `dép rùa`. */
  readonly heads: readonly string[]
  /** Decide beside a cue, or when nothing else is said: `vàng` is also a colour. */
  readonly hints: readonly string[]
  /** Single words that make a hint certain. */
  readonly cues: readonly string[]
  readonly pairs: readonly WordPair[]
  /** Look like a term and are harmless; they also silence this category in the rest of the item. */
  readonly exceptions: readonly string[]
  /** Harmless groups that silence this category. */
  readonly yieldsTo: readonly string[]
}

/**
 * Two phrases that decide together, in this order, a few words apart: `bằng … giả`. A first half
 * `*tobacco` stands for any goods of that category or harmless group, `*` for any goods at all.
 */
export type WordPair = { readonly first: readonly string[]; readonly then: readonly string[] }

/**
 * Names of goods that may be sent. What stands after such a head describes it (`ví đựng tiền`), so
 * the categories that yield to the group are silent there; reach `item` silences before it too.
 */
export type HarmlessGroup = {
  readonly id: string
  readonly reach: 'after' | 'item' | 'none'
  /** Whether its words name goods, or only say how or for whom. */
  readonly goods: boolean
  readonly words: readonly string[]
}

export type Grammar = {
  /** Words between two things that are both in the parcel: `và`, `kèm`, `giấu`. */
  readonly joins: readonly string[]
  /** `không kèm`: what follows is not in the parcel. */
  readonly negations: readonly string[]
  /** Declarations that say nothing: `hàng hóa`, `quà`. */
  readonly vague: readonly string[]
  /** Of these, words that leave all open whatever adjective follows: `hàng hóa thông thường`. */
  readonly vagueHeads: readonly string[]
  /** Units, counts, colours, praise: no goods. */
  readonly fillers: readonly string[]
}
