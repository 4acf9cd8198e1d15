import { call } from './client.ts'
import type {
  ApiKey,
  Demo,
  Device,
  DeviceKind,
  Invitation,
  Me,
  Office,
  OfficeKind,
  Page,
  Person,
  Role,
  SessionLine,
} from './types.ts'

export const readMe = (): Promise<Me> => call('/v1/me', { anonymous: true })
export const readDemo = (): Promise<Demo> => call('/v1/demo', { anonymous: true })

export const listSessions = (): Promise<{ items: SessionLine[] }> => call('/v1/me/sessions')
export const endSession = (id: string): Promise<void> =>
  call(`/v1/me/sessions/${id}`, { method: 'DELETE' })
export const endOtherSessions = (): Promise<void> =>
  call('/v1/me/sessions/revoke-others', { method: 'POST' })

export const readInvitation = (
  token: string,
): Promise<{ staffCode: string; organisationName: string; expiresAt: string }> =>
  call(`/v1/invitations/${encodeURIComponent(token)}`, { anonymous: true })
export const acceptInvitation = (token: string, password: string): Promise<void> =>
  call('/v1/invitations/accept', { body: { token, password }, anonymous: true })

export const listOffices = (): Promise<{ items: Office[] }> => call('/v1/offices')
export const addOffice = (body: {
  code: string
  name: string
  kind: OfficeKind
  communeCode: string
}): Promise<Office> => call('/v1/offices', { body })
export const closeOffice = (id: string): Promise<void> =>
  call(`/v1/offices/${id}/close`, { method: 'POST' })

export interface DutyInput {
  role: Role
  officeId: string | null
}

export const listPeople = (after: string | null): Promise<Page<Person>> =>
  call('/v1/people', { query: { after, limit: 50 } })
export const addPerson = (body: {
  staffCode: string
  name: string
  duties: DutyInput[]
}): Promise<{ id: string; invitation: Invitation }> => call('/v1/people', { body })
export const addDuty = (personId: string, body: DutyInput): Promise<unknown> =>
  call(`/v1/people/${personId}/duties`, { body })
export const endDuty = (personId: string, dutyId: string): Promise<void> =>
  call(`/v1/people/${personId}/duties/${dutyId}`, { method: 'DELETE' })
export const leave = (personId: string, reason: string): Promise<void> =>
  call(`/v1/people/${personId}/leave`, { body: { reason } })
export const inviteAgain = (personId: string): Promise<Invitation> =>
  call(`/v1/people/${personId}/invitation`, { method: 'POST' })

export const listDevices = (): Promise<{ items: Device[] }> => call('/v1/devices')
export const addDevice = (body: {
  name: string
  kind: DeviceKind
  officeId: string
}): Promise<unknown> => call('/v1/devices', { body })
export const revokeDevice = (id: string): Promise<void> =>
  call(`/v1/devices/${id}/revoke`, { method: 'POST' })

export const listApiKeys = (): Promise<{ items: ApiKey[] }> => call('/v1/api-keys')
export const addApiKey = (body: {
  name: string
  role: Role
  officeId: string | null
  expiresInDays: number
}): Promise<{ id: string; key: string; expiresAt: string }> => call('/v1/api-keys', { body })
export const revokeApiKey = (id: string): Promise<void> =>
  call(`/v1/api-keys/${id}/revoke`, { method: 'POST' })
