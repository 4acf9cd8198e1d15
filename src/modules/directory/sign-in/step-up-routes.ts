import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { bodyLimit, type DoorDeps } from './door.ts'
import { finish } from './gateway.ts'
import { stepUpByPasskey, stepUpByTotp } from './step-up.ts'

const tags = ['sign-in']
const response = { 200: Type.Object({}), ...refusedWith(400, 401, 403, 409, 429) }

/**
 * What answers `directory.second_factor_needed`: the same session, with a second factor just shown.
 * The challenge of a passkey comes from `GET /auth/passkey/generate-authenticate-options`.
 */
export function stepUpRoutes({ door, sessionToken }: DoorDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/auth/step-up/totp',
      {
        bodyLimit,
        schema: {
          ...{ tags, operationId: 'stepUpByTotp', summary: 'Show the second factor again: a code' },
          body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }),
          response,
        },
      },
      async (request, reply) => {
        const input = { request, token: sessionToken(request), code: request.body.code }
        finish(reply, await request.change((ctx) => stepUpByTotp(ctx, door, input)))
        return {}
      },
    )

    app.post(
      '/auth/step-up/passkey',
      {
        bodyLimit,
        schema: {
          ...{
            tags,
            operationId: 'stepUpByPasskey',
            summary: 'Show the second factor again: a passkey',
          },
          body: Type.Object({ response: Type.Record(Type.String(), Type.Unknown()) }),
          response,
        },
      },
      async (request, reply) => {
        const input = { request, token: sessionToken(request), response: request.body.response }
        finish(reply, await request.change((ctx) => stepUpByPasskey(ctx, door, input)))
        return {}
      },
    )
  }
}
