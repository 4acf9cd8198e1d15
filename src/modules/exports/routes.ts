import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { purposes } from '#modules/reveals/index.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { askExport } from './ask.ts'
import { approveExport, refuseExport, withdrawExport } from './decide.ts'
import { refuse } from './errors.ts'
import { exportGroups } from './export.ts'
import { ExportLines, ExportPage, exportPage, listExports } from './list.ts'
import { openExport } from './open.ts'
import { traceLeak, TraceView } from './trace.ts'

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const params = Type.Object({ exportId: Id })
const closed = { additionalProperties: false }
const tags = ['exports']

const AskBody = Type.Object(
  {
    purpose: Type.Enum([...purposes]),
    note: Type.String({ minLength: 1, maxLength: 500 }),
    recipient: Type.String({ minLength: 1, maxLength: 200 }),
    officeId: Type.Optional(Id),
    from: Day,
    to: Day,
    groups: Type.Array(Type.Enum([...exportGroups]), { minItems: 1, maxItems: 3 }),
    embargoUntil: Type.Optional(Day),
  },
  closed,
)

const ListQuery = Type.Object(
  {
    state: Type.Optional(Type.Literal('open')),
    after: Type.Optional(Id),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  },
  closed,
)

/** A piece larger than this is cut by who sends it. */
const pieceLimitBytes = 1_048_576

/** Tables of personal data that leave the house: asked, approved by another, downloaded, traced. */
export function exportRoutes({ vault }: { readonly vault: Vault }): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(lookRoutes(vault))
    await app.register(decisionRoutes(vault))
    await app.register(fileRoutes(vault))
  }
}

function lookRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/exports',
      {
        schema: {
          ...{ tags, operationId: 'listExports', summary: 'Exports of your offices' },
          querystring: ListQuery,
          response: { 200: ExportLines, ...refusedWith(403) },
        },
      },
      async (request) => request.look((ctx) => listExports(ctx, vault, request.query)),
    )

    app.get(
      '/exports/:exportId',
      {
        schema: {
          ...{ tags, operationId: 'exportPage', summary: 'One export: for whom, why, how far' },
          params,
          response: { 200: ExportPage, ...refusedWith(403, 404) },
        },
      },
      async (request) => request.look((ctx) => exportPage(ctx, vault, request.params.exportId)),
    )
  }
}

function decisionRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/exports',
      {
        schema: {
          ...{ tags, operationId: 'askExport', summary: 'Ask for a table of personal data' },
          body: AskBody,
          response: {
            201: Type.Object({ id: Id, number: Type.Integer(), parcels: Type.Integer() }),
            ...refusedWith(403, 404, 409, 422),
          },
        },
      },
      async (request, reply) => {
        const asked = await request.change((ctx) => askExport(ctx, vault, request.body))
        return reply.code(201).send(asked)
      },
    )

    app.post(
      '/exports/:exportId/approval',
      {
        schema: {
          ...{ tags, operationId: 'approveExport', summary: 'Let it leave, as a second person' },
          params,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => approveExport(ctx, request.params.exportId))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/exports/:exportId/refusal',
      {
        schema: {
          ...{ tags, operationId: 'refuseExport', summary: 'Say no to it, and why' },
          params,
          body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, closed),
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const refusal = { ...request.params, ...request.body }
        await request.change((ctx) => refuseExport(ctx, vault, refusal))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/exports/:exportId/withdrawal',
      {
        schema: {
          ...{ tags, operationId: 'withdrawExport', summary: 'Take back your own export' },
          params,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => withdrawExport(ctx, request.params.exportId))
        return reply.code(204).send(null)
      },
    )
  }
}

function fileRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    // A form of another site cannot send this type.
    app.addContentTypeParser(
      'text/csv',
      { parseAs: 'buffer', bodyLimit: pieceLimitBytes },
      (_request, body, done) => {
        done(null, body)
      },
    )

    app.post(
      '/exports/:exportId/file',
      {
        schema: {
          ...{
            tags,
            operationId: 'openExport',
            summary: 'Download your approved export; it is recorded, three times at most',
          },
          params,
          produces: ['text/csv'],
          response: { 200: Type.String(), ...refusedWith(403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const file = await request.change((ctx) => openExport(ctx, vault, request.params.exportId))
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${file.name}"`)
          .send(file.csv)
      },
    )

    app.post(
      '/exports/trace',
      {
        bodyLimit: pieceLimitBytes,
        errorHandler: (error) => {
          throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? refuse('too_large') : error
        },
        schema: {
          ...{
            tags,
            operationId: 'traceLeak',
            summary: 'Which export a piece that leaked comes from; the piece is not kept',
          },
          body: { content: { 'text/csv': { schema: Type.Unsafe<Buffer>({}) } } },
          response: { 200: TraceView, ...refusedWith(403, 413, 422) },
        },
      },
      async (request) => {
        const piece = request.body
        if (!Buffer.isBuffer(piece)) throw refuse('not_readable')
        return request.change((ctx) => traceLeak(ctx, vault, piece))
      },
    )
  }
}
