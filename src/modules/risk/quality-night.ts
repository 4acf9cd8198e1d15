import { sql } from 'kysely'
import { addDays, addMonths, type Day, dayOf, daysUntil } from '#core/time.ts'
import { operatorIds, visitor } from '#modules/directory/index.ts'
import { change, look } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import { runBacktest } from './backtest.ts'
import { countFacts, countScores } from './quality-count.ts'
import { raiseDrifts } from './quality-drift.ts'
import { closeMonths } from './quality-month.ts'

export type QualityDeps = { readonly db: Database; readonly now: Clock }

/** Days back from which a day that was missed, or heard news, is counted again. */
const reach = 120

/** Counts what the figures are read from; tries drafts on past parcels. */
export function qualityJobs(deps: QualityDeps): JobHandlers {
  return {
    'risk.count_today': () => countToday(deps),
    'risk.count_night': () => countNight(deps),
    'risk.backtest': ({ policyId }) => runBacktest(deps, String(policyId)),
  }
}

export const qualityRecurring: readonly Recurring[] = [
  { job: 'risk.count_today', match: '*/15 * * * *' },
  // 01:20 in Hà Nội.
  { job: 'risk.count_night', match: '20 18 * * *' },
]

/** Brings the figures of the running day up to date, for every operator. */
export async function countToday({ db, now }: QualityDeps): Promise<void> {
  const at = now()
  for (const operatorId of await operators(db, at))
    await countScores(db, { operatorId, day: dayOf(at), now: at })
}

/**
 * Counts the days that are over and not counted yet, or of which something was learned since; looks for drift; closes
 * months; and lets counts go that are older than a year.
 */
export async function countNight({ db, now }: QualityDeps): Promise<void> {
  const at = now()
  for (const operatorId of await operators(db, at)) {
    for (const day of await daysToCount(db, { operatorId, today: dayOf(at) })) {
      await countScores(db, { operatorId, day, now: at })
      await countFacts(db, { operatorId, day, now: at })
    }
    await change(
      db,
      { actor: { ...visitor, organisationId: operatorId }, now: at },
      async (ctx) => {
        await closeMonths(ctx)
        await raiseDrifts(ctx)
      },
    )
    await forget(db, { operatorId, before: addMonths(dayOf(at), -12) })
  }
}

function operators(db: Database, now: Date): Promise<string[]> {
  return look(db, { actor: visitor, now }, operatorIds)
}

/** A day is due when it was not counted whole, or an outcome of it came in after that. */
async function daysToCount(
  db: Database,
  { operatorId, today }: { operatorId: string; today: Day },
): Promise<Day[]> {
  const days = daysUntil(addDays(today, -1), reach)
  const { rows } = await sql<{ day: Day }>`
    with done as (
      select day, least(scores_at, facts_at) as at from risk.counted
      where operator_id = ${operatorId} and facts_at is not null and day >= ${days.at(-1)!})
    select d.day::text as day from unnest(${days}::date[]) as d (day) left join done using (day)
    where done.at is null and exists (
        select from risk.rating where operator_id = ${operatorId} and day = d.day)
      or exists (
        select from risk.outcome o
        where o.operator_id = ${operatorId} and o.day = d.day and o.at >= done.at)
    order by d.day`.execute(db)
  return rows.map(({ day }) => day)
}

async function forget(
  db: Database,
  { operatorId, before }: { operatorId: string; before: Day },
): Promise<void> {
  for (const table of ['tally', 'office_tally', 'fact_tally', 'route_tally', 'counted'] as const)
    await db
      .deleteFrom(`risk.${table}`)
      .where('operator_id', '=', operatorId)
      .where('day', '<', before)
      .execute()
}
