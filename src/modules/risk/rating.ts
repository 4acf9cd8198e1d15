import type { RiskFacts } from '#core/risk/facts.ts'
import type { Factor } from '#core/risk/model.ts'
import type { Rating } from '#core/risk/rate.ts'
import type { Day } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'

export type RatedParcel = {
  readonly parcelId: string
  readonly operatorId: string
  readonly officeId: string
  readonly day: Day
  readonly facts: RiskFacts
  readonly rating: Rating
  readonly openMeasures: readonly string[]
  readonly waivedBy: string | null
}

/** Keeps the rating of each parcel with its reasons and what it still asks for (CT02 I.5). */
export async function storeRatings(ctx: Ctx, rated: readonly RatedParcel[]): Promise<void> {
  if (rated.length === 0) return
  await ctx.tx
    .insertInto('risk.rating')
    .values(
      rated.map(({ parcelId, rating, openMeasures, waivedBy, ...rest }) => ({
        parcel_id: parcelId,
        operator_id: rest.operatorId,
        office_id: rest.officeId,
        day: rest.day,
        facts: JSON.stringify(rest.facts),
        probability: rating.probability,
        factors: JSON.stringify(rating.factors),
        model_version: rating.modelVersion,
        drawn: rating.drawn,
        lane: rating.lane,
        score: rating.score,
        reasons: [...rating.reasons],
        measures: [...rating.measures],
        open_measures: [...openMeasures],
        waived_by: waivedBy,
        policy_version: rating.policyVersion,
      })),
    )
    .execute()
}

export type StoredRating = {
  readonly lane: string
  readonly score: number
  readonly reasons: readonly string[]
  readonly factors: readonly Factor[]
  readonly modelVersion: string | null
  readonly drawn: boolean
  readonly measures: readonly string[]
  readonly openMeasures: readonly string[]
  readonly waivedBy: string | null
  readonly policyVersion: string
}

/** The ratings of parcels by id; a refused parcel may have none. */
export async function ratingsOf(
  ctx: Ctx,
  parcelIds: readonly string[],
): Promise<ReadonlyMap<string, StoredRating>> {
  if (parcelIds.length === 0) return new Map()
  const rows = await ctx.tx
    .selectFrom('risk.rating')
    .selectAll()
    .where('parcel_id', 'in', [...parcelIds])
    .execute()
  return new Map(
    rows.map((row) => [
      row.parcel_id,
      {
        lane: row.lane,
        score: row.score,
        reasons: row.reasons,
        factors: row.factors as Factor[],
        modelVersion: row.model_version,
        drawn: row.drawn,
        measures: row.measures,
        openMeasures: row.open_measures,
        waivedBy: row.waived_by,
        policyVersion: row.policy_version,
      },
    ]),
  )
}
