import { sql } from 'kysely'
import { type Day, dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { DayKeyId } from '#platform/keys.ts'
import { idOfRow } from './day-key.ts'
import { periodsOf } from './period.ts'

type Row = { operator_id: string; class: string; day: string; erasing: boolean }

export type Due = { readonly id: DayKeyId; readonly resumed: boolean }

/** Day keys whose time is over on the day of `ctx.now`, those first that a crash left half erased. */
export async function dueDays(
  ctx: Ctx,
  operatorId: string,
  { limit }: { readonly limit: number },
): Promise<Due[]> {
  const today = dayOf(ctx.now)
  const periods = [...(await periodsOf(ctx, operatorId, today))]
  const { rows } = await sql<Row>`
    select k.operator_id, k.class, k.day, k.erasing_at is not null as erasing
    from retention.day_key k
    join unnest(${periods.map(([kind]) => kind)}::text[],
                ${periods.map(([, { months }]) => months)}::int[]) as p (class, months) using (class)
    where k.operator_id = ${operatorId} and k.destroyed_at is null and k.missing_at is null
      and (k.erasing_at is not null
           or retention.erasable_from(k.class, k.counted_from, p.months) <= ${today})
    order by k.erasing_at is null, k.day, k.class limit ${limit}`.execute(ctx.tx)
  return rows.map((row) => ({ id: idOfRow(row), resumed: row.erasing }))
}

/** The next day keys that will fall due, soonest first: on which day, and of which. */
export async function nextDue(
  ctx: Ctx,
  operatorId: string,
  limit: number,
): Promise<{ class: string; day: Day; dueOn: Day; records: number | null }[]> {
  const today = dayOf(ctx.now)
  const periods = [...(await periodsOf(ctx, operatorId, today))]
  const { rows } = await sql<{ class: string; day: Day; due_on: Day; records: number | null }>`
    select k.class, k.day, k.records,
           retention.erasable_from(k.class, k.counted_from, p.months) as due_on
    from retention.day_key k
    join unnest(${periods.map(([kind]) => kind)}::text[],
                ${periods.map(([, { months }]) => months)}::int[]) as p (class, months) using (class)
    where k.operator_id = ${operatorId} and k.destroyed_at is null and k.missing_at is null
    order by due_on, k.class limit ${limit}`.execute(ctx.tx)
  return rows.map(({ due_on: dueOn, ...row }) => ({ ...row, dueOn }))
}
