import { type Item, placesOf } from './item.ts'
import { classRank, type Lexicon, type Meaning } from './lexicon.ts'
import { type Match, says, type Sense } from './match.ts'
import { Silence } from './silence.ts'
import { accentsOf } from './words.ts'

/** A category that an item falls under, and the phrases that say so. */
export type Hit = {
  readonly category: number
  readonly matches: readonly Match[]
  /** 0.9 for a likely phrase, 1 for a certain one, more for a pair; the heavier of two decides. */
  readonly weight: number
}

type Context = { readonly item: Item; readonly lexicon: Lexicon }
type Accusation = Meaning & { readonly kind: Accusing }
type Accusing = 'term' | 'head' | 'hint'
type Then = Meaning & { readonly kind: 'then' }

/** Every category an item falls under, in the order its words name them. */
export function findHits(item: Item, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = []
  const silence = new Silence(item, lexicon)
  for (const match of item.matches) {
    for (const sense of match.senses) {
      const hit = hitOf(match, sense, { item, lexicon })
      const heard = hit && hit.weight > 1 ? heardBefore(hit.matches[0]!, item, lexicon) : silence
      if (hit && !heard.covers(hit.category, hit.matches[0]!)) hits.push(hit)
    }
    silence.hear(match)
  }
  return hits
}

/** The first half of a pair does not silence the pair: `phong bì có tiền`. */
function heardBefore(first: Match, item: Item, lexicon: Lexicon): Silence {
  const silence = new Silence(item, lexicon)
  for (const match of item.matches) if (match.to <= first.from) silence.hear(match)
  return silence
}

function hitOf(match: Match, sense: Sense, context: Context): Hit | null {
  const { meaning } = sense
  if (meaning.kind === 'then') return pairOf(match, meaning, context)
  if (!isAccusation(meaning)) return null
  const charge = { sense, meaning }
  const hit = { category: meaning.category, matches: [match] }
  if (isCertain(match, charge, context)) return { ...hit, weight: 1 }
  return isLikely(match, charge, context) ? { ...hit, weight: 0.9 } : null
}

function isAccusation(meaning: Meaning): meaning is Accusation {
  return meaning.kind === 'term' || meaning.kind === 'head' || meaning.kind === 'hint'
}

type Charge = { readonly sense: Sense; readonly meaning: Accusation }

function isCertain(match: Match, { sense, meaning }: Charge, context: Context): boolean {
  return meaning.kind === 'term' && !sense.bare && allAccuse(match, meaning.category, context)
}

/** Words that also mean something else accuse beside a cue, named first, or when nothing else is said. */
function isLikely(match: Match, charge: Charge, context: Context): boolean {
  const { sense, meaning } = charge
  const agreed = allAccuse(match, meaning.category, context)
  if (!agreed && says(match, 'filler', 'join', 'negation')) return false
  const guessed = sense.slip && accentsOf(context.item.words) !== 'full'
  if (!guessed && hasCue(match, meaning.category, context)) return true
  const leads = meaning.kind === 'head' || (sense.slip && agreed && !guessed)
  if (leads && !isExcepted(match, meaning) && opensItem(match, context.item)) return true
  return isAlone(match, charge, { ...context, agreed })
}

function isAlone(
  match: Match,
  { sense, meaning }: Charge,
  { item, agreed }: Context & { readonly agreed: boolean },
): boolean {
  if (isCommonThing(match, sense, meaning.category)) return false
  return (agreed || !isExcepted(match, meaning)) && standsAlone(match, item)
}

/** Whether every phrase that fits accuses as gravely: no accent could make it harmless. */
function allAccuse({ senses, phrases }: Match, category: number, { lexicon }: Context): boolean {
  if (phrases === 1) return true
  const rankOf = (index: number) => classRank[lexicon.catalogue.categories[index]!.class]
  const accusing = senses.filter(
    ({ meaning: m }) => isAccusation(m) && rankOf(m.category) >= rankOf(category),
  )
  return new Set(accusing.map((sense) => sense.phrase)).size === phrases
}

