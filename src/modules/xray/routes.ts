import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { sendBytes } from '#platform/byte-range.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { XrayDeps } from './deps.ts'
import { StationFigures, stationFigures } from './figures.ts'
import { verdicts } from './image.ts'
import { judgeImage } from './judge.ts'
import { bindByHand } from './match.ts'
import { imagesOfParcel, ParcelImage } from './of-parcel.ts'
import { openImage } from './open.ts'
import { countWaiting, listWaiting, WaitingImage } from './queue.ts'
import { stationRoutes } from './station-routes.ts'
import { listUnmatched, UnmatchedLine } from './unmatched.ts'

const Id = Type.String({ format: 'uuid' })
const params = Type.Object({ imageId: Id })
const closed = { additionalProperties: false }
const tags = ['xray']
const next = Type.Union([Type.Null(), Type.String()])
const Limit = Type.Integer({ minimum: 1, maximum: 50, default: 20 })
const Place = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,12}Z_[0-9a-f-]{36}$' })

const JudgementBody = Type.Object(
  {
    verdict: Type.Enum([...verdicts]),
    category: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
  },
  closed,
)

/** The screening room: images that wait, the verdict, those without a parcel, the figures, the stations. */
export function xrayRoutes(deps: XrayDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(stationRoutes(deps))
    await app.register(judgingRoutes(deps))
    await app.register(lookingRoutes(deps))
  }
}

function judgingRoutes(deps: XrayDeps): FastifyPluginAsyncTypebox {
  const { vault } = deps
  return async (app) => {
    app.get(
      '/xray/queue',
      {
        schema: {
          ...{ tags, operationId: 'xrayQueue', summary: 'Images that wait for your verdict' },
          querystring: Type.Object({ after: Type.Optional(Place), limit: Limit }, closed),
          response: {
            200: Type.Object({
              items: Type.Array(WaitingImage),
              waiting: Type.Integer(),
              next,
            }),
            ...refusedWith(403),
          },
        },
      },
      async (request) =>
        request.look(async (ctx) => ({
          ...(await listWaiting(ctx, vault, request.query)),
          waiting: await countWaiting(ctx),
        })),
    )

    app.post(
      '/xray/images/:imageId/verdict',
      {
        schema: {
          ...{ tags, operationId: 'judgeXray', summary: 'Say what you see in an image' },
          params,
          body: JudgementBody,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409, 410, 422) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) =>
          judgeImage(ctx, vault, { ...request.params, ...request.body }),
        )
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/xray/unmatched',
      {
        schema: {
          ...{ tags, operationId: 'unmatchedXray', summary: 'Images whose number is of no parcel' },
          querystring: Type.Object({ after: Type.Optional(Id), limit: Limit }, closed),
          response: {
            200: Type.Object({ items: Type.Array(UnmatchedLine), next }),
            ...refusedWith(403),
          },
        },
      },
      async (request) => request.look((ctx) => listUnmatched(ctx, vault, request.query)),
    )

    app.post(
      '/xray/images/:imageId/parcel',
      {
        schema: {
          ...{ tags, operationId: 'bindXray', summary: 'Give an image the number of its parcel' },
          params,
          body: Type.Object({ itemNumber: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409, 410, 422) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) =>
          bindByHand(ctx, vault, { ...request.params, ...request.body }),
        )
        return reply.code(204).send(null)
      },
    )
  }
}

function lookingRoutes(deps: XrayDeps): FastifyPluginAsyncTypebox {
  const { vault } = deps
  return async (app) => {
    app.get(
      '/xray/images/:imageId/picture',
      {
        schema: {
          ...{ tags, operationId: 'openXray', summary: 'An image in full, or a range of it' },
          params,
          response: refusedWith(403, 404, 409, 410, 416),
        },
      },
      async (request, reply) => {
        const picture = await request.change((ctx) => openImage(ctx, deps, request.params.imageId))
        return sendBytes(reply, picture, 'image/png')
      },
    )

    app.get(
      '/xray/figures',
      {
        schema: {
          ...{ tags, operationId: 'xrayFigures', summary: 'What each station finds and misses' },
          response: {
            200: Type.Object({ items: Type.Array(StationFigures) }),
            ...refusedWith(403),
          },
        },
      },
      async (request) => ({ items: await request.look((ctx) => stationFigures(ctx)) }),
    )

    app.get(
      '/parcels/:parcelId/xray',
      {
        schema: {
          ...{ tags, operationId: 'xrayOfParcel', summary: 'The X-ray images of a parcel' },
          params: Type.Object({ parcelId: Id }),
          response: {
            200: Type.Object({ items: Type.Array(ParcelImage) }),
            ...refusedWith(403, 404),
          },
        },
      },
      async (request) => ({
        items: await request.look((ctx) => imagesOfParcel(ctx, vault, request.params.parcelId)),
      }),
    )
  }
}
