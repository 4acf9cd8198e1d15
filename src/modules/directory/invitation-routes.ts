import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { acceptInvitation, readInvitation } from './invitation.ts'
import type { DirectoryDeps } from './deps.ts'
import { Instant } from './schemas.ts'

const tags = ['invitations']
const open = { config: { public: true as const } }
const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })

/** What an invited person does before they can sign in. */
export function invitationRoutes({ signIn }: DirectoryDeps): FastifyPluginAsyncTypebox {
  const { visit, guesses } = signIn
  return async (app) => {
    app.get(
      '/invitations/:token',
      {
        ...open,
        schema: {
          ...{ tags, operationId: 'readInvitation', summary: 'What an invitation is for' },
          params: Type.Object({ token: Token }),
          response: {
            200: Type.Object({
              staffCode: Type.String(),
              organisationName: Type.String(),
              expiresAt: Instant,
            }),
            ...refusedWith(400, 410, 429),
          },
        },
      },
      async (request) => {
        guesses.take(request.ip)
        const found = await visit((ctx) => readInvitation(ctx, request.params.token))
        guesses.giveBack(request.ip)
        return { ...found, expiresAt: found.expiresAt.toISOString() }
      },
    )

    app.post(
      '/invitations/accept',
      {
        ...open,
        schema: {
          ...{ tags, operationId: 'acceptInvitation', summary: 'Choose a password, once' },
          body: Type.Object({ token: Token, password: Type.String({ maxLength: 256 }) }),
          response: { 204: Type.Null(), ...refusedWith(400, 410, 422, 429) },
        },
      },
      async (request, reply) => {
        guesses.take(request.ip)
        await visit((ctx) => acceptInvitation(ctx, request.body))
        guesses.giveBack(request.ip)
        return reply.code(204).send(null)
      },
    )
  }
}
