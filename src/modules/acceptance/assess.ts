import { commune } from '#core/places/places.ts'
import { parsePhone } from '#core/phone.ts'
import type { Day } from '#core/time.ts'
import type { List } from '#modules/goods/index.ts'
import type { Party } from '#modules/parcels/index.ts'
import { type ContentsVerdict, judgeContents } from './contents.ts'
import type { ContractSender } from './contract-sender.ts'
import { refuse } from './errors.ts'
import { type Identified, identify } from './identify.ts'
import type { ParcelInput, PartyInput } from './input.ts'

/** What is known around a parcel before it is looked at. */
export type Around = {
  readonly today: Day
  readonly list: List
  readonly phoneConfirmed: boolean
  readonly contractSenders: ReadonlyMap<string, ContractSender>
}

/** A parcel whose every part was read and found good. */
export type Assessed = Identified & {
  readonly input: ParcelInput
  readonly sender: Party
  readonly recipient: Party
  readonly verdict: ContentsVerdict
  readonly fromProvince: string
  readonly toProvince: string
}

/** Identify → resolve → screen: the untrusted request becomes typed values once, or a refusal. */
export function assess(input: ParcelInput, around: Around): Assessed {
  const { identity, assurance } = identify(input.identity, {
    today: around.today,
    facePresent: input.facePresent,
    phoneConfirmed: around.phoneConfirmed,
    contractSender: contractSenderOf(input, around),
  })
  const sender = readParty(input.sender, 'sender')
  const recipient = readParty(input.recipient, 'recipient')
  const { itemType, transportMode } = input
  const verdict = judgeContents(input.contents, { itemType, transportMode, list: around.list })
  return {
    input,
    identity,
    assurance,
    sender,
    recipient,
    verdict,
    fromProvince: commune(sender.address.commune)!.province,
    toProvince: commune(recipient.address.commune)!.province,
  }
}

function contractSenderOf({ identity }: ParcelInput, around: Around): ContractSender | undefined {
  return identity.method === 'contract'
    ? around.contractSenders.get(identity.contractSenderId)
    : undefined
}

/** Phone to E.164 (R47), commune in the list in force (R46). */
export function readParty(input: PartyInput, field: 'sender' | 'recipient'): Party {
  const phone = parsePhone(input.phone)
  if (!phone.ok) throw refuse('phone_invalid', { field, reason: phone.code })
  if (!commune(input.address.commune)) throw refuse('commune_unknown', { field })
  return {
    name: input.name.normalize('NFC').trim(),
    phone: phone.e164,
    address: { commune: input.address.commune, rest: input.address.rest.normalize('NFC').trim() },
  }
}
