import { answerAs, api, done, door } from './client.ts'
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
import { problemOf } from './problem.ts'

export const readMe = () => answerAs<Me>()(door.GET('/v1/me'))

/** Who may be played in the demo country; 404 anywhere else. It is no part of the published API. */
export async function readDemo(): Promise<Demo> {
  const response = await fetch('/v1/demo')
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw problemOf(response, body)
  return body as Demo
}

export const listSessions = () => answerAs<{ items: SessionLine[] }>()(api.GET('/v1/me/sessions'))
export const endSession = (id: string) =>
  done(api.DELETE('/v1/me/sessions/{id}', { params: { path: { id } } }))
export const endOtherSessions = () => done(api.POST('/v1/me/sessions/revoke-others'))

export interface Invited {
  staffCode: string
  organisationName: string
  expiresAt: string
}

export const readInvitation = (token: string) =>
  answerAs<Invited>()(door.GET('/v1/invitations/{token}', { params: { path: { token } } }))
export const acceptInvitation = (token: string, password: string) =>
  done(door.POST('/v1/invitations/accept', { body: { token, password } }))

// An operator’s offices, devices and keys fit one page; the people do not.
const all = { params: { query: { limit: 100 } } }

export const listOffices = () => answerAs<Page<Office>>()(api.GET('/v1/offices', all))
export const addOffice = (body: {
  code: string
  name: string
  kind: OfficeKind
  communeCode: string
}) => done(api.POST('/v1/offices', { body }))
export const closeOffice = (id: string) =>
  done(api.POST('/v1/offices/{id}/close', { params: { path: { id } } }))

export interface DutyInput {
  role: Role
  officeId: string | null
}

export const listPeople = (after: string | null) =>
  answerAs<Page<Person>>()(
    api.GET('/v1/people', { params: { query: { limit: 50, ...(after && { after }) } } }),
  )
export const addPerson = (body: { staffCode: string; name: string; duties: DutyInput[] }) =>
  answerAs<{ id: string; invitation: Invitation }>()(api.POST('/v1/people', { body }))
export const addDuty = (id: string, body: DutyInput) =>
  done(api.POST('/v1/people/{id}/duties', { params: { path: { id } }, body }))
export const endDuty = (id: string, dutyId: string) =>
  done(api.DELETE('/v1/people/{id}/duties/{dutyId}', { params: { path: { id, dutyId } } }))
export const leave = (id: string, reason: string) =>
  done(api.POST('/v1/people/{id}/leave', { params: { path: { id } }, body: { reason } }))
export const inviteAgain = (id: string) =>
  answerAs<Invitation>()(api.POST('/v1/people/{id}/invitation', { params: { path: { id } } }))

export const listDevices = () => answerAs<Page<Device>>()(api.GET('/v1/devices', all))
export const addDevice = (body: { name: string; kind: DeviceKind; officeId: string }) =>
  done(api.POST('/v1/devices', { body }))
export const revokeDevice = (id: string) =>
  done(api.POST('/v1/devices/{id}/revoke', { params: { path: { id } } }))

export const listApiKeys = () => answerAs<Page<ApiKey>>()(api.GET('/v1/api-keys', all))
export const addApiKey = (body: DutyInput & { name: string; expiresInDays: number }) =>
  answerAs<{ id: string; key: string; expiresAt: string }>()(api.POST('/v1/api-keys', { body }))
export const revokeApiKey = (id: string) =>
  done(api.POST('/v1/api-keys/{id}/revoke', { params: { path: { id } } }))
