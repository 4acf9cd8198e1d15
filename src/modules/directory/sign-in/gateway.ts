import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '#platform/database.ts'
import type { DomainError } from '#platform/errors.ts'
import { edge, session } from '#platform/problem.ts'
import { refuse } from '../errors.ts'
import type { BetterAuth } from './better-auth.ts'

/** One question to better-auth, with the cookies and origin of the request that asks it. */
export type Question = {
  readonly request: FastifyRequest
  readonly path: string
  readonly method?: 'GET' | 'POST'
  readonly body?: Readonly<Record<string, unknown>>
  /** Instead of the request's own cookies. */
  readonly cookie?: string | undefined
}

type Body = Readonly<Record<string, unknown>>

export type Answer =
  | { readonly ok: true; readonly body: Body; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly code: string; readonly cookies: readonly string[] }

export type Ask = (on: { readonly tx: Database }, question: Question) => Promise<Answer>

/** Of a request, better-auth sees these headers and no others: it has no use for an address. */
const passedOn = [
  'origin',
  'referer',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
] as const

/** Puts questions to better-auth on the transaction of the change that asks. */
export function createGateway({ handler, within }: BetterAuth, publicUrl: string): Ask {
  return async ({ tx }, question) => {
    const { method = 'POST', body = {} } = question
    const request = new Request(new URL(`/auth${question.path}`, publicUrl), {
      method,
      headers: headersOf(question),
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    })
    return toAnswer(await within(tx, () => handler(request)))
  }
}

function headersOf(question: Question): Headers {
  const { headers: given } = question.request
  const headers = new Headers({ 'content-type': 'application/json' })
  for (const name of passedOn) {
    const value = given[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const cookie = 'cookie' in question ? question.cookie : given.cookie
  if (cookie !== undefined) headers.set('cookie', cookie)
  return headers
}

async function toAnswer(response: Response): Promise<Answer> {
  const cookies = response.headers.getSetCookie()
  const text = await response.text()
  const body: unknown = text === '' ? {} : JSON.parse(text)
  if (response.ok) return { ok: true, cookies, body: isRecord(body) ? body : {} }
  const code = isRecord(body) && typeof body['code'] === 'string' ? body['code'] : ''
  if (response.status >= 500 && !(code in refusals)) throw new Error(`better-auth: ${code}`)
  return { ok: false, cookies, code }
}

function isRecord(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const refusals: Readonly<Record<string, Parameters<typeof refuse>[0]>> = {
  INVALID_USERNAME_OR_PASSWORD: 'sign_in_failed',
  INVALID_PASSWORD: 'password_wrong',
  PASSWORD_TOO_SHORT: 'password_length',
  PASSWORD_TOO_LONG: 'password_length',
  INVALID_CODE: 'code_wrong',
  INVALID_BACKUP_CODE: 'code_wrong',
  INVALID_TWO_FACTOR_COOKIE: 'challenge_over',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'locked',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked',
  TOTP_ALREADY_ENABLED: 'totp_on',
  TOTP_NOT_ENABLED: 'totp_off',
  TWO_FACTOR_NOT_ENABLED: 'totp_off',
  BACKUP_CODES_NOT_ENABLED: 'totp_off',
  SESSION_NOT_FRESH: 'sign_in_again',
  CHALLENGE_NOT_FOUND: 'challenge_over',
  PASSKEY_NOT_FOUND: 'passkey_refused',
  AUTHENTICATION_FAILED: 'passkey_refused',
  FAILED_TO_VERIFY_REGISTRATION: 'passkey_refused',
  INVALID_ORIGIN: 'origin_refused',
  MISSING_OR_NULL_ORIGIN: 'origin_refused',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'origin_refused',
}

/** What better-auth refused, as our own refusal. */
export function toRefusal(code: string): DomainError {
  const ours = refusals[code]
  if (ours === 'locked') return refuse('locked', { retryAfter: 900 })
  if (ours) return refuse(ours)
  return code === 'UNAUTHORIZED' ? session('required') : edge('invalid', { rule: code })
}

/**
 * How a change of sign-in ended. A refusal that was counted is returned, not thrown: throwing it
 * inside the change would undo the count.
 */
export type Outcome = {
  readonly cookies: readonly string[]
  readonly body?: Body
  readonly refusal?: DomainError
}

/** After the commit: hands out the cookies, then the answer or the refusal. */
export function finish(reply: FastifyReply, { cookies, body, refusal }: Outcome): Body {
  if (cookies.length > 0) reply.header('set-cookie', [...cookies])
  if (refusal) throw refusal
  return body ?? {}
}
