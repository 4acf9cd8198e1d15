import { addDays, type Day, dayOf } from '#core/time.ts'
import { type DayClass, erasableFrom } from '#core/vault/term.ts'
import { getReadableParcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { periodsOf } from './period.ts'

/** How long what a parcel holds of one class is kept. */
export type KeptUntil = {
  readonly class: DayClass
  /** The last day it can be read; a legal hold may keep it longer. */
  readonly keptUntil: Day
  readonly months: number
  readonly erasedAt: Date | null
}

/** Until when a parcel one may see can be read, by class, as the operator keeps it now. */
export async function keptUntil(ctx: Ctx, parcelId: string): Promise<KeptUntil[]> {
  const parcel = await getReadableParcel(ctx, parcelId)
  const periods = await periodsOf(ctx, parcel.operator_id, dayOf(ctx.now))
  const rows = await ctx.tx
    .selectFrom('retention.day_key')
    .select(['class', 'counted_from', 'months', 'destroyed_at'])
    .where('operator_id', '=', parcel.operator_id)
    .where('day', '=', parcel.day)
    .where('class', 'in', ['identity', 'parcel', 'evidence'])
    .orderBy('class')
    .execute()
  return rows.map((row) => {
    // Postgres keeps the classes to those there are.
    const kind = row.class as DayClass
    const months = row.months ?? periods.get(kind)!.months
    const first = erasableFrom(kind, row.counted_from, months)
    return { class: kind, keptUntil: addDays(first, -1), months, erasedAt: row.destroyed_at }
  })
}
