import { type Static, Type } from 'typebox'
import { factorWords } from '#core/risk/features.ts'
import type { Factor } from '#core/risk/model.ts'
import { riskPolicy } from '#core/risk/rules.ts'

const Reason = Type.Object({ rule: Type.String(), vi: Type.String(), en: Type.String() })

/** A rating as people see it: the lane, why, and what is asked for. */
export const RatingView = Type.Object({
  lane: Type.String(),
  reasons: Type.Array(Reason),
  factors: Type.Array(
    Type.Object({
      factor: Type.String(),
      vi: Type.String(),
      en: Type.String(),
      share: Type.Number({ description: 'Share in what raised the learned rating, 0–1' }),
    }),
  ),
  drawn: Type.Boolean({ description: 'Drawn by chance for a check, whatever the rating' }),
  measures: Type.Array(Type.String()),
  openMeasures: Type.Array(Type.String()),
  waivedBy: Type.Union([Type.String(), Type.Null()]),
  policyVersion: Type.String(),
  modelVersion: Type.Union([Type.String(), Type.Null()]),
})

const words = new Map(riskPolicy.rules.map(({ id, vi, en }) => [id, { vi, en }]))

type Shown = {
  readonly lane: string
  readonly reasons: readonly string[]
  readonly factors: readonly Factor[]
  readonly modelVersion: string | null
  readonly drawn: boolean
  readonly measures: readonly string[]
  readonly openMeasures?: readonly string[]
  readonly waivedBy?: string | null
  readonly policyVersion: string
}

/** Puts the rules that spoke, and what the model found, into words. */
export function ratingView(rating: Shown): Static<typeof RatingView> {
  return {
    lane: rating.lane,
    reasons: rating.reasons.map((rule) => ({
      rule,
      ...(words.get(rule) ?? { vi: rule, en: rule }),
    })),
    factors: rating.factors.map((one) => ({ ...one, ...factorWords[one.factor] })),
    drawn: rating.drawn,
    measures: [...rating.measures],
    openMeasures: [...(rating.openMeasures ?? [])],
    waivedBy: rating.waivedBy ?? null,
    policyVersion: rating.policyVersion,
    modelVersion: rating.modelVersion,
  }
}
