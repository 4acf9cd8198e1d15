import type { Measure } from '#core/risk/policy.ts'
import type { Ctx } from '#platform/context.ts'

export type OpenMeasures = {
  readonly parcelId: string
  readonly operatorId: string
  readonly officeId: string
  readonly day: string
  readonly open: readonly Measure[]
}

/**
 * What is still asked for of one parcel, its row locked until the change ends: two people at two stations
 * settle one after the other. Undefined for a parcel without a rating.
 */
export async function lockOpenMeasures(
  ctx: Ctx,
  parcelId: string,
): Promise<OpenMeasures | undefined> {
  const row = await ctx.tx
    .selectFrom('risk.rating')
    .select(['parcel_id', 'operator_id', 'office_id', 'day', 'open_measures'])
    .where('parcel_id', '=', parcelId)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      parcelId: row.parcel_id,
      operatorId: row.operator_id,
      officeId: row.office_id,
      day: row.day,
      open: row.open_measures as Measure[],
    }
  )
}

/** Takes settled measures off a locked rating and says what is left. Settling what is not open changes nothing. */
export async function settleMeasures(
  ctx: Ctx,
  { parcelId, open }: OpenMeasures,
  settled: readonly Measure[],
): Promise<Measure[]> {
  const left = open.filter((measure) => !settled.includes(measure))
  if (left.length < open.length)
    await ctx.tx
      .updateTable('risk.rating')
      .set({ open_measures: left })
      .where('parcel_id', '=', parcelId)
      .execute()
  return left
}

/** Asks for more of a locked parcel: a measure found needed later. What is asked for already stays. */
export async function askMeasures(
  ctx: Ctx,
  { parcelId, open }: OpenMeasures,
  more: readonly Measure[],
): Promise<Measure[]> {
  const added = more.filter((measure) => !open.includes(measure))
  if (added.length === 0) return [...open]
  const row = await ctx.tx
    .selectFrom('risk.rating')
    .select('measures')
    .where('parcel_id', '=', parcelId)
    .executeTakeFirstOrThrow()
  const all = [...new Set([...row.measures, ...added])]
  await ctx.tx
    .updateTable('risk.rating')
    .set({ measures: all, open_measures: [...open, ...added] })
    .where('parcel_id', '=', parcelId)
    .execute()
  return [...open, ...added]
}
