import { type Static, Type } from 'typebox'
import { officesByIds, type Office } from '#modules/directory/index.ts'
import { maskParty } from '#modules/labels/index.ts'
import { type Groups, openGroup, type Parcel, type Party } from '#modules/parcels/index.ts'
import { ratingsOf } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'

const Id = Type.String({ format: 'uuid' })

export const OfficeView = Type.Object({ id: Id, code: Type.String(), name: Type.String() })

/** A parcel in a list: masked, but for its number. */
export const ParcelLine = Type.Object({
  id: Id,
  itemNumber: Type.String(),
  state: Type.String(),
  itemType: Type.String(),
  acceptedAt: Type.String(),
  office: OfficeView,
  sender: Type.Object({ name: Type.String(), phone: Type.String() }),
  recipient: Type.Object({ name: Type.String(), phone: Type.String(), place: Type.String() }),
  lane: Type.Union([Type.Null(), Type.String()]),
  /** The day's key is destroyed: what the dashes stand for cannot be read by anyone. */
  erased: Type.Boolean(),
})
export type ParcelLine = Static<typeof ParcelLine>

/** Stands where there is nothing, or nothing any more. */
export const dash = '—'

/**
 * Parcels as lines of a list, in the order given. A machine is told of no party, not even masked: it
 * reads lists by the thousand.
 */
export async function parcelLines(
  ctx: Ctx,
  vault: Vault,
  parcels: readonly Parcel[],
): Promise<ParcelLine[]> {
  const offices = await officesByIds(
    ctx,
    parcels.map((parcel) => parcel.office_id),
  )
  const ratings = await ratingsOf(
    ctx,
    parcels.map(({ id }) => id),
  )
  return Promise.all(
    parcels.map(async (parcel) => ({
      ...lineOf(parcel, await openPost(vault, parcel)),
      ...(ctx.actor.kind === 'machine' ? noParties : {}),
      office: officeView(offices.get(parcel.office_id)!),
      lane: ratings.get(parcel.id)?.lane ?? null,
    })),
  )
}

/** The groups of the parcel's day key, open: only ever to be masked. */
export type Post = {
  readonly sender: Party | undefined
  readonly recipient: Party | undefined
  readonly item: Groups['item'] | undefined
}

/** Opens what a masked view is made from. */
export async function openPost(vault: Vault, parcel: Parcel): Promise<Post> {
  return {
    sender: await openGroup(vault, parcel, 'sender'),
    recipient: await openGroup(vault, parcel, 'recipient'),
    item: await openGroup(vault, parcel, 'item'),
  }
}

/** Whether something was sealed that no longer opens. */
export function isErased(parcel: Parcel, { sender, recipient, item }: Post): boolean {
  return (
    (parcel.sealed_sender !== null && !sender) ||
    (parcel.sealed_recipient !== null && !recipient) ||
    (parcel.sealed_item !== null && !item)
  )
}

/** A party behind the national mask, or dashes. */
export function partyView(party: Party | undefined): {
  name: string
  phone: string
  address: string
} {
  return party ? maskParty(party) : { name: dash, phone: dash, address: dash }
}

const nobody = { name: dash, phone: dash }
const noParties = { sender: nobody, recipient: { ...nobody, place: dash } }

export function officeView({ id, code, name }: Office): Static<typeof OfficeView> {
  return { id, code, name }
}

function lineOf(parcel: Parcel, post: Post) {
  const { address: place, ...recipient } = partyView(post.recipient)
  const { name, phone } = partyView(post.sender)
  return {
    id: parcel.id,
    itemNumber: post.item?.number || dash,
    state: parcel.state,
    itemType: parcel.item_type,
    acceptedAt: parcel.at.toISOString(),
    sender: { name, phone },
    recipient: { ...recipient, place },
    erased: isErased(parcel, post),
  }
}
