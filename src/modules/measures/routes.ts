import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { measures as allMeasures } from '#core/risk/policy.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { performable, results } from './measure.ts'
import { type HasImage, performMeasure } from './perform.ts'
import { listWaiting, Waiting } from './queue.ts'
import { WaiverRates, waiverRates } from './rates.ts'
import { approveRequest, askRelease, askWaiver, refuseRequest } from './request.ts'
import { listRequests, MeasuresPage, measuresPage, RequestView } from './story.ts'

const Id = Type.String({ format: 'uuid' })
const closed = { additionalProperties: false }
const tags = ['measures']
const params = Type.Object({ parcelId: Id })
const Measure = Type.Enum([...performable])
const measureParams = Type.Object({ parcelId: Id, measure: Measure })
const Words = Type.String({ minLength: 1, maxLength: 1_000 })
const KeyHeader = Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 80 }) })
const page = {
  after: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
}

const PerformBody = Type.Object(
  {
    result: Type.Enum([...results]),
    category: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    note: Type.Optional(Words),
    /** Which X-ray station, where an X-ray is entered by hand. */
    station: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  },
  closed,
)

const PerformedView = Type.Object({
  actId: Id,
  openMeasures: Type.Array(Type.Enum([...allMeasures])),
  stopped: Type.Union([Type.Null(), Type.Enum(['found', 'doubt'])]),
  repeated: Type.Boolean(),
})

const AskedView = Type.Object({ requestId: Id })

export type MeasureDeps = { readonly vault: Vault; readonly hasImage: HasImage }

/** What is asked of parcels before they go on, and who does it or lets them off. */
export function measureRoutes(deps: MeasureDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(readingRoutes(deps.vault))
    await app.register(performRoutes(deps))
    await app.register(askingRoutes(deps.vault))
    await app.register(decidingRoutes(deps.vault))
  }
}

function readingRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/measures',
      {
        schema: {
          ...{
            tags,
            operationId: 'listWaiting',
            summary: 'Parcels at an office with measures open',
          },
          querystring: Type.Object({ officeId: Id, ...page }, closed),
          response: { 200: Waiting, ...refusedWith(403, 404) },
        },
      },
      async (request) => request.look((ctx) => listWaiting(ctx, vault, request.query)),
    )

    app.get(
      '/parcels/:parcelId/measures',
      {
        schema: {
          ...{
            tags,
            operationId: 'measuresOfParcel',
            summary: 'What was asked of a parcel, done or waived',
          },
          params,
          response: { 200: MeasuresPage, ...refusedWith(403, 404) },
        },
      },
      async (request) => request.look((ctx) => measuresPage(ctx, vault, request.params.parcelId)),
    )

    app.get(
      '/measures/requests',
      {
        schema: {
          ...{
            tags,
            operationId: 'listMeasureRequests',
            summary: 'Waivers and releases that wait for you',
          },
          querystring: Type.Object(page, closed),
          response: {
            200: Type.Object({
              items: Type.Array(RequestView),
              next: Type.Union([Type.Null(), Id]),
            }),
            ...refusedWith(403),
          },
        },
      },
      async (request) => request.look((ctx) => listRequests(ctx, vault, request.query)),
    )

    app.get(
      '/measures/rates',
      {
        schema: {
          ...{
            tags,
            operationId: 'waiverRates',
            summary: 'Measures done and waived per office, last 28 days',
          },
          response: { 200: WaiverRates, ...refusedWith(403) },
        },
      },
      async (request) => request.look(waiverRates),
    )
  }
}

function performRoutes(deps: MeasureDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/parcels/:parcelId/measures/:measure',
      {
        schema: {
          ...{
            tags,
            operationId: 'performMeasure',
            summary: 'Perform an open measure and say what it showed',
          },
          params: measureParams,
          headers: KeyHeader,
          body: PerformBody,
          response: { 200: PerformedView, ...refusedWith(403, 404, 409, 410, 422) },
        },
      },
      async (request) => {
        const key = request.headers['idempotency-key']
        const asked = { ...request.params, ...request.body, key }
        const done = await request.change((ctx) => performMeasure(ctx, deps, asked))
        return { ...done, openMeasures: [...done.openMeasures] }
      },
    )
  }
}

function askingRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/parcels/:parcelId/measures/:measure/waiver',
      {
        schema: {
          ...{
            tags,
            operationId: 'askWaiver',
            summary: 'Ask that a parcel is let off an open measure',
          },
          params: measureParams,
          body: Type.Object({ reason: Words }, closed),
          response: { 201: AskedView, ...refusedWith(403, 404, 409, 410, 422) },
        },
      },
      async (request, reply) => {
        const asked = { ...request.params, ...request.body }
        const requestId = await request.change((ctx) => askWaiver(ctx, vault, asked))
        return reply.code(201).send({ requestId })
      },
    )

    app.post(
      '/parcels/:parcelId/measures/release',
      {
        schema: {
          ...{
            tags,
            operationId: 'askStopRelease',
            summary: 'Ask that a stopped parcel may go on',
          },
          params,
          body: Type.Object({ reason: Words }, closed),
          response: { 201: AskedView, ...refusedWith(403, 404, 409, 410, 422) },
        },
      },
      async (request, reply) => {
        const asked = { ...request.params, ...request.body }
        const requestId = await request.change((ctx) => askRelease(ctx, vault, asked))
        return reply.code(201).send({ requestId })
      },
    )
  }
}

function decidingRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  const schema = {
    tags,
    params: Type.Object({ requestId: Id }),
    body: Type.Object({ answer: Type.Optional(Words) }, closed),
    response: { 204: Type.Null(), ...refusedWith(403, 404, 409, 410, 422) },
  }
  return async (app) => {
    app.post(
      '/measures/requests/:requestId/approval',
      {
        schema: {
          ...schema,
          operationId: 'approveMeasureRequest',
          summary: 'Give a waiver or a release, as a second person',
        },
      },
      async (request, reply) => {
        const decision = { ...request.params, ...request.body }
        await request.change((ctx) => approveRequest(ctx, vault, decision))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/measures/requests/:requestId/refusal',
      {
        schema: {
          ...schema,
          operationId: 'refuseMeasureRequest',
          summary: 'Say no to a waiver or a release',
        },
      },
      async (request, reply) => {
        const decision = { ...request.params, ...request.body }
        await request.change((ctx) => refuseRequest(ctx, vault, decision))
        return reply.code(204).send(null)
      },
    )
  }
}
