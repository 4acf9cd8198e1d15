import { answerAs, api, done, download } from './client.ts'
import type { ItemType, OfficeName, Page } from './types.ts'

export const verdicts = ['clear', 'suspicious', 'found'] as const
export type Verdict = (typeof verdicts)[number]

export interface Box {
  x: number
  y: number
  width: number
  height: number
  label?: string
}

export interface Suggestion {
  answer: 'clear' | 'suspect'
  score: number | null
  boxes: Box[]
}

export interface WaitingImage {
  id: string
  itemNumber: string | null
  station: { id: string; name: string }
  since: string
  itemType: ItemType
  weightGrams: number | null
  lane: string | null
  width: number
  height: number
  suggestion: Suggestion | null
}

export interface UnmatchedImage {
  id: string
  itemNumber: string | null
  station: { id: string; name: string }
  receivedAt: string
  expiresAt: string
  suggestion: 'clear' | 'suspect' | null
}

export interface StationFigures {
  id: string
  name: string
  office: OfficeName
  scanner: string
  since: string
  open: boolean
  images: number
  waiting: number
  unmatched: number
  verdicts: Record<Verdict, number>
  agreement: {
    bothClear: number
    bothDoubt: number
    machineOnly: number
    personOnly: number
    share: number | null
  }
  secondLooks: {
    waiting: number
    looked: number
    missed: number
    rate: number | null
    from: number
    to: number
  }
}

export interface Station {
  id: string
  name: string
  office: OfficeName
  kind: 'http' | 'folder'
  folder: string | null
  scanner: string
  scannerSince: string
  secondLook: number
  keyExpiresAt: string | null
  closedAt: string | null
}

export interface StationKey {
  key: string
  expiresAt: string
}

export interface NewStation {
  officeId: string
  name: string
  kind: 'http' | 'folder'
  folder?: string
  scanner: string
}

export const xrayQueue = () =>
  answerAs<Page<WaitingImage> & { waiting: number }>()(
    api.GET('/v1/xray/queue', { params: { query: { limit: 20 } } }),
  )

export const openXray = (imageId: string) => download(`/v1/xray/images/${imageId}/picture`)

export interface ParcelImage {
  id: string
  receivedAt: string
  width: number
  height: number
  suggestion: Suggestion | null
  verdict: Verdict | null
  category: string | null
  note: string | null
  judgedBy: string | null
  judgedAt: string | null
}

export const xrayOfParcel = (parcelId: string) =>
  answerAs<{ items: ParcelImage[] }>()(
    api.GET('/v1/parcels/{parcelId}/xray', { params: { path: { parcelId } } }),
  )

export const judgeXray = (
  imageId: string,
  body: { verdict: Verdict; category?: string; note?: string },
) => done(api.POST('/v1/xray/images/{imageId}/verdict', { params: { path: { imageId } }, body }))

export const unmatchedXray = (after: string | null) =>
  answerAs<Page<UnmatchedImage>>()(
    api.GET('/v1/xray/unmatched', {
      params: { query: { limit: 20, ...(after ? { after } : {}) } },
    }),
  )

export const bindXray = (imageId: string, itemNumber: string) =>
  done(
    api.POST('/v1/xray/images/{imageId}/parcel', {
      params: { path: { imageId } },
      body: { itemNumber },
    }),
  )

export const xrayFigures = () =>
  answerAs<{ items: StationFigures[] }>()(api.GET('/v1/xray/figures'))

export const listStations = () =>
  answerAs<{ items: Station[]; takesFiles: boolean }>()(api.GET('/v1/xray/stations'))

export const addStation = (body: NewStation) =>
  answerAs<{ id: string; key: StationKey | null }>()(api.POST('/v1/xray/stations', { body }))

export const renewStationKey = (stationId: string) =>
  answerAs<StationKey>()(
    api.POST('/v1/xray/stations/{stationId}/key', { params: { path: { stationId } } }),
  )

export const changeScanner = (stationId: string, scanner: string) =>
  done(
    api.POST('/v1/xray/stations/{stationId}/scanner', {
      params: { path: { stationId } },
      body: { scanner },
    }),
  )

export const closeStation = (stationId: string) =>
  done(api.POST('/v1/xray/stations/{stationId}/close', { params: { path: { stationId } } }))
