import { sql } from 'kysely'
import { type Estimate, shareOf } from '#core/learn/interval.ts'
import { provinces } from '#core/places/places.ts'
import { addDays, dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { Span } from './quality.ts'

const daysBack = 30
const shownRoutes = 25

/** What was sent from, or to, a place: how it was rated, and what was found where somebody looked. */
export type Rated = {
  readonly parcels: number
  readonly meanScore: number
  /** Parcels in the yellow and red lane. */
  readonly measured: number
  readonly known: number
  readonly found: Estimate | null
}

export type ProvinceOnMap = Rated & { readonly code: string; readonly name: string }
export type RouteOnMap = Rated & { readonly from: string; readonly to: string }

export type RiskMap = Span & {
  readonly provinces: readonly ProvinceOnMap[]
  readonly routes: readonly RouteOnMap[]
}

type Row = {
  readonly parcels: string
  readonly score_sum: string
  readonly measured: string
  readonly known: string
  readonly found: string
}

/** The 34 provinces and the routes most often rated high, over the last thirty days that are over. */
export async function riskMap(ctx: Ctx, operatorId: string, by: 'from' | 'to'): Promise<RiskMap> {
  const today = dayOf(ctx.now)
  const span = { from: addDays(today, -daysBack), to: addDays(today, -1) }
  const place = sql.ref(by === 'from' ? 'from_province' : 'to_province')
  const sums = sql`sum(parcels) as parcels, sum(score_sum) as score_sum,
    sum(yellow + red) as measured, sum(known) as known, sum(found) as found`
  const days = sql`operator_id = ${operatorId} and day between ${span.from} and ${span.to}`
  const byPlace = await sql<Row & { code: string }>`
    select ${place} as code, ${sums} from risk.route_tally where ${days} group by 1`.execute(ctx.tx)
  const byRoute = await sql<Row & { from_province: string; to_province: string }>`
    select from_province, to_province, ${sums} from risk.route_tally where ${days}
    group by 1, 2 order by sum(yellow + red) desc, sum(score_sum) desc
    limit ${shownRoutes}`.execute(ctx.tx)
  const found = new Map(byPlace.rows.map((row) => [row.code, row]))
  return {
    ...span,
    provinces: provinces().map(({ code, name }) => ({ code, name, ...ratedOf(found.get(code)) })),
    routes: byRoute.rows.map((row) => ({
      ...{ from: row.from_province, to: row.to_province, ...ratedOf(row) },
    })),
  }
}

function ratedOf(row: Row | undefined): Rated {
  if (!row) return { parcels: 0, meanScore: 0, measured: 0, known: 0, found: null }
  const parcels = Number(row.parcels)
  return {
    ...{ parcels, meanScore: Number(row.score_sum) / parcels, measured: Number(row.measured) },
    ...{ known: Number(row.known), found: shareOf(Number(row.found), Number(row.known)) },
  }
}
