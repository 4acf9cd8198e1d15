import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { AlarmRead, readsOfAlarm } from './alarm-reads.ts'
import { CanaryList, listCanaries, plantCanary } from './canary.ts'
import { CutOffLine, liftCutOff, listCutOffs } from './cut-off.ts'

const Id = Type.String({ format: 'uuid' })
const closed = { additionalProperties: false }
const tags = ['alarms']
const page = {
  after: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
}

const CutOffQuery = Type.Object(
  { state: Type.Enum(['standing', 'lifted'], { default: 'standing' }), ...page },
  closed,
)

/** Who watches the watchers: cut-offs and canaries. */
export function watchRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/alarms/:alarmId/reads',
      {
        schema: {
          ...{ tags, operationId: 'readsOfAlarm', summary: 'What the person it is about opened' },
          params: Type.Object({ alarmId: Id }),
          response: {
            200: Type.Object({ items: Type.Array(AlarmRead) }),
            ...refusedWith(403, 404),
          },
        },
      },
      async (request) => ({
        items: await request.look((ctx) => readsOfAlarm(ctx, request.params.alarmId)),
      }),
    )

    app.get(
      '/cut-offs',
      {
        schema: {
          ...{ tags, operationId: 'listCutOffs', summary: 'Who may see nothing in clear' },
          querystring: CutOffQuery,
          response: {
            200: Type.Object({
              items: Type.Array(CutOffLine),
              next: Type.Union([Type.Null(), Id]),
            }),
            ...refusedWith(403),
          },
        },
      },
      async (request) => request.look((ctx) => listCutOffs(ctx, vault, request.query)),
    )

    app.post(
      '/cut-offs/:cutOffId/lift',
      {
        schema: {
          ...{ tags, operationId: 'liftCutOff', summary: 'Give back what was cut off' },
          params: Type.Object({ cutOffId: Id }),
          body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1_000 }) }, closed),
          response: { 204: Type.Null(), ...refusedWith(403, 404, 422) },
        },
      },
      async (request, reply) => {
        const lift = { ...request.params, ...request.body }
        await request.change((ctx) => liftCutOff(ctx, vault, lift))
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/canaries',
      {
        schema: {
          ...{ tags, operationId: 'listCanaries', summary: 'Canaries, and offices without one' },
          querystring: Type.Object(page, closed),
          response: { 200: CanaryList, ...refusedWith(403) },
        },
      },
      async (request) => request.look((ctx) => listCanaries(ctx, vault, request.query)),
    )

    app.post(
      '/canaries',
      {
        schema: {
          ...{ tags, operationId: 'plantCanary', summary: 'Make a canary of a test parcel' },
          body: Type.Object({ itemNumber: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
          response: { 201: Type.Object({ parcelId: Id }), ...refusedWith(403, 404, 422) },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.change((ctx) => plantCanary(ctx, vault, request.body))),
    )
  }
}
