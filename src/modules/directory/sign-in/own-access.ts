import type { FastifyRequest } from 'fastify'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { refuse } from '../errors.ts'
import { deviceLabel } from './device-label.ts'
import type { Door } from './door.ts'
import { rightOrWrong } from './enter.ts'
import { type Outcome, toRefusal } from './gateway.ts'
import { codeHash, hearGuess, locked } from './lock-out.ts'
import { secondFactorWays } from './second-factor.ts'

/** What a signed-in person does to their own ways in, each confirmed by the password. */
const changes = {
  '/two-factor/enable': 'two_factor.prepared',
  '/two-factor/disable': 'two_factor.turned_off',
  '/two-factor/generate-backup-codes': 'two_factor.backup_codes_made',
  '/change-password': 'password.changed',
} as const

/**
 * Changes the actor's password or second factor. The current password is asked for, and wrong ones
 * count as at sign-in: an open session on a desk is not enough.
 */
export async function changeAccess(
  ctx: Ctx,
  door: Door,
  input: {
    readonly request: FastifyRequest
    readonly path: keyof typeof changes
    readonly body: Readonly<Record<string, unknown>>
  },
): Promise<Outcome> {
  const heard = await hearGuess(ctx, codeHash(door.secret, await staffCodeOf(ctx)), async () =>
    rightOrWrong(await door.ask(ctx, input), 'INVALID_PASSWORD'),
  )
  const subject = ctx.actor.id
  if ('right' in heard) {
    await record(ctx, { type: changes[input.path], subject, data: {} })
    return heard.right
  }
  const { lockedUntil, failedAt } = heard.wrong
  await record(ctx, {
    type: lockedUntil ? 'sign_in.locked' : 'sign_in.failed',
    subject,
    data: { factor: 'password', failures: failedAt.length },
  })
  const refusal = lockedUntil ? locked(lockedUntil, ctx.now) : refuse('password_wrong')
  return { cookies: [], refusal }
}

/**
 * Turns the second factor on, with the first right code of the app that was set up. Once it is on it
 * hears no code: better-auth would not count wrong ones here.
 */
export async function confirmTotp(
  ctx: Ctx,
  door: Door,
  input: { readonly request: FastifyRequest; readonly code: string },
): Promise<Outcome> {
  const { request, code } = input
  if ((await secondFactorWays(ctx)).includes('totp')) throw refuse('totp_on')
  const answer = await door.ask(ctx, {
    request,
    path: '/two-factor/verify-totp',
    body: { code },
  })
  if (!answer.ok) throw toRefusal(answer.code)
  await record(ctx, { type: 'two_factor.turned_on', subject: ctx.actor.id, data: {} })
  return { cookies: answer.cookies }
}

export type Passkey = {
  readonly id: string
  readonly name: string | null
  readonly createdAt: Date | null
  readonly deviceType: string
}

/** Adds a passkey. It is named after the device, never by its owner: such names are often a person's. */
export async function addPasskey(
  ctx: Ctx,
  door: Door,
  input: { readonly request: FastifyRequest; readonly response: unknown },
): Promise<Outcome> {
  const { request, response } = input
  const name = deviceLabel(request.headers['user-agent'] ?? '')
  const answer = await door.ask(ctx, {
    request,
    path: '/passkey/verify-registration',
    body: { response, name },
  })
  if (!answer.ok) throw toRefusal(answer.code)
  await record(ctx, { type: 'passkey.added', subject: ctx.actor.id, data: {} })
  return answer
}

/** The actor's own passkeys, oldest first. */
export async function listPasskeys(ctx: Ctx): Promise<Passkey[]> {
  return ctx.tx
    .selectFrom('auth.passkey')
    .select(['id', 'name', 'created_at as createdAt', 'device_type as deviceType'])
    .where('user_id', '=', ctx.actor.id)
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Removes one of the actor's own passkeys. */
export async function removePasskey(ctx: Ctx, id: string): Promise<void> {
  const { numDeletedRows } = await ctx.tx
    .deleteFrom('auth.passkey')
    .where('id', '=', id)
    .where('user_id', '=', ctx.actor.id)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw refuse('not_found')
  await record(ctx, { type: 'passkey.removed', subject: ctx.actor.id, data: {} })
}

async function staffCodeOf(ctx: Ctx): Promise<string> {
  const person = await ctx.tx
    .selectFrom('directory.person')
    .select('staff_code')
    .where('id', '=', ctx.actor.id)
    .executeTakeFirst()
  if (!person) throw refuse('people_only')
  return person.staff_code
}
