import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { dayOf } from '#core/time.ts'
import { visitor } from '#modules/directory/index.ts'
import { look } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { PublicBytes, sendPublic } from '#platform/public-bytes.ts'
import { PublicTerms, readTerms } from './read.ts'

const json = {
  content: { 'application/json': { schema: Type.Unsafe<Buffer>(PublicTerms) } },
}

/** The terms of each operator for anybody, without a sign-in; today's, or those of the `date` asked for. */
export function publicTermsRoutes(deps: {
  readonly db: Database
  readonly now: Clock
}): FastifyPluginAsyncTypebox {
  const { db, now } = deps
  return async (app) => {
    app.get(
      '/public/terms',
      {
        config: { public: true },
        schema: {
          ...{ tags: ['terms'], operationId: 'readPublicTerms' },
          summary:
            'Terms of service of an operator as they stand on a day, with all their versions',
          querystring: Type.Object({
            operator: Type.Optional(Type.String({ maxLength: 40 })),
            date: Type.Optional(Type.String({ maxLength: 10 })),
          }),
          response: {
            200: json,
            304: Type.Null({ description: 'What `If-None-Match` names is still it' }),
            ...refusedWith(404, 422),
          },
        },
      },
      async (request, reply) => {
        const at = now()
        const { operator: code, date: day = dayOf(at) } = request.query
        const found = await look(db, { actor: visitor, now: at }, (ctx) =>
          readTerms(ctx, { code, day }),
        )
        return sendPublic(request, reply, bytesOf(found))
      },
    )
  }
}

function bytesOf(found: PublicTerms): PublicBytes {
  const body = Buffer.from(JSON.stringify(found))
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  return new PublicBytes({ type: 'application/json; charset=utf-8', etag, body })
}
