import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { houseSettings } from '#core/risk/rules.ts'
import { dayOf } from '#core/time.ts'
import { officesByIds } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { askBacktest } from './backtest.ts'
import type { Backtest } from './backtest-trial.ts'
import {
  approvePolicy,
  draftPolicy,
  policyStates,
  refusePolicy,
  settingsOn,
  submitPolicy,
  withdrawPolicy,
} from './draft.ts'
import { listPolicies, policyPage } from './draft-list.ts'
import { parseSettings, Settings } from './draft-settings.ts'
import { plain } from './quality-plain.ts'
import { BacktestView, backtestView, Day, Id, maybeText } from './quality-views.ts'

const tags = ['risk']
const closed = { additionalProperties: false }
const params = Type.Object({ policyId: Id })
const Words = Type.String({ minLength: 1, maxLength: 1_000 })

const line = {
  ...{ id: Id, number: Type.Integer(), state: Type.Enum([...policyStates]) },
  ...{ validFrom: maybeText, inForce: Type.Boolean(), measured: Type.Boolean() },
  ...{ draftedBy: maybeText, draftedAt: Type.String(), own: Type.Boolean() },
  ...{ decidedBy: maybeText, decidedAt: maybeText },
}

const PolicyPage = Type.Object({
  ...line,
  settings: Settings,
  differences: Type.Array(Type.Object({ vi: Type.String(), en: Type.String() })),
  backtest: Type.Union([BacktestView, Type.Null()]),
  running: Type.Union([
    Type.Object({ days: Type.Integer(), parcels: Type.Integer(), done: Type.Integer() }),
    Type.Null(),
  ]),
  ...{ note: maybeText, answer: maybeText },
})

/** Settings of the policy: drafted by one, tried on past parcels, decided by another. */
export function draftRoutes({ vault }: { readonly vault: Vault }): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(readingRoutes(vault))
    await app.register(draftingRoutes(vault))
    await app.register(decidingRoutes(vault))
  }
}

function authorizeReader({ actor }: Ctx): void {
  authorize(actor, 'risk.read', { organisationId: actor.organisationId })
}

function readingRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/risk/policies',
      {
        schema: {
          ...{ tags, operationId: 'listRiskPolicies', summary: 'Policies, newest first' },
          querystring: Type.Object(
            {
              after: Type.Optional(Type.Integer({ minimum: 1 })),
              limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
            },
            closed,
          ),
          response: {
            200: Type.Object({
              ...{ inForce: Settings, house: Settings },
              items: Type.Array(Type.Object(line)),
              next: Type.Union([Type.Integer(), Type.Null()]),
            }),
            ...refusedWith(400, 401, 403),
          },
        },
      },
      async (request) =>
        request.look(async (ctx) => {
          authorizeReader(ctx)
          const inForce = await settingsOn(ctx, ctx.actor.organisationId, dayOf(ctx.now))
          const page = await listPolicies(ctx, vault, request.query)
          return plain({ inForce, house: houseSettings, ...page })
        }),
    )

    app.get(
      '/risk/policies/:policyId',
      {
        schema: {
          ...{ tags, operationId: 'riskPolicy' },
          summary: 'One policy: what it changes, and what it would have done',
          params,
          response: { 200: PolicyPage, ...refusedWith(400, 401, 403, 404) },
        },
      },
      async (request) =>
        request.look(async (ctx) => {
          authorizeReader(ctx)
          const page = await policyPage(ctx, vault, request.params.policyId)
          // Written by `keep`, and never otherwise.
          const kept = page.backtest as unknown as Backtest | null
          const ids = kept?.offices.map(({ officeId }) => officeId) ?? []
          const offices = await officesByIds(ctx, ids)
          return plain({ ...page, backtest: kept && backtestView(kept, offices) })
        }),
    )
  }
}

function draftingRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/risk/policies',
      {
        schema: {
          ...{ tags, operationId: 'draftRiskPolicy', summary: 'Draft settings of the policy' },
          body: Type.Object({ settings: Settings, note: Words }, closed),
          response: {
            201: Type.Object({ id: Id, number: Type.Integer() }),
            ...refusedWith(400, 401, 403, 422),
          },
        },
      },
      async (request, reply) => {
        const { note } = request.body
        const settings = parseSettings(request.body.settings)
        const made = await request.change((ctx) => draftPolicy(ctx, vault, { settings, note }))
        return reply.code(201).send(made)
      },
    )

    app.post(
      '/risk/policies/:policyId/backtest',
      {
        schema: {
          ...{ tags, operationId: 'backtestRiskPolicy' },
          summary: 'Try a draft on the parcels of past days; the page shows how far that is',
          params,
          body: Type.Object(
            { days: Type.Integer({ minimum: 1, maximum: 60, default: 28 }) },
            closed,
          ),
          response: { 202: Type.Null(), ...refusedWith(400, 401, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => askBacktest(ctx, { ...request.params, ...request.body }))
        return reply.code(202).send(null)
      },
    )

    const steps = { submission: submitPolicy, withdrawal: withdrawPolicy }
    const said = {
      submission: ['submitRiskPolicy', 'Hand a draft that was tried to a second person'],
      withdrawal: ['withdrawRiskPolicy', 'Let your own draft go'],
    } as const
    for (const step of ['submission', 'withdrawal'] as const)
      app.post(
        `/risk/policies/:policyId/${step}`,
        {
          schema: {
            ...{ tags, operationId: said[step][0], summary: said[step][1] },
            params,
            response: { 204: Type.Null(), ...refusedWith(400, 401, 403, 404, 409) },
          },
        },
        async (request, reply) => {
          const { policyId } = request.params
          await request.change((ctx) => steps[step](ctx, policyId))
          return reply.code(204).send(null)
        },
      )
  }
}

function decidingRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/risk/policies/:policyId/approval',
      {
        schema: {
          ...{ tags, operationId: 'approveRiskPolicy' },
          summary: 'Bring a policy into force from tomorrow or later, as a second person',
          params,
          body: Type.Object({ validFrom: Day }, closed),
          response: { 204: Type.Null(), ...refusedWith(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => approvePolicy(ctx, { ...request.params, ...request.body }))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/risk/policies/:policyId/refusal',
      {
        schema: {
          ...{ tags, operationId: 'refuseRiskPolicy', summary: 'Say no, and why' },
          params,
          body: Type.Object({ reason: Words }, closed),
          response: { 204: Type.Null(), ...refusedWith(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) =>
          refusePolicy(ctx, vault, { ...request.params, ...request.body }),
        )
        return reply.code(204).send(null)
      },
    )
  }
}
