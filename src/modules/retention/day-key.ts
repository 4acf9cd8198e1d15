import type { Day } from '#core/time.ts'
import type { DayClass } from '#core/vault/term.ts'
import type { Ctx } from '#platform/context.ts'
import type { DayKeyId } from '#platform/keys.ts'

/** What is known of one day key, and how far its erasure has come. */
export type DayKeyRow = {
  readonly id: DayKeyId
  readonly commitment: Buffer
  readonly madeAt: Date
  readonly countedFrom: Day
  readonly records: number | null
  readonly held: number | null
  readonly months: number | null
  readonly erasingAt: Date | null
  readonly destroyedAt: Date | null
}

/** Takes the row of a day key: of two runs that reach it at once, one waits for the other. */
export async function lockDayKey(ctx: Ctx, id: DayKeyId): Promise<DayKeyRow> {
  const row = await ctx.tx
    .selectFrom('retention.day_key')
    .selectAll()
    .where('operator_id', '=', id.operatorId)
    .where('class', '=', id.class)
    .where('day', '=', id.day)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return {
    id,
    commitment: row.commitment,
    madeAt: row.made_at,
    countedFrom: row.counted_from,
    records: row.records,
    held: row.held,
    months: row.months,
    erasingAt: row.erasing_at,
    destroyedAt: row.destroyed_at,
  }
}

/** The row of a day key, to be changed. */
export function updateDayKey(ctx: Ctx, id: DayKeyId) {
  return ctx.tx
    .updateTable('retention.day_key')
    .where('operator_id', '=', id.operatorId)
    .where('class', '=', id.class)
    .where('day', '=', id.day)
}

/** An id from its columns; Postgres keeps the classes to those there are. */
export function idOfRow(row: { operator_id: string; class: string; day: string }): DayKeyId {
  return { operatorId: row.operator_id, class: row.class as DayClass, day: row.day }
}
