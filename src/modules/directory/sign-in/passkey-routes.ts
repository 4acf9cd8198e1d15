import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { bodyLimit, type DoorDeps } from './door.ts'
import { finish, toRefusal } from './gateway.ts'
import { addPasskey, listPasskeys, removePasskey } from './own-access.ts'

const tags = ['sign-in']
const Id = Type.String({ format: 'uuid' })

/** Options of the WebAuthn API: what they hold is that standard's business. */
const Options = Type.Object({ challenge: Type.String() }, { additionalProperties: true })

const PasskeyView = Type.Object({
  id: Id,
  name: Type.Union([Type.Null(), Type.String()]),
  createdAt: Type.Union([Type.Null(), Type.String({ format: 'date-time' })]),
  deviceType: Type.String(),
})

type Options = { challenge: string; [option: string]: unknown }

/** Passkeys of a signed-in person, and the question a passkey answers at sign-in. */
export function passkeyRoutes(deps: DoorDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(challengeRoutes(deps))
    await app.register(ownPasskeyRoutes(deps))
  }
}

function challengeRoutes({ door, db, challenges }: DoorDeps): FastifyPluginAsyncTypebox {
  /** A challenge lives for minutes and changes nothing, so it is the one write without a record. */
  const challenge = async (request: FastifyRequest, reply: FastifyReply, path: string) => {
    const answer = await door.ask({ tx: db }, { request, path, method: 'GET' })
    if (!answer.ok) throw toRefusal(answer.code)
    // The plugin's answer, checked by the response schema.
    return finish(reply, answer) as Options
  }

  return async (app) => {
    app.get(
      '/auth/passkey/generate-authenticate-options',
      {
        config: { public: true },
        schema: {
          ...{ tags, operationId: 'askForPasskey', summary: 'A challenge for any passkey' },
          response: { 200: Options, ...refusedWith(429) },
        },
      },
      async (request, reply) => {
        challenges.take(request.ip)
        return challenge(request, reply, '/passkey/generate-authenticate-options')
      },
    )

    app.get(
      '/auth/passkey/generate-register-options',
      {
        schema: {
          ...{ tags, operationId: 'askForNewPasskey', summary: 'A challenge for a new passkey' },
          response: { 200: Options, ...refusedWith(401, 403) },
        },
      },
      async (request, reply) => challenge(request, reply, '/passkey/generate-register-options'),
    )
  }
}

function ownPasskeyRoutes({ door }: DoorDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/auth/passkey/verify-registration',
      {
        bodyLimit,
        schema: {
          ...{ tags, operationId: 'addPasskey', summary: 'Add a passkey of this device' },
          body: Type.Object({ response: Type.Record(Type.String(), Type.Unknown()) }),
          response: { 200: Type.Object({}), ...refusedWith(400, 401, 403) },
        },
      },
      async (request, reply) => {
        const { response } = request.body
        const outcome = await request.change((ctx) => addPasskey(ctx, door, { request, response }))
        finish(reply, outcome)
        return {}
      },
    )

    app.get(
      '/auth/passkey/list-user-passkeys',
      {
        schema: {
          ...{ tags, operationId: 'listPasskeys', summary: 'My passkeys' },
          response: {
            200: Type.Array(PasskeyView),
            ...refusedWith(401),
          },
        },
      },
      async (request) => {
        const passkeys = await request.look(listPasskeys)
        return passkeys.map((passkey) => ({
          ...passkey,
          createdAt: passkey.createdAt?.toISOString() ?? null,
        }))
      },
    )

    app.post(
      '/auth/passkey/delete-passkey',
      {
        bodyLimit,
        schema: {
          ...{ tags, operationId: 'removePasskey', summary: 'Remove one of my passkeys' },
          body: Type.Object({ id: Id }),
          response: { 200: Type.Object({}), ...refusedWith(401, 404) },
        },
      },
      async (request) => {
        await request.change((ctx) => removePasskey(ctx, request.body.id))
        return {}
      },
    )
  }
}
