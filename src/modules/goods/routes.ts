import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { dayOf } from '#core/time.ts'
import type { Clock } from '#platform/clock.ts'
import { screen } from './screening.ts'
import { ScreeningView, screeningView } from './view.ts'

/** Screening as it is typed, against the catalogue in force today. */
export function goodsRoutes({ now }: { readonly now: Clock }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/goods/screen',
      {
        schema: {
          tags: ['goods'],
          operationId: 'screenGoods',
          summary:
            'Say whether declared contents may be sent, on what basis and under what conditions',
          body: Type.Object({ text: Type.String({ maxLength: 500 }) }),
          response: { 200: ScreeningView },
        },
      },
      async (request) => screeningView(screen(request.body.text, dayOf(now()))),
    )
  }
}
