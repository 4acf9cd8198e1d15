import { createHash } from 'node:crypto'
import { dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { catalogueInForce } from '#modules/goods/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import { refuse } from './errors.ts'
import type { OutcomeKind } from './outcome.ts'

/** What people and other systems know of a parcel afterwards; looks are written by what performs them. */
export const kindsByHand = ['hold', 'return', 'claim', 'report'] as const satisfies OutcomeKind[]

export type ByHand = {
  readonly parcelId: string
  readonly kind: (typeof kindsByHand)[number]
  readonly found: boolean
  readonly category?: string
  /** The client's own key: sent twice, it is written once. */
  readonly key: string
}

/** Writes what became of a parcel. The same key again changes nothing; with other words it is refused. */
export async function recordByHand(
  ctx: Ctx,
  input: ByHand,
): Promise<{ id: string; repeated: boolean }> {
  const { parcelId, kind, found } = input
  const category = input.category ?? null
  const parcel = await ratedParcel(ctx, parcelId)
  assertCategory(ctx, input)
  const id = newId(ctx.now)
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('risk.outcome')
    .values({
      ...{ id, parcel_id: parcelId, operator_id: parcel.operator_id, day: parcel.day },
      ...{ kind, found, category, recorded_by: ctx.actor.id, at: ctx.now },
      key_hash: hashOf(input.key),
    })
    .onConflict((c) =>
      c.columns(['recorded_by', 'key_hash']).where('key_hash', 'is not', null).doNothing(),
    )
    .executeTakeFirstOrThrow()
  const repeated = numInsertedOrUpdatedRows === 0n
  const kept = repeated ? await earlier(ctx, input) : id
  await record(ctx, {
    type: repeated ? 'outcome.sent_again' : 'outcome.recorded',
    ...{ subject: parcelId, officeId: parcel.office_id },
    data: { outcome: kept, kind, found, category },
  })
  return { id: kept, repeated }
}

async function ratedParcel(ctx: Ctx, parcelId: string) {
  const parcel = await ctx.tx
    .selectFrom('risk.rating')
    .select(['operator_id', 'office_id', 'day'])
    .where('parcel_id', '=', parcelId)
    .where('operator_id', '=', ctx.actor.organisationId)
    .executeTakeFirst()
  const place = { organisationId: ctx.actor.organisationId, officeId: parcel?.office_id ?? null }
  authorize(ctx.actor, 'outcome.record', place)
  if (!parcel) throw refuse('parcel_not_found')
  return parcel
}

function assertCategory(ctx: Ctx, { category, found }: ByHand): void {
  if (category === undefined) return
  const known = catalogueInForce(dayOf(ctx.now)).categories.some(({ id }) => id === category)
  if (!known || !found) throw refuse('category_unknown', { category })
}

async function earlier(ctx: Ctx, input: ByHand): Promise<string> {
  const row = await ctx.tx
    .selectFrom('risk.outcome')
    .select(['id', 'parcel_id', 'kind', 'found', 'category'])
    .where('recorded_by', '=', ctx.actor.id)
    .where('key_hash', '=', hashOf(input.key))
    .executeTakeFirstOrThrow()
  const { parcelId, kind, found, category = null } = input
  const same =
    row.parcel_id === parcelId &&
    row.kind === kind &&
    row.found === found &&
    row.category === category
  if (!same) throw refuse('idempotency_conflict')
  return row.id
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
