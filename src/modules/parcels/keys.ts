import type { Day } from '#core/time.ts'
import { dayOfId } from '#core/uuid7.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import type { Vault } from '#platform/vault.ts'
import type { Group, Groups, Parcel } from './parcel.ts'

/** The two keys of one operator's day that a parcel is written under. */
export type ParcelKeys = { readonly identity: DayKey; readonly parcel: DayKey }

/** The keys to write today's parcels with. */
export async function keysForWriting(
  vault: Vault,
  operatorId: string,
  day: Day,
): Promise<ParcelKeys> {
  const [identity, parcel] = await Promise.all([
    vault.forWriting({ operatorId, class: 'identity', day }),
    vault.forWriting({ operatorId, class: 'parcel', day }),
  ])
  return { identity, parcel }
}

const sealedColumn = {
  identity: 'sealed_identity',
  sender: 'sealed_sender',
  recipient: 'sealed_recipient',
  item: 'sealed_item',
} as const

type Sealed = Pick<
  Parcel,
  'id' | 'operator_id' | 'sealed_identity' | 'sealed_sender' | 'sealed_recipient' | 'sealed_item'
>

/**
 * Opens one field group, or undefined when the parcel never had it or its day's key is destroyed.
 * Whoever shows the value to a person masks it or leaves a record of the reveal.
 */
export async function openGroup<G extends Group>(
  vault: Vault,
  parcel: Sealed,
  group: G,
): Promise<Groups[G] | undefined> {
  const sealed = parcel[sealedColumn[group]]
  if (!sealed) return undefined
  const day = dayOfId(parcel.id)
  const keyClass = group === 'identity' ? 'identity' : 'parcel'
  const key = await vault.record(
    { operatorId: parcel.operator_id, class: keyClass, day },
    parcel.id,
  )
  // What was sealed as this group opens as this group: the place is authenticated with it.
  return key?.open(group, sealed) as Groups[G] | undefined
}
