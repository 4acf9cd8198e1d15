import type { RiskFacts } from '#core/risk/facts.ts'
import type { Factor } from '#core/risk/model.ts'
import type { Rating } from '#core/risk/rate.ts'
import { openMeasures } from '#core/risk/rate.ts'
import type { DomainError } from '#platform/errors.ts'
import type { Assessed } from './assess.ts'
import type { ParcelInput } from './input.ts'
import type { InspectionPlan } from './inspection.ts'
import type { PhotoDigest } from './photo-evidence.ts'

/** One parcel asked to be accepted, under the client's own key. */
export type Asked = { readonly key: string; readonly input: ParcelInput }

export type Channel = 'counter' | 'api'

/** A parcel that may be accepted, with the id it will have. */
export type Ready = Asked & {
  readonly parcelId: string
  readonly assessed: Assessed
  readonly plan: InspectionPlan
  readonly facts: RiskFacts
  readonly rating: Rating
}

/** The same with its evidence tied to it. */
export type Shown = Ready & { readonly pictures: readonly PhotoDigest[] }

/** A rating with what is still to be done. */
export type GivenRating = {
  readonly lane: string
  readonly reasons: readonly string[]
  readonly factors: readonly Factor[]
  readonly modelVersion: string | null
  readonly drawn: boolean
  readonly measures: readonly string[]
  readonly openMeasures: readonly string[]
  readonly waivedBy: string | null
  readonly policyVersion: string
}

export type Accepted = {
  readonly parcelId: string
  readonly itemNumber: string
  readonly acceptedAt: Date
  readonly repeated: boolean
  readonly rating: GivenRating
}

/** What came of one item. */
export type Outcome =
  | { readonly key: string; readonly accepted: Accepted }
  | { readonly key: string; readonly refused: DomainError }

/** What the rating asks for after the check this parcel had, and the rule that spared it one. */
export function givenRating({ rating, plan }: Pick<Ready, 'rating' | 'plan'>): GivenRating {
  return {
    lane: rating.lane,
    reasons: rating.reasons,
    factors: rating.factors,
    modelVersion: rating.modelVersion,
    drawn: rating.drawn,
    measures: rating.measures,
    openMeasures: openMeasures(rating.measures, plan.mode === 'joint'),
    waivedBy: plan.mode === 'waived' ? plan.waivedBy : null,
    policyVersion: rating.policyVersion,
  }
}
