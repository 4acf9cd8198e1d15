import type { Insertable } from 'kysely'
import { dayOf } from '#core/time.ts'
import type { RecordKey } from '#core/vault/day-key.ts'
import { recordDigest } from '#core/vault/record-digest.ts'
import type { Ctx } from '#platform/context.ts'
import type { ParcelsParcel } from '#platform/tables.ts'
import type { ParcelKeys } from './keys.ts'
import type {
  Item,
  ItemType,
  Party,
  RefusalGround,
  SenderIdentity,
  TransportMode,
} from './parcel.ts'
import { itemForSearch, nameForSearch, numberForSearch } from './token-values.ts'

/** A parcel ready to be written: accepted with everything, or refused with what there was. */
export type NewParcel = {
  readonly id: string
  readonly officeId: string
  readonly channel: 'counter' | 'api'
  readonly itemType: ItemType
  readonly transportMode: TransportMode
  readonly refusalGround: RefusalGround | null
  readonly fromProvince: string | null
  readonly toCommune: string | null
  readonly toProvince: string | null
  readonly weightGrams: number | null
  readonly assurance: 'L0' | 'L1' | 'L2' | 'L3' | null
  readonly contentsClass: string | null
  readonly contentsCategory: string | null
  readonly catalogueVersion: string | null
  readonly identity: SenderIdentity | null
  readonly sender: Party | null
  readonly recipient: Party | null
  readonly item: Item | null
}

/**
 * Seals and writes parcels in one statement; returns a digest of each sealed record for its ledger
 * entry, so that a later change of the row can be shown.
 */
export async function storeParcels(
  ctx: Ctx,
  parcels: readonly NewParcel[],
  keys: ParcelKeys,
): Promise<string[]> {
  if (parcels.length === 0) return []
  const sealed = parcels.map((parcel) => {
    const own = recordKeysOf(parcel.id, keys)
    const row = toRow(ctx, parcel, { own, keys })
    return { row, digest: digestOf(row, own) }
  })
  await ctx.tx
    .insertInto('parcels.parcel')
    .values(sealed.map(({ row }) => row))
    .execute()
  return sealed.map(({ digest }) => digest)
}

/** The two record keys of one parcel, derived once for all that is sealed of it. */
type RecordKeys = { readonly identity: RecordKey; readonly parcel: RecordKey }

export function recordKeysOf(id: string, { identity, parcel }: ParcelKeys): RecordKeys {
  return { identity: identity.record(id), parcel: parcel.record(id) }
}

type Row = Insertable<ParcelsParcel>

function toRow(
  ctx: Ctx,
  parcel: NewParcel,
  { own, keys }: { own: RecordKeys; keys: ParcelKeys },
): Row {
  return {
    id: parcel.id,
    day: dayOf(ctx.now),
    at: ctx.now,
    operator_id: ctx.actor.organisationId,
    office_id: parcel.officeId,
    entered_by: ctx.actor.id,
    channel: parcel.channel,
    state: parcel.refusalGround ? 'refused' : 'accepted',
    item_type: parcel.itemType,
    transport_mode: parcel.transportMode,
    refusal_ground: parcel.refusalGround,
    from_province: parcel.fromProvince,
    to_commune: parcel.toCommune,
    to_province: parcel.toProvince,
    weight_grams: parcel.weightGrams,
    identity_method: parcel.identity?.method ?? null,
    identity_assurance: parcel.assurance,
    contents_class: parcel.contentsClass,
    contents_category: parcel.contentsCategory,
    catalogue_version: parcel.catalogueVersion,
    ...sealedColumns(parcel, own),
    ...tokenColumns(parcel, keys),
  }
}

function sealedColumns({ identity, sender, recipient, item }: NewParcel, own: RecordKeys) {
  return {
    sealed_identity: identity && own.identity.seal('identity', identity),
    sealed_sender: sender && own.parcel.seal('sender', sender),
    sealed_recipient: recipient && own.parcel.seal('recipient', recipient),
    sealed_item: item && own.parcel.seal('item', item),
  }
}

function tokenColumns(
  { identity, sender, recipient, item }: NewParcel,
  { parcel: day }: ParcelKeys,
) {
  const number = identity?.number ?? identity?.documentNumber
  return {
    sender_phone_token: sender && day.token('phone', sender.phone),
    recipient_phone_token: recipient && day.token('phone', recipient.phone),
    sender_number_token: number ? day.token('number', numberForSearch(number)) : null,
    sender_name_token: sender && day.token('name', nameForSearch(sender.name)),
    recipient_name_token: recipient && day.token('name', nameForSearch(recipient.name)),
    item_token: item?.number ? day.token('item', itemForSearch(item.number)) : null,
  }
}

/** The digest of a stored record under its keys. */
export function digestOf(row: Sealed, { identity, parcel }: RecordKeys): string {
  return recordDigest({
    id: row.id,
    commitments: [identity.commitment(), parcel.commitment()],
    sealed: [row.sealed_identity, row.sealed_sender, row.sealed_recipient, row.sealed_item],
  })
}

type Sealed = Pick<
  Row,
  'id' | 'sealed_identity' | 'sealed_sender' | 'sealed_recipient' | 'sealed_item'
>
