import { sql } from 'kysely'
import { addDays, type Day, dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { type DayClass, dayClasses } from '#core/vault/term.ts'
import { type RetentionPeriod, retentionPeriod } from '#modules/law/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import { refuse } from './errors.ts'

/** A shorter period makes days due at once: this long it can still be taken back. */
const shorteningDelayDays = 7

export type PeriodInForce = {
  readonly law: RetentionPeriod
  /** What holds now: the operator's choice within the law, or the law's default. */
  readonly months: number
}

/** How long an operator keeps each class on a day. What was chosen is held within the law of that day. */
export async function periodsOf(
  ctx: Ctx,
  operatorId: string,
  today: Day,
): Promise<ReadonlyMap<DayClass, PeriodInForce>> {
  // The latest decision that holds already: a later one may have taken back one that was still to come.
  const { rows } = await sql<{ class: DayClass; months: number }>`
    select distinct on (class) class, months from retention.period_change
    where operator_id = ${operatorId} and effective_from <= ${today}
    order by class, decided_at desc, id desc`.execute(ctx.tx)
  const chosen = new Map(rows.map((row) => [row.class, row.months]))
  return new Map(
    dayClasses.map((kind) => {
      const law = retentionPeriod(kind, today)
      const months = chosen.get(kind) ?? law.default
      return [kind, { law, months: Math.min(Math.max(months, law.floor), law.most) }]
    }),
  )
}

/** Asks for another period of one class; a second person decides. Refuses what the law does not leave open. */
export async function askPeriod(
  ctx: Ctx,
  { class: kind, months }: { readonly class: DayClass; readonly months: number },
): Promise<string> {
  const operatorId = ctx.actor.organisationId
  authorize(ctx.actor, 'retention.set', { organisationId: operatorId })
  const { law, months: current } = (await periodsOf(ctx, operatorId, dayOf(ctx.now))).get(kind)!
  if (months < law.floor) throw refuse('below_floor', { months: law.floor })
  if (months > law.most) throw refuse('above_limit', { months: law.most })
  if (months === current && !(await isShorteningAhead(ctx, operatorId, kind)))
    throw refuse('same_period', { months })
  const id = newId(ctx.now)
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('retention.period_change')
    .values({
      id,
      operator_id: operatorId,
      class: kind,
      months,
      asked_by: ctx.actor.id,
      asked_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw refuse('change_open')
  await record(ctx, { type: 'period.asked', subject: id, data: { class: kind, months } })
  return id
}

/** Whether a decided period is still to come: then asking for today's again takes it back. */
async function isShorteningAhead(ctx: Ctx, operatorId: string, kind: DayClass): Promise<boolean> {
  const ahead = await ctx.tx
    .selectFrom('retention.period_change')
    .select('id')
    .where('operator_id', '=', operatorId)
    .where('class', '=', kind)
    .where('effective_from', '>', dayOf(ctx.now))
    .executeTakeFirst()
  return ahead !== undefined
}

/**
 * Decides a change that another person asked for. A longer period holds from the next day; a shorter one
 * from the eighth, so that a mistake can be taken back before anything is erased by it.
 */
export async function decidePeriod(
  ctx: Ctx,
  { id, approve }: { readonly id: string; readonly approve: boolean },
): Promise<Day | null> {
  const operatorId = ctx.actor.organisationId
  authorize(ctx.actor, 'retention.set', { organisationId: operatorId })
  const open = await ctx.tx
    .selectFrom('retention.period_change')
    .select(['class', 'months', 'asked_by'])
    .where('id', '=', id)
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst()
  if (!open) throw refuse('change_unknown')
  if (open.asked_by === ctx.actor.id) throw refuse('own_change')
  const today = dayOf(ctx.now)
  // Postgres keeps the classes to those there are.
  const kind = open.class as DayClass
  const { months: current } = (await periodsOf(ctx, operatorId, today)).get(kind)!
  const from = addDays(today, open.months < current ? shorteningDelayDays + 1 : 1)
  const effectiveFrom = approve ? from : null
  await ctx.tx
    .updateTable('retention.period_change')
    .set({
      state: approve ? 'approved' : 'rejected',
      decided_by: ctx.actor.id,
      decided_at: ctx.now,
      effective_from: effectiveFrom,
    })
    .where('id', '=', id)
    .execute()
  await record(ctx, {
    type: approve ? 'period.approved' : 'period.rejected',
    subject: id,
    data: { class: kind, months: open.months, from: effectiveFrom },
  })
  return effectiveFrom
}
