import type { Selectable } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { getParcel, type Parcel } from '#modules/parcels/index.ts'
import { lockOpenMeasures, settleMeasures } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { MeasuresRequest } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import { keyOf, sealPlace } from './act.ts'
import { refuse } from './errors.ts'
import { parseReason, type Performable } from './measure.ts'
import { stopsOf, wasStopped } from './stop.ts'
import { parcelHere } from './where.ts'

/** A waiver, or the release of a stopped parcel, that one person asked for. */
export type Request = Omit<Selectable<MeasuresRequest>, 'measure' | 'kind' | 'state'> & {
  readonly kind: 'waiver' | 'release'
  readonly measure: Performable | null
  readonly state: 'open' | 'approved' | 'refused' | 'lapsed'
}

/**
 * Asks that a parcel is let off an open measure; a security lead decides, never who asked. Refuses a parcel
 * that was ever stopped: what was found or doubted is looked into.
 */
export async function askWaiver(
  ctx: Ctx,
  vault: Vault,
  asked: { readonly parcelId: string; readonly measure: Performable; readonly reason: string },
): Promise<string> {
  const { parcel, officeId } = await askerAt(ctx, asked.parcelId)
  const { measure } = asked
  const locked = await lockOpenMeasures(ctx, parcel.id)
  if (!locked?.open.includes(measure)) throw refuse('not_open', { measure })
  if (locked.open.includes('refuse') || (await wasStopped(ctx, parcel.id)))
    throw refuse('not_waivable')
  return ask(ctx, vault, { parcel, officeId, kind: 'waiver', measure, reason: asked.reason })
}

/** Asks that a stopped parcel may go on. What it was stopped for is then looked at again. */
export async function askRelease(
  ctx: Ctx,
  vault: Vault,
  asked: { readonly parcelId: string; readonly reason: string },
): Promise<string> {
  const { parcel, officeId } = await askerAt(ctx, asked.parcelId)
  await lockOpenMeasures(ctx, parcel.id)
  if (!(await stopsOf(ctx, [parcel.id])).has(parcel.id)) throw refuse('not_stopped')
  return ask(ctx, vault, {
    ...{ parcel, officeId, kind: 'release', measure: null, reason: asked.reason },
  })
}

async function askerAt(ctx: Ctx, parcelId: string) {
  const here = await parcelHere(ctx, parcelId)
  authorize(ctx.actor, 'measure.ask_waiver', here.place)
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  return here
}

async function ask(
  ctx: Ctx,
  vault: Vault,
  asked: Pick<Request, 'kind' | 'measure'> & {
    readonly parcel: Parcel
    readonly officeId: string
    readonly reason: string
  },
): Promise<string> {
  const { parcel, officeId, kind, measure } = asked
  const reason = parseReason(asked.reason)
  const id = newId(ctx.now)
  const row = await ctx.tx
    .insertInto('measures.request')
    .values({
      ...{ id, kind, measure, parcel_id: parcel.id, operator_id: parcel.operator_id },
      ...{ office_id: officeId, asked_by: ctx.actor.id, asked_at: ctx.now },
      sealed_reason: (await keyOf(vault, parcel)).seal(sealPlace('reason', id), reason),
    })
    // At most one of a kind waits (`request_open`).
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('asked_already')
  await record(ctx, {
    ...{ type: `measure.${kind}_asked`, subject: parcel.id, officeId },
    data: { request: id, measure },
  })
  return id
}

export type Decision = { readonly requestId: string; readonly answer?: string }

/**
 * Lets a parcel off a measure, or a stopped one go on, as a second person. Who lets a stopped parcel go on
 * says why; the measure that stopped it stays open and is done again.
 */
export async function approveRequest(ctx: Ctx, vault: Vault, decision: Decision): Promise<void> {
  const request = await lockRequest(ctx, decision.requestId)
  const parcel = await getParcel(ctx, request.parcel_id)
  const answer = request.kind === 'release' ? parseReason(decision.answer) : decision.answer?.trim()
  if (request.kind === 'waiver') await waive(ctx, request)
  else await release(ctx, request)
  await close(ctx, vault, { request, parcel, state: 'approved', answer })
}

/** Says no: the measure stays open, the parcel where it is. */
export async function refuseRequest(ctx: Ctx, vault: Vault, decision: Decision): Promise<void> {
  const request = await lockRequest(ctx, decision.requestId)
  const parcel = await getParcel(ctx, request.parcel_id)
  await close(ctx, vault, { request, parcel, state: 'refused', answer: decision.answer?.trim() })
}

async function waive(ctx: Ctx, { parcel_id: parcelId, measure }: Request): Promise<void> {
  const locked = await lockOpenMeasures(ctx, parcelId)
  // A waiver always names its measure (`waiver_names_a_measure`).
  if (!locked?.open.includes(measure!)) throw refuse('not_open', { measure: measure! })
  if (await wasStopped(ctx, parcelId)) throw refuse('not_waivable')
  await settleMeasures(ctx, locked, [measure!])
}

async function release(ctx: Ctx, { parcel_id: parcelId }: Request): Promise<void> {
  await lockOpenMeasures(ctx, parcelId)
  await ctx.tx
    .updateTable('measures.stop')
    .set({ released_at: ctx.now, released_by: ctx.actor.id })
    .where('parcel_id', '=', parcelId)
    .where('released_at', 'is', null)
    .execute()
}

/**
 * A request that waits, for another than who asked. The rating is locked before the request everywhere, so
 * that a decision and a measure being done wait for each other and never for good.
 */
async function lockRequest(ctx: Ctx, id: string): Promise<Request> {
  const seen = await getRequest(ctx, id)
  authorize(ctx.actor, 'measure.decide_waiver', {
    organisationId: seen.operator_id,
    officeId: seen.office_id,
  })
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  await lockOpenMeasures(ctx, seen.parcel_id)
  const request = await getRequest(ctx, id)
  if (request.state !== 'open') throw refuse('request_closed', { state: request.state })
  if (request.asked_by === ctx.actor.id) throw refuse('own_request')
  return request
}

async function getRequest(ctx: Ctx, id: string): Promise<Request> {
  const row = await ctx.tx
    .selectFrom('measures.request')
    .selectAll()
    .where('id', '=', id)
    .where('operator_id', '=', ctx.actor.organisationId)
    .executeTakeFirst()
  if (!row) throw refuse('request_not_found')
  // Checked by Postgres.
  return row as Request
}

async function close(
  ctx: Ctx,
  vault: Vault,
  closing: {
    readonly request: Request
    readonly parcel: Parcel
    readonly state: 'approved' | 'refused'
    readonly answer: string | undefined
  },
): Promise<void> {
  const { request, parcel, state, answer } = closing
  const sealed_answer = answer
    ? (await keyOf(vault, parcel)).seal(sealPlace('answer', request.id), answer)
    : null
  await ctx.tx
    .updateTable('measures.request')
    .set({ state, decided_by: ctx.actor.id, decided_at: ctx.now, sealed_answer })
    .where('id', '=', request.id)
    .execute()
  await record(ctx, {
    ...{ type: eventOf(request.kind, state), subject: parcel.id, officeId: request.office_id },
    data: { request: request.id, measure: request.measure },
  })
}

function eventOf(kind: Request['kind'], state: 'approved' | 'refused'): string {
  if (state === 'refused') return `measure.${kind}_refused`
  return kind === 'waiver' ? 'measure.waived' : 'measure.released'
}
