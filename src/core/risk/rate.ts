import type { Day } from '#core/time.ts'
import { type Lane, type Measure, measures, type RiskFacts, type RiskPolicy } from './policy.ts'

export type Rating = {
  readonly lane: Lane
  /** 0–100. */
  readonly score: number
  /** Ids of the rules that spoke, in the order of the policy. */
  readonly reasons: readonly string[]
  readonly measures: readonly Measure[]
  readonly policyVersion: string
}

/**
 * Rates a parcel by the named rules in force on a day: their scores add up, their measures unite.
 * Letters are never opened, so a letter is asked for no look inside (Constitution art. 21, rule R7).
 */
export function rate(facts: RiskFacts, policy: RiskPolicy, day: Day): Rating {
  const spoke = policy.rules.filter(
    (rule) =>
      rule.validFrom <= day &&
      (rule.validTo === null || day <= rule.validTo) &&
      rule.applies(facts),
  )
  const score = Math.min(
    100,
    spoke.reduce((sum, rule) => sum + rule.score, 0),
  )
  const asked = new Set(spoke.flatMap((rule) => rule.measures))
  if (facts.itemType === 'letter') asked.delete('open_check')
  if (facts.contractSender && facts.itemType !== 'letter') asked.add('photo')
  return {
    lane: laneOf(score, policy),
    score,
    reasons: spoke.map((rule) => rule.id),
    measures: measures.filter((measure) => asked.has(measure)),
    policyVersion: policy.version,
  }
}

function laneOf(score: number, policy: RiskPolicy): Lane {
  if (score >= policy.redFrom) return 'red'
  return score >= policy.yellowFrom ? 'yellow' : 'green'
}

/** What a joint check at the counter settles; the rest stays open for the next scan. */
export function openMeasures(asked: readonly Measure[], jointCheck: boolean): Measure[] {
  const settled: readonly Measure[] = jointCheck ? ['open_check', 'photo'] : []
  return asked.filter((measure) => !settled.includes(measure))
}
