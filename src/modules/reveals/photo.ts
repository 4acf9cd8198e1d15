import { sql } from 'kysely'
import { photoOf, type PhotoStore } from '#modules/acceptance/index.ts'
import { getReadableParcel } from '#modules/parcels/index.ts'
import type { Parts } from '#platform/byte-range.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import { assertNotCutOff } from './cut-off.ts'
import { refuse } from './errors.ts'

/** How long after a reveal its photos may be opened in full, by the person who asked for it. */
export const photoMinutes = 10

/**
 * Opens one photo of a reveal in full, in whatever parts it is asked for; the first time it goes to the
 * ledger (rule R25). Another person's reveal, one that is over and one of other fields are not there.
 */
export async function openPhoto(
  ctx: Ctx,
  store: PhotoStore,
  { revealId, photoId }: { revealId: string; photoId: string },
): Promise<Parts> {
  const reveal = await ctx.tx
    .selectFrom('reveals.reveal')
    .select('parcel_id')
    .where('id', '=', revealId)
    .where('person_id', '=', ctx.actor.id)
    .where('field_group', '=', 'photos')
    .where('at', '>', new Date(ctx.now.getTime() - photoMinutes * 60_000))
    .executeTakeFirst()
  if (!reveal) throw refuse('reveal_over')
  await assertNotCutOff(ctx)
  const parcel = await getReadableParcel(ctx, reveal.parcel_id)
  authorize(ctx.actor, 'parcel.reveal', {
    organisationId: parcel.operator_id,
    officeId: parcel.office_id,
  })
  const photo = await photoOf(ctx, store, { parcelId: parcel.id, photoId })
  if (!photo) throw refuse('nothing_to_show', { group: 'photos' })
  if (await isFirst(ctx, { revealId, photoId }))
    await record(ctx, {
      type: 'photo.opened',
      subject: parcel.id,
      officeId: parcel.office_id,
      data: { reveal: revealId, photo: photoId },
    })
  return photo
}

async function isFirst(
  ctx: Ctx,
  { revealId, photoId }: { revealId: string; photoId: string },
): Promise<boolean> {
  // Parts of a photo are asked for at once; one of them records, the others only read.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${revealId}/${photoId}`}, 0))`.execute(
    ctx.tx,
  )
  const earlier = await ctx.tx
    .selectFrom('reveals.opened_photo')
    .select('at')
    .where('reveal_id', '=', revealId)
    .where('photo_id', '=', photoId)
    .executeTakeFirst()
  if (earlier) return false
  const row = { reveal_id: revealId, photo_id: photoId, at: ctx.now }
  await ctx.tx.insertInto('reveals.opened_photo').values(row).execute()
  return true
}
