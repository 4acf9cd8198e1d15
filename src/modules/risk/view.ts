import { type Static, Type } from 'typebox'
import { riskPolicy } from '#core/risk/rules.ts'

const Reason = Type.Object({ rule: Type.String(), vi: Type.String(), en: Type.String() })

/** A rating as people see it: the lane, why, and what is asked for. */
export const RatingView = Type.Object({
  lane: Type.String(),
  reasons: Type.Array(Reason),
  measures: Type.Array(Type.String()),
  openMeasures: Type.Array(Type.String()),
  waivedBy: Type.Union([Type.String(), Type.Null()]),
  policyVersion: Type.String(),
})

const words = new Map(riskPolicy.rules.map(({ id, vi, en }) => [id, { vi, en }]))

type Shown = {
  readonly lane: string
  readonly reasons: readonly string[]
  readonly measures: readonly string[]
  readonly openMeasures?: readonly string[]
  readonly waivedBy?: string | null
  readonly policyVersion: string
}

/** Puts the rules that spoke into words. */
export function ratingView(rating: Shown): Static<typeof RatingView> {
  return {
    lane: rating.lane,
    reasons: rating.reasons.map((rule) => ({
      rule,
      ...(words.get(rule) ?? { vi: rule, en: rule }),
    })),
    measures: [...rating.measures],
    openMeasures: [...(rating.openMeasures ?? [])],
    waivedBy: rating.waivedBy ?? null,
    policyVersion: rating.policyVersion,
  }
}
