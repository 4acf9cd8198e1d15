import { sql } from 'kysely'
import type { Day } from '#core/time.ts'
import type { Database } from '#platform/database.ts'

/** One operator's day; at most what it takes in on one day is read for it. */
export type CountedDay = { readonly operatorId: string; readonly day: Day; readonly now: Date }

// What is known of a parcel, as training knows it (examples.ts): that a joint check saw nothing is true of nearly all. A
// draw was followed when a look did what it asks for; a claim or a return says something, but is no look.
const answers = ({ operatorId, day }: CountedDay) => sql`
  select parcel_id,
    bool_or(kind <> 'joint_check' or found) as known,
    bool_or(kind in ('second_check', 'open_check', 'xray') or (kind = 'joint_check' and found)) as followed,
    bool_or(found) as found
  from risk.outcome where operator_id = ${operatorId} and day = ${day} group by parcel_id`

/**
 * Counts the scores, lanes and draws of one day and what came of them. Counted again, it is brought up to date: ratings
 * are only ever added. Derived from rows that are in the ledger, so it leaves no entry of its own.
 */
export async function countScores(db: Database, counted: CountedDay): Promise<void> {
  const { operatorId, day, now } = counted
  await sql`
    with answer as (${answers(counted)}),
    rated as materialized (
      select r.office_id, r.drawn, r.score, r.lane, coalesce(a.known, false) as known,
        coalesce(a.followed, false) as followed, coalesce(a.found, false) as found
      from risk.rating r left join answer a using (parcel_id)
      where r.operator_id = ${operatorId} and r.day = ${day}),
    by_score as (
      insert into risk.tally as t (operator_id, day, drawn, score, parcels, known, known_found,
        followed, followed_found)
      select ${operatorId}::uuid, ${day}::date, drawn, score, count(*),
        count(*) filter (where known), count(*) filter (where known and found),
        count(*) filter (where followed), count(*) filter (where followed and found)
      from rated group by drawn, score
      on conflict (operator_id, day, drawn, score) do update set parcels = excluded.parcels,
        known = excluded.known, known_found = excluded.known_found,
        followed = excluded.followed, followed_found = excluded.followed_found),
    by_office as (
      insert into risk.office_tally as t (operator_id, day, office_id, green, blue, yellow, red,
        drawn, followed, known, found)
      select ${operatorId}::uuid, ${day}::date, office_id,
        count(*) filter (where lane = 'green'), count(*) filter (where lane = 'blue'),
        count(*) filter (where lane = 'yellow'), count(*) filter (where lane = 'red'),
        count(*) filter (where drawn), count(*) filter (where drawn and followed),
        count(*) filter (where known), count(*) filter (where known and found)
      from rated group by office_id
      on conflict (operator_id, day, office_id) do update set green = excluded.green,
        blue = excluded.blue, yellow = excluded.yellow, red = excluded.red,
        drawn = excluded.drawn, followed = excluded.followed, known = excluded.known,
        found = excluded.found)
    insert into risk.counted as c (operator_id, day, scores_at)
    values (${operatorId}, ${day}, ${now})
    on conflict (operator_id, day) do update set scores_at = excluded.scores_at`.execute(db)
}

/** Counts the main facts, rules, learned factors and routes of one day that is over. */
export async function countFacts(db: Database, counted: CountedDay): Promise<void> {
  const { operatorId, day, now } = counted
  await sql`
    with answer as (${answers(counted)}),
    rated as materialized (
      select r.*, coalesce(a.known, false) as known, coalesce(a.found, false) as found
      from risk.rating r left join answer a using (parcel_id)
      where r.operator_id = ${operatorId} and r.day = ${day} and r.facts is not null),
    said as (
      select f.fact, left(f.value, 60) as value from rated r cross join lateral ${facts}
        cross join lateral (${values}) f (fact, value)
      union all select 'rule', rule from rated r cross join unnest(r.reasons) rule
      union all select 'factor', one ->> 'factor'
        from rated r cross join jsonb_array_elements(r.factors) one),
    by_fact as (
      insert into risk.fact_tally (operator_id, day, fact, value, parcels)
      select ${operatorId}::uuid, ${day}::date, fact, value, count(*) from said
      group by fact, value
      on conflict (operator_id, day, fact, value) do update set parcels = excluded.parcels),
    by_route as (
      insert into risk.route_tally (operator_id, day, from_province, to_province, parcels,
        score_sum, yellow, red, known, found)
      select ${operatorId}::uuid, ${day}::date, facts ->> 'fromProvince', facts ->> 'toProvince',
        count(*), sum(score), count(*) filter (where lane = 'yellow'),
        count(*) filter (where lane = 'red'), count(*) filter (where known),
        count(*) filter (where known and found)
      from rated group by 3, 4
      on conflict (operator_id, day, from_province, to_province) do update set
        parcels = excluded.parcels, score_sum = excluded.score_sum, yellow = excluded.yellow,
        red = excluded.red, known = excluded.known, found = excluded.found)
    insert into risk.counted as c (operator_id, day, scores_at, facts_at)
    values (${operatorId}, ${day}, ${now}, ${now})
    on conflict (operator_id, day) do update set facts_at = excluded.facts_at`.execute(db)
}

/** The facts whose distribution is watched, each in few enough values to be compared. */
const values = sql`
  values ('item_type', k."itemType"), ('transport', k."transportMode"), ('channel', k.channel),
    ('pickup', k.pickup), ('office', r.office_id::text), ('from_province', k."fromProvince"),
    ('to_province', k."toProvince"), ('assurance', k.assurance),
    ('contract', k."contractSender"::text), ('contents_class', k."contentsClass"),
    ('contents_category', coalesce(k."contentsCategory", '-')), ('value', k."valueFrom"::text),
    ('weight', floor(${log2(sql`k."weightGrams"`)})::text), ('hour', (k.hour / 4 * 4)::text),
    ('sender_today', ${band(sql`(k.sender ->> 'today')::int`)}),
    ('sender_known', (coalesce((k.sender ->> 'knownDays')::int, 0) > 0)::text),
    ('recipient_senders', ${band(sql`(k.recipient ->> 'sendersWeek')::int`)})`

// Each fact is taken out of its JSON once.
const facts = sql`
  jsonb_to_record(r.facts) as k ("itemType" text, "transportMode" text, channel text, pickup text,
    "fromProvince" text, "toProvince" text, assurance text, "contractSender" boolean,
    "contentsClass" text, "contentsCategory" text, "valueFrom" bigint, "weightGrams" int, hour int,
    sender jsonb, recipient jsonb)`

/** 0, 1, 2–3, 4–7 and so on, by the lower end. */
function band(count: ReturnType<typeof sql>) {
  return sql`case when ${count} > 0 then (2 ^ floor(${log2(count)}))::int::text else '0' end`
}

/** A whole power is never taken for a little less. */
function log2(count: ReturnType<typeof sql>) {
  return sql`(ln(greatest(1, ${count})::float8) / ln(2::float8) + 1e-9)`
}

export const watchedFacts = [
  ...['item_type', 'transport', 'channel', 'pickup', 'office', 'from_province', 'to_province'],
  ...['assurance', 'contract', 'contents_class', 'contents_category', 'value', 'weight', 'hour'],
  ...['sender_today', 'sender_known', 'recipient_senders'],
] as const
