import { ItemNumberError, parseItemNumber } from '#core/label/s10.ts'
import { addDays } from '#core/time.ts'
import { dayOfId } from '#core/uuid7.ts'
import { findByItemNumber, itemForSearch, type Parcel } from '#modules/parcels/index.ts'
import { change } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import type { XrayJobDeps } from './deps.ts'
import { refuse } from './errors.ts'
import { type Image, imageKey, lockImage, numberOf } from './image.ts'
import { system } from './system.ts'

/** An item number as it is kept; refuses what a belt misread. */
export function parseNumber(text: string): string {
  try {
    parseItemNumber(text)
    return itemForSearch(text)
  } catch (error) {
    if (error instanceof ItemNumberError) throw refuse('item_number', { reason: error.code }, error)
    throw error
  }
}

type Numbered = Pick<Image, 'id' | 'operator_id'> & { readonly itemNumber: string }

/**
 * The accepted parcel of a number at the station's own operator, if the image can be its evidence: evidence of a day
 * is kept one day longer than the parcels of that day, so an older image would go before its parcel (CT02 I.4).
 */
export async function findFitting(
  ctx: Ctx,
  vault: Vault,
  image: Numbered,
): Promise<Parcel | undefined> {
  const parcel = await findAccepted(ctx, vault, image)
  return parcel && outlives(image, parcel) ? parcel : undefined
}

async function findAccepted(
  ctx: Ctx,
  vault: Vault,
  { itemNumber, operator_id: operatorId }: Numbered,
): Promise<Parcel | undefined> {
  const parcel = await findByItemNumber(ctx, vault, { itemNumber, operatorIds: [operatorId] })
  return parcel?.state === 'accepted' ? parcel : undefined
}

function outlives(image: Pick<Image, 'id'>, parcel: Parcel): boolean {
  return dayOfId(parcel.id) <= addDays(dayOfId(image.id), 1)
}

/** Binds an image whose number was misread to the parcel somebody read by eye. */
export async function bindByHand(
  ctx: Ctx,
  vault: Vault,
  input: { readonly imageId: string; readonly itemNumber: string },
): Promise<void> {
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const itemNumber = parseNumber(input.itemNumber)
  const image = await lockImage(ctx, input.imageId, 'xray.judge')
  if (image.parcel_id !== null) throw refuse('bound_already')
  const parcel = await findAccepted(ctx, vault, { ...image, itemNumber })
  if (!parcel) throw refuse('item_unknown')
  if (!outlives(image, parcel)) throw refuse('older_than_parcel')
  const key = await imageKey(vault, image)
  if (!key) throw refuse('erased')
  await ctx.tx
    .updateTable('xray.image')
    .set({ sealed_number: key.seal('number', itemNumber) })
    .where('id', '=', image.id)
    .execute()
  await bind(ctx, { image, parcel, by: ctx.actor.id })
}

async function bind(
  ctx: Ctx,
  { image, parcel, by }: { image: Image; parcel: Parcel; by: string | null },
): Promise<void> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('xray.image')
    .set({ parcel_id: parcel.id, bound_at: ctx.now, bound_by: by })
    .where('id', '=', image.id)
    .where('parcel_id', 'is', null)
    .executeTakeFirstOrThrow()
  // Somebody bound it by hand meanwhile.
  if (numUpdatedRows === 0n) return
  await record(ctx, {
    ...{ type: 'xray_image.bound', subject: image.id, officeId: image.office_id },
    data: { parcel: parcel.id, by: by === null ? 'number' : 'hand' },
  })
}

const hoursOfHope = 48
const atOnce = 50

/** Looks again for the parcels of images that came before them, as one collected without a network may. */
export async function matchAgain({ db, now, vault }: XrayJobDeps): Promise<void> {
  const since = new Date(now().getTime() - hoursOfHope * 3_600_000)
  const waiting = await db
    .selectFrom('xray.image')
    .select(['id', 'operator_id'])
    .where('parcel_id', 'is', null)
    .where('received_at', '>', since)
    .orderBy('id', 'desc')
    .limit(atOnce)
    .execute()
  for (const { id, operator_id } of waiting)
    await change(db, { actor: system(operator_id), now: now() }, (ctx) => matchOne(ctx, vault, id))
}

/** Locks only what has a parcel: a change that locked and wrote nothing would have nothing to record. */
async function matchOne(ctx: Ctx, vault: Vault, id: string): Promise<void> {
  const image = await ctx.tx
    .selectFrom('xray.image')
    .selectAll()
    .where('id', '=', id)
    .where('parcel_id', 'is', null)
    .executeTakeFirst()
  const itemNumber = image && (await numberOf(vault, image))
  if (!itemNumber) return
  const parcel = await findFitting(ctx, vault, { ...image, itemNumber })
  if (!parcel) return
  await bind(ctx, { image, parcel, by: null })
}
