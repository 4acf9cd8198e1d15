import type { Ctx } from '#platform/context.ts'
import { newId } from '#core/uuid7.ts'

export const outcomeKinds = [
  'joint_check',
  'second_check',
  'open_check',
  'xray',
  'hold',
  'return',
  'claim',
  'report',
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

export type Outcome = {
  readonly parcelId: string
  readonly operatorId: string
  /** The parcel's day of acceptance. */
  readonly day: string
  readonly kind: OutcomeKind
  /** Whether something was found that should not have been in the post, or that was not as declared. */
  readonly found: boolean
  /** Which category of the catalogue it was, where that is known. */
  readonly category?: string | undefined
}

/**
 * Writes what came of parcels: what the rating is measured by and learns from. Nothing is ever changed; a
 * later look is one more row. The caller's own change is repeatable, so this one need not be.
 */
export async function recordOutcomes(ctx: Ctx, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return
  await ctx.tx
    .insertInto('risk.outcome')
    .values(
      outcomes.map(({ parcelId, operatorId, day, kind, found, category }) => ({
        id: newId(ctx.now),
        parcel_id: parcelId,
        operator_id: operatorId,
        day,
        kind,
        found,
        category: category ?? null,
        recorded_by: ctx.actor.id,
        at: ctx.now,
      })),
    )
    .execute()
}

/** Of the parcels that were looked into: whether anything was ever found. Those never looked into are not there. */
export async function outcomesOf(
  ctx: Ctx,
  parcelIds: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (parcelIds.length === 0) return new Map()
  const rows = await ctx.tx
    .selectFrom('risk.outcome')
    .select(['parcel_id', (eb) => eb.fn<boolean>('bool_or', ['found']).as('found')])
    .where('parcel_id', 'in', [...parcelIds])
    .groupBy('parcel_id')
    .execute()
  return new Map(rows.map((row) => [row.parcel_id, row.found]))
}
