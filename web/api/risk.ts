import { type Lane, lanes, type Measure, measures } from '#core/risk/policy.ts'
import { answerAs, api, done } from './client.ts'
import type { Page } from './types.ts'

export { type Lane, lanes, type Measure, measures }

/** A share with the interval that holds the true one in 95 of 100 cases. */
export interface Estimate {
  value: number
  low: number
  high: number
}

export interface Graded {
  known: number
  found: number
  base: Estimate | null
  auc: Estimate | null
  at: { percent: number; precision: Estimate | null; recall: Estimate | null }[]
}

export interface Quality {
  from: string
  to: string
  parcels: number
  drawn: number
  followed: Estimate | null
  random: Graded
  all: Graded
}

export interface QualityPage {
  last30: Quality
  months: { month: string; closedAt: string | null; quality: Quality }[]
}

type Span = { from: string; to: string; parcels: number }

export interface FactDrift {
  fact: string
  psi: number
  chance: number
  drifts: boolean
  moved: { value: string; label: string | null; before: number; after: number }[]
}

export interface Drift {
  recent: Span
  earlier: Span
  facts: FactDrift[]
  hitRate: {
    recent: { found: number; rows: number }
    earlier: { found: number; rows: number }
    change: Estimate | null
  }
}

export type LaneCounts = Record<Lane, number>

export interface Overview {
  day: string
  countedAt: string | null
  lanes: LaneCounts
  openMeasures: number
  openMeasuresCapped: boolean
  drawn: number
  followed: Estimate | null
  base: Estimate | null
}

export interface Capacity {
  redPerDay: number | null
  yellowPerDay: number | null
}

export interface OfficeDay extends Capacity {
  officeId: string
  code: string
  name: string
  hasXray: boolean
  redFrom: number | null
  yellowFrom: number | null
  lanes: LaneCounts
  drawn: number
  followed: number
}

export interface RatedPlace {
  parcels: number
  meanScore: number
  measured: number
  known: number
  found: Estimate | null
}

export interface RiskMap {
  from: string
  to: string
  provinces: (RatedPlace & { code: string; name: string })[]
  routes: (RatedPlace & { from: string; to: string })[]
}

export interface RuleLine {
  id: string
  kind: string
  vi: string
  en: string
  basis: string
  validFrom: string
  validTo: string | null
  score: number
  measures: Measure[]
  spoke: number
}

export interface FactorTable {
  policyVersion: string
  modelVersion: string | null
  parcels: number
  rules: RuleLine[]
  factors: { id: string; vi: string; en: string; raised: number }[]
}

export const rateNames = [
  'route',
  'fromProvince',
  'fromCommune',
  'toProvince',
  'toCommune',
  'kind',
] as const
export type RateName = (typeof rateNames)[number]

export interface LearnedRate {
  key: string
  label: string
  found: number
  rows: number
  rate: number
}

export interface Model {
  number: number
  version: string
  trainedAt: string
  from: string
  to: string
  rows: number
  found: number
  quality: {
    auc: number | null
    rulesAuc: number | null
    trees: boolean
    days: number
    rows: number
    found: number
  }
  inForce: boolean
  inForceAt: string | null
  endedAt: string | null
}

export interface Border {
  least: number
  usual: number
  most: number
  measures: Measure[]
}

export interface Settings {
  rules: Record<string, { score: number; measures: Measure[] }>
  red: Border
  yellow: Border
  blueFrom: number
  learnedPoints: number
  drawShare: number
  drawMeasures: Measure[]
}

export type PolicyState = 'draft' | 'submitted' | 'approved' | 'refused' | 'withdrawn'

export interface PolicyLine {
  id: string
  number: number
  state: PolicyState
  validFrom: string | null
  inForce: boolean
  measured: boolean
  draftedBy: string | null
  draftedAt: string
  own: boolean
  decidedBy: string | null
  decidedAt: string | null
}

export interface Policies {
  inForce: Settings
  house: Settings
  items: PolicyLine[]
  next: number | null
}

export interface PerDay {
  lanes: LaneCounts
  measures: Record<string, number>
}

