import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { endDuty, giveDuty } from './duty.ts'
import { type Invitation, invitationUrl, invite } from './invitation.ts'
import { leave } from './leave.ts'
import { addPerson, listPeople } from './person.ts'
import type { DirectoryDeps } from './deps.ts'
import {
  DutyBody,
  DutyView,
  Id,
  IdParams,
  Instant,
  InvitationView,
  nullable,
  pageOf,
  pageQuery,
} from './schemas.ts'

const tags = ['directory']

const PersonView = Type.Object({
  id: Id,
  staffCode: Type.String(),
  name: Type.String(),
  state: Type.Enum(['active', 'left']),
  duties: Type.Array(DutyView),
  lastSignInAt: nullable(Instant),
  twoFactor: Type.Boolean(),
})

const PersonBody = Type.Object({
  staffCode: Type.String({
    pattern: '^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$',
    minLength: 3,
    maxLength: 30,
  }),
  name: Type.String({ minLength: 2, maxLength: 100 }),
  duties: Type.Array(DutyBody, { maxItems: 20 }),
})

/** The people of an organisation: who they are, what they may do, and when they leave. */
export function peopleRoutes(deps: DirectoryDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(rosterRoutes(deps))
    await app.register(comingAndGoing(deps))
    await app.register(dutyRoutes)
  }
}

function invitationView(publicUrl: string, invitation: Invitation) {
  const url = invitationUrl(publicUrl, invitation)
  return { url, expiresAt: invitation.expiresAt.toISOString() }
}

function rosterRoutes({ vault, publicUrl }: DirectoryDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/people',
      {
        schema: {
          ...{ tags, operationId: 'listPeople', summary: 'People of my organisation' },
          querystring: pageQuery(50),
          response: { 200: pageOf(PersonView), ...refusedWith(400, 401, 403) },
        },
      },
      async (request) => {
        const { items, next } = await request.look((ctx) => listPeople(ctx, vault, request.query))
        return {
          next,
          items: items.map((person) => ({
            ...person,
            duties: [...person.duties],
            lastSignInAt: person.lastSignInAt?.toISOString() ?? null,
          })),
        }
      },
    )

    app.post(
      '/people',
      {
        schema: {
          ...{ tags, operationId: 'addPerson', summary: 'Add a person and invite them' },
          body: PersonBody,
          response: {
            201: Type.Object({ id: Id, invitation: InvitationView }),
            ...refusedWith(400, 401, 403, 404, 409, 422),
          },
        },
      },
      async (request, reply) => {
        const added = await request.change((ctx) => addPerson(ctx, vault, request.body))
        const invitation = invitationView(publicUrl, added.invitation)
        return reply.code(201).send({ id: added.id, invitation })
      },
    )
  }
}

function comingAndGoing({ vault, publicUrl }: DirectoryDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/people/:id/invitation',
      {
        schema: {
          ...{ tags, operationId: 'invite', summary: 'Give a person a new way in' },
          params: IdParams,
          response: { 200: InvitationView, ...refusedWith(401, 403, 404, 409) },
        },
      },
      async (request) =>
        invitationView(publicUrl, await request.change((ctx) => invite(ctx, request.params.id))),
    )

    app.post(
      '/people/:id/leave',
      {
        schema: {
          ...{ tags, operationId: 'leave', summary: 'Take everything back from who leaves' },
          params: IdParams,
          body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
          response: { 204: Type.Null(), ...refusedWith(400, 401, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        const input = { personId: request.params.id, reason: request.body.reason }
        await request.change((ctx) => leave(ctx, vault, input))
        return reply.code(204).send(null)
      },
    )
  }
}

const dutyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/people/:id/duties',
    {
      schema: {
        ...{ tags, operationId: 'giveDuty', summary: 'Give a person a duty' },
        params: IdParams,
        body: DutyBody,
        response: { 201: Type.Object({ id: Id }), ...refusedWith(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { personId: request.params.id, ...request.body }
      return reply.code(201).send(await request.change((ctx) => giveDuty(ctx, input)))
    },
  )

  app.delete(
    '/people/:id/duties/:dutyId',
    {
      schema: {
        ...{ tags, operationId: 'endDuty', summary: 'End a duty' },
        params: Type.Object({ id: Id, dutyId: Id }),
        response: { 204: Type.Null(), ...refusedWith(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { id, dutyId } = request.params
      await request.change((ctx) => endDuty(ctx, { personId: id, dutyId }))
      return reply.code(204).send(null)
    },
  )
}
