import { sql } from 'kysely'
import { changeOf, type Estimate } from '#core/learn/interval.ts'
import { stabilityOf } from '#core/learn/stability.ts'
import { addDays, type Day, dayOf } from '#core/time.ts'
import { raiseAlarm } from '#modules/alarms/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { watchedFacts } from './quality-count.ts'

/** As is usual for this index: below 0.1 nothing, from 0.25 on another population. */
export const driftFrom = 0.25
const leastParcels = 200
const daysBetweenAlarms = 7
const recentDays = 7
const earlierDays = 28

/** How far one fact, or the score, has moved in the last seven days against the 28 before. */
export type FactDrift = {
  readonly fact: string
  readonly psi: number
  /** What chance alone passes once in a thousand times, with so few parcels. */
  readonly chance: number
  readonly drifts: boolean
  /** The values that moved most, with their shares before and after. */
  readonly moved: readonly {
    readonly value: string
    readonly before: number
    readonly after: number
  }[]
}

export type Drift = {
  readonly recent: { readonly from: Day; readonly to: Day; readonly parcels: number }
  readonly earlier: { readonly from: Day; readonly to: Day; readonly parcels: number }
  readonly facts: readonly FactDrift[]
  /** How many of the looked into had something, later less earlier. */
  readonly hitRate: {
    readonly recent: { readonly found: number; readonly rows: number }
    readonly earlier: { readonly found: number; readonly rows: number }
    readonly change: Estimate | null
  }
}

/** Compares the last seven days that are over with the 28 before them, from the counts of their days. */
export async function driftOf(ctx: Ctx, operatorId: string): Promise<Drift> {
  const to = addDays(dayOf(ctx.now), -1)
  const border = addDays(to, -recentDays)
  const from = addDays(border, 1 - earlierDays)
  const place = { operatorId, from, border, to }
  const counts = await countsOf(ctx, place)
  const hits = await hitsOf(ctx, place)
  const [earlier, recent] = [hits.before, hits.after]
  return {
    recent: { from: addDays(border, 1), to, parcels: recent.parcels },
    earlier: { from, to: border, parcels: earlier.parcels },
    facts: [...watchedFacts, 'score']
      .map((fact) => driftOfFact(fact, counts.get(fact) ?? noCounts()))
      .sort((a, b) => b.psi - a.psi),
    hitRate: { recent, earlier, change: changeOf(recent, earlier) },
  }
}

/** Raises an alarm for each fact that drifts, at most once a week. */
export async function raiseDrifts(ctx: Ctx): Promise<void> {
  const operatorId = ctx.actor.organisationId
  const { facts } = await driftOf(ctx, operatorId)
  const today = dayOf(ctx.now)
  const raised = await ctx.tx
    .selectFrom('risk.drift_alarm')
    .select('fact')
    .where('operator_id', '=', operatorId)
    .where('raised_on', '>', addDays(today, -daysBetweenAlarms))
    .execute()
  const quiet = new Set(raised.map(({ fact }) => fact))
  const drifting = facts.filter(({ fact, drifts }) => drifts && !quiet.has(fact))
  for (const { fact, psi } of drifting) {
    await ctx.tx
      .insertInto('risk.drift_alarm')
      .values({ operator_id: operatorId, fact, raised_on: today })
      .onConflict((c) => c.columns(['operator_id', 'fact']).doUpdateSet({ raised_on: today }))
      .execute()
    await raiseAlarm(ctx, {
      ...{ kind: 'risk_drift', organisationId: operatorId, key: `${operatorId}/${fact}` },
      data: { fact, psi: Math.round(psi * 100) / 100 },
    })
  }
  const data = { day: today, drifting: drifting.length }
  await record(ctx, { type: 'risk.drift_looked', subject: operatorId, data })
}

type Sides = { readonly before: Map<string, number>; readonly after: Map<string, number> }

const noCounts = (): Sides => ({ before: new Map(), after: new Map() })

function driftOfFact(fact: string, { before, after }: Sides): FactDrift {
  const { psi, chance, ...rows } = stabilityOf(before, after)
  const enough = Math.min(rows.before, rows.after) >= leastParcels
  const shares = [...new Set([...before.keys(), ...after.keys()])].map((value) => ({
    value,
    before: rows.before ? (before.get(value) ?? 0) / rows.before : 0,
    after: rows.after ? (after.get(value) ?? 0) / rows.after : 0,
  }))
  const moved = shares
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, 3)
  return { fact, psi, chance, drifts: enough && psi > driftFrom && psi > chance, moved }
}

type Place = {
  readonly operatorId: string
  readonly from: Day
  /** The last day of the earlier ones. */
  readonly border: Day
  readonly to: Day
}

async function countsOf(ctx: Ctx, place: Place): Promise<Map<string, Sides>> {
  const { operatorId, from, border, to } = place
  const { rows } = await sql<{ fact: string; value: string; before: string; after: string }>`
    select fact, value, sum(parcels) filter (where day <= ${border}) as before,
      sum(parcels) filter (where day > ${border}) as after
    from (
      select day, fact, value, parcels from risk.fact_tally
      where operator_id = ${operatorId} and day between ${from} and ${to}
        and fact = any(${[...watchedFacts]})
      union all
      select day, 'score', (score / 10 * 10)::text, parcels from risk.tally
      where operator_id = ${operatorId} and day between ${from} and ${to}) counted
    group by fact, value`.execute(ctx.tx)
  const counts = new Map<string, Sides>()
  for (const { fact, value, before, after } of rows) {
    const sides = counts.get(fact) ?? noCounts()
    counts.set(fact, sides)
    if (Number(before) > 0) sides.before.set(value, Number(before))
    if (Number(after) > 0) sides.after.set(value, Number(after))
  }
  return counts
}

async function hitsOf(ctx: Ctx, { operatorId, from, border, to }: Place) {
  const { rows } = await sql<Record<'parcels' | 'rows' | 'found', string> & { late: boolean }>`
    select day > ${border} as late, sum(parcels) as parcels, sum(known) as rows,
      sum(known_found) as found
    from risk.tally where operator_id = ${operatorId} and day between ${from} and ${to}
    group by 1`.execute(ctx.tx)
  const of = (late: boolean) => {
    const row = rows.find((one) => one.late === late)
    return {
      parcels: Number(row?.parcels ?? 0),
      ...{ rows: Number(row?.rows ?? 0), found: Number(row?.found ?? 0) },
    }
  }
  return { before: of(false), after: of(true) }
}
