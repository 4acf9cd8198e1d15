import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { officesFor } from '#platform/policy.ts'
import { answerConfirmation, askConfirmation } from './confirmation.ts'
import { contractSenders } from './contract-sender.ts'
import type { AcceptanceDeps } from './deps.ts'
import { refuse } from './errors.ts'

const Id = Type.String({ format: 'uuid' })
const tags = ['acceptance']

const ContractSenderView = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  assurance: Type.String(),
  identifiedOn: Type.String(),
  validTo: Type.String(),
})

/** The sender's word by one-time code, and senders that are known already. */
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

    app.get(
      '/contract-senders',
      {
        schema: {
          ...{
            tags,
            operationId: 'contractSenders',
            summary: 'Senders with a standing identification',
          },
          querystring: Type.Object({ query: Type.Optional(Type.String({ maxLength: 60 })) }),
          response: { 200: Type.Object({ items: Type.Array(ContractSenderView) }) },
        },
      },
      async (request) => {
        officesFor(request.actor, 'contract_sender.read')
        const wanted = (request.query.query ?? '').trim().toLocaleLowerCase('vi')
        const senders = await request.look((ctx) => contractSenders(ctx, vault))
        const items = [...senders.values()].filter(({ code, name }) =>
          `${code} ${name}`.toLocaleLowerCase('vi').includes(wanted),
        )
        return { items: items.slice(0, 20) }
      },
    )
  }
}
