import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { assertAdministered, assertOther, lockPerson } from './duty.ts'
import { withdrawInvitations } from './invitation.ts'
import { administered, lockOrganisation, standingKey } from './organisation.ts'

/**
 * Takes everything back from someone who leaves, in one commit: duties, password, sessions,
 * passkeys, second factor, invitations, devices they carry and keys they issued. Their next request
 * is answered 401. The reason is sealed like the name.
 */
export async function leave(
  ctx: Ctx,
  vault: Vault,
  input: { readonly personId: string; readonly reason: string },
): Promise<void> {
  const { personId, reason } = input
  const organisationId = administered(ctx)
  await lockOrganisation(ctx)
  await lockPerson(ctx, personId)
  assertOther(ctx, personId)
  const taken = { ...(await endWork(ctx, personId)), ...(await endAccess(ctx, personId)) }
  await assertAdministered(ctx)
  const key = await vault.forWriting(standingKey(organisationId))
  await ctx.tx
    .updateTable('directory.person')
    .set({ left_at: ctx.now, left_reason_sealed: key.record(personId).seal('leaving', reason) })
    .where('id', '=', personId)
    .execute()
  await record(ctx, { type: 'person.left', subject: personId, data: taken })
}

async function endWork(ctx: Ctx, personId: string) {
  const revoked = { revoked_at: ctx.now, revoked_by: ctx.actor.id }
  const duties = await ctx.tx
    .updateTable('directory.duty')
    .set({ ended_at: ctx.now, ended_by: ctx.actor.id })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  const devices = await ctx.tx
    .updateTable('directory.device')
    .set(revoked)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  // Whoever issued a key has seen it.
  const apiKeys = await ctx.tx
    .updateTable('directory.api_key')
    .set(revoked)
    .where('issued_by', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    duties: Number(duties.numUpdatedRows),
    devices: Number(devices.numUpdatedRows),
    apiKeys: Number(apiKeys.numUpdatedRows),
  }
}

async function endAccess(ctx: Ctx, personId: string) {
  const sessions = await ctx.tx
    .deleteFrom('auth.session')
    .where('user_id', '=', personId)
    .executeTakeFirstOrThrow()
  const passkeys = await ctx.tx
    .deleteFrom('auth.passkey')
    .where('user_id', '=', personId)
    .executeTakeFirstOrThrow()
  // Half-finished sign-ins name the person in `value`; password and second factor go with the user.
  await ctx.tx.deleteFrom('auth.verification').where('value', '=', personId).execute()
  await ctx.tx.deleteFrom('auth.user').where('id', '=', personId).execute()
  return {
    sessions: Number(sessions.numDeletedRows),
    passkeys: Number(passkeys.numDeletedRows),
    invitations: await withdrawInvitations(ctx, personId),
  }
}
