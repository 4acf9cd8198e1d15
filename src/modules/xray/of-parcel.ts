import { type Static, Type } from 'typebox'
import { actorNames } from '#modules/directory/index.ts'
import { getReadableParcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { type Image, imageKey, type Verdict, verdicts } from './image.ts'
import { suggestionOf, SuggestionView } from './queue.ts'

const Id = Type.String({ format: 'uuid' })
const maybe = Type.Union([Type.Null(), Type.String()])

/** An image of a parcel, for its page. */
export const ParcelImage = Type.Object({
  id: Id,
  receivedAt: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  suggestion: SuggestionView,
  verdict: Type.Union([Type.Null(), Type.Enum([...verdicts])]),
  category: maybe,
  note: maybe,
  judgedBy: maybe,
  judgedAt: maybe,
})
export type ParcelImage = Static<typeof ParcelImage>

/** Whether an image of a parcel waits for its verdict: that settles the measure, and no hand does. */
export async function imageWaits(ctx: Ctx, parcelId: string): Promise<boolean> {
  const image = await ctx.tx
    .selectFrom('xray.image')
    .select('id')
    .where('parcel_id', '=', parcelId)
    .where('verdict', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return image !== undefined
}

/** The images of a parcel, oldest first, for who may see X-ray images of the whole operator. */
export async function imagesOfParcel(
  ctx: Ctx,
  vault: Vault,
  parcelId: string,
): Promise<ParcelImage[]> {
  authorize(ctx.actor, 'xray.read', { organisationId: ctx.actor.organisationId })
  const parcel = await getReadableParcel(ctx, parcelId)
  const images = await ctx.tx
    .selectFrom('xray.image')
    .selectAll()
    .where('parcel_id', '=', parcel.id)
    .orderBy('id')
    .execute()
  const names = await actorNames(
    ctx,
    vault,
    images.flatMap(({ judged_by }) => judged_by ?? []),
  )
  return Promise.all(
    images.map(async (image) => ({
      id: image.id,
      receivedAt: image.received_at.toISOString(),
      ...{ width: image.width, height: image.height },
      suggestion: suggestionOf(image),
      // The column's check allows no other.
      verdict: image.verdict as Verdict | null,
      category: image.category,
      note: await noteOf(vault, image),
      judgedBy: (image.judged_by && names.get(image.judged_by)) ?? null,
      judgedAt: image.judged_at?.toISOString() ?? null,
    })),
  )
}

async function noteOf(vault: Vault, image: Image): Promise<string | null> {
  if (!image.sealed_note) return null
  const key = await imageKey(vault, image)
  // Sealed by `judgeImage`, which seals nothing but a string.
  return (key?.open('note', image.sealed_note) as string | undefined) ?? null
}
