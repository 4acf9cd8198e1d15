import type { FastifyRequest } from 'fastify'
import type { Actor, Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { refuse } from '../errors.ts'
import { visitor } from '../organisation.ts'
import { cookieNames, readSignedCookie, withoutCookie } from './cookie.ts'
import type { Door } from './door.ts'
import { type Answer, type Outcome, toRefusal } from './gateway.ts'
import { codeHash, type Failures, hearGuess, locked } from './lock-out.ts'
import { noteSecondFactor } from './second-factor.ts'

export type Factor = 'password' | 'totp' | 'backup_code' | 'passkey'

/** No staff code looks like this, so better-auth does for it what it does for a code nobody has. */
const nobodysCode = '---'

/**
 * Signs in with staff code and password, or as far as the second factor. A code nobody has, a
 * wrong password and someone who left are answered alike, and locked alike after five.
 */
export async function enterWithPassword(
  ctx: Ctx,
  door: Door,
  input: { readonly request: FastifyRequest; readonly username: string; readonly password: string },
): Promise<Outcome> {
  const { request, username, password } = input
  const person = await findPerson(ctx, { staff_code: username.toLowerCase() })
  const hash = codeHash(door.secret, username)
  const heard = await hearGuess(ctx, hash, async () => {
    const body = { username: person?.staffCode ?? nobodysCode, password }
    const answer = await door.ask(ctx, { request, path: '/sign-in/username', body })
    return rightOrWrong(answer, 'INVALID_USERNAME_OR_PASSWORD')
  })
  if (!('right' in heard)) return wrongPassword(ctx, person, heard.wrong)
  if (!person) throw new Error('somebody signed in as nobody')
  const { cookies, body } = heard.right
  if (body['twoFactorRedirect'] !== true)
    return opened(ctx, person, { factor: 'password', cookies })
  await record(as(ctx, person), { type: 'sign_in.challenged', subject: person.id, data: {} })
  return { cookies, body: { twoFactorRedirect: true } }
}

/**
 * The second half of a sign-in: a code of the app, or one of the codes printed for the day the phone
 * is lost. Five wrong ones lock this way in for 15 minutes.
 */
export async function enterWithCode(
  ctx: Ctx,
  door: Door,
  input: { readonly request: FastifyRequest; readonly code: string; readonly factor: CodeFactor },
): Promise<Outcome> {
  const { request, code, factor } = input
  const { headers } = request
  const names = cookieNames(door.secure)
  const challenge = readSignedCookie(headers.cookie, names.challenge, door.secret)
  const person = challenge === undefined ? undefined : await findChallenged(ctx, challenge)
  if (!person) throw refuse('challenge_over')
  // A session that is over would make better-auth take this for setting a second factor up.
  const cookie = withoutCookie(headers.cookie, names.session)
  const answer = await door.ask(ctx, { request, path: codePaths[factor], body: { code }, cookie })
  if (answer.ok) {
    const { token } = answer.body as { token: string }
    await noteSecondFactor(ctx, token)
    return opened(ctx, person, { factor, cookies: answer.cookies })
  }
  if (!wrongCodes.includes(answer.code)) throw toRefusal(answer.code)
  return wrongCode(ctx, person, { answer, factor })
}

export type CodeFactor = 'totp' | 'backup_code'

const codePaths: Readonly<Record<CodeFactor, string>> = {
  totp: '/two-factor/verify-totp',
  backup_code: '/two-factor/verify-backup-code',
}

const tooManyCodes = ['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'ACCOUNT_TEMPORARILY_LOCKED']
const wrongCodes = ['INVALID_CODE', 'INVALID_BACKUP_CODE', ...tooManyCodes]

/** Signs in with a passkey, which stands for password and second factor. */
export async function enterWithPasskey(
  ctx: Ctx,
  door: Door,
  input: { readonly request: FastifyRequest; readonly response: unknown },
): Promise<Outcome> {
  const { request, response } = input
  const path = '/passkey/verify-authentication'
  const answer = await door.ask(ctx, { request, path, body: { response } })
  if (!answer.ok) throw toRefusal(answer.code)
  const { user, session } = answer.body as { user: { id: string }; session: { token: string } }
  const person = await findPerson(ctx, { id: user.id })
  if (!person) throw refuse('passkey_refused')
  await noteSecondFactor(ctx, session.token)
  return opened(ctx, person, { factor: 'passkey', cookies: answer.cookies })
}

/** Signs out. Signing out twice, or from a session that is over, is no mistake. */
export async function signOut(
  ctx: Ctx,
  door: Door,
  input: { readonly request: FastifyRequest; readonly token: string | undefined },
): Promise<Outcome> {
  const { request, token = '' } = input
  const session = await ctx.tx
    .selectFrom('auth.session as s')
    .innerJoin('directory.person as p', 'p.id', 's.user_id')
    .select(['p.id', 'p.organisation_id as organisationId'])
    .where('s.token', '=', token)
    .executeTakeFirst()
  const answer = await door.ask(ctx, { request, path: '/sign-out' })
  if (!answer.ok) throw toRefusal(answer.code)
  if (session)
    await record(as(ctx, session), { type: 'session.closed', subject: session.id, data: {} })
  return { cookies: answer.cookies }
}

async function opened(
  ctx: Ctx,
  person: Known,
  { factor, cookies }: { factor: Factor; cookies: readonly string[] },
): Promise<Outcome> {
  await ctx.tx
    .updateTable('directory.person')
    .set({ last_sign_in_at: ctx.now })
    .where('id', '=', person.id)
    .execute()
  await record(as(ctx, person), { type: 'session.opened', subject: person.id, data: { factor } })
  return { cookies, body: { twoFactorRedirect: false } }
}

async function wrongPassword(
  ctx: Ctx,
  person: Known | undefined,
  { failedAt, lockedUntil }: Failures,
): Promise<Outcome> {
  await record(near(ctx, person), {
    type: lockedUntil ? 'sign_in.locked' : 'sign_in.failed',
    subject: person?.id ?? visitor.id,
    data: { factor: 'password', failures: failedAt.length },
  })
  const refusal = lockedUntil ? locked(lockedUntil, ctx.now) : refuse('sign_in_failed')
  return { cookies: [], refusal }
}

async function wrongCode(
  ctx: Ctx,
  person: Known,
  { answer, factor }: { answer: Answer & { ok: false }; factor: Factor },
): Promise<Outcome> {
  const state = await ctx.tx
    .selectFrom('auth.two_factor')
    .select('locked_until')
    .where('user_id', '=', person.id)
    .executeTakeFirst()
  const isLocked = tooManyCodes.includes(answer.code) || state?.locked_until != null
  await record(near(ctx, person), {
    type: isLocked ? 'sign_in.locked' : 'sign_in.failed',
    subject: person.id,
    data: { factor },
  })
  const { code, cookies } = answer
  return { cookies, refusal: toRefusal(isLocked ? 'ACCOUNT_TEMPORARILY_LOCKED' : code) }
}

type Known = { readonly id: string; readonly organisationId: string }

/** In the name of the person, who has just shown that it is them. */
function as(ctx: Ctx, { id, organisationId }: Known): Ctx {
  const actor: Actor = { id, kind: 'person', organisationId, duties: [] }
  return { ...ctx, actor }
}

/** In nobody's name, but where the organisation of the person that was named will see it. */
function near(ctx: Ctx, person: Known | undefined): Ctx {
  return { ...ctx, actor: { ...visitor, organisationId: person?.organisationId ?? visitor.id } }
}

/** Someone who may come in at all: has not left, and their organisation is open. */
async function findPerson(ctx: Ctx, by: { id: string } | { staff_code: string }) {
  const [column, value] =
    'id' in by ? (['p.id', by.id] as const) : (['p.staff_code', by.staff_code] as const)
  return ctx.tx
    .selectFrom('directory.person as p')
    .innerJoin('directory.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.organisation_id as organisationId', 'p.staff_code as staffCode'])
    .where(column, '=', value)
    .where('p.left_at', 'is', null)
    .where('o.closed_at', 'is', null)
    .executeTakeFirst()
}

/** Whose password was right, as the challenge cookie's record says. */
async function findChallenged(ctx: Ctx, challenge: string) {
  const row = await ctx.tx
    .selectFrom('auth.verification')
    .select('value')
    .where('identifier', '=', challenge)
    .executeTakeFirst()
  return row && findPerson(ctx, { id: row.value })
}

/** A right answer, undefined for a wrong one; whatever else went wrong is no guess and is thrown. */
export function rightOrWrong(answer: Answer, wrong: string) {
  if (answer.ok) return answer
  if (answer.code === wrong) return undefined
  throw toRefusal(answer.code)
}
