import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { closeAlarm, takeAlarm } from './handle.ts'
import { outcomes } from './kinds.ts'
import { AlarmLine, alarmPage, AlarmPage, listAlarms } from './list.ts'

const Id = Type.String({ format: 'uuid' })
const params = Type.Object({ alarmId: Id })
const closed = { additionalProperties: false }
const tags = ['alarms']

const ListQuery = Type.Object(
  {
    state: Type.Enum(['open', 'closed'], { default: 'open' }),
    after: Type.Optional(Id),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  },
  closed,
)

const CloseBody = Type.Object(
  { outcome: Type.Enum([...outcomes]), note: Type.String({ minLength: 1, maxLength: 2_000 }) },
  closed,
)

/** What needs a person now, and what became of it. */
export function alarmRoutes({ vault }: { readonly vault: Vault }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/alarms',
      {
        schema: {
          ...{ tags, operationId: 'listAlarms', summary: 'Alarms, the nearest deadline first' },
          querystring: ListQuery,
          response: {
            200: Type.Object({
              items: Type.Array(AlarmLine),
              next: Type.Union([Type.Null(), Id]),
            }),
            ...refusedWith(403),
          },
        },
      },
      async (request) => request.look((ctx) => listAlarms(ctx, vault, request.query)),
    )

    app.get(
      '/alarms/:alarmId',
      {
        schema: {
          ...{ tags, operationId: 'alarmPage', summary: 'One alarm, with its history' },
          params,
          response: { 200: AlarmPage, ...refusedWith(403, 404) },
        },
      },
      async (request) => request.look((ctx) => alarmPage(ctx, vault, request.params.alarmId)),
    )

    app.post(
      '/alarms/:alarmId/take',
      {
        schema: {
          ...{ tags, operationId: 'takeAlarm', summary: 'Make an alarm your case' },
          params,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => takeAlarm(ctx, request.params.alarmId))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/alarms/:alarmId/close',
      {
        schema: {
          ...{ tags, operationId: 'closeAlarm', summary: 'Close an alarm with what it was' },
          params,
          body: CloseBody,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const found = { ...request.params, ...request.body }
        await request.change((ctx) => closeAlarm(ctx, vault, found))
        return reply.code(204).send(null)
      },
    )
  }
}
