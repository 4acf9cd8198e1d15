import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { describeMe } from './me.ts'
import type { DirectoryDeps } from './deps.ts'
import { DutyView, Id, IdParams, Instant, OrganisationKindName } from './schemas.ts'
import { listSessions, revokeOtherSessions, revokeSession } from './sign-in/sessions.ts'

const tags = ['session']

const MeView = Type.Object({
  personId: Id,
  name: Type.String(),
  staffCode: Type.String(),
  demo: Type.Boolean(),
  organisation: Type.Object({
    ...{ id: Id, code: Type.String(), name: Type.String(), kind: OrganisationKindName },
  }),
  duties: Type.Array(DutyView),
  permissions: Type.Array(Type.String()),
  twoFactor: Type.Boolean(),
})

const SessionView = Type.Object({
  id: Id,
  current: Type.Boolean(),
  device: Type.String(),
  createdAt: Instant,
  lastSeenAt: Instant,
})

/** Who I am, and where I am signed in. */
export function meRoutes(deps: DirectoryDeps): FastifyPluginAsyncTypebox {
  const { vault, demo = false } = deps
  return async (app) => {
    await app.register(sessionRoutes(deps))
    app.get(
      '/me',
      {
        schema: {
          ...{ tags, operationId: 'readMe', summary: 'Who I am and what I may do' },
          response: { 200: MeView, ...refusedWith(401, 403) },
        },
      },
      async (request) => ({ ...(await request.look((ctx) => describeMe(ctx, vault))), demo }),
    )
  }
}

function sessionRoutes({ signIn }: DirectoryDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/me/sessions',
      {
        schema: {
          ...{ tags, operationId: 'listSessions', summary: 'Where I am signed in' },
          response: { 200: Type.Object({ items: Type.Array(SessionView) }), ...refusedWith(401) },
        },
      },
      async (request) => {
        const token = signIn.sessionToken(request)
        const sessions = await request.look((ctx) => listSessions(ctx, token))
        return {
          items: sessions.map((session) => ({
            ...session,
            createdAt: session.createdAt.toISOString(),
            lastSeenAt: session.lastSeenAt.toISOString(),
          })),
        }
      },
    )

    app.delete(
      '/me/sessions/:id',
      {
        schema: {
          ...{ tags, operationId: 'revokeSession', summary: 'End one of my sessions' },
          params: IdParams,
          response: { 204: Type.Null(), ...refusedWith(401, 404) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => revokeSession(ctx, request.params.id))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/me/sessions/revoke-others',
      {
        schema: {
          ...{ tags, operationId: 'revokeOtherSessions', summary: 'End all my sessions but this' },
          response: { 204: Type.Null(), ...refusedWith(401) },
        },
      },
      async (request, reply) => {
        const token = signIn.sessionToken(request)
        await request.change((ctx) => revokeOtherSessions(ctx, token))
        return reply.code(204).send(null)
      },
    )
  }
}
