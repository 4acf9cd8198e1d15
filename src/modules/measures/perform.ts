import { dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { Measure } from '#core/risk/policy.ts'
import { inspectionOf } from '#modules/acceptance/index.ts'
import { catalogueInForce } from '#modules/goods/index.ts'
import type { ItemType, Parcel } from '#modules/parcels/index.ts'
import {
  askMeasures,
  lockOpenMeasures,
  type OpenMeasures,
  recordOutcomes,
  settleMeasures,
} from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { type Claim, claimOf, keyOf, sealPlace, wasDone } from './act.ts'
import { refuse } from './errors.ts'
import {
  assertFits,
  type FollowUp,
  followUp,
  looksInside,
  parseStatement,
  type Performable,
  type Result,
  type Statement,
} from './measure.ts'
import { stopParcel, type StopReason, stopsOf } from './stop.ts'
import { parcelHere } from './where.ts'

export type Performing = Statement & {
  readonly parcelId: string
  readonly measure: Performable
  readonly result: Result
  /** What was found, by the catalogue, where that is known. */
  readonly category?: string
  /** The client's own key: asked twice, it is done once. */
  readonly key: string
}

export type Performed = {
  readonly actId: string
  /** What is still asked for. */
  readonly openMeasures: readonly Measure[]
  /** Why the parcel stands, when it does. */
  readonly stopped: StopReason | null
  readonly repeated: boolean
}

/** Whether an X-ray image of a parcel waits for its verdict: then that settles, and no hand. */
export type HasImage = (ctx: Ctx, parcelId: string) => Promise<boolean>

/**
 * Performs an open measure at the office where the parcel is (CT02 I.5). `clear` settles it, `suspicious`
 * asks for more, `found` stops the parcel. Refuses a second check by who looked before, anything that opens
 * a letter, and what is not asked for.
 */
export async function performMeasure(
  ctx: Ctx,
  deps: { readonly vault: Vault; readonly hasImage: HasImage },
  asked: Performing,
): Promise<Performed> {
  const { parcel, officeId, place } = await parcelHere(ctx, asked.parcelId)
  authorize(ctx.actor, 'measure.perform', place)
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const image = asked.measure === 'xray' && (await deps.hasImage(ctx, parcel.id))
  return carryOut(ctx, deps.vault, { asked, parcel, officeId, image })
}

type Work = {
  readonly asked: Performing
  readonly parcel: Parcel
  readonly officeId: string
  readonly image: boolean
}

async function carryOut(ctx: Ctx, vault: Vault, work: Work): Promise<Performed> {
  const { asked, parcel } = work
  const claim = await claimOf(vault, parcel, { key: asked.key, body: bodyOf(asked) })
  // The rating's row is the one lock: two stations settle one after the other.
  const locked = await lockOpenMeasures(ctx, parcel.id)
  const earlier = await wasDone(ctx, parcel.id, claim)
  const stopped = (await stopsOf(ctx, [parcel.id])).get(parcel.id) ?? null
  if (earlier !== undefined) return repeatOf(ctx, { actId: earlier, parcel, locked, stopped })
  if (!locked?.open.includes(asked.measure)) throw refuse('not_open', { measure: asked.measure })
  if (stopped) throw refuse('stopped')
  const statement = await check(ctx, work)
  return settle(ctx, vault, { ...work, claim, locked, statement })
}

/** Nothing is done twice; but that somebody asked again takes a lock, so it leaves a line. */
async function repeatOf(
  ctx: Ctx,
  of: {
    actId: string
    parcel: Parcel
    locked: OpenMeasures | undefined
    stopped: StopReason | null
  },
): Promise<Performed> {
  const { actId, parcel, locked, stopped } = of
  await record(ctx, { type: 'measure.asked_again', subject: actId, data: { parcelId: parcel.id } })
  return { actId, openMeasures: locked?.open ?? [], stopped, repeated: true }
}

function bodyOf({ parcelId, measure, result, category, note, station }: Performing) {
  return {
    ...{ parcelId, measure, result },
    ...{ category: category ?? null, note: note ?? null, station: station ?? null },
  }
}

async function check(ctx: Ctx, { asked, parcel, image }: Work) {
  const { measure, result, category } = asked
  assertFits(measure, { itemType: itemTypeOf(parcel), result })
  if (image) throw refuse('image_waits')
  if (measure === 'second_check') await assertAnotherPerson(ctx, parcel)
  if (category !== undefined) assertCategory(ctx, category, result)
  return parseStatement(measure, asked)
}

/** A second check is by nobody who has looked into the parcel or taken it in. */
async function assertAnotherPerson(ctx: Ctx, parcel: Parcel): Promise<void> {
  const inspection = await inspectionOf(ctx, parcel.id)
  const opened = await ctx.tx
    .selectFrom('measures.act')
    .select('id')
    .where('parcel_id', '=', parcel.id)
    .where('measure', '=', 'open_check')
    .where('performed_by', '=', ctx.actor.id)
    .limit(1)
    .executeTakeFirst()
  const before = [parcel.entered_by, inspection?.clerkId]
  if (opened || before.includes(ctx.actor.id)) throw refuse('same_person')
}

function assertCategory(ctx: Ctx, category: string, result: Result): void {
  const known = catalogueInForce(dayOf(ctx.now)).categories.some(({ id }) => id === category)
  if (!known || result !== 'found') throw refuse('category_unknown', { category })
}

type Settling = Work & {
  readonly claim: Claim
  readonly locked: OpenMeasures
  readonly statement: Statement | undefined
}

async function settle(ctx: Ctx, vault: Vault, settling: Settling): Promise<Performed> {
  const { asked, parcel, locked } = settling
  const { measure, result } = asked
  const next: FollowUp = result === 'suspicious' ? followUp(measure, itemTypeOf(parcel)) : []
  const stop = result === 'found' ? 'found' : next === 'stop' ? 'doubt' : null
  const actId = await writeAct(ctx, vault, { ...settling, asks: next === 'stop' ? [] : next })
  const openMeasures = stop
    ? locked.open
    : await moveOn(ctx, locked, { measure, more: next === 'stop' ? [] : next })
  if (stop) await stopParcel(ctx, { ...locked, causeId: actId, reason: stop })
  else await lapse(ctx, parcel.id, measure)
  await recordOutcome(ctx, settling)
  const { officeId } = settling
  const data = { act: actId, measure, result, category: asked.category ?? null }
  await record(ctx, {
    ...{ type: 'measure.performed', subject: parcel.id, officeId },
    data: { ...data, openMeasures: [...openMeasures], stopped: stop },
  })
  return { actId, openMeasures, stopped: stop, repeated: false }
}

/** Takes the measure off what is open, and puts on what a suspicion asks for. */
async function moveOn(
  ctx: Ctx,
  locked: OpenMeasures,
  { measure, more }: { measure: Performable; more: readonly Performable[] },
): Promise<readonly Measure[]> {
  const left = await settleMeasures(ctx, locked, [measure])
  return askMeasures(ctx, { ...locked, open: left }, more)
}

async function writeAct(
  ctx: Ctx,
  vault: Vault,
  act: Settling & { readonly asks: readonly Performable[] },
): Promise<string> {
  const { asked, parcel, officeId, claim, statement, asks } = act
  const id = newId(ctx.now)
  const key = statement && (await keyOf(vault, parcel))
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('measures.act')
    .values({
      ...{ id, parcel_id: parcel.id, operator_id: parcel.operator_id, office_id: officeId },
      ...{ measure: asked.measure, result: asked.result, category: asked.category ?? null },
      asked: [...asks],
      sealed_statement: key ? key.seal(sealPlace('act', id), statement) : null,
      ...{ performed_by: ctx.actor.id, at: ctx.now },
      ...{ key_hash: claim.keyHash, body_mac: claim.bodyMac },
    })
    // The same key at the same moment for another parcel, whose lock is another.
    .onConflict((c) => c.columns(['performed_by', 'key_hash']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw refuse('idempotency_conflict')
  return id
}

/** A request to be let off a measure that was done meanwhile has nothing left to decide. */
async function lapse(ctx: Ctx, parcelId: string, measure: Performable): Promise<void> {
  await ctx.tx
    .updateTable('measures.request')
    .set({ state: 'lapsed' })
    .where('parcel_id', '=', parcelId)
    .where('measure', '=', measure)
    .where('state', '=', 'open')
    .execute()
}

/** What a look found is what the rating learns from; a suspicion is no answer yet. */
async function recordOutcome(ctx: Ctx, { asked, parcel, locked }: Settling): Promise<void> {
  const { measure, result, category } = asked
  if (!looksInside(measure, itemTypeOf(parcel)) || result === 'suspicious') return
  const { parcelId, operatorId, day } = locked
  const found = result === 'found'
  await recordOutcomes(ctx, [{ parcelId, operatorId, day, kind: measure, found, category }])
}

function itemTypeOf(parcel: Parcel): ItemType {
  // Checked by Postgres.
  return parcel.item_type as ItemType
}
