import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import { lockPerson } from './duty.ts'
import { refuse } from './errors.ts'
import { getOpenOffice } from './office.ts'
import { administered } from './organisation.ts'
import { type Page, type PageOf, toPage } from './page.ts'

export const deviceKinds = ['counter', 'handheld', 'scanner', 'printer'] as const
export type DeviceKind = (typeof deviceKinds)[number]

export type Device = {
  readonly id: string
  readonly name: string
  readonly kind: DeviceKind
  readonly officeId: string
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

/** Registers a device of an office; one that a person carries is revoked when that person leaves. */
export async function registerDevice(
  ctx: Ctx,
  input: {
    readonly name: string
    readonly kind: DeviceKind
    readonly officeId: string
    readonly personId?: string | undefined
  },
): Promise<{ id: string }> {
  const organisationId = administered(ctx)
  const office = await getOpenOffice(ctx, input.officeId)
  if (input.personId) await lockPerson(ctx, input.personId)
  const id = newId(ctx.now)
  await ctx.tx
    .insertInto('directory.device')
    .values({
      id,
      organisation_id: organisationId,
      office_id: office.id,
      person_id: input.personId ?? null,
      name: input.name,
      kind: input.kind,
      registered_at: ctx.now,
      registered_by: ctx.actor.id,
    })
    .execute()
  await record(ctx, {
    type: 'device.registered',
    subject: id,
    officeId: office.id,
    data: { kind: input.kind, ...(input.personId ? { personId: input.personId } : {}) },
  })
  return { id }
}

/** Revokes a device for good. */
export async function revokeDevice(ctx: Ctx, id: string): Promise<void> {
  const organisationId = administered(ctx)
  const device = await ctx.tx
    .selectFrom('directory.device')
    .select(['office_id', 'revoked_at'])
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!device) throw refuse('not_found')
  if (device.revoked_at) throw refuse('already_revoked')
  await ctx.tx
    .updateTable('directory.device')
    .set({ revoked_at: ctx.now, revoked_by: ctx.actor.id })
    .where('id', '=', id)
    .execute()
  await record(ctx, { type: 'device.revoked', subject: id, officeId: device.office_id, data: {} })
}

/** Devices of the actor's organisation, oldest first, revoked ones included. */
export async function listDevices(ctx: Ctx, page: PageOf): Promise<Page<Device>> {
  const { organisationId } = ctx.actor
  authorize(ctx.actor, 'directory.read', { organisationId })
  let query = ctx.tx
    .selectFrom('directory.device')
    .select([
      'id',
      'name',
      'kind',
      'office_id as officeId',
      'registered_at as createdAt',
      'revoked_at as revokedAt',
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .limit(page.limit + 1)
    .$narrowType<{ kind: DeviceKind }>()
  if (page.after !== undefined) query = query.where('id', '>', page.after)
  return toPage(await query.execute(), page.limit, (row) => row.id)
}
