import type { Day } from '#core/time.ts'
import type { RiskFacts } from './facts.ts'

/** What a rating may ask for before a parcel goes on (CT02 I.5). */
export const measures = [
  'refuse',
  'open_check',
  'second_check',
  'xray',
  'video',
  'photo',
  'escort',
] as const
export type Measure = (typeof measures)[number]

/** As in customs selectivity (ASYCUDA): green goes, blue is looked at afterwards, yellow and red have measures. */
export const lanes = ['green', 'blue', 'yellow', 'red'] as const
export type Lane = (typeof lanes)[number]

/** One named rule. It is law-based data with dates, so a change of policy is a new version. */
export type RiskRule = {
  readonly id: string
  readonly kind: 'route' | 'area' | 'item' | 'sender' | 'recipient'
  readonly score: number
  readonly measures: readonly Measure[]
  readonly vi: string
  readonly en: string
  readonly basis: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly applies: (facts: RiskFacts) => boolean
}

/**
 * Where a lane begins, in points. `usual` holds where an office states no capacity; with one the border moves so that
 * about as many parcels as it can look at lie above, but never below `least` nor above `most`.
 */
export type LaneBorder = {
  readonly least: number
  readonly usual: number
  readonly most: number
  readonly measures: readonly Measure[]
}

/** What an operator may decide of its policy; conditions of rules are the house's. */
export type PolicySettings = {
  /** Scores and measures of rules that differ from the house's. */
  readonly rules: Readonly<Record<string, { score: number; measures: readonly Measure[] }>>
  readonly red: LaneBorder
  readonly yellow: LaneBorder
  /** From here a parcel that passes is looked at again afterwards. */
  readonly blueFrom: number
  /** What the learned model may add at most, in points. */
  readonly learnedPoints: number
  /** Share of parcels drawn by chance, and what they are asked for. */
  readonly drawShare: number
  readonly drawMeasures: readonly Measure[]
}

export type RiskPolicy = {
  readonly version: string
  readonly settings: PolicySettings
  readonly rules: readonly RiskRule[]
}

/** Where the lanes of one office begin today. */
export type LaneBorders = { readonly redFrom: number; readonly yellowFrom: number }
