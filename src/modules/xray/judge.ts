import { dayOf } from '#core/time.ts'
import type { Measure } from '#core/risk/policy.ts'
import { raiseAlarm } from '#modules/alarms/index.ts'
import { catalogueInForce } from '#modules/goods/index.ts'
import { stopParcel } from '#modules/measures/index.ts'
import { getParcel } from '#modules/parcels/index.ts'
import {
  askMeasures,
  lockOpenMeasures,
  recordOutcomes,
  settleMeasures,
} from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import { type Image, imageKey, lockImage, type Verdict } from './image.ts'

export type Judgement = {
  readonly imageId: string
  readonly verdict: Verdict
  /** Which category of the catalogue it seems to be. */
  readonly category?: string
  /** May name people: sealed with the image. */
  readonly note?: string
}

/**
 * What a person says of an image. Clear settles the parcel's X-ray measure, once no other image of it waits;
 * suspicious puts a closer look in its place; found leaves it open and makes the parcel stand where it is. Of an image
 * that was released and drawn for a second look it is the second verdict, given by another person.
 */
export async function judgeImage(ctx: Ctx, vault: Vault, judgement: Judgement): Promise<void> {
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  checkCategory(ctx, judgement)
  const image = await lockImage(ctx, judgement.imageId, 'xray.judge')
  if (image.parcel_id === null) throw refuse('unmatched')
  const bound = { ...image, parcel_id: image.parcel_id }
  await (image.verdict === null
    ? judgeFirst(ctx, vault, { image: bound, judgement })
    : judgeAgain(ctx, vault, { image: bound, judgement }))
}

type BoundImage = Image & { readonly parcel_id: string }
type Judging = { readonly image: BoundImage; readonly judgement: Judgement }

function checkCategory(ctx: Ctx, { verdict, category }: Judgement): void {
  if (category === undefined) return
  if (verdict === 'clear') throw refuse('category_of_clear')
  const known = catalogueInForce(dayOf(ctx.now)).categories.some(({ id }) => id === category)
  if (!known) throw refuse('category_unknown')
}

async function judgeFirst(ctx: Ctx, vault: Vault, { image, judgement }: Judging): Promise<void> {
  const { verdict, category } = judgement
  await ctx.tx
    .updateTable('xray.image')
    .set(await said(ctx, vault, { image, judgement, group: 'note' }))
    .where('id', '=', image.id)
    .execute()
  const left = await measuresAfter(ctx, image, verdict)
  await noteOutcome(ctx, image, judgement)
  await record(ctx, {
    ...{ type: 'xray_image.judged', subject: image.id, officeId: image.office_id },
    data: {
      ...{ parcel: image.parcel_id, verdict, left },
      ...(category ? { category } : {}),
      ...(image.suggestion ? { suggestion: image.suggestion } : {}),
    },
  })
}

async function said(
  ctx: Ctx,
  vault: Vault,
  { image, judgement, group }: Judging & { readonly group: 'note' | 'second-note' },
) {
  const note = judgement.note?.normalize('NFC').trim()
  const key = note ? await imageKey(vault, image) : undefined
  if (note && !key) throw refuse('erased')
  return {
    verdict: judgement.verdict,
    category: judgement.category ?? null,
    sealed_note: note && key ? key.seal(group, note) : null,
    judged_by: ctx.actor.id,
    judged_at: ctx.now,
  }
}

/** What is still asked for of the parcel once this was said. */
async function measuresAfter(
  ctx: Ctx,
  image: BoundImage,
  verdict: Verdict,
): Promise<readonly Measure[]> {
  const open = await lockOpenMeasures(ctx, image.parcel_id)
  if (verdict === 'found') await stopFor(ctx, image)
  if (!open) return []
  if (verdict === 'found') return open.open
  if (verdict === 'suspicious') {
    const asked = await askMeasures(ctx, open, await closerLook(ctx, image))
    return settleMeasures(ctx, { ...open, open: asked }, ['xray'])
  }
  return (await isReleasedWhole(ctx, image)) ? settleMeasures(ctx, open, ['xray']) : open.open
}

async function stopFor(
  ctx: Ctx,
  { id: causeId, operator_id: operatorId, parcel_id: parcelId }: BoundImage,
): Promise<void> {
  await stopParcel(ctx, { parcelId, operatorId, causeId, reason: 'found' })
}

/** A letter may be X-rayed and looked at by a second person, and is never opened (Constitution art. 21, rule R7). */
async function closerLook(ctx: Ctx, { parcel_id }: BoundImage): Promise<readonly Measure[]> {
  const { item_type } = await getParcel(ctx, parcel_id)
  return item_type === 'letter' ? ['second_check'] : ['open_check', 'second_check']
}

/** No other image of the parcel waits for a verdict, and nothing was found in one. */
async function isReleasedWhole(ctx: Ctx, { id, parcel_id }: BoundImage): Promise<boolean> {
  const other = await ctx.tx
    .selectFrom('xray.image')
    .select('id')
    .where('parcel_id', '=', parcel_id)
    .where('id', '<>', id)
    .where((eb) => eb.or([eb('verdict', 'is', null), eb('verdict', '=', 'found')]))
    .executeTakeFirst()
  return other === undefined
}

/** Suspicion is no outcome: the closer look it asks for will have one. */
async function noteOutcome(
  ctx: Ctx,
  { parcel_id: parcelId }: BoundImage,
  { verdict, category }: Judgement,
): Promise<void> {
  if (verdict === 'suspicious') return
  const { operator_id: operatorId, day } = await getParcel(ctx, parcelId)
  const found = verdict === 'found'
  await recordOutcomes(ctx, [{ parcelId, operatorId, day, kind: 'xray', found, category }])
}

async function judgeAgain(ctx: Ctx, vault: Vault, { image, judgement }: Judging): Promise<void> {
  const look = await ctx.tx
    .selectFrom('xray.second_look')
    .select(['released_by', 'verdict'])
    .where('id', '=', image.id)
    .forUpdate()
    .executeTakeFirst()
  if (!look || look.verdict !== null) throw refuse('judged_already')
  if (look.released_by === ctx.actor.id) throw refuse('own_second_look')
  await ctx.tx
    .updateTable('xray.second_look')
    .set(await said(ctx, vault, { image, judgement, group: 'second-note' }))
    .where('id', '=', image.id)
    .execute()
  const { verdict } = judgement
  await record(ctx, {
    ...{ type: 'xray_image.judged_again', subject: image.id, officeId: image.office_id },
    data: { parcel: image.parcel_id, verdict, agrees: verdict === 'clear' },
  })
  if (verdict !== 'clear') await raiseMiss(ctx, { image, verdict, releasedBy: look.released_by })
}

/** Two people disagree on what was let through: a case for the security lead, and a parcel that is still here goes no further. */
async function raiseMiss(
  ctx: Ctx,
  missed: { image: BoundImage; verdict: Verdict; releasedBy: string },
): Promise<void> {
  const { image, verdict, releasedBy } = missed
  const open = await lockOpenMeasures(ctx, image.parcel_id)
  if (verdict === 'found') await stopFor(ctx, image)
  else if (open) await askMeasures(ctx, open, await closerLook(ctx, image))
  await raiseAlarm(ctx, {
    kind: 'xray_missed',
    organisationId: image.operator_id,
    officeId: image.office_id,
    about: releasedBy,
    key: image.id,
    data: { image: image.id, parcel: image.parcel_id, verdict },
  })
}
