import { answerAs, api, done } from './client.ts'
import type {
  Accepted,
  AcceptanceDraft,
  AcceptanceInput,
  Commune,
  ContractSender,
  Preview,
  Province,
  RefusalGround,
  Refused,
  Resolved,
  Screening,
} from './types.ts'

/** Set where a newer question may replace this one. */
interface Replaceable {
  signal?: AbortSignal
}

export const listProvinces = () =>
  answerAs<{ items: Province[] }>()(api.GET('/v1/places/provinces'))

export const findCommunes = (
  { province, query }: { province: string | null; query: string },
  at: Replaceable = {},
) =>
  answerAs<{ items: Commune[] }>()(
    api.GET('/v1/places/communes', {
      params: { query: { query, limit: 8, ...(province && { province }) } },
      ...at,
    }),
  )

export const resolvePlace = (text: string, at: Replaceable = {}) =>
  answerAs<Resolved>()(api.POST('/v1/places/resolve', { body: { text }, ...at }))

export const screenGoods = (text: string, at: Replaceable = {}) =>
  answerAs<Screening>()(api.POST('/v1/goods/screen', { body: { text }, ...at }))

export const findContractSenders = (query: string, at: Replaceable = {}) =>
  answerAs<{ items: ContractSender[] }>()(
    api.GET('/v1/contract-senders', { params: { query: { query } }, ...at }),
  )

export const addContractSender = (body: { code: string; name: string; validTo: string }) =>
  done(api.POST('/v1/contract-senders', { body }))
export const endContractSender = (contractSenderId: string) =>
  done(
    api.POST('/v1/contract-senders/{contractSenderId}/end', {
      params: { path: { contractSenderId } },
    }),
  )

export const dropPhoto = (photoId: string) =>
  done(api.DELETE('/v1/photos/{photoId}', { params: { path: { photoId } } }))

export const sendCode = (officeId: string, phone: string) =>
  answerAs<{ id: string; sentTo: string; expiresAt: string }>()(
    api.POST('/v1/confirmations', { body: { officeId, phone } }),
  )
export const checkCode = (confirmationId: string, code: string) =>
  answerAs<{ confirmed: boolean }>()(
    api.POST('/v1/confirmations/{confirmationId}/verify', {
      params: { path: { confirmationId } },
      body: { code },
    }),
  )

export const previewAcceptance = (body: AcceptanceDraft, at: Replaceable = {}) =>
  answerAs<Preview>()(api.POST('/v1/acceptances/preview', { body, ...at }))

export const acceptParcel = (body: AcceptanceInput, key: string) =>
  answerAs<Accepted>()(
    api.POST('/v1/acceptances', { params: { header: { 'idempotency-key': key } }, body }),
  )

export const refuseParcel = (
  body: AcceptanceDraft & { ground: RefusalGround; note: string },
  key: string,
) =>
  answerAs<Refused>()(
    api.POST('/v1/refusals', { params: { header: { 'idempotency-key': key } }, body }),
  )