/** Whether the very phrase is also the name of something harmless, as `kẹo` is. */
function isCommonThing({ senses }: Match, { phrase }: Sense, category: number): boolean {
  return senses.some(
    ({ phrase: p, meaning: m }) =>
      p === phrase &&
      ((m.kind === 'exception' && m.category === category) || (m.kind === 'harmless' && m.goods)),
  )
}

/** Of goods that differ by accents alone, the catalogue names the likelier as an exception. */
function isExcepted({ from, to, senses }: Match, { kind, category }: Accusation): boolean {
  if (kind === 'term' && to - from === 1) return false
  return senses.some(({ meaning: m }) => m.kind === 'exception' && m.category === category)
}

/** Whether only counts and fillers stand before the match: what is named first is the thing itself. */
function opensItem(match: Match, { words, matches }: Item): boolean {
  const idle = new Set(matches.filter((m) => says(m, 'filler')).flatMap(placesOf))
  return words.every((w, i) => i >= match.from || w.isNumber || idle.has(i))
}

/** Whether nothing but counts and fillers stands beside the match. */
function standsAlone(match: Match, { words, matches }: Item): boolean {
  const idle = new Set(matches.filter((m) => says(m, 'filler')).flatMap(placesOf))
  return words.every((w, i) => w.isNumber || idle.has(i) || (i >= match.from && i < match.to))
}

function hasCue(match: Match, category: number, { item, lexicon }: Context): boolean {
  const { words, matches } = item
  const cues = lexicon.cues[category]!
  const full = accentsOf(words) === 'full'
  // A word inside another name is no cue: `cao su` is not `sứ`.
  const named = matches.filter((m) => m === match || (m.to - m.from > 1 && !concerns(m, category)))
  const taken = new Set(named.flatMap(placesOf))
  return words.some(
    (w, i) => !taken.has(i) && (full ? cues.spells.has(w.spell) : cues.folds.has(w.fold)),
  )
}

function concerns({ senses }: Match, category: number): boolean {
  return senses.some(
    ({ meaning: m }) => 'category' in m && m.kind !== 'exception' && m.category === category,
  )
}

const pairReach = 5

function pairOf(then: Match, meaning: Then, { item, lexicon }: Context): Hit | null {
  // Without accents `gia 200k` is a price, not `giả`.
  if (then.phrases > 1 && item.words[then.to]?.isNumber) return null
  const half = { then, meaning, last: then.to === item.words.length }
  let hit: Hit | null = null
  for (const first of item.matches) {
    if (first.to > then.from || then.from - first.to > pairReach) continue
    const weight = opens(first, half, lexicon)
    if (weight > (hit?.weight ?? 0)) {
      hit = { category: meaning.category, matches: [first, then], weight }
    }
  }
  return hit
}

/**
 * How well a match does as the first half of a pair: 3 when it is named as one, 2 when its kind is,
 * 1 when any goods do, 0 when it does not.
 */
function opens(
  match: Match,
  { then, meaning, last }: { readonly then: Match; readonly meaning: Then; readonly last: boolean },
  lexicon: Lexicon,
): number {
  const { category, pair, after } = meaning
  const weights = match.senses.map(({ meaning: m }) => {
    if (m.kind === 'first') return m.category === category && m.pair === pair ? 3 : 0
    const kind = after.length > 0 && match.phrases === 1 ? goodsKind(m, lexicon) : null
    if (kind === null) return 0
    // `gia` may be a price after any goods; at the end, after papers or liquor, it is `giả`.
    if (after.includes(kind)) return then.phrases === 1 || last ? 2 : 0
    return then.phrases === 1 && after.includes('*') ? 1 : 0
  })
  return Math.max(0, ...weights)
}

/** The category or harmless group whose goods a sense names. */
function goodsKind(meaning: Meaning, lexicon: Lexicon): string | null {
  if (meaning.kind === 'harmless') return meaning.goods ? meaning.group : null
  if (!isAccusation(meaning)) return null
  return lexicon.catalogue.categories[meaning.category]!.id
}
