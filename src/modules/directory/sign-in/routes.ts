import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Ctx } from '#platform/context.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { refuse } from '../errors.ts'
import { bodyLimit, type DoorDeps } from './door.ts'
import {
  type CodeFactor,
  enterWithCode,
  enterWithPasskey,
  enterWithPassword,
  signOut,
} from './enter.ts'
import { finish, type Outcome } from './gateway.ts'
import { confirmTotp } from './own-access.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'
import { stepUpRoutes } from './step-up-routes.ts'

const tags = ['sign-in']
const open = { config: { public: true as const }, bodyLimit }
const Done = Type.Object({})

/**
 * Every way in and out. Only what is written in these files is mounted: the other routes that
 * better-auth has (sign-up, reset by mail, social sign-in) do not exist here.
 */
export function signInRoutes(deps: DoorDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.addHook('onRequest', async (request) => assertOwnOrigin(deps, request))
    await app.register(passwordRoutes(deps))
    await app.register(codeRoute(deps, { factor: 'totp', name: 'verify-totp' }))
    await app.register(codeRoute(deps, { factor: 'backup_code', name: 'verify-backup-code' }))
    await app.register(enterByPasskeyRoute(deps))
    await app.register(secondFactorRoutes(deps))
    await app.register(passkeyRoutes(deps))
    await app.register(stepUpRoutes(deps))
  }
}

/** A page of another site does not sign anybody in or out; better-auth asks only where cookies are. */
function assertOwnOrigin({ origins }: DoorDeps, { headers }: FastifyRequest): void {
  if (headers.origin !== undefined && !origins.includes(headers.origin))
    throw refuse('origin_refused')
}

function passwordRoutes(deps: DoorDeps): FastifyPluginAsyncTypebox {
  const { door, visit, sessionToken } = deps
  return async (app) => {
    app.post(
      '/auth/sign-in/username',
      {
        ...open,
        schema: {
          ...{ tags, operationId: 'signIn', summary: 'Sign in with staff code and password' },
          body: Type.Object({
            username: Type.String({ minLength: 1, maxLength: 64 }),
            password: Type.String({ minLength: 1, maxLength: 128 }),
          }),
          response: {
            200: Type.Object({ twoFactorRedirect: Type.Boolean() }),
            ...refusedWith(400, 401, 403, 429),
          },
        },
      },
      async (request, reply) => {
        const outcome = await guess(deps, request, (ctx) =>
          enterWithPassword(ctx, door, { request, ...request.body }),
        )
        return { twoFactorRedirect: finish(reply, outcome)['twoFactorRedirect'] === true }
      },
    )

    app.post(
      '/auth/sign-out',
      {
        ...open,
        schema: {
          ...{ tags, operationId: 'signOut', summary: 'End this session' },
          response: { 200: Done, ...refusedWith(403) },
        },
      },
      async (request, reply) => {
        const token = sessionToken(request)
        finish(reply, await visit((ctx) => signOut(ctx, door, { request, token })))
        return {}
      },
    )
  }
}

function codeRoute(
  deps: DoorDeps,
  { factor, name }: { readonly factor: CodeFactor; readonly name: string },
): FastifyPluginAsyncTypebox {
  const { door, authenticate } = deps
  return async (app) => {
    app.post(
      `/auth/two-factor/${name}`,
      {
        ...open,
        schema: {
          ...{
            tags,
            operationId: factor === 'totp' ? 'verifyTotp' : 'verifyBackupCode',
            summary: 'Answer the second factor; the first code of a new app turns it on',
          },
          body: Type.Object({ code: Type.String({ minLength: 6, maxLength: 32 }) }),
          response: { 200: Done, ...refusedWith(400, 401, 403, 409, 429) },
        },
      },
      async (request, reply) => {
        const { code } = request.body
        // Someone who is signed in is not entering: the code proves the app they are setting up.
        request.signedIn = factor === 'totp' ? await authenticate(request) : undefined
        const outcome = request.signedIn
          ? await request.change((ctx) => confirmTotp(ctx, door, { request, code }))
          : await guess(deps, request, (ctx) => enterWithCode(ctx, door, { request, code, factor }))
        finish(reply, outcome)
        return {}
      },
    )
  }
}

function enterByPasskeyRoute(deps: DoorDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/auth/passkey/verify-authentication',
      {
        ...open,
        schema: {
          ...{ tags, operationId: 'signInWithPasskey', summary: 'Sign in with a passkey' },
          body: Type.Object({ response: Type.Record(Type.String(), Type.Unknown()) }),
          response: { 200: Done, ...refusedWith(400, 401, 403, 429) },
        },
      },
      async (request, reply) => {
        const { response } = request.body
        const outcome = await guess(deps, request, (ctx) =>
          enterWithPasskey(ctx, deps.door, { request, response }),
        )
        finish(reply, outcome)
        return {}
      },
    )
  }
}

/** One guess of someone outside: counted by address before it is heard, given back when it was right. */
async function guess(
  { visit, guesses }: DoorDeps,
  request: FastifyRequest,
  work: (ctx: Ctx) => Promise<Outcome>,
): Promise<Outcome> {
  guesses.take(request.ip)
  const outcome = await visit(work)
  if (!outcome.refusal) guesses.giveBack(request.ip)
  return outcome
}
