import type { Transaction } from 'kysely'
import type { Tables } from '#platform/tables.ts'

export const roles = [
  'counter-clerk',
  'courier',
  'sorting-hand',
  'security-lead',
  'compliance-officer',
  'operator-administrator',
  'contract-sender',
  'department-officer',
  'postal-department-officer',
  'central-post-officer',
  'committee-389-officer',
  'police-officer',
] as const
export type Role = (typeof roles)[number]

/** What a person or a machine was given to do, and where; `officeId: null` is the whole organisation. */
export type Duty = { readonly role: Role; readonly officeId: string | null }

export type Actor = {
  readonly id: string
  readonly kind: 'person' | 'machine' | 'system'
  readonly organisationId: string
  readonly duties: readonly Duty[]
  /** When a person last showed a second factor in this session, if they did. */
  readonly secondFactorAt?: Date
}

/**
 * Who acts, when, and on which transaction. Every domain function takes it first.
 * It stays this small: a key, a store or a setting is passed beside it, by name.
 */
export type Ctx = {
  readonly tx: Transaction<Tables>
  readonly actor: Actor
  readonly now: Date
}
