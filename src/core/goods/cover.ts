import type { Lexicon } from './lexicon.ts'
import { type Match, matchesAt, says } from './match.ts'
import { accentsOf, type Word } from './words.ts'

/**
 * The phrases that together explain a declaration best: none overlap, longer beats shorter and
 * exact accents beat missing ones, so `giấy dán` leaves nothing of `đạn`.
 */
export function coverWords(words: readonly Word[], lexicon: Lexicon): Match[] {
  const accents = accentsOf(words)
  // best[i]: the worth of the best cover of words i and after, and the match that begins it.
  const best: { worth: number; match: Match | null }[] = []
  best[words.length] = { worth: 0, match: null }
  for (let i = words.length - 1; i >= 0; i--) {
    let top = { worth: best[i + 1]!.worth, match: null as Match | null }
    for (const match of matchesAt(words, i, { lexicon, accents })) {
      const worth = worthOf(match) + best[match.to]!.worth
      if (worth > top.worth) top = { worth, match }
    }
    best[i] = top
  }
  return chosen(best)
}

function chosen(best: readonly { readonly match: Match | null }[]): Match[] {
  const matches: Match[] = []
  for (let i = 0; i < best.length - 1;) {
    const match = best[i]!.match
    if (match) matches.push(match)
    i = match ? match.to : i + 1
  }
  return matches
}

/** Words that name goods are worth more than counts and empty words; of equals the graver. */
function worthOf(match: Match): number {
  const length = match.to - match.from
  if (length === 1) return match.quality * worthOfOne(match)
  const idle = match.senses.every(({ meaning: { kind } }) => kind === 'filler' || kind === 'vague')
  const tie = says(match, 'term') ? 0.15 : says(match, 'exception') ? 0.1 : 0
  return match.quality * length + 0.8 * (length - 1) - (idle ? 0.4 : 0) + tie
}

function worthOfOne(match: Match): number {
  if (match.phrases > 1) return 0.5
  if (says(match, 'term', 'head')) return 1.15
  return says(match, 'hint', 'harmless', 'first', 'join', 'negation') ? 1 : 0.6
}
