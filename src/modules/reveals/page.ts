import { type Static, Type } from 'typebox'
import { maskNumber } from '#core/label/mask.ts'
import { inspectionOf, type StoredInspection } from '#modules/acceptance/index.ts'
import { getReadableParcel, openGroup, type Parcel } from '#modules/parcels/index.ts'
import { ratingsOf, ratingView, RatingView } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { may } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { colleagueNames } from './colleagues.ts'
import { hasGroup } from './fields.ts'
import { dash, openPost, ParcelLine, parcelLines, partyView, type Post } from './line.ts'
import { purposes, purposesFor, type RevealGroup, revealGroups } from './purposes.ts'
import { rolesAt } from './reveal.ts'
import { stageOf } from './stage.ts'
import { TimelineEntry, timelineOf } from './timeline.ts'

const text = Type.String()
const maybe = Type.Union([Type.Null(), Type.String()])
const PartyView = Type.Object({ name: text, phone: text, address: text })

const IdentityView = Type.Object({
  method: text,
  assurance: maybe,
  number: text,
  verifiedBy: maybe,
  verifiedAt: text,
})

const InspectionView = Type.Object({
  method: text,
  checklist: Type.Array(text),
  photos: Type.Integer(),
  confirmation: maybe,
  waivedBy: maybe,
  clerk: maybe,
  at: text,
})

/** A parcel's whole story, masked: what may be opened, and by whom it already was. */
export const ParcelPage = Type.Object({
  ...ParcelLine.properties,
  weightGrams: Type.Union([Type.Null(), Type.Integer()]),
  transportMode: text,
  identity: Type.Union([Type.Null(), IdentityView]),
  sender: PartyView,
  recipient: Type.Object({ ...PartyView.properties, place: text }),
  contents: Type.Object({ category: maybe, class: maybe, description: text }),
  inspection: Type.Union([Type.Null(), InspectionView]),
  rating: Type.Union([Type.Null(), RatingView]),
  refusal: Type.Union([Type.Null(), Type.Object({ ground: text, note: text })]),
  timeline: Type.Array(TimelineEntry),
  mayReveal: Type.Array(
    Type.Object({
      group: Type.Enum([...revealGroups]),
      purposes: Type.Array(Type.Enum([...purposes])),
    }),
  ),
})
export type ParcelPage = Static<typeof ParcelPage>

/** The page of a parcel one may see. Looking at it writes nothing, for nothing on it is in clear. */
export async function parcelPage(ctx: Ctx, vault: Vault, id: string): Promise<ParcelPage> {
  const parcel = await getReadableParcel(ctx, id)
  const [line] = await parcelLines(ctx, vault, [parcel])
  const post = await openPost(vault, parcel)
  const recipient = partyView(post.recipient)
  const inspection = await inspectionOf(ctx, parcel.id)
  const rating = (await ratingsOf(ctx, [parcel.id])).get(parcel.id)
  const names = await namesOn(ctx, vault, { parcel, inspection })
  return {
    ...line!,
    weightGrams: parcel.weight_grams,
    transportMode: parcel.transport_mode,
    identity: await identityView(vault, parcel, names),
    sender: partyView(post.sender),
    recipient: { ...recipient, place: recipient.address },
    contents: contentsView(parcel, post),
    inspection: inspection ? inspectionView(inspection, names) : null,
    rating: rating ? ratingView(rating) : null,
    refusal: refusalView(parcel, post),
    timeline: await timelineOf(ctx, vault, parcel),
    mayReveal: line!.erased ? [] : mayReveal(ctx, parcel, inspection?.photos ?? 0),
  }
}

type Names = ReadonlyMap<string, string>

async function namesOn(
  ctx: Ctx,
  vault: Vault,
  { parcel, inspection }: { parcel: Parcel; inspection: StoredInspection | undefined },
): Promise<Names> {
  const people = [parcel.entered_by, ...(inspection ? [inspection.clerkId] : [])]
  const organisationId = parcel.operator_id
  return colleagueNames(
    ctx,
    vault,
    people.map((personId) => ({ personId, organisationId })),
  )
}

async function identityView(vault: Vault, parcel: Parcel, names: Names) {
  if (parcel.identity_method === null) return null
  const identity = await openGroup(vault, parcel, 'identity')
  const number = identity?.number ?? identity?.documentNumber
  return {
    method: parcel.identity_method,
    assurance: parcel.identity_assurance,
    number: number ? maskNumber(number) : dash,
    verifiedBy: names.get(parcel.entered_by) ?? null,
    verifiedAt: parcel.at.toISOString(),
  }
}

/** Free text has no mask that keeps a part of it safe: it is hidden whole. */
function hidden(words: string | undefined): string {
  return words ? '••• •••' : dash
}

function contentsView(parcel: Parcel, { item }: Post) {
  return {
    category: parcel.contents_category,
    class: parcel.contents_class,
    description: hidden(item?.description),
  }
}

function refusalView(parcel: Parcel, { item }: Post) {
  if (parcel.refusal_ground === null) return null
  return { ground: parcel.refusal_ground, note: hidden(item?.note) }
}

function inspectionView(inspection: StoredInspection, names: Names) {
  const { mode, checklist, photos, confirmation, waivedBy, clerkId, at } = inspection
  return {
    method: mode,
    checklist: [...checklist],
    photos,
    confirmation,
    waivedBy,
    clerk: names.get(clerkId) ?? null,
    at: at.toISOString(),
  }
}

/** What this person could open now, and for what: the same table decides when they ask. */
function mayReveal({ actor, now }: Ctx, parcel: Parcel, photos: number): ParcelPage['mayReveal'] {
  const place = { organisationId: parcel.operator_id, officeId: parcel.office_id }
  if (actor.kind !== 'person' || !may(actor, 'parcel.reveal', place)) return []
  const roles = rolesAt(actor, parcel)
  const stage = stageOf(parcel, now)
  const isThere = (group: RevealGroup) =>
    group === 'photos' ? photos > 0 : hasGroup(parcel, group)
  return revealGroups
    .filter(isThere)
    .map((group) => ({ group, purposes: [...purposesFor(roles, group, stage)] }))
    .filter((allowed) => allowed.purposes.length > 0)
}
