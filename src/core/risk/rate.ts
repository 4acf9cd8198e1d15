import type { Day } from '#core/time.ts'
import type { RiskFacts } from './facts.ts'
import { type Factor, type RiskModel, whatModelSays } from './model.ts'
import { type Lane, type LaneBorders, type Measure, measures, type RiskPolicy } from './policy.ts'

export type Rating = {
  readonly lane: Lane
  /** 0–100. */
  readonly score: number
  /** Ids of the rules that spoke, in the order of the policy. */
  readonly reasons: readonly string[]
  /** What the learned model said, and which factors raised it most; null without a model. */
  readonly probability: number | null
  readonly factors: readonly Factor[]
  readonly modelVersion: string | null
  /** Drawn by chance, whatever the rest says. */
  readonly drawn: boolean
  readonly drawShare: number
  readonly measures: readonly Measure[]
  readonly policyVersion: string
}

/** All that a rating stands on beside the parcel itself. */
export type Standing = {
  readonly policy: RiskPolicy
  readonly model: RiskModel | undefined
  readonly borders: LaneBorders | undefined
  readonly drawn: boolean
}

/**
 * Rates a parcel: scores of the named rules in force add up, the learned model adds its points, measures of rules, lane
 * and draw unite. The model only ever adds: nothing learned takes back what a rule asks for.
 */
export function rate(facts: RiskFacts, standing: Standing, day: Day): Rating {
  const { policy, model, drawn } = standing
  const spoke = policy.rules.filter(
    (rule) =>
      rule.validFrom <= day &&
      (rule.validTo === null || day <= rule.validTo) &&
      rule.applies(facts),
  )
  const said = model ? whatModelSays(model, facts) : undefined
  const learned = Math.round((said?.strength ?? 0) * policy.settings.learnedPoints)
  const score = Math.min(100, learned + spoke.reduce((sum, rule) => sum + rule.score, 0))
  const lane = laneOf(score, standing)
  const asked = [
    ...spoke.flatMap((rule) => rule.measures),
    ...measuresOfLane(lane, policy),
    ...(drawn ? policy.settings.drawMeasures : []),
  ]
  return {
    lane,
    score,
    reasons: spoke.map((rule) => rule.id),
    probability: said?.probability ?? null,
    factors: said?.factors ?? [],
    modelVersion: model?.version ?? null,
    drawn,
    drawShare: policy.settings.drawShare,
    measures: fitting(asked, facts),
    policyVersion: policy.version,
  }
}

function laneOf(score: number, { policy, borders }: Standing): Lane {
  const { red, yellow, blueFrom } = policy.settings
  if (score >= (borders?.redFrom ?? red.usual)) return 'red'
  if (score >= (borders?.yellowFrom ?? yellow.usual)) return 'yellow'
  return score >= blueFrom ? 'blue' : 'green'
}

function measuresOfLane(lane: Lane, { settings }: RiskPolicy): readonly Measure[] {
  return lane === 'red' || lane === 'yellow' ? settings[lane].measures : []
}

/** Letters are never opened, so a letter is asked for no look inside (Constitution art. 21, rule R7). */
function fitting(asked: readonly Measure[], { itemType, contractSender }: RiskFacts): Measure[] {
  const wanted = new Set(asked)
  if (itemType === 'letter')
    for (const look of ['open_check', 'photo'] as const) wanted.delete(look)
  else if (contractSender) wanted.add('photo')
  return measures.filter((measure) => wanted.has(measure))
}

/** What a joint check at the counter settles; the rest stays open for the next scan. */
export function openMeasures(asked: readonly Measure[], jointCheck: boolean): Measure[] {
  const settled: readonly Measure[] = jointCheck ? ['open_check', 'photo'] : []
  return asked.filter((measure) => !settled.includes(measure))
}
