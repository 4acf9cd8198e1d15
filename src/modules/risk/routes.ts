import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { draftRoutes } from './draft-routes.ts'
import { factorTable, learnedRates, rateNames } from './factor-table.ts'
import { riskMap } from './map.ts'
import { officeDays, setCapacity } from './office-capacity.ts'
import { outcomeRoutes } from './outcome-routes.ts'
import { listModels, overviewOf } from './overview.ts'
import { driftOf } from './quality-drift.ts'
import { labelled, rateLabel } from './quality-labels.ts'
import { listMonths } from './quality-month.ts'
import {
  DriftView,
  FactorsView,
  Id,
  MapView,
  maybeText,
  ModelsView,
  OfficeDayView,
  OverviewView,
  QualityPage,
  RatesView,
} from './quality-views.ts'
import { last30 } from './quality.ts'
import { plain } from './quality-plain.ts'

const tags = ['risk']
const closed = { additionalProperties: false }
const limit = Type.Integer({ minimum: 1, maximum: 100, default: 50 })

/** The quality of the rating, what it is made of, and the operator's own settings of it. */
export function riskRoutes({ vault }: { readonly vault: Vault }): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(figureRoutes)
    await app.register(madeOfRoutes)
    await app.register(officeRoutes)
    await app.register(draftRoutes({ vault }))
    await app.register(outcomeRoutes)
  }
}

/** The operator whose figures these are; refuses who may not see them for the whole of it. */
function operatorOf(ctx: Ctx): string {
  const operatorId = ctx.actor.organisationId
  authorize(ctx.actor, 'risk.read', { organisationId: operatorId })
  return operatorId
}

const figureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/risk/overview',
    {
      schema: {
        ...{ tags, operationId: 'riskOverview', summary: 'How the day stands by lanes' },
        response: { 200: OverviewView, ...refusedWith(401, 403) },
      },
    },
    async (request) => request.look(async (ctx) => plain(await overviewOf(ctx, operatorOf(ctx)))),
  )

  app.get(
    '/risk/quality',
    {
      schema: {
        ...{ tags, operationId: 'riskQuality' },
        summary: 'How well the rating finds: the last thirty days, and month by month',
        response: { 200: QualityPage, ...refusedWith(401, 403) },
      },
    },
    async (request) =>
      request.look(async (ctx) => {
        const operatorId = operatorOf(ctx)
        const months = await listMonths(ctx, operatorId)
        return plain({ last30: await last30(ctx, operatorId), months })
      }),
  )

  app.get(
    '/risk/drift',
    {
      schema: {
        ...{ tags, operationId: 'riskDrift' },
        summary: 'What moved in the last seven days against the 28 before',
        response: { 200: DriftView, ...refusedWith(401, 403) },
      },
    },
    async (request) =>
      request.look(async (ctx) => plain(await labelled(ctx, await driftOf(ctx, operatorOf(ctx))))),
  )

  app.get(
    '/risk/map',
    {
      schema: {
        ...{ tags, operationId: 'riskMap' },
        summary: 'The 34 provinces and the routes most often rated high, of thirty days',
        querystring: Type.Object({ by: Type.Enum(['from', 'to'], { default: 'from' }) }, closed),
        response: { 200: MapView, ...refusedWith(400, 401, 403) },
      },
    },
    async (request) =>
      request.look(async (ctx) => plain(await riskMap(ctx, operatorOf(ctx), request.query.by))),
  )
}

const madeOfRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/risk/factors',
    {
      schema: {
        ...{ tags, operationId: 'riskFactors' },
        summary: 'Every rule and every learned factor in words, and how often it spoke',
        response: { 200: FactorsView, ...refusedWith(401, 403) },
      },
    },
    async (request) => request.look(async (ctx) => plain(await factorTable(ctx, operatorOf(ctx)))),
  )

  app.get(
    '/risk/rates',
    {
      schema: {
        ...{ tags, operationId: 'riskRates' },
        summary: 'Learned rates of one kind, the highest first, page by page',
        querystring: Type.Object(
          {
            name: Type.Enum([...rateNames]),
            after: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
            limit,
          },
          closed,
        ),
        response: { 200: RatesView, ...refusedWith(400, 401, 403) },
      },
    },
    async (request) =>
      request.look(async (ctx) => {
        const { name, after, limit } = request.query
        const page = await learnedRates(ctx, operatorOf(ctx), { name, from: after, limit })
        const label = rateLabel(ctx.now)
        return {
          ...page,
          items: page.items.map((one) => ({ ...one, label: label(name, one.key) })),
        }
      }),
  )

  app.get(
    '/risk/models',
    {
      schema: {
        ...{ tags, operationId: 'riskModels', summary: 'What was learned, newest first' },
        querystring: Type.Object(
          { after: Type.Optional(Type.Integer({ minimum: 1 })), limit },
          closed,
        ),
        response: { 200: ModelsView, ...refusedWith(400, 401, 403) },
      },
    },
    async (request) =>
      request.look(async (ctx) => plain(await listModels(ctx, operatorOf(ctx), request.query))),
  )
}

const Capacity = Type.Object(
  {
    redPerDay: Type.Union([Type.Integer({ minimum: 0, maximum: 100_000 }), Type.Null()]),
    yellowPerDay: Type.Union([Type.Integer({ minimum: 0, maximum: 1_000_000 }), Type.Null()]),
    hasXray: Type.Boolean(),
  },
  closed,
)

const officeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/risk/offices',
    {
      schema: {
        ...{ tags, operationId: 'riskOffices' },
        summary: 'Offices by code: capacity, lanes of today, draws that were followed',
        querystring: Type.Object(
          { after: Type.Optional(Type.String({ maxLength: 12 })), limit },
          closed,
        ),
        response: {
          200: Type.Object({ items: Type.Array(OfficeDayView), next: maybeText }),
          ...refusedWith(400, 401, 403),
        },
      },
    },
    async (request) =>
      request.look(async (ctx) => {
        operatorOf(ctx)
        return plain(await officeDays(ctx, request.query))
      }),
  )

  app.put(
    '/offices/:officeId/capacity',
    {
      schema: {
        ...{ tags, operationId: 'setOfficeCapacity' },
        summary: 'Say what an office can look at in a day; its lanes follow the next night',
        params: Type.Object({ officeId: Id }),
        body: Capacity,
        response: { 204: Type.Null(), ...refusedWith(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      await request.change((ctx) => setCapacity(ctx, { ...request.params, ...request.body }))
      return reply.code(204).send(null)
    },
  )
}
