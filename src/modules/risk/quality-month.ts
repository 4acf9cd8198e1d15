import { addDays, addMonths, type Day, dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { qualityOver, type RatingQuality } from './quality.ts'

/** So many days after its end a month is closed: a claim or a hold of its last days has come in by then. */
const daysToClose = 10
/** Months are looked back on that parcels still answer for. */
const monthsBack = 4

export type Month = {
  readonly month: Day
  readonly closedAt: Date | null
  readonly quality: RatingQuality
}

/** Freezes the figures of each month whose time is over. A month in which nothing was rated has none. */
export async function closeMonths(ctx: Ctx): Promise<void> {
  const operatorId = ctx.actor.organisationId
  const closed = await closedMonths(ctx, operatorId)
  const known = new Set(closed.map(({ month }) => month))
  for (const month of openMonths(dayOf(ctx.now))) {
    if (known.has(month) || addDays(addMonths(month, 1), daysToClose) > dayOf(ctx.now)) continue
    const quality = await qualityOver(ctx, operatorId, spanOf(month))
    if (quality.parcels === 0) continue
    await ctx.tx
      .insertInto('risk.month')
      .values({
        ...{ operator_id: operatorId, month, closed_at: ctx.now },
        quality: JSON.stringify(quality),
      })
      .execute()
    const { parcels, random } = quality
    const data = { month: month.slice(0, 7), parcels, looked: random.known, found: random.found }
    await record(ctx, { type: 'risk.month_closed', subject: operatorId, data })
  }
}

/** The months of an operator, newest first, at most two years; those still open as they stand now. */
export async function listMonths(ctx: Ctx, operatorId: string): Promise<Month[]> {
  const closed = await closedMonths(ctx, operatorId)
  const known = new Set(closed.map(({ month }) => month))
  const open: Month[] = []
  for (const month of openMonths(dayOf(ctx.now))) {
    if (known.has(month)) continue
    const quality = await qualityOver(ctx, operatorId, spanOf(month))
    if (quality.parcels > 0) open.push({ month, closedAt: null, quality })
  }
  return [...open, ...closed].sort((a, b) => (a.month < b.month ? 1 : -1))
}

async function closedMonths(ctx: Ctx, operatorId: string): Promise<Month[]> {
  const rows = await ctx.tx
    .selectFrom('risk.month')
    .select(['month', 'closed_at', 'quality'])
    .where('operator_id', '=', operatorId)
    .orderBy('month', 'desc')
    .limit(24)
    .execute()
  return rows.map(({ month, closed_at, quality }) => ({
    month,
    closedAt: closed_at,
    // Written by `closeMonths`, and never changed.
    quality: quality as unknown as RatingQuality,
  }))
}

/** The running month and those before it that may still be open, newest first. */
function openMonths(today: Day): Day[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: monthsBack }, (_, back) => addMonths(first, -back))
}

function spanOf(month: Day) {
  return { from: month, to: addDays(addMonths(month, 1), -1) }
}
