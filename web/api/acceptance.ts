import { call } from './client.ts'
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

export const listProvinces = (): Promise<{ items: Province[] }> => call('/v1/places/provinces')
export const findCommunes = (
  query: { province: string | null; query: string; limit: number },
  signal?: AbortSignal,
): Promise<{ items: Commune[] }> => call('/v1/places/communes', { query, signal })
export const resolvePlace = (text: string, signal?: AbortSignal): Promise<Resolved> =>
  call('/v1/places/resolve', { body: { text }, signal })

export const screenGoods = (text: string, signal?: AbortSignal): Promise<Screening> =>
  call('/v1/goods/screen', { body: { text }, signal })

export const findContractSenders = (
  query: string,
  signal?: AbortSignal,
): Promise<{ items: ContractSender[] }> =>
  call('/v1/contract-senders', { query: { query }, signal })

export const uploadPhoto = (
  officeId: string,
  photo: Blob,
): Promise<{ id: string; width: number; height: number; bytes: number }> =>
  call('/v1/photos', { query: { officeId }, body: photo })
export const dropPhoto = (id: string): Promise<void> =>
  call(`/v1/photos/${id}`, { method: 'DELETE' })

export const sendCode = (
  officeId: string,
  phone: string,
): Promise<{ id: string; sentTo: string; expiresAt: string }> =>
  call('/v1/confirmations', { body: { officeId, phone } })
export const checkCode = (id: string, code: string): Promise<{ confirmed: boolean }> =>
  call(`/v1/confirmations/${id}/verify`, { body: { code } })

export const previewAcceptance = (body: AcceptanceDraft, signal?: AbortSignal): Promise<Preview> =>
  call('/v1/acceptances/preview', { body, signal })
export const acceptParcel = (body: AcceptanceInput, key: string): Promise<Accepted> =>
  call('/v1/acceptances', { body, headers: { 'idempotency-key': key } })
export const refuseParcel = (
  body: AcceptanceDraft & { ground: RefusalGround; note: string },
  key: string,
): Promise<Refused> => call('/v1/refusals', { body, headers: { 'idempotency-key': key } })
