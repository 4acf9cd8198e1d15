import { answerAs, api, done } from './client.ts'
import type {
  Certificate,
  HeldParcel,
  Hold,
  HoldGround,
  HoldLine,
  KeptUntil,
  KeyClass,
  Page,
  Retention,
} from './types.ts'

export const readRetention = () => answerAs<Retention>()(api.GET('/v1/retention'))

export const askPeriod = (body: { class: KeyClass; months: number }) =>
  done(api.POST('/v1/retention/period-changes', { body }))

export const decidePeriod = (id: string, approve: boolean) =>
  done(
    approve
      ? api.POST('/v1/retention/period-changes/{id}/approve', { params: { path: { id } } })
      : api.POST('/v1/retention/period-changes/{id}/reject', { params: { path: { id } } }),
  )

export const confirmClock = (today: string) =>
  answerAs<{ state: 'said' | 'confirmed' }>()(
    api.POST('/v1/retention/clock/confirmations', { body: { today } }),
  )

export const listCertificates = (after: string | null) =>
  answerAs<Page<Certificate>>()(
    api.GET('/v1/retention/certificates', {
      params: { query: { limit: 50, ...(after ? { after } : {}) } },
    }),
  )

export const readKeptUntil = (parcelId: string) =>
  answerAs<{ items: KeptUntil[] }>()(
    api.GET('/v1/parcels/{parcelId}/retention', { params: { path: { parcelId } } }),
  )

export const listHolds = (after: string | null) =>
  answerAs<Page<HoldLine>>()(
    api.GET('/v1/holds', { params: { query: { limit: 50, ...(after ? { after } : {}) } } }),
  )

export const readHold = (holdId: string) =>
  answerAs<Hold>()(api.GET('/v1/holds/{holdId}', { params: { path: { holdId } } }))

export const listHeldParcels = (holdId: string) =>
  answerAs<Page<HeldParcel>>()(
    api.GET('/v1/holds/{holdId}/parcels', {
      params: { path: { holdId }, query: { limit: 100 } },
    }),
  )

export const holdsOfParcel = (parcelId: string) =>
  answerAs<{ items: HoldLine[] }>()(
    api.GET('/v1/parcels/{parcelId}/holds', { params: { path: { parcelId } } }),
  )

export interface HoldNames {
  parcels: ({ id: string } | { itemNumber: string })[]
  persons: { by: 'phone' | 'number' | 'name'; value: string }[]
}

export interface NewHold extends HoldNames {
  ground: HoldGround
  reference: string
  reason: string
  reviewOn?: string
  endsOn?: string
}

export const placeHold = (body: NewHold) =>
  answerAs<{ holdId: string; parcels: number }>()(api.POST('/v1/holds', { body }))

export const addToHold = (holdId: string, body: HoldNames) =>
  done(api.POST('/v1/holds/{holdId}/names', { params: { path: { holdId } }, body }))

export const reviewHold = (holdId: string, body: { note: string; reviewOn?: string }) =>
  done(api.POST('/v1/holds/{holdId}/reviews', { params: { path: { holdId } }, body }))

export const askRelease = (holdId: string, reason: string) =>
  done(api.POST('/v1/holds/{holdId}/release', { params: { path: { holdId } }, body: { reason } }))

export const decideRelease = (holdId: string, approve: boolean) =>
  done(
    approve
      ? api.POST('/v1/holds/{holdId}/release/approval', { params: { path: { holdId } } })
      : api.POST('/v1/holds/{holdId}/release/refusal', { params: { path: { holdId } } }),
  )
