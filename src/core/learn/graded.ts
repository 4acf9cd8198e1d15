import { areaOf, type Estimate, shareOf } from './interval.ts'

/** One score: how many rows have it, how many of these have an answer, and in how many it is 1. */
export type Grade = {
  readonly score: number
  readonly rows: number
  readonly known: number
  readonly found: number
}

/** How well a score finds, where it is known only of some rows what there was to find. */
export type GradedQuality = {
  readonly known: number
  readonly found: number
  readonly base: Estimate | null
  readonly auc: Estimate | null
  readonly at: readonly {
    readonly percent: number
    readonly precision: Estimate | null
    readonly recall: Estimate | null
  }[]
}

const percents = [1, 2, 5, 10]

/**
 * Precision and recall among the first 1, 2, 5 and 10 percent of all rows by score, from those with an answer. The border
 * is where all rows have it, not those with an answer; a score that the border cuts is counted by the part above. Both
 * intervals are Wilson's: of precision over the rows above, of recall over what was found.
 */
export function gradedQuality(grades: readonly Grade[]): GradedQuality {
  const falling = grades.toSorted((a, b) => b.score - a.score)
  const [rows, known, found] = (['rows', 'known', 'found'] as const).map((what) =>
    falling.reduce((sum, grade) => sum + grade[what], 0),
  ) as [number, number, number]
  return {
    known,
    found,
    base: shareOf(found, known),
    auc: areaOf(aucOf(falling), found, known - found),
    at: percents.map((percent) => {
      const above = aboveBorder(falling, (rows * percent) / 100)
      return {
        percent,
        precision: shareOf(above.found, above.known),
        recall: shareOf(above.found, found),
      }
    }),
  }
}

function aboveBorder(falling: readonly Grade[], wanted: number) {
  let [left, known, found] = [wanted, 0, 0]
  for (const grade of falling) {
    if (left <= 0) break
    const part = Math.min(1, left / grade.rows)
    known += grade.known * part
    found += grade.found * part
    left -= grade.rows
  }
  return { known, found }
}

/** The chance that what was found stands before what was not, ties half (Mann and Whitney 1947). */
function aucOf(falling: readonly Grade[]): number | null {
  let [wins, foundBefore, clean] = [0, 0, 0]
  for (const { known, found } of falling) {
    wins += (known - found) * (foundBefore + found / 2)
    foundBefore += found
    clean += known - found
  }
  return foundBefore === 0 || clean === 0 ? null : wins / (foundBefore * clean)
}
