import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { RateLimit } from '#platform/rate-limit.ts'
import { takeImage } from './delivery.ts'
import type { ImageStore } from './deps.ts'
import { refuse } from './errors.ts'
import { imageLimitBytes } from './picture.ts'
import { stationOfMachine } from './station.ts'
import { parseSuggestion } from './suggestion.ts'

const tags = ['xray']

/** A belt brings a piece every three seconds, in two views; four times that is no belt. */
export const deliveriesAMinute = 160

// Header names are lower case here, and never in an address: addresses are logged.
const Headers = Type.Object({
  'idempotency-key': Type.String({ minLength: 8, maxLength: 80 }),
  'x-item-number': Type.String({ minLength: 1, maxLength: 40 }),
  'x-suggestion': Type.Optional(Type.String({ maxLength: 6_000 })),
})

const TakenView = Type.Object({ imageId: Type.String({ format: 'uuid' }), matched: Type.Boolean() })
const types = ['image/png', 'application/dicom', 'application/dicos']

/** Where stations bring their images by HTTP. */
export function xrayDeliveryRoutes(
  store: ImageStore,
  perMinute = deliveriesAMinute,
): FastifyPluginAsyncTypebox {
  const rate = new RateLimit(perMinute)
  return async (app) => {
    app.addContentTypeParser(
      types,
      { parseAs: 'buffer', bodyLimit: imageLimitBytes },
      (_request, body, done) => done(null, body),
    )

    app.post(
      '/xray/images',
      {
        bodyLimit: imageLimitBytes,
        errorHandler: (error) => {
          throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? refuse('too_large') : error
        },
        schema: {
          ...{
            tags,
            operationId: 'deliverXray',
            summary:
              'Bring an image from a station’s belt (PNG, DICOS or DICOM), by the station’s key',
          },
          consumes: types,
          headers: Headers,
          response: {
            200: TakenView,
            201: TakenView,
            ...refusedWith(403, 409, 413, 422, 429),
          },
        },
      },
      async (request, reply) => {
        rate.take(request.actor.id)
        const upload = request.body
        if (!Buffer.isBuffer(upload)) throw refuse('not_a_picture')
        const said = request.headers['x-suggestion']
        const suggestion = said === undefined ? undefined : parseSuggestion(said)
        const { repeated, ...taken } = await request.change(async (ctx) =>
          takeImage(ctx, store, {
            ...{ station: await stationOfMachine(ctx), upload, suggestion },
            deliveryId: request.headers['idempotency-key'],
            itemNumber: request.headers['x-item-number'],
          }),
        )
        return reply.code(repeated ? 200 : 201).send(taken)
      },
    )
  }
}
