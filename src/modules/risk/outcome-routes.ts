import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { kindsByHand, recordByHand } from './outcome-by-hand.ts'

const Id = Type.String({ format: 'uuid' })

const Body = Type.Object(
  {
    kind: Type.Enum([...kindsByHand]),
    found: Type.Boolean({
      description: 'Something that should not have been in the post, or was not as declared',
    }),
    category: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,40}$' })),
  },
  { additionalProperties: false },
)

/** What became of a parcel after it was taken in: claims, returns, holds, reports. */
export const outcomeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/parcels/:parcelId/outcomes',
    {
      schema: {
        ...{ tags: ['risk'], operationId: 'recordOutcome' },
        summary: 'Write what became of a parcel; the same key twice writes it once',
        params: Type.Object({ parcelId: Id }),
        headers: Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 80 }) }),
        body: Body,
        response: {
          ...{ 200: Type.Object({ id: Id }), 201: Type.Object({ id: Id }) },
          ...refusedWith(400, 401, 403, 404, 409, 422),
        },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const { id, repeated } = await request.change((ctx) =>
        recordByHand(ctx, { ...request.params, ...request.body, key }),
      )
      return reply.code(repeated ? 200 : 201).send({ id })
    },
  )
}
