import type { Day } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import { clockState } from './clock-watch.ts'
import { refuse } from './errors.ts'

/**
 * One of two persons says which day it is, by their own calendar. The second who says the same, on the
 * same day, ends the doubt for their operator. Refuses a day that is not the server's.
 */
export async function confirmClock(
  ctx: Ctx,
  { today }: { readonly today: Day },
): Promise<'said' | 'confirmed'> {
  const operatorId = ctx.actor.organisationId
  authorize(ctx.actor, 'retention.confirm_clock', { organisationId: operatorId })
  const state = await clockState(ctx, operatorId)
  if (!state.doubt) throw refuse('clock_believed')
  if (today !== state.today) throw refuse('clock_differs', { server: state.today })
  const doubtSeq = state.doubt.seq
  if (state.doubt.saidBy === null) return say(ctx, { operatorId, doubtSeq, today })
  if (state.doubt.saidBy === ctx.actor.id) throw refuse('clock_second_person')
  return confirm(ctx, { operatorId, doubtSeq, today })
}

type Said = { readonly operatorId: string; readonly doubtSeq: number; readonly today: Day }

async function say(ctx: Ctx, { operatorId, doubtSeq, today }: Said): Promise<'said'> {
  const id = newId(ctx.now)
  await ctx.tx
    .insertInto('retention.clock_confirmation')
    .values({
      id,
      operator_id: operatorId,
      doubt_seq: doubtSeq,
      today,
      said_by: ctx.actor.id,
      said_at: ctx.now,
    })
    .execute()
  await record(ctx, { type: 'clock.said', subject: id, data: { today } })
  return 'said'
}

async function confirm(ctx: Ctx, { operatorId, doubtSeq, today }: Said): Promise<'confirmed'> {
  const { id } = await ctx.tx
    .updateTable('retention.clock_confirmation')
    .set({ confirmed_by: ctx.actor.id, confirmed_at: ctx.now })
    .where('operator_id', '=', operatorId)
    .where('doubt_seq', '=', doubtSeq)
    .where('today', '=', today)
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow(() => refuse('clock_believed'))
  await ctx.tx
    .updateTable('retention.clock')
    .set({ seen_at: ctx.now, believed_at: ctx.now })
    .execute()
  await record(ctx, { type: 'clock.confirmed', subject: id, data: { today } })
  return 'confirmed'
}
