import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { newId } from '#core/uuid7.ts'
import { officesByIds, personNames } from '#modules/directory/index.ts'
import { findByToken, type Parcel, searchWindow } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import { OfficeView, officeView, ParcelLine, parcelLines } from './line.ts'
import { valueForSearch } from './search.ts'
import { inPostDays, stageOf } from './stage.ts'

/**
 * Makes a canary of a test parcel: one that the operator itself sent as any customer would, with a name
 * and a phone that are nobody's. It is real in every office, list and label; whoever opens it was sent
 * there by no work. The ledger keeps that one was planted, not which.
 */
export async function plantCanary(
  ctx: Ctx,
  vault: Vault,
  { itemNumber }: { readonly itemNumber: string },
): Promise<{ parcelId: string }> {
  const { id: planter, organisationId } = ctx.actor
  authorize(ctx.actor, 'canary.manage', { organisationId })
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const parcel = await findTestParcel(ctx, vault, valueForSearch('item', itemNumber))
  await ctx.tx
    .insertInto('reveals.canary')
    .values({
      ...{ parcel_id: parcel.id, office_id: parcel.office_id },
      ...{ organisation_id: organisationId, planted_by: planter, planted_at: ctx.now },
    })
    .onConflict((c) => c.column('parcel_id').doNothing())
    .execute()
  const digest = createHash('sha256').update(`canary\n${parcel.id}`).digest('hex')
  await record(ctx, { type: 'canary.planted', subject: newId(ctx.now), data: { digest } })
  return { parcelId: parcel.id }
}

async function findTestParcel(ctx: Ctx, vault: Vault, value: string): Promise<Parcel> {
  const [parcel] = await findByToken(ctx, vault, {
    ...{ kind: 'item', value, days: searchWindow(ctx.now) },
    ...{ operatorId: ctx.actor.organisationId, offices: 'all', limit: 1 },
  })
  if (!parcel || stageOf(parcel, ctx.now) !== 'in_post') throw refuse('canary_unknown')
  return parcel
}

/** A canary, and how often it was opened. */
export const CanaryLine = Type.Object({
  ...ParcelLine.properties,
  plantedAt: Type.String(),
  plantedBy: Type.Union([Type.Null(), Type.String()]),
  reveals: Type.Integer(),
})
export type CanaryLine = Static<typeof CanaryLine>

/** Canaries newest first, and the open counters that have none on its way. */
export const CanaryList = Type.Object({
  items: Type.Array(CanaryLine),
  next: Type.Union([Type.Null(), Type.String({ format: 'uuid' })]),
  uncovered: Type.Array(OfficeView),
})
export type CanaryList = Static<typeof CanaryList>

export async function listCanaries(
  ctx: Ctx,
  vault: Vault,
  asked: { readonly after?: string; readonly limit: number },
): Promise<CanaryList> {
  const { organisationId } = ctx.actor
  authorize(ctx.actor, 'canary.manage', { organisationId })
  let query = ctx.tx
    .selectFrom('reveals.canary as c')
    .innerJoin('parcels.parcel as p', 'p.id', 'c.parcel_id')
    .selectAll('p')
    .select(['c.planted_by', 'c.planted_at'])
    .select(
      sql<number>`(select count(*)::int from reveals.reveal r where r.parcel_id = p.id)`.as(
        'reveals',
      ),
    )
    .where('c.organisation_id', '=', organisationId)
    .orderBy('c.parcel_id', 'desc')
    .limit(asked.limit + 1)
  if (asked.after) query = query.where('c.parcel_id', '<', asked.after)
  const rows = await query.execute()
  const shown = rows.slice(0, asked.limit)
  const lines = await parcelLines(ctx, vault, shown)
  const planters = shown.map((row) => row.planted_by)
  const names = await personNames(ctx, vault, planters)
  return {
    items: lines.map((line, i) => ({
      ...line,
      plantedAt: shown[i]!.planted_at.toISOString(),
      plantedBy: names.get(shown[i]!.planted_by) ?? null,
      reveals: shown[i]!.reveals,
    })),
    next: rows.length > asked.limit ? shown.at(-1)!.id : null,
    uncovered: await uncovered(ctx),
  }
}

const mostOffices = 200

async function uncovered(ctx: Ctx): Promise<CanaryList['uncovered']> {
  const since = new Date(ctx.now.getTime() - inPostDays * 86_400_000)
  const { rows } = await sql<{ id: string }>`
    select o.id from directory.office o
    where o.organisation_id = ${ctx.actor.organisationId} and o.closed_at is null
      and o.kind = 'service_point'
      and not exists (select from reveals.canary c join parcels.parcel p on p.id = c.parcel_id
        where c.organisation_id = o.organisation_id and c.office_id = o.id and p.at > ${since})
    order by o.code limit ${mostOffices}`.execute(ctx.tx)
  const ids = rows.map(({ id }) => id)
  const offices = await officesByIds(ctx, ids)
  return ids.map((id) => officeView(offices.get(id)!))
}
