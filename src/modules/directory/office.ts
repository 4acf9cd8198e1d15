import { sql } from 'kysely'
import { commune } from '#core/places/places.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { refuse } from './errors.ts'
import { administered, getOrganisation } from './organisation.ts'
import { type Page, type PageOf, toPage } from './page.ts'

export const officeKinds = ['service_point', 'transit_warehouse', 'sorting_centre'] as const
export type OfficeKind = (typeof officeKinds)[number]

export type Office = {
  readonly id: string
  readonly organisationId: string
  readonly code: string
  readonly name: string
  readonly kind: OfficeKind
  readonly provinceCode: string
  readonly communeCode: string
  readonly communeName: string
  readonly closedAt: Date | null
}

/** Opens an office of the actor's own organisation, at a commune of the map in force. */
export async function openOffice(
  ctx: Ctx,
  input: {
    readonly code: string
    readonly name: string
    readonly kind: OfficeKind
    readonly communeCode: string
  },
): Promise<Office> {
  const organisationId = administered(ctx)
  const organisation = await getOrganisation(ctx, organisationId)
  if (organisation.kind !== 'operator') throw refuse('no_offices', { kind: organisation.kind })
  const place = commune(input.communeCode)
  if (!place) throw refuse('commune_unknown', { communeCode: input.communeCode })
  const row = await ctx.tx
    .insertInto('directory.office')
    .values({
      id: newId(ctx.now),
      organisation_id: organisationId,
      code: input.code.toUpperCase(),
      name: input.name,
      kind: input.kind,
      province_code: place.province,
      commune_code: place.code,
      opened_at: ctx.now,
    })
    .onConflict((c) => c.columns(['organisation_id', 'code']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refuse('office_code_taken')
  await record(ctx, {
    type: 'office.opened',
    subject: row.id,
    officeId: row.id,
    data: { kind: row.kind, communeCode: row.commune_code },
  })
  return toOffice(row)
}

/** Closes an office: duties, devices and keys that hold there end with it. */
export async function closeOffice(ctx: Ctx, id: string): Promise<void> {
  const organisationId = administered(ctx)
  const { numUpdatedRows } = await ctx.tx
    .updateTable('directory.office')
    .set({ closed_at: ctx.now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw refuse('not_found')
  const ended = await endAllAt(ctx, id)
  await record(ctx, { type: 'office.closed', subject: id, officeId: id, data: ended })
}

async function endAllAt(ctx: Ctx, officeId: string) {
  const revoked = { revoked_at: ctx.now, revoked_by: ctx.actor.id }
  const duties = await ctx.tx
    .updateTable('directory.duty')
    .set({ ended_at: ctx.now, ended_by: ctx.actor.id })
    .where('office_id', '=', officeId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  const devices = await ctx.tx
    .updateTable('directory.device')
    .set(revoked)
    .where('office_id', '=', officeId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  const apiKeys = await ctx.tx
    .updateTable('directory.api_key')
    .set(revoked)
    .where('office_id', '=', officeId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    duties: Number(duties.numUpdatedRows),
    devices: Number(devices.numUpdatedRows),
    apiKeys: Number(apiKeys.numUpdatedRows),
  }
}

/** An office, open or closed, of any organisation: the caller authorizes at the place it answers. */
export async function getOffice(ctx: Ctx, id: string): Promise<Office> {
  const office = (await officesByIds(ctx, [id])).get(id)
  if (!office) throw refuse('not_found')
  return office
}

/** Offices by id, for lists that name them. Ids that are no office are left out. */
export async function officesByIds(
  ctx: Ctx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Office>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await ctx.tx
    .selectFrom('directory.office')
    .selectAll()
    .where(sql<boolean>`id = any(${wanted}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, toOffice(row)]))
}

/** An office where something new may begin: of the actor's organisation and open. */
export async function getOpenOffice(ctx: Ctx, id: string): Promise<Office> {
  const row = await ctx.tx
    .selectFrom('directory.office')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', ctx.actor.organisationId)
    // Keeps the office open until this change commits.
    .forShare()
    .executeTakeFirst()
  if (!row) throw refuse('not_found')
  if (row.closed_at) throw refuse('office_closed', { officeId: id })
  return toOffice(row)
}

/** Offices of the actor's organisation by code; what an office is called is known to all who work there. */
export async function listOffices(ctx: Ctx, page: PageOf): Promise<Page<Office>> {
  let query = ctx.tx
    .selectFrom('directory.office')
    .selectAll()
    .where('organisation_id', '=', ctx.actor.organisationId)
    .orderBy('code')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where('code', '>', page.after)
  const rows = await query.execute()
  return toPage(rows.map(toOffice), page.limit, (office) => office.code)
}

function toOffice(row: {
  id: string
  organisation_id: string
  code: string
  name: string
  kind: string
  province_code: string
  commune_code: string
  closed_at: Date | null
}): Office {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    code: row.code,
    name: row.name,
    // The column's check allows no other.
    kind: row.kind as OfficeKind,
    provinceCode: row.province_code,
    communeCode: row.commune_code,
    communeName: commune(row.commune_code)?.name ?? row.commune_code,
    closedAt: row.closed_at,
  }
}
