import type { Selectable } from 'kysely'
import type { ParcelsParcel } from '#platform/tables.ts'

export type Parcel = Selectable<ParcelsParcel>

export const itemTypes = ['letter', 'document', 'packet', 'parcel'] as const
export type ItemType = (typeof itemTypes)[number]

export const transportModes = ['road', 'air'] as const
export type TransportMode = (typeof transportModes)[number]

/** Why a parcel was not taken; each is a full record too. */
export const refusalGrounds = [
  'prohibited',
  'not_identified',
  'inspection_refused',
  'contents_differ',
  'evidence_missing',
  'unsafe_packing',
  'state_secret',
  'other',
] as const
export type RefusalGround = (typeof refusalGrounds)[number]

export type Address = { readonly commune: string; readonly rest: string }

/** A sender or recipient as needed for the post: sealed as one group. */
export type Party = { readonly name: string; readonly phone: string; readonly address: Address }

/** What the sender proved to be; sealed under the identity class, apart from the parcel's data. */
export type SenderIdentity = {
  readonly method: 'declared' | 'card_qr' | 'mrz' | 'contract'
  readonly name: string
  readonly number?: string
  readonly birthDate?: string
  readonly sex?: 'male' | 'female'
  readonly documentNumber?: string
  readonly nationality?: string
  readonly issuedOn?: string
  readonly contractSender?: string
}

export type Item = {
  readonly number: string
  readonly description: string
  readonly declaredValueVnd: number
  readonly evidence: readonly { readonly condition: string; readonly note: string }[]
  /** Of a refused parcel: the clerk's words. Its number is empty. */
  readonly note?: string
}

/** The sealed field groups and what each opens to. */
export type Groups = {
  readonly identity: SenderIdentity
  readonly sender: Party
  readonly recipient: Party
  readonly item: Item
}
export type Group = keyof Groups
