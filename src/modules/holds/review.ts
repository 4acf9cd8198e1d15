import type { Day } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import {
  assertStanding,
  authorizePerson,
  checkDates,
  keyOfHold,
  lockHold,
  parseText,
} from './hold.ts'

/**
 * Says again that a hold is needed, why, and when to ask next. `endsOn` sets or moves its last day; left
 * out, it stays as it was.
 */
export async function reviewHold(
  ctx: Ctx,
  vault: Vault,
  input: {
    readonly holdId: string
    readonly note: string
    readonly reviewOn?: Day
    readonly endsOn?: Day
  },
): Promise<void> {
  authorizePerson(ctx, 'hold.place')
  const note = parseText('note', input.note)
  const dates = checkDates(ctx.now, { reviewOn: input.reviewOn, endsOn: input.endsOn })
  const hold = await lockHold(ctx, input.holdId)
  assertStanding(hold)
  const holdKey = await keyOfHold(vault, hold)
  const { reviewOn, endsOn } = { ...dates, endsOn: dates.endsOn ?? hold.ends_on }
  const id = newId(ctx.now)
  await ctx.tx
    .insertInto('holds.review')
    .values({
      id,
      hold_id: hold.id,
      reviewed_by: ctx.actor.id,
      at: ctx.now,
      next_on: reviewOn,
      ends_on: endsOn,
      sealed_note: holdKey.record(id).seal('note', note),
    })
    .execute()
  await ctx.tx
    .updateTable('holds.hold')
    .set({ review_on: reviewOn, ends_on: endsOn })
    .where('id', '=', hold.id)
    .execute()
  await record(ctx, { type: 'hold.review_done', subject: hold.id, data: { reviewOn, endsOn } })
}
