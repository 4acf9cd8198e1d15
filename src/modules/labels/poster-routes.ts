import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { dayOf } from '#core/time.ts'
import { publicCatalogue } from '#modules/goods/index.ts'
import type { Clock } from '#platform/clock.ts'
import { drawPoster } from './poster.ts'

const Pdf = {
  content: {
    'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) },
  },
}

/** The poster of today's list for anybody; drawn once for each version. */
export function posterRoutes(deps: {
  readonly now: Clock
  readonly publicUrl: string
}): FastifyPluginAsyncTypebox {
  let drawn: { readonly version: string; readonly pdf: Promise<Buffer> } | undefined
  const posterOf = (day: string): Promise<Buffer> => {
    const catalogue = publicCatalogue(day)
    const address = new URL('/hang-cam-gui', deps.publicUrl).href
    if (drawn?.version === catalogue.version) return drawn.pdf
    const pdf = drawPoster({ catalogue, address })
    drawn = { version: catalogue.version, pdf }
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
          response: { 200: Pdf },
        },
      },
      async (_request, reply) => {
        const pdf = await posterOf(dayOf(deps.now()))
        return reply
          .type('application/pdf')
          .header('cache-control', 'public, no-cache')
          .header('content-disposition', 'inline; filename="hang-cam-gui.pdf"')
          .send(pdf)
      },
    )
  }
}
