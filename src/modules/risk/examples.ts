import { sql } from 'kysely'
import type { RiskFacts } from '#core/risk/facts.ts'
import type { Example } from '#core/risk/train.ts'
import { type Day, dayNumber } from '#core/time.ts'
import type { Database } from '#platform/database.ts'

/** Newest parcels that are learned from at most: what one night can read and learn. */
const mostExamples = 50_000

export type PastExample = Example & { readonly day: Day }

/**
 * The parcels of an operator that someone really looked into, newest first. A joint check at the counter counts only where
 * it found something: that it saw nothing is true of nearly all, and of most of what is found later.
 */
export async function examplesOf(
  db: Database,
  operatorId: string,
  today: Day,
): Promise<PastExample[]> {
  const { rows } = await sql<{ facts: RiskFacts; found: boolean; day: Day }>`
    select r.facts, r.day::text as day, o.found
    from (
      select parcel_id, bool_or(found) as found
      from risk.outcome
      where operator_id = ${operatorId} and (kind <> 'joint_check' or found)
      group by parcel_id order by parcel_id desc limit ${sql.lit(mostExamples)}
    ) o join risk.rating r using (parcel_id)
    where r.facts is not null
    order by r.parcel_id desc`.execute(db)
  return rows.map((row) => ({ ...row, ageDays: dayNumber(today) - dayNumber(row.day) }))
}
