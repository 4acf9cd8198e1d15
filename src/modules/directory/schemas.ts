import { Type } from 'typebox'
import { roles } from '#platform/context.ts'
import type { DutyOf } from './duty.ts'
import { type Office, officeKinds } from './office.ts'
import { organisationKinds } from './organisation.ts'

/** A value or `null`, written so that `null` is tried first and stays what it is. */
export const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([Type.Null(), schema])

export const Id = Type.String({ format: 'uuid' })
export const Instant = Type.String({ format: 'date-time' })
export const RoleName = Type.Enum([...roles])
export const OfficeKindName = Type.Enum([...officeKinds])
export const OrganisationKindName = Type.Enum([...organisationKinds])
export const IdParams = Type.Object({ id: Id })

/** Which part of a list: at most 100 entries, from after a key that the list itself gave. */
export const pageQuery = (usual: number) =>
  Type.Object({
    after: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: usual }),
  })

export const pageOf = <T extends Type.TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: nullable(Type.String()) })

/** An office as it is named beside something else. */
export const OfficeName = Type.Object({ id: Id, code: Type.String(), name: Type.String() })

export const OfficeView = Type.Object({
  id: Id,
  organisationId: Id,
  code: Type.String(),
  name: Type.String(),
  kind: OfficeKindName,
  provinceCode: Type.String(),
  communeCode: Type.String(),
  communeName: Type.String(),
  closedAt: nullable(Instant),
})

export const DutyView = Type.Object({
  id: Id,
  role: RoleName,
  office: nullable(
    Type.Object({ id: Id, code: Type.String(), name: Type.String(), kind: OfficeKindName }),
  ),
})

export const DutyBody = Type.Object({ role: RoleName, officeId: nullable(Id) })

export const InvitationView = Type.Object({ url: Type.String(), expiresAt: Instant })

export function officeView(office: Office) {
  return { ...office, closedAt: office.closedAt?.toISOString() ?? null }
}

export function dutyView(duty: DutyOf) {
  return { ...duty }
}
