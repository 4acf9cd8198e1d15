import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type TSchema, Type } from 'typebox'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { PublicBytes, sendPublic } from '#platform/public-bytes.ts'
import { type Published, PublicCatalogue, publish } from './public-catalogue.ts'
import { publicList } from './public-list.ts'

/** An answer sent as the bytes it was published as; the document says what is in them. */
function bytes(type: string, schema: TSchema) {
  return { content: { [type]: { schema: Type.Unsafe<Buffer>(schema) } } }
}

const formats = {
  json: {
    type: 'application/json; charset=utf-8',
    operationId: 'readPublicCatalogue',
    summary: 'The list of goods as screening uses it, with basis, conditions and advice',
    answer: bytes('application/json', PublicCatalogue),
  },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    operationId: 'readPublicCatalogueTable',
    summary: 'The same list as a table, RFC 4180',
    answer: bytes('text/csv', Type.String()),
  },
} as const

/**
 * The list for anybody, without a sign-in: today's, or that of the `date` asked for; the national one, or that
 * of the `operator` asked for, which may be stricter.
 */
export function publicGoodsRoutes(deps: {
  readonly db: Database
  readonly now: Clock
}): FastifyPluginAsyncTypebox {
  return async (app) => {
    for (const format of ['json', 'csv'] as const) {
      const { type, operationId, summary, answer } = formats[format]
      app.get(
        `/public/goods/catalogue.${format}`,
        {
          config: { public: true },
          schema: {
            ...{ tags: ['goods'], operationId, summary },
            querystring: Type.Object({
              date: Type.Optional(Type.String({ maxLength: 10 })),
              operator: Type.Optional(Type.String({ maxLength: 20 })),
            }),
            response: {
              200: answer,
              304: Type.Null({ description: 'What `If-None-Match` names is still it' }),
              ...refusedWith(404, 422),
            },
          },
        },
        async (request, reply) => {
          const shown = await publicList(deps.db, { ...request.query, now: deps.now() })
          const found = publish(format, shown)
          const name = `buuan-goods-${found.version.replace(/[/+]/g, '-')}.${format}`
          reply.header('content-disposition', `inline; filename="${name}"`)
          return sendPublic(request, reply, readyToSend(type, found))
        },
      )
    }
  }
}

const ready = new WeakMap<Published, PublicBytes>()

/** The same bytes are compressed once, however often they are asked for. */
function readyToSend(type: string, published: Published): PublicBytes {
  let bytes = ready.get(published)
  if (!bytes) ready.set(published, (bytes = new PublicBytes({ type, ...published })))
  return bytes
}
