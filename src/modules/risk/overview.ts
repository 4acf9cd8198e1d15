import { sql } from 'kysely'
import type { Estimate } from '#core/learn/interval.ts'
import { dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { modelVersion } from './standing.ts'
import type { ModelQuality } from './training.ts'
import { last30 } from './quality.ts'

/** What is counted of open measures at most: who has more has enough to do. */
const mostOpen = 10_000

export type Overview = {
  readonly day: string
  /** When today's parcels were last counted; null before the first time. */
  readonly countedAt: Date | null
  readonly lanes: Readonly<Record<'green' | 'blue' | 'yellow' | 'red', number>>
  readonly openMeasures: number
  readonly openMeasuresCapped: boolean
  /** Of the last thirty days: chance, and how it was followed. */
  readonly drawn: number
  readonly followed: Estimate | null
  readonly base: Estimate | null
}

/** How the day stands, and whether chance is followed, for the whole operator. */
export async function overviewOf(ctx: Ctx, operatorId: string): Promise<Overview> {
  const day = dayOf(ctx.now)
  const { rows } = await sql<Today>`
    select (select scores_at from risk.counted where operator_id = ${operatorId} and day = ${day})
        as counted_at,
      coalesce(sum(green), 0)::int as green, coalesce(sum(blue), 0)::int as blue,
      coalesce(sum(yellow), 0)::int as yellow, coalesce(sum(red), 0)::int as red,
      (select count(*)::int from (
        select from risk.rating r join directory.office o on o.id = r.office_id
        where o.organisation_id = ${operatorId} and r.open_measures <> '{}'
        limit ${sql.lit(mostOpen + 1)}) open) as open
    from risk.office_tally where operator_id = ${operatorId} and day = ${day}`.execute(ctx.tx)
  const { counted_at, open, ...lanes } = rows[0]!
  const quality = await last30(ctx, operatorId)
  return {
    ...{ day, countedAt: counted_at, lanes },
    openMeasures: Math.min(open, mostOpen),
    openMeasuresCapped: open > mostOpen,
    ...{ drawn: quality.drawn, followed: quality.followed, base: quality.random.base },
  }
}

type Today = {
  readonly counted_at: Date | null
  readonly green: number
  readonly blue: number
  readonly yellow: number
  readonly red: number
  readonly open: number
}

/** What was learned and when, newest first; the figures are of days the model had not seen. */
export async function listModels(
  ctx: Ctx,
  operatorId: string,
  page: { readonly after?: number; readonly limit: number },
) {
  const rows = await ctx.tx
    .selectFrom('risk.model')
    .select(['number', 'trained_at', 'first_day', 'last_day', 'rows', 'found'])
    .select(['quality', 'in_force_at', 'ended_at'])
    .where('operator_id', '=', operatorId)
    .$if(page.after !== undefined, (query) => query.where('number', '<', page.after!))
    .orderBy('number', 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit).map((row) => ({
    ...{ number: row.number, version: modelVersion(row.number, row.trained_at) },
    ...{ trainedAt: row.trained_at, from: row.first_day, to: row.last_day },
    ...{ rows: row.rows, found: row.found },
    ...{ inForceAt: row.in_force_at, endedAt: row.ended_at },
    // Written by `trainOperator`, and never changed.
    quality: row.quality as unknown as ModelQuality,
    inForce: row.in_force_at !== null && row.ended_at === null,
  }))
  return { items, next: rows.length > page.limit ? items.at(-1)!.number : null }
}
