import { call } from './client.ts'
import type { Page, Parcel, ParcelLine, Purpose, RevealGroup, Revealed, SearchBy } from './types.ts'

export const listParcels = (query: {
  officeId: string | undefined
  day: string
  after: string | null
}): Promise<Page<ParcelLine>> => call('/v1/parcels', { query: { ...query, limit: 50 } })

export const searchParcels = (body: {
  by: SearchBy
  value: string
  purpose: Purpose
  note?: string
  after?: string
}): Promise<Page<ParcelLine>> => call('/v1/parcels/search', { body })

export const readParcel = (id: string): Promise<Parcel> => call(`/v1/parcels/${id}`)

export const revealGroup = (
  id: string,
  body: { group: RevealGroup; purpose: Purpose; note?: string },
): Promise<Revealed> => call(`/v1/parcels/${id}/reveals`, { body })

export const readLabel = (
  code: string,
): Promise<{ ok: true; parcelId: string; itemNumber: string } | { ok: false; code: string }> =>
  call('/v1/labels/read', { body: { code } })
