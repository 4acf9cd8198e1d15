import { sql } from 'kysely'
import { addDays, dayOf, startOfDay } from '#core/time.ts'
import type { Database } from '#platform/database.ts'

const daysBack = 28

/**
 * Counts, for each organisation and duty, what people open on a day on which they open anything: median
 * and median distance from it over the last 28 whole days. Book-keeping: it changes nothing for anyone.
 */
export async function countPeerDays(db: Database, now: Date): Promise<void> {
  const today = dayOf(now)
  const [from, until] = [startOfDay(addDays(today, -daysBack)), startOfDay(today)]
  await sql`
    with person_day as (
      select p.organisation_id, r.role, count(*) as n
      from reveals.reveal r join directory.person p on p.id = r.person_id
      where r.at >= ${from} and r.at < ${until} and r.role is not null
      group by p.organisation_id, r.role, r.person_id, (r.at at time zone 'Asia/Ho_Chi_Minh')::date),
    middle as (
      select organisation_id, role, count(*)::int as days,
             percentile_cont(0.5) within group (order by n) as median
      from person_day group by 1, 2)
    insert into reveals.peer_day (organisation_id, role, days, median, spread, counted_on)
    select m.organisation_id, m.role, m.days, m.median,
           percentile_cont(0.5) within group (order by abs(d.n - m.median)), ${today}
    from middle m join person_day d using (organisation_id, role)
    group by m.organisation_id, m.role, m.days, m.median
    on conflict (organisation_id, role) do update
    set days = excluded.days, median = excluded.median, spread = excluded.spread,
        counted_on = excluded.counted_on`.execute(db)
}
