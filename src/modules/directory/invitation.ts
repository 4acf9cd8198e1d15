import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { lockPerson } from './duty.ts'
import { refuse } from './errors.ts'
import { administered } from './organisation.ts'
import { hashPassword, parsePassword } from './sign-in/password.ts'

const lifetimeMs = 72 * 3_600_000

/** A link that lets one person choose a password, once, within 72 hours. */
export type Invitation = { readonly token: string; readonly expiresAt: Date }

/** Where an invitation is opened in the browser. */
export function invitationUrl(publicUrl: string, { token }: Invitation): string {
  return new URL(`/moi/${token}`, publicUrl).href
}

/** Invites a person, also one who lost their password or second factor. An earlier link stops working. */
export async function invite(ctx: Ctx, personId: string): Promise<Invitation> {
  administered(ctx)
  await lockPerson(ctx, personId)
  await withdrawInvitations(ctx, personId)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(ctx.now.getTime() + lifetimeMs)
  await ctx.tx
    .insertInto('directory.invitation')
    .values({
      id: newId(ctx.now),
      person_id: personId,
      token_hash: hashOf(token),
      issued_at: ctx.now,
      issued_by: ctx.actor.id,
      expires_at: expiresAt,
    })
    .execute()
  await record(ctx, { type: 'person.invited', subject: personId, data: {} })
  return { token, expiresAt }
}

/** Takes back what invitation is open; answers how many. */
export async function withdrawInvitations(ctx: Ctx, personId: string): Promise<number> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('directory.invitation')
    .set({ withdrawn_at: ctx.now })
    .where('person_id', '=', personId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** What an invitation is for; one that is used, old, withdrawn or made up is refused alike. */
export async function readInvitation(
  ctx: Ctx,
  token: string,
): Promise<{ staffCode: string; organisationName: string; expiresAt: Date }> {
  const found = await open(ctx, token).executeTakeFirst()
  if (!found) throw refuse('invitation_invalid')
  return found
}

/**
 * Uses an invitation: from now on this password is the only way in. Sessions, passkeys and second
 * factor of before are gone, so that a link given out after a loss leaves nothing of it behind.
 */
export async function acceptInvitation(
  ctx: Ctx,
  input: { readonly token: string; readonly password: string },
): Promise<void> {
  const password = parsePassword(input.password)
  const found = await open(ctx, input.token).forUpdate('p').executeTakeFirst()
  if (!found) throw refuse('invitation_invalid')
  const { personId, organisationId, staffCode } = found
  await useUp(ctx, found.id)
  await ctx.tx.deleteFrom('auth.user').where('id', '=', personId).execute()
  await createUser(ctx, { personId, staffCode, hash: await hashPassword(password) })
  // Holding the token is what makes the visitor this person.
  const actor = { id: personId, kind: 'person', organisationId, duties: [] } as const
  await record({ ...ctx, actor }, { type: 'invitation.accepted', subject: personId, data: {} })
}

/** Of two who use one link at once, the second finds it used. */
async function useUp(ctx: Ctx, id: string): Promise<void> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('directory.invitation')
    .set({ accepted_at: ctx.now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw refuse('invitation_invalid')
}

function open(ctx: Ctx, token: string) {
  return ctx.tx
    .selectFrom('directory.invitation as i')
    .innerJoin('directory.person as p', 'p.id', 'i.person_id')
    .innerJoin('directory.organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'i.id',
      'i.expires_at as expiresAt',
      'p.id as personId',
      'p.staff_code as staffCode',
      'o.id as organisationId',
      'o.name as organisationName',
    ])
    .where('i.token_hash', '=', hashOf(token))
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.expires_at', '>', ctx.now)
    .where('p.left_at', 'is', null)
    .where('o.closed_at', 'is', null)
}

async function createUser(
  ctx: Ctx,
  user: { readonly personId: string; readonly staffCode: string; readonly hash: string },
): Promise<void> {
  const { personId, staffCode, hash } = user
  const times = { created_at: ctx.now, updated_at: ctx.now }
  const email = `${staffCode}@staff.invalid`
  await ctx.tx
    .insertInto('auth.user')
    .values({
      id: personId,
      name: staffCode,
      username: staffCode,
      email,
      email_verified: false,
      ...times,
    })
    .execute()
  await ctx.tx
    .insertInto('auth.account')
    .values({
      id: newId(ctx.now),
      user_id: personId,
      provider_id: 'credential',
      account_id: personId,
      password: hash,
      ...times,
    })
    .execute()
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
