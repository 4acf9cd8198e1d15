import { dayOf } from '#core/time.ts'
import type { Office } from '#modules/directory/index.ts'
import {
  keysForWriting,
  type NewParcel,
  nextItemNumbers,
  storeParcels,
} from '#modules/parcels/index.ts'
import { storeRatings } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { recordAll } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { type Accepted, type Channel, givenRating, type Ready, type Shown } from './acceptance.ts'
import { storeInspections } from './inspection.ts'

type Writing = {
  readonly office: Office
  readonly channel: Channel
  readonly ready: readonly Shown[]
}

/** Writes accepted parcels: one statement a table, whether one parcel or five hundred. */
export async function writeAccepted(ctx: Ctx, vault: Vault, writing: Writing): Promise<Accepted[]> {
  const { office, ready } = writing
  if (ready.length === 0) return []
  const day = dayOf(ctx.now)
  const keys = await keysForWriting(vault, office.organisationId, day)
  const numbers = await nextItemNumbers(
    ctx,
    ready.map(({ input }) => input.itemType),
  )
  const parcels = ready.map((one, i) => toParcel(one, writing, numbers[i]!))
  const digests = await storeParcels(ctx, parcels, keys)
  await storeRatings(
    ctx,
    ready.map((one) => ({
      ...givenRating(one),
      parcelId: one.parcelId,
      operatorId: office.organisationId,
      officeId: office.id,
      day,
      facts: one.facts,
      rating: one.rating,
    })),
  )
  await storeInspections(ctx, vault, { operatorId: office.organisationId, planned: ready })
  await recordAll(
    ctx,
    ready.map((one, i) => toEvent(one, writing, digests[i]!)),
  )
  return ready.map((one, i) => ({
    parcelId: one.parcelId,
    itemNumber: numbers[i]!,
    acceptedAt: ctx.now,
    repeated: false,
    rating: givenRating(one),
  }))
}

function toParcel(
  { parcelId, input, assessed }: Ready,
  { office, channel }: Writing,
  number: string,
): NewParcel {
  const { description, declaredValueVnd, evidence, weightGrams } = input.contents
  return {
    id: parcelId,
    officeId: office.id,
    channel,
    itemType: input.itemType,
    transportMode: input.transportMode,
    refusalGround: null,
    fromProvince: assessed.fromProvince,
    toCommune: assessed.recipient.address.commune,
    toProvince: assessed.toProvince,
    weightGrams,
    assurance: assessed.assurance,
    contentsClass: assessed.verdict.class,
    contentsCategory: assessed.verdict.category,
    catalogueVersion: assessed.verdict.catalogueVersion,
    identity: assessed.identity,
    sender: assessed.sender,
    recipient: assessed.recipient,
    item: { number, description, declaredValueVnd, evidence },
  }
}

/** What the ledger keeps of an acceptance: kinds, codes, counts, and digests of what was sealed. */
function toEvent(one: Shown, { office, channel }: Writing, digest: string) {
  const { assessed, plan, input } = one
  const { lane, reasons, openMeasures, drawn, waivedBy, policyVersion, modelVersion } =
    givenRating(one)
  return {
    type: 'parcel.accepted',
    subject: one.parcelId,
    officeId: office.id,
    data: {
      channel,
      itemType: input.itemType,
      identity: assessed.identity.method,
      assurance: assessed.assurance,
      contents: assessed.verdict.class,
      category: assessed.verdict.category,
      catalogue: assessed.verdict.catalogueVersion,
      lane,
      reasons,
      openMeasures,
      drawn,
      drawShare: one.rating.drawShare,
      policy: policyVersion,
      model: modelVersion,
      inspection: plan.mode,
      waivedBy,
      photos: one.pictures.length,
      pictures: one.pictures,
      digest,
    },
  }
}
