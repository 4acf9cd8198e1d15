import { chanceOf } from './chance.ts'
import type { Agreement } from './watermark.ts'

/** `match`: the table comes from that copy; `likely`: look closer; `none`: nothing says so. */
export type Verdict = 'match' | 'likely' | 'none'

/** How sure it is that a table comes from one copy. */
export type Judgement = Agreement & {
  /** How likely it is that at least one of the copies compared agrees so well without being the source. */
  readonly chance: number
  readonly verdict: Verdict
}

/** A copy is named wrongly in one trace of a million at most. */
export const matchBelow = 1e-6
const likelyBelow = 1e-3

/**
 * What the agreements of a table with every copy there is mean, the most certain first. Of two copies
 * mixed together both show.
 */
export function rank<Copy extends Agreement>(copies: readonly Copy[]): (Copy & Judgement)[] {
  return copies
    .map((copy) => {
      const chance = Math.min(1, chanceOf(copy) * copies.length)
      return { ...copy, chance, verdict: verdictOf(chance) }
    })
    .sort((one, two) => one.chance - two.chance)
}

function verdictOf(chance: number): Verdict {
  if (chance <= matchBelow) return 'match'
  return chance <= likelyBelow ? 'likely' : 'none'
}
