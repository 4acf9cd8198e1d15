import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { officesFor } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { addContractSender, contractSenders, endContractSender } from './contract-sender.ts'

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Assurance = Type.Union([Type.Literal('L2'), Type.Literal('L3')])
const tags = ['contract senders']

const ContractSenderView = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  assurance: Assurance,
  identifiedOn: Day,
  validTo: Day,
})

/** Senders with a standing identification: known once, named on each of their parcels. */
export function contractRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
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
        return { items: items.slice(0, 50) }
      },
    )

    app.post(
      '/contract-senders',
      {
        schema: {
          ...{
            tags,
            operationId: 'addContractSender',
            summary: 'Register a sender identified by contract',
          },
          body: Type.Object({
            code: Type.String({ pattern: '^[A-Z0-9-]{2,20}$' }),
            name: Type.String({ minLength: 2, maxLength: 200 }),
            validTo: Day,
          }),
          response: { 201: Type.Object({ id: Id }) },
        },
      },
      async (request, reply) => {
        // Papers and a document shown in person are a scan's worth; no form can claim more (R3).
        const input = { ...request.body, assurance: 'L2' } as const
        const id = await request.change((ctx) => addContractSender(ctx, vault, input))
        return reply.code(201).send({ id })
      },
    )

    app.post(
      '/contract-senders/:contractSenderId/end',
      {
        schema: {
          ...{ tags, operationId: 'endContractSender', summary: 'End a contract at once' },
          params: Type.Object({ contractSenderId: Id }),
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => endContractSender(ctx, request.params.contractSenderId))
        return reply.code(204).send(null)
      },
    )
  }
}
