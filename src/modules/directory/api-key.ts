import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#core/uuid7.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import { refuse } from './errors.ts'
import { getOpenOffice } from './office.ts'
import { lockPerson } from './duty.ts'
import { administered, getOrganisation, rolesOf } from './organisation.ts'
import { type Page, type PageOf, toPage } from './page.ts'

/** The duties a machine may have: none that manages people or looks into what others did. */
export const machineRoles: readonly Role[] = ['counter-clerk', 'contract-sender', 'sorting-hand']

const keyShape = /^bua_[A-Za-z0-9_-]{43}$/
const dayMs = 86_400_000

export type ApiKey = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly officeId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedOn: string | null
  readonly revokedAt: Date | null
}

/** Issues a key to a machine. The key is in the answer and nowhere else; it dies with its issuer's job. */
export async function issueApiKey(
  ctx: Ctx,
  input: {
    readonly name: string
    readonly role: Role
    readonly officeId: string | null
    readonly expiresInDays: number
  },
): Promise<{ id: string; key: string; expiresAt: Date }> {
  const organisationId = administered(ctx)
  const organisation = await getOrganisation(ctx, organisationId)
  const { role, officeId, name } = input
  if (!rolesOf[organisation.kind].includes(role))
    throw refuse('role_not_of_kind', { role, kind: organisation.kind })
  if (!machineRoles.includes(role)) throw refuse('role_not_for_machines', { role })
  if (officeId) await getOpenOffice(ctx, officeId)
  // An administrator who is leaving at this moment cannot take a key along.
  if (ctx.actor.kind === 'person') await lockPerson(ctx, ctx.actor.id)
  const id = newId(ctx.now)
  const key = `bua_${randomBytes(32).toString('base64url')}`
  const expiresAt = new Date(ctx.now.getTime() + input.expiresInDays * dayMs)
  await ctx.tx
    .insertInto('directory.api_key')
    .values({
      id,
      organisation_id: organisationId,
      office_id: officeId,
      role,
      name,
      hash: hashOf(key),
      issued_at: ctx.now,
      issued_by: ctx.actor.id,
      expires_at: expiresAt,
    })
    .execute()
  await record(ctx, { type: 'api_key.issued', subject: id, officeId, data: { role } })
  return { id, key, expiresAt }
}

/** Revokes a key for good. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<void> {
  const organisationId = administered(ctx)
  const found = await ctx.tx
    .selectFrom('directory.api_key')
    .select(['office_id', 'revoked_at'])
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not_found')
  if (found.revoked_at) throw refuse('already_revoked')
  await ctx.tx
    .updateTable('directory.api_key')
    .set({ revoked_at: ctx.now, revoked_by: ctx.actor.id })
    .where('id', '=', id)
    .execute()
  await record(ctx, { type: 'api_key.revoked', subject: id, officeId: found.office_id, data: {} })
}

/** Keys of the actor's organisation, oldest first, without what they open. */
export async function listApiKeys(ctx: Ctx, page: PageOf): Promise<Page<ApiKey>> {
  const { organisationId } = ctx.actor
  authorize(ctx.actor, 'directory.read', { organisationId })
  let query = ctx.tx
    .selectFrom('directory.api_key')
    .select([
      'id',
      'name',
      'role',
      'office_id as officeId',
      'issued_at as createdAt',
      'expires_at as expiresAt',
      'last_used_on as lastUsedOn',
      'revoked_at as revokedAt',
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .limit(page.limit + 1)
    .$narrowType<{ role: Role }>()
  if (page.after !== undefined) query = query.where('id', '>', page.after)
  return toPage(await query.execute(), page.limit, (row) => row.id)
}

/** The stored hash of a key as it comes in a request; undefined for what cannot be a key. */
export function hashOfKey(key: string): Buffer | undefined {
  return keyShape.test(key) ? hashOf(key) : undefined
}

/** A key is 256 random bits, so a plain hash keeps it: there is nothing to guess. */
function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
