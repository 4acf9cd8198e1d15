import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Database } from '#platform/database.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { AmendmentLine, AmendmentPage, amendmentPage, listAmendments } from './amendments.ts'
import { ChangeInput } from './amendment-change.ts'
import { approveAmendment, prepareList, refuseAmendment } from './decide.ts'
import { openDraft, submitDraft, takeBack, withdrawAmendment, writeDraft } from './draft.ts'
import { Trial, tryAmendment } from './trial.ts'

const Id = Type.String({ format: 'uuid' })
const params = Type.Object({ amendmentId: Id })
const closed = { additionalProperties: false }
const tags = ['goods']
const Words = Type.String({ minLength: 1, maxLength: 500 })
const noBody = { 204: Type.Null(), ...refusedWith(403, 404, 409, 422) }

type Deps = { readonly db: Database; readonly vault: Vault }

/** Amendments of an operator's list: written by one person, brought into force by another. */
export function amendmentRoutes(deps: Deps): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(readingRoutes(deps))
    await app.register(writingRoutes(deps))
    await app.register(decidingRoutes(deps))
  }
}

function readingRoutes({ vault }: Deps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/goods/amendments',
      {
        schema: {
          ...{ tags, operationId: 'listAmendments', summary: 'Amendments of your list of goods' },
          querystring: Type.Object(
            {
              after: Type.Optional(Id),
              limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
            },
            closed,
          ),
          response: {
            200: Type.Object({
              items: Type.Array(AmendmentLine),
              next: Type.Union([Type.Null(), Id]),
            }),
            ...refusedWith(403),
          },
        },
      },
      async (request) => request.look((ctx) => listAmendments(ctx, vault, request.query)),
    )

    app.get(
      '/goods/amendments/:amendmentId',
      {
        schema: {
          ...{ tags, operationId: 'amendmentPage', summary: 'One amendment, with its reasons' },
          params,
          response: { 200: AmendmentPage, ...refusedWith(403, 404) },
        },
      },
      async (request) =>
        request.look((ctx) => amendmentPage(ctx, vault, request.params.amendmentId)),
    )

    app.get(
      '/goods/amendments/:amendmentId/trial',
      {
        schema: {
          ...{ tags, operationId: 'tryAmendment', summary: 'What an amendment would change' },
          params,
          response: { 200: Trial, ...refusedWith(403, 404) },
        },
      },
      async (request) =>
        request.look((ctx) => tryAmendment(ctx, vault, request.params.amendmentId)),
    )
  }
}

function writingRoutes({ vault }: Deps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/goods/amendments',
      {
        schema: {
          ...{ tags, operationId: 'openDraft', summary: 'Your open draft, made if there is none' },
          response: { 200: Type.Object({ id: Id }), ...refusedWith(403, 409) },
        },
      },
      async (request) => request.change((ctx) => openDraft(ctx, vault)),
    )

    app.put(
      '/goods/amendments/:amendmentId',
      {
        schema: {
          ...{ tags, operationId: 'writeDraft', summary: 'Write what your draft holds' },
          params,
          body: Type.Object(
            {
              changes: Type.Array(ChangeInput, { maxItems: 100 }),
              from: Type.String({ format: 'date' }),
              urgency: Type.Optional(Words),
            },
            closed,
          ),
          response: noBody,
        },
      },
      async (request, reply) => {
        const draft = { ...request.params, ...request.body }
        await request.change((ctx) => writeDraft(ctx, vault, draft))
        return reply.code(204).send(null)
      },
    )

    const steps = [
      ['submission', 'submitDraft', 'Hand your draft to a second person', submitDraft],
      ['return', 'takeBackAmendment', 'Take your submitted amendment back', takeBack],
      [
        'withdrawal',
        'withdrawAmendment',
        'Let an amendment go before it begins',
        withdrawAmendment,
      ],
    ] as const
    for (const [step, operationId, summary, take] of steps) {
      app.post(
        `/goods/amendments/:amendmentId/${step}`,
        { schema: { ...{ tags, operationId, summary }, params, response: noBody } },
        async (request, reply) => {
          await request.change((ctx) => take(ctx, request.params.amendmentId))
          return reply.code(204).send(null)
        },
      )
    }
  }
}

function decidingRoutes({ db, vault }: Deps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/goods/amendments/:amendmentId/approval',
      {
        schema: {
          ...{ tags, operationId: 'approveAmendment' },
          summary: 'Bring an amendment into force, as a second person',
          params,
          response: noBody,
        },
      },
      async (request, reply) => {
        const begins = await request.change((ctx) =>
          approveAmendment(ctx, request.params.amendmentId),
        )
        await prepareList(db, begins)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/goods/amendments/:amendmentId/refusal',
      {
        schema: {
          ...{ tags, operationId: 'refuseAmendment', summary: 'Say no to an amendment, and why' },
          params,
          body: Type.Object({ reason: Words }, closed),
          response: noBody,
        },
      },
      async (request, reply) => {
        const refusal = { ...request.params, ...request.body }
        await request.change((ctx) => refuseAmendment(ctx, vault, refusal))
        return reply.code(204).send(null)
      },
    )
  }
}
