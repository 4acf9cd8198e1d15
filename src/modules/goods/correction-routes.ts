import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { correctScreening, decideCorrection } from './correct.ts'
import { CorrectionLine, listCorrections } from './corrections.ts'

const Id = Type.String({ format: 'uuid' })
const closed = { additionalProperties: false }
const tags = ['goods']
const Words = Type.String({ minLength: 1, maxLength: 500 })

const CorrectionBody = Type.Object(
  {
    text: Words,
    right: Type.Object(
      {
        class: Type.Enum(['prohibited', 'conditional', 'allowed', 'vague']),
        category: Type.Union([Type.Null(), Type.String({ maxLength: 60 })]),
      },
      closed,
    ),
    note: Type.Optional(Words),
    officeId: Type.Optional(Id),
  },
  closed,
)

const DecisionBody = Type.Union([
  Type.Object({ verdict: Type.Enum(['taken']), amendmentId: Id, reason: Words }, closed),
  Type.Object({ verdict: Type.Enum(['dismissed']), reason: Words }, closed),
])

/** What clerks say of the answers of the list, and what becomes of it. */
export function correctionRoutes({ vault }: { readonly vault: Vault }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/goods/corrections',
      {
        schema: {
          ...{ tags, operationId: 'correctScreening' },
          summary: 'Say that a screening was wrong; it changes no list by itself',
          body: CorrectionBody,
          response: {
            200: Type.Object({ id: Id }, { description: 'You said the same before' }),
            201: Type.Object({ id: Id }),
            ...refusedWith(403, 404, 422),
          },
        },
      },
      async (request, reply) => {
        const { id, repeated } = await request.change((ctx) =>
          correctScreening(ctx, vault, request.body),
        )
        return reply.code(repeated ? 200 : 201).send({ id })
      },
    )

    app.get(
      '/goods/corrections',
      {
        schema: {
          ...{ tags, operationId: 'listCorrections', summary: 'Corrections to look at' },
          querystring: Type.Object(
            {
              state: Type.Enum(['open', 'decided'], { default: 'open' }),
              ...{ amendmentId: Type.Optional(Id), after: Type.Optional(Id) },
              limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
            },
            closed,
          ),
          response: {
            200: Type.Object({
              items: Type.Array(CorrectionLine),
              next: Type.Union([Type.Null(), Id]),
            }),
            ...refusedWith(403),
          },
        },
      },
      async (request) => request.look((ctx) => listCorrections(ctx, vault, request.query)),
    )

    app.post(
      '/goods/corrections/:correctionId/decision',
      {
        schema: {
          ...{ tags, operationId: 'decideCorrection' },
          summary: 'Take a correction into your draft, or dismiss it, and say why',
          params: Type.Object({ correctionId: Id }),
          body: DecisionBody,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const decision = { ...request.params, ...request.body }
        await request.change((ctx) => decideCorrection(ctx, vault, decision))
        return reply.code(204).send(null)
      },
    )
  }
}
