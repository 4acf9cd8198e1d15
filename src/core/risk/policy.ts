import type { Day } from '#core/time.ts'

/** What a rating may ask for before a parcel goes on (CT02 I.5). */
export const measures = ['open_check', 'second_check', 'xray', 'video', 'photo', 'escort'] as const
export type Measure = (typeof measures)[number]

export type Lane = 'green' | 'yellow' | 'red'

/** What is known of a parcel when it is rated. Counts come from tokens, never from clear data. */
export type RiskFacts = {
  readonly itemType: 'letter' | 'document' | 'packet' | 'parcel'
  readonly transportMode: 'road' | 'air'
  readonly fromProvince: string
  readonly toProvince: string
  readonly assurance: 'L0' | 'L1' | 'L2' | 'L3'
  readonly contractSender: boolean
  readonly contentsClass: 'prohibited' | 'conditional' | 'allowed' | 'vague'
  readonly contentsCategory: string | null
  readonly declaredValueVnd: number
  readonly weightGrams: number
  readonly history: SenderHistory
}

/** The sender's parcels within the last seven days, this one left out. */
export type SenderHistory = {
  readonly today: number
  readonly week: number
  /** Different recipient phones today. */
  readonly recipientsToday: number
  /** The most different phones one day showed for this identity, the present one counted. */
  readonly phones: number
}

export const noHistory: SenderHistory = { today: 0, week: 0, recipientsToday: 0, phones: 1 }

/** One named rule. It is law-based data with dates, so a change of policy is a new version. */
export type RiskRule = {
  readonly id: string
  readonly kind: 'route' | 'area' | 'item' | 'sender'
  readonly score: number
  readonly measures: readonly Measure[]
  readonly vi: string
  readonly en: string
  readonly basis: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly applies: (facts: RiskFacts) => boolean
}

export type RiskPolicy = {
  readonly version: string
  readonly yellowFrom: number
  readonly redFrom: number
  readonly rules: readonly RiskRule[]
}