export interface LaneCell {
  from: Lane
  to: Lane
  parcels: number
  known: number
  found: number
}

export interface Backtest {
  from: string
  to: string
  parcels: number
  share: number
  modelVersion: string | null
  beforeVersion: string
  offices: {
    officeId: string
    code: string
    name: string
    capacity: Capacity
    before: PerDay
    after: PerDay
  }[]
  lanes: LaneCell[]
  moved: LaneCell[]
}

export interface Policy extends PolicyLine {
  settings: Settings
  differences: { vi: string; en: string }[]
  backtest: Backtest | null
  running: { days: number; parcels: number; done: number } | null
  note: string | null
  answer: string | null
}

export const readOverview = () => answerAs<Overview>()(api.GET('/v1/risk/overview'))
export const readQuality = () => answerAs<QualityPage>()(api.GET('/v1/risk/quality'))
export const readDrift = () => answerAs<Drift>()(api.GET('/v1/risk/drift'))
export const readFactors = () => answerAs<FactorTable>()(api.GET('/v1/risk/factors'))

export const readMap = (by: 'from' | 'to') =>
  answerAs<RiskMap>()(api.GET('/v1/risk/map', { params: { query: { by } } }))

export const listOfficeDays = (after: string | null) =>
  answerAs<Page<OfficeDay>>()(
    api.GET('/v1/risk/offices', { params: { query: { limit: 50, ...(after ? { after } : {}) } } }),
  )

export const setCapacity = (officeId: string, body: Capacity & { hasXray: boolean }) =>
  done(api.PUT('/v1/offices/{officeId}/capacity', { params: { path: { officeId } }, body }))

/** Pages here go by a number; a list of ours goes by text. */
const paged = async <Line, Whole extends { items: Line[]; next: number | null }>(
  asked: Promise<Whole>,
): Promise<Omit<Whole, 'next'> & Page<Line>> => {
  const { next, ...whole } = await asked
  return { ...whole, next: next === null ? null : String(next) }
}

interface Rates {
  base: number | null
  items: LearnedRate[]
  next: number | null
}

export const listRates = (name: RateName, after: string | null) =>
  paged<LearnedRate, Rates>(
    answerAs<Rates>()(
      api.GET('/v1/risk/rates', {
        params: { query: { name, limit: 25, after: after ? Number(after) : 0 } },
      }),
    ),
  )

const page = (after: string | null) => ({ limit: 50, ...(after ? { after: Number(after) } : {}) })

interface Models {
  items: Model[]
  next: number | null
}

export const listModels = (after: string | null) =>
  paged<Model, Models>(
    answerAs<Models>()(api.GET('/v1/risk/models', { params: { query: page(after) } })),
  )

export const listPolicies = (after: string | null) =>
  paged<PolicyLine, Policies>(
    answerAs<Policies>()(api.GET('/v1/risk/policies', { params: { query: page(after) } })),
  )

export const readPolicy = (policyId: string) =>
  answerAs<Policy>()(api.GET('/v1/risk/policies/{policyId}', { params: { path: { policyId } } }))

export const draftPolicy = (body: { settings: Settings; note: string }) =>
  answerAs<{ id: string; number: number }>()(api.POST('/v1/risk/policies', { body }))

export const backtestPolicy = (policyId: string, days: number) =>
  done(
    api.POST('/v1/risk/policies/{policyId}/backtest', {
      params: { path: { policyId } },
      body: { days },
    }),
  )

export const submitPolicy = (policyId: string) =>
  done(api.POST('/v1/risk/policies/{policyId}/submission', { params: { path: { policyId } } }))

export const withdrawPolicy = (policyId: string) =>
  done(api.POST('/v1/risk/policies/{policyId}/withdrawal', { params: { path: { policyId } } }))

export const approvePolicy = (policyId: string, validFrom: string) =>
  done(
    api.POST('/v1/risk/policies/{policyId}/approval', {
      params: { path: { policyId } },
      body: { validFrom },
    }),
  )

export const refusePolicy = (policyId: string, reason: string) =>
  done(
    api.POST('/v1/risk/policies/{policyId}/refusal', {
      params: { path: { policyId } },
      body: { reason },
    }),
  )
