import { type Static, Type } from 'typebox'
import {
  type Group,
  type Groups,
  openGroup,
  type Parcel,
  type Party,
  type SenderIdentity,
} from '#modules/parcels/index.ts'
import { maskedPlace } from '#modules/labels/index.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import type { RevealGroup } from './purposes.ts'

const text = Type.Optional(Type.String())

/** Everything a reveal can ever show. A field that is not named here is not sent. */
export const RevealedFields = Type.Object({
  name: text,
  phone: text,
  address: text,
  method: text,
  number: text,
  documentNumber: text,
  birthDate: text,
  sex: text,
  nationality: text,
  issuedOn: text,
  contractSender: text,
  description: text,
  declaredValueVnd: Type.Optional(Type.Integer()),
  evidence: Type.Optional(
    Type.Array(Type.Object({ condition: Type.String(), note: Type.String() })),
  ),
  note: text,
})
export type RevealedFields = Static<typeof RevealedFields>

export type FieldGroup = Exclude<RevealGroup, 'photos'>

const groupOf = {
  sender: 'sender',
  recipient: 'recipient',
  contents: 'item',
  identity: 'identity',
} as const satisfies Record<FieldGroup, Group>

const sealedColumn = {
  sender: 'sealed_sender',
  recipient: 'sealed_recipient',
  contents: 'sealed_item',
  identity: 'sealed_identity',
} as const satisfies Record<FieldGroup, keyof Parcel>

/** Whether the parcel was given this group at all. */
export function hasGroup(parcel: Parcel, group: FieldGroup): boolean {
  return parcel[sealedColumn[group]] !== null
}

/** Opens one group in clear; refuses one that never was, or is erased. The caller leaves the record. */
export async function openFields(
  vault: Vault,
  parcel: Parcel,
  group: FieldGroup,
): Promise<RevealedFields> {
  if (!hasGroup(parcel, group)) throw refuse('nothing_to_show', { group })
  const opened = await openGroup(vault, parcel, groupOf[group])
  if (!opened) throw refuse('erased', { group })
  return toFields(group, opened)
}

function toFields(group: FieldGroup, opened: Groups[Group]): RevealedFields {
  // The group was sealed as what it is named; `openGroup` answers for each.
  if (group === 'identity') return { ...(opened as SenderIdentity) }
  if (group === 'contents') return contents(opened as Groups['item'])
  return party(opened as Party)
}

function party({ name, phone, address }: Party): RevealedFields {
  const place = maskedPlace(address.commune)
  return { name, phone, address: [address.rest, place].filter(Boolean).join(', ') }
}

function contents({
  description,
  declaredValueVnd,
  evidence,
  note,
}: Groups['item']): RevealedFields {
  return {
    description,
    declaredValueVnd,
    evidence: evidence.map(({ condition, note }) => ({ condition, note })),
    ...(note ? { note } : {}),
  }
}
