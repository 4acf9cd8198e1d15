import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { confirmClock } from './clock-confirm.ts'
import { keptUntil } from './kept-until.ts'
import { askPeriod, decidePeriod } from './period.ts'
import { certificateFile, listCertificates, listRuns, retentionPage } from './read.ts'
import {
  CertificateFile,
  CertificatesView,
  Class,
  Day,
  Id,
  KeptUntilView,
  RetentionView,
  RunsView,
} from './views.ts'

const tags = ['retention']
const closed = { additionalProperties: false }
const Page = Type.Object(
  {
    after: Type.Optional(Id),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  },
  closed,
)
const params = Type.Object({ id: Id })

/** How long data is kept, what was erased and the proof of it; changes need two persons. */
export const retentionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(readRoutes)
  await app.register(certificateRoutes)
  await app.register(changeRoutes)
}

const readRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/retention',
    {
      schema: {
        ...{ tags, operationId: 'retention', summary: 'Periods, next erasures, clock, last runs' },
        response: { 200: RetentionView, ...refusedWith(403) },
      },
    },
    async (request) => request.look(retentionPage),
  )

  app.get(
    '/retention/runs',
    {
      schema: {
        ...{ tags, operationId: 'retentionRuns', summary: 'Reports of nightly runs' },
        querystring: Page,
        response: { 200: RunsView, ...refusedWith(403) },
      },
    },
    async (request) => request.look((ctx) => listRuns(ctx, request.query)),
  )

  app.get(
    '/parcels/:parcelId/retention',
    {
      schema: {
        ...{ tags, operationId: 'parcelRetention', summary: 'Until when a parcel can be read' },
        params: Type.Object({ parcelId: Id }),
        response: { 200: KeptUntilView, ...refusedWith(404) },
      },
    },
    async (request) => {
      const kept = await request.look((ctx) => keptUntil(ctx, request.params.parcelId))
      return {
        items: kept.map((one) => ({ ...one, erasedAt: one.erasedAt?.toISOString() ?? null })),
      }
    },
  )
}

const certificateRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/retention/certificates',
    {
      schema: {
        ...{ tags, operationId: 'erasureCertificates', summary: 'Proofs of erasure' },
        querystring: Page,
        response: { 200: CertificatesView, ...refusedWith(403) },
      },
    },
    async (request) => request.look((ctx) => listCertificates(ctx, request.query)),
  )

  app.get(
    '/retention/certificates/:id',
    {
      schema: {
        ...{
          tags,
          operationId: 'erasureCertificate',
          summary: 'One proof as a file; see docs/formats/erasure-certificate.md',
        },
        params,
        response: { 200: CertificateFile, ...refusedWith(403, 404) },
      },
    },
    async (request, reply) => {
      const file = await request.look((ctx) => certificateFile(ctx, request.params.id))
      return reply
        .type('application/json')
        .header(
          'content-disposition',
          `attachment; filename="erasure-certificate-${request.params.id}.json"`,
        )
        .send(file)
    },
  )
}

const changeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/retention/period-changes',
    {
      schema: {
        ...{ tags, operationId: 'askPeriod', summary: 'Ask for another period of a class' },
        body: Type.Object(
          { class: Class, months: Type.Integer({ minimum: 0, maximum: 120 }) },
          closed,
        ),
        response: { 201: Type.Object({ id: Id }), ...refusedWith(403, 409, 422) },
      },
    },
    async (request, reply) => {
      const id = await request.change((ctx) => askPeriod(ctx, request.body))
      return reply.code(201).send({ id })
    },
  )

  for (const [verb, approve] of [
    ['approve', true],
    ['reject', false],
  ] as const)
    app.post(
      `/retention/period-changes/:id/${verb}`,
      {
        schema: {
          ...{
            tags,
            operationId: `${verb}Period`,
            summary: `A second person decides: ${verb}`,
          },
          params,
          response: {
            200: Type.Object({ effectiveFrom: Type.Union([Day, Type.Null()]) }),
            ...refusedWith(403, 404),
          },
        },
      },
      async (request) => {
        const asked = { ...request.params, approve }
        return { effectiveFrom: await request.change((ctx) => decidePeriod(ctx, asked)) }
      },
    )

  app.post(
    '/retention/clock/confirmations',
    {
      schema: {
        ...{
          tags,
          operationId: 'confirmClock',
          summary: 'Say which day it is; two persons end a doubt about the clock',
        },
        body: Type.Object({ today: Day }, closed),
        response: {
          200: Type.Object({ state: Type.Enum(['said', 'confirmed']) }),
          ...refusedWith(403, 409, 422),
        },
      },
    },
    async (request) => ({
      state: await request.change((ctx) => confirmClock(ctx, request.body)),
    }),
  )
}
