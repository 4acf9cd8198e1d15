import { answerAs, api, done } from './client.ts'
import type { ItemType, Measure, OfficeName, Page, Rating } from './types.ts'

export type Result = 'clear' | 'suspicious' | 'found'
export type StopReason = 'found' | 'doubt'
export type OpenMeasure = Measure
/** To refuse a parcel is done at the counter. */
export type Performable = Exclude<Measure, 'refuse'>

export interface WaitingParcel {
  parcelId: string
  itemNumber: string | null
  itemType: ItemType
  acceptedAt: string
  toProvince: string | null
  toCommune: string | null
  rating: Rating
  /** Drawn by chance, whatever the rating. */
  drawn: boolean
  stopped: StopReason | null
  waiverAsked: Performable[]
  releaseAsked: boolean
}

export interface MeasureRequest {
  id: string
  parcelId: string
  kind: 'waiver' | 'release'
  measure: Performable | null
  state: 'open' | 'approved' | 'refused' | 'lapsed'
  askedBy: string | null
  askedAt: string
  reason: string | null
  /** Asked by the one who looks: they cannot decide it. */
  own: boolean
  decidedBy: string | null
  decidedAt: string | null
  answer: string | null
}

export interface MeasureAct {
  id: string
  measure: Performable
  result: Result
  category: string | null
  asked: Performable[]
  by: string | null
  office: string | null
  at: string
  note: string | null
  station: string | null
}

export interface ParcelMeasures {
  open: OpenMeasure[]
  stopped: StopReason | null
  office: string | null
  acts: MeasureAct[]
  requests: MeasureRequest[]
}

export interface WaiverRate {
  office: OfficeName
  performed: number
  found: number
  asked: number
  waived: number
  refused: number
}

export interface PerformInput {
  result: Result
  note?: string
  station?: string
}

const page = (after: string | null) => ({ limit: 30, ...(after ? { after } : {}) })

export const listWaiting = (officeId: string, after: string | null) =>
  answerAs<Page<WaitingParcel>>()(
    api.GET('/v1/measures', { params: { query: { officeId, ...page(after) } } }),
  )

export const measuresOf = (parcelId: string) =>
  answerAs<ParcelMeasures>()(
    api.GET('/v1/parcels/{parcelId}/measures', { params: { path: { parcelId } } }),
  )

/** The key stays the same while one form is tried again, so that it is done once. */
export const performMeasure = (
  at: { parcelId: string; measure: Performable; key: string },
  body: PerformInput,
) => {
  const { key, ...path } = at
  return answerAs<{
    actId: string
    openMeasures: OpenMeasure[]
    stopped: StopReason | null
    repeated: boolean
  }>()(
    api.POST('/v1/parcels/{parcelId}/measures/{measure}', {
      params: { path, header: { 'idempotency-key': key } },
      body,
    }),
  )
}

export const askWaiver = (path: { parcelId: string; measure: Performable }, reason: string) =>
  answerAs<{ requestId: string }>()(
    api.POST('/v1/parcels/{parcelId}/measures/{measure}/waiver', {
      params: { path },
      body: { reason },
    }),
  )

export const askStopRelease = (parcelId: string, reason: string) =>
  answerAs<{ requestId: string }>()(
    api.POST('/v1/parcels/{parcelId}/measures/release', {
      params: { path: { parcelId } },
      body: { reason },
    }),
  )

export const listMeasureRequests = (after: string | null) =>
  answerAs<Page<MeasureRequest>>()(
    api.GET('/v1/measures/requests', { params: { query: page(after) } }),
  )

export const decideMeasureRequest = (
  { requestId, yes }: { requestId: string; yes: boolean },
  answer: string,
) => {
  const asked = { params: { path: { requestId } }, body: answer ? { answer } : {} }
  return done(
    yes
      ? api.POST('/v1/measures/requests/{requestId}/approval', asked)
      : api.POST('/v1/measures/requests/{requestId}/refusal', asked),
  )
}

export const readWaiverRates = () =>
  answerAs<{ from: string; items: WaiverRate[] }>()(api.GET('/v1/measures/rates'))
