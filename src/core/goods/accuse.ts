import { typedWithAccents } from './cover.ts'
import { type Item, placesOf } from './item.ts'
import type { Lexicon, Meaning } from './lexicon.ts'
import { type Match, says, type Sense } from './match.ts'
import { Silence } from './silence.ts'

/** A category that an item falls under, and the phrases that say so. */
export type Hit = { readonly category: number; readonly matches: readonly Match[] }

type Context = { readonly item: Item; readonly lexicon: Lexicon }
type Accusation = Meaning & { readonly kind: 'term' | 'hint' }
type Then = Meaning & { readonly kind: 'then' }

/** Every category an item falls under, in the order its words name them. */
export function findHits(item: Item, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = []
  const silence = new Silence(item, lexicon)
  for (const match of item.matches) {
    for (const sense of match.senses) {
      const hit = hitOf(match, sense, { item, lexicon })
      if (hit && !silence.covers(hit.category, hit.matches[0]!)) hits.push(hit)
    }
    silence.hear(match)
  }
  return hits
}

function hitOf(match: Match, sense: Sense, context: Context): Hit | null {
  const { meaning } = sense
  if (meaning.kind === 'then') return pairOf(match, meaning, context)
  if (meaning.kind !== 'term' && meaning.kind !== 'hint') return null
  const accuses = isCertain(match, sense, meaning) || isLikely(match, { sense, meaning }, context)
  return accuses ? { category: meaning.category, matches: [match] } : null
}

function isCertain(match: Match, sense: Sense, { kind, category }: Accusation): boolean {
  return kind === 'term' && !sense.bare && allAccuse(match, category)
}

/** Words that also mean something else accuse beside a cue, or when nothing else is said. */
function isLikely(
  match: Match,
  { sense, meaning }: { readonly sense: Sense; readonly meaning: Accusation },
  context: Context,
): boolean {
  const agreed = allAccuse(match, meaning.category)
  if (!agreed && says(match, 'filler', 'join', 'negation')) return false
  if (hasCue(match, meaning.category, context)) return true
  if (isCommonThing(match, sense, meaning.category)) return false
  return (agreed || !isExcepted(match, meaning)) && standsAlone(match, context.item)
}

/** Whether every phrase that fits accuses the category: no accent could make it harmless. */
function allAccuse({ senses, phrases }: Match, category: number): boolean {
  if (phrases === 1) return true
  const accusing = senses.filter(
    ({ meaning: m }) => (m.kind === 'term' || m.kind === 'hint') && m.category === category,
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

/** Whether nothing but counts and fillers stands beside the match. */
function standsAlone(match: Match, { words, matches }: Item): boolean {
  const idle = new Set(matches.filter((m) => says(m, 'filler')).flatMap(placesOf))
  return words.every((w, i) => w.isNumber || idle.has(i) || (i >= match.from && i < match.to))
}

function hasCue(match: Match, category: number, { item, lexicon }: Context): boolean {
  const { words, matches } = item
  const cues = lexicon.cues[category]!
  const accented = typedWithAccents(words)
  // A word inside another name is no cue: `cao su` is not `sứ`.
  const named = matches.filter((m) => m === match || (m.to - m.from > 1 && !concerns(m, category)))
  const taken = new Set(named.flatMap(placesOf))
  return words.some(
    (w, i) => !taken.has(i) && (accented ? cues.spells.has(w.spell) : cues.folds.has(w.fold)),
  )
}

function concerns({ senses }: Match, category: number): boolean {
  return senses.some(({ meaning: m }) => 'category' in m && m.category === category)
}

const pairReach = 5

function pairOf(then: Match, meaning: Then, { item, lexicon }: Context): Hit | null {
  // Without accents `gia 200k` is a price, not `giả`.
  if (then.phrases > 1 && item.words[then.to]?.isNumber) return null
  const first = item.matches.find(
    (m) =>
      m.to <= then.from && then.from - m.to <= pairReach && opens(m, { then, meaning }, lexicon),
  )
  return first ? { category: meaning.category, matches: [first, then] } : null
}

/** Whether a match is the first half of a pair, or goods that do as one before certain words. */
function opens(
  match: Match,
  { then, meaning }: { readonly then: Match; readonly meaning: Then },
  lexicon: Lexicon,
): boolean {
  const { category, pair, after } = meaning
  return match.senses.some(({ meaning: m }) => {
    if (m.kind === 'first') return m.category === category && m.pair === pair
    if (after.length === 0 || then.phrases > 1 || match.phrases > 1) return false
    const kind = goodsKind(m, lexicon)
    return kind !== null && (after.includes('*') || after.includes(kind))
  })
}

/** The category or harmless group whose goods a sense names. */
function goodsKind(meaning: Meaning, lexicon: Lexicon): string | null {
  if (meaning.kind === 'harmless') return meaning.goods ? meaning.group : null
  if (meaning.kind !== 'term' && meaning.kind !== 'hint') return null
  return lexicon.catalogue.categories[meaning.category]!.id
}
