import { answerAs, api, download } from './client.ts'
import type {
  LabelReading,
  Page,
  Parcel,
  ParcelLine,
  Purpose,
  RevealGroup,
  Revealed,
  SearchBy,
} from './types.ts'

export const listParcels = (asked: {
  officeId: string | undefined
  day: string
  after: string | null
}) => {
  const { officeId, day, after } = asked
  const query = { day, limit: 50, ...(officeId && { officeId }), ...(after && { after }) }
  return answerAs<Page<ParcelLine>>()(api.GET('/v1/parcels', { params: { query } }))
}

export interface Search {
  by: SearchBy
  value: string
  purpose: Purpose
  note?: string
  after?: string
}

export const searchParcels = (body: Search) =>
  answerAs<Page<ParcelLine>>()(api.POST('/v1/parcels/search', { body }))

export const readParcel = (parcelId: string) =>
  answerAs<Parcel>()(api.GET('/v1/parcels/{parcelId}', { params: { path: { parcelId } } }))

export const revealGroup = (
  parcelId: string,
  body: { group: RevealGroup; purpose: Purpose; note?: string; embargoUntil?: string },
) =>
  answerAs<Revealed>()(
    api.POST('/v1/parcels/{parcelId}/reveals', { params: { path: { parcelId } }, body }),
  )

/** A photo of one's own reveal in full, for ten minutes after it. */
export const openPhoto = (revealId: string, photoId: string) =>
  download(`/v1/reveals/${revealId}/photos/${photoId}`)

export const readLabel = (code: string) =>
  answerAs<LabelReading>()(api.POST('/v1/labels/read', { body: { code } }))
