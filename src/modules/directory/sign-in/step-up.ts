import type { FastifyRequest } from 'fastify'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { session } from '#platform/problem.ts'
import { refuse } from '../errors.ts'
import type { Door } from './door.ts'
import { rightOrWrong } from './enter.ts'
import { type Outcome, toRefusal } from './gateway.ts'
import { hearGuess, locked, stepUpHash } from './lock-out.ts'
import { noteSecondFactor, type SecondFactorWay, secondFactorWays } from './second-factor.ts'

/**
 * Shows the second factor again in an open session, by a code of the app. Wrong codes count and lock
 * as at sign-in; the lock is of this way only, so that whoever found a desk open keeps nobody out.
 */
export async function stepUpByTotp(
  ctx: Ctx,
  door: Door,
  input: {
    readonly request: FastifyRequest
    readonly token: string | undefined
    readonly code: string
  },
): Promise<Outcome> {
  const { request, code } = input
  const token = ownSession(ctx, input.token)
  if (!(await secondFactorWays(ctx)).includes('totp')) throw refuse('totp_off')
  const heard = await hearGuess(ctx, stepUpHash(door.secret, ctx.actor.id), async () => {
    const path = '/two-factor/verify-totp'
    return rightOrWrong(await door.ask(ctx, { request, path, body: { code } }), 'INVALID_CODE')
  })
  if ('right' in heard) return given(ctx, token, 'totp')
  const { lockedUntil, failedAt } = heard.wrong
  await record(ctx, {
    type: lockedUntil ? 'step_up.locked' : 'step_up.failed',
    subject: ctx.actor.id,
    data: { factor: 'totp', failures: failedAt.length },
  })
  const refusal = lockedUntil ? locked(lockedUntil, ctx.now) : refuse('code_wrong')
  return { cookies: [], refusal }
}

/** Shows the second factor again by one of the actor's own passkeys; anybody else's is refused. */
export async function stepUpByPasskey(
  ctx: Ctx,
  door: Door,
  input: {
    readonly request: FastifyRequest
    readonly token: string | undefined
    readonly response: unknown
  },
): Promise<Outcome> {
  const { request, response } = input
  const token = ownSession(ctx, input.token)
  const path = '/passkey/verify-authentication'
  const answer = await door.ask(ctx, { request, path, body: { response } })
  if (!answer.ok) return failed(ctx, toRefusal(answer.code))
  const opened = answer.body as { session: { token: string }; user: { id: string } }
  // better-auth signs in with every passkey: that session and its cookie are nobody's.
  await ctx.tx.deleteFrom('auth.session').where('token', '=', opened.session.token).execute()
  if (opened.user.id !== ctx.actor.id) return failed(ctx, refuse('passkey_refused'))
  return given(ctx, token, 'passkey')
}

function ownSession(ctx: Ctx, token: string | undefined): string {
  if (ctx.actor.kind !== 'person') throw refuse('people_only')
  if (token === undefined) throw session('required')
  return token
}

async function given(ctx: Ctx, token: string, factor: SecondFactorWay): Promise<Outcome> {
  await noteSecondFactor(ctx, token)
  await record(ctx, { type: 'step_up.given', subject: ctx.actor.id, data: { factor } })
  return { cookies: [] }
}

async function failed(ctx: Ctx, refusal: NonNullable<Outcome['refusal']>): Promise<Outcome> {
  await record(ctx, { type: 'step_up.failed', subject: ctx.actor.id, data: { factor: 'passkey' } })
  return { cookies: [], refusal }
}
