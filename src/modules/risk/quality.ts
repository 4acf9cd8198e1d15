import { type GradedQuality, gradedQuality } from '#core/learn/graded.ts'
import { type Estimate, shareOf } from '#core/learn/interval.ts'
import { addDays, type Day, dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'

/** Days from one to another, both counted. */
export type Span = { readonly from: Day; readonly to: Day }

/** How well the rating found what there was to find in a span of days. */
export type RatingQuality = Span & {
  readonly parcels: number
  /** From what chance drew and somebody looked into: right for all parcels, whatever else was looked for. */
  readonly random: GradedQuality
  /** From all of which something is known: more, but looked for where the rating pointed. */
  readonly all: GradedQuality
  readonly drawn: number
  /** How many of the drawn were really looked into. */
  readonly followed: Estimate | null
}

/** The quality of an operator's rating over at most a month, from the counts of its days. */
export async function qualityOver(
  ctx: Ctx,
  operatorId: string,
  { from, to }: Span,
): Promise<RatingQuality> {
  const rows = await ctx.tx
    .selectFrom('risk.tally')
    .select(({ fn }) => [
      'score',
      'drawn',
      fn.sum<string>('parcels').as('parcels'),
      fn.sum<string>('known').as('known'),
      fn.sum<string>('known_found').as('known_found'),
      fn.sum<string>('followed').as('followed'),
      fn.sum<string>('followed_found').as('followed_found'),
    ])
    .where('operator_id', '=', operatorId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['score', 'drawn'])
    .execute()
  const counted = rows.map((row) => ({
    ...{ score: row.score, drawn: row.drawn, parcels: Number(row.parcels) },
    ...{ known: Number(row.known), knownFound: Number(row.known_found) },
    ...{ followed: Number(row.followed), followedFound: Number(row.followed_found) },
  }))
  return { from, to, ...qualityOfCounts(counted) }
}

type Counted = {
  readonly score: number
  readonly drawn: boolean
  readonly parcels: number
  readonly known: number
  readonly knownFound: number
  readonly followed: number
  readonly followedFound: number
}

function qualityOfCounts(counted: readonly Counted[]): Omit<RatingQuality, keyof Span> {
  const drawn = counted.filter((one) => one.drawn)
  const sum = (of: readonly Counted[], what: 'parcels' | 'followed') =>
    of.reduce((all, one) => all + one[what], 0)
  // The border lies where all parcels have it; only what chance took and was followed answers.
  const random = counted.map(({ score, parcels, ...one }) => ({
    ...{ score, rows: parcels },
    known: one.drawn ? one.followed : 0,
    found: one.drawn ? one.followedFound : 0,
  }))
  const all = counted.map(({ score, parcels, known, knownFound }) => ({
    ...{ score, rows: parcels, known, found: knownFound },
  }))
  return {
    parcels: sum(counted, 'parcels'),
    random: gradedQuality(random),
    all: gradedQuality(all),
    drawn: sum(drawn, 'parcels'),
    followed: shareOf(sum(drawn, 'followed'), sum(drawn, 'parcels')),
  }
}

/** The last thirty days that are over. */
export function last30(ctx: Ctx, operatorId: string): Promise<RatingQuality> {
  const today = dayOf(ctx.now)
  return qualityOver(ctx, operatorId, { from: addDays(today, -30), to: addDays(today, -1) })
}
