import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { answerConfirmation, askConfirmation } from './confirmation.ts'
import type { AcceptanceDeps } from './deps.ts'
import { refuse } from './errors.ts'

const Id = Type.String({ format: 'uuid' })
const tags = ['acceptance']

/** The sender's word by one-time code. */
export function confirmationRoutes({
  vault,
  canSendCodes,
}: Pick<AcceptanceDeps, 'vault' | 'canSendCodes'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/confirmations',
      {
        schema: {
          ...{ tags, operationId: 'askConfirmation', summary: 'Send the sender a one-time code' },
          body: Type.Object({ officeId: Id, phone: Type.String({ maxLength: 40 }) }),
          response: {
            201: Type.Object({ id: Id, sentTo: Type.String(), expiresAt: Type.String() }),
          },
        },
      },
      async (request, reply) => {
        if (!canSendCodes) throw refuse('no_message_gateway')
        const asked = await request.change((ctx) => askConfirmation(ctx, vault, request.body))
        return reply.code(201).send({ ...asked, expiresAt: asked.expiresAt.toISOString() })
      },
    )

    app.post(
      '/confirmations/:confirmationId/verify',
      {
        schema: {
          ...{
            tags,
            operationId: 'answerConfirmation',
            summary: 'Enter the code the sender read out',
          },
          params: Type.Object({ confirmationId: Id }),
          body: Type.Object({ code: Type.String({ maxLength: 12 }) }),
          response: { 200: Type.Object({ confirmed: Type.Boolean() }) },
        },
      },
      async (request) => {
        const { confirmationId: id } = request.params
        const { code } = request.body
        const answer = await request.change((ctx) => answerConfirmation(ctx, vault, { id, code }))
        if (answer !== 'confirmed') throw refuse('code_wrong', answer)
        return { confirmed: true }
      },
    )
  }
}
