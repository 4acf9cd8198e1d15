import { type Day, dayOf } from '#core/time.ts'
import type { DayClass } from '#core/vault/term.ts'
import { countEvidence } from '#modules/acceptance/index.ts'
import { countParcels } from '#modules/parcels/index.ts'
import { countImages } from '#modules/xray/index.ts'
import { change, look } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import type { DayKeyId } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import { idOfRow, updateDayKey } from './day-key.ts'
import type { ErasureDeps } from './deps.ts'
import { system } from './registry.ts'

type Counter = (ctx: Ctx, of: { operatorId: string; day: Day }) => Promise<number>

/** How many records each class sealed on a day. Footage has its own counter when there are cameras. */
const counters: Readonly<Record<DayClass, Counter>> = {
  identity: async (ctx, of) => (await countParcels(ctx, of)).identities,
  parcel: async (ctx, of) => (await countParcels(ctx, of)).parcels,
  evidence: async (ctx, of) => (await countEvidence(ctx, of)) + (await countImages(ctx, of)),
  video: async () => 0,
}

/** Days that are over and not counted yet, oldest first. */
export async function uncountedDays(
  ctx: Ctx,
  operatorId: string,
  limit: number,
): Promise<DayKeyId[]> {
  const rows = await ctx.tx
    .selectFrom('retention.day_key')
    .select(['operator_id', 'class', 'day'])
    .where('operator_id', '=', operatorId)
    .where('destroyed_at', 'is', null)
    .where('erasing_at', 'is', null)
    .where('records', 'is', null)
    .where('day', '<', dayOf(ctx.now))
    .orderBy('day')
    .limit(limit)
    .execute()
  return rows.map(idOfRow)
}

/**
 * Counts what a day sealed, once it is over: a certificate needs the number, and destroying must not wait
 * for it.
 */
export async function countDay(ctx: Ctx, id: DayKeyId): Promise<number> {
  const records = await counters[id.class](ctx, id)
  await updateDayKey(ctx, id).set({ records }).where('erasing_at', 'is', null).execute()
  await record(ctx, {
    type: 'day.counted',
    subject: id.operatorId,
    data: { class: id.class, day: id.day, records },
  })
  return records
}

/** Counts every day of an operator that is over, as the nightly run does before it erases. */
export async function takeCounts({ db, now }: ErasureDeps, operatorId: string): Promise<void> {
  const who = { actor: system(operatorId), now: now() }
  const open = await look(db, who, (ctx) => uncountedDays(ctx, operatorId, countsARun))
  for (const id of open) await change(db, who, (ctx) => countDay(ctx, id))
}

const countsARun = 1_000
