import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type List, publicCatalogue, publicList } from '#modules/goods/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { drawPoster } from './poster.ts'

const Pdf = {
  content: {
    'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) },
  },
}

/** The poster of today's list for anybody, the operator's own where it is asked for; drawn once for each list. */
export function posterRoutes(deps: {
  readonly db: Database
  readonly now: Clock
  readonly publicUrl: string
}): FastifyPluginAsyncTypebox {
  const drawn = new WeakMap<List, Map<string, Promise<Buffer>>>()
  const posterOf = async (asked: string | undefined): Promise<Buffer> => {
    const now = deps.now()
    const shown = await publicList(deps.db, {
      now,
      ...(asked !== undefined && { operator: asked }),
    })
    const url = new URL('/hang-cam-gui', deps.publicUrl)
    if (asked !== undefined) url.searchParams.set('operator', asked.toUpperCase())
    const posters = drawn.get(shown.list) ?? new Map<string, Promise<Buffer>>()
    drawn.set(shown.list, posters)
    const known = posters.get(url.href)
    if (known) return known
    const pdf = drawPoster({ catalogue: publicCatalogue(shown), address: url.href })
    posters.set(url.href, pdf)
    return pdf
  }
  return async (app) => {
    app.get(
      '/public/goods/poster.pdf',
      {
        config: { public: true },
        schema: {
          tags: ['goods'],
          operationId: 'readGoodsPoster',
          summary: 'The list as a poster for the wall, A3, with a QR code to the public list',
          querystring: Type.Object({ operator: Type.Optional(Type.String({ maxLength: 20 })) }),
          response: { 200: Pdf, ...refusedWith(404) },
        },
      },
      async (request, reply) => {
        const pdf = await posterOf(request.query.operator)
        return reply
          .type('application/pdf')
          .header('cache-control', 'public, no-cache')
          .header('content-disposition', 'inline; filename="hang-cam-gui.pdf"')
          .send(pdf)
      },
    )
  }
}
