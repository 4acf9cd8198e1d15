import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { papers, printPaper } from './print.ts'
import { misreadings, readLabel } from './read.ts'

export type LabelDeps = { readonly vault: Vault }

const Id = Type.String({ format: 'uuid' })
const tags = ['labels']

const LabelReading = Type.Object({
  ok: Type.Boolean(),
  parcelId: Type.Optional(Id),
  itemNumber: Type.Optional(Type.String()),
  code: Type.Optional(Type.Enum([...misreadings])),
})

const Pdf = {
  content: {
    'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) },
  },
}

const documented = {
  label: { operationId: 'printLabel', summary: 'The label of a parcel; each print is recorded' },
  receipt: { operationId: 'printReceipt', summary: 'The receipt; each print is recorded' },
}

/** Labels and receipts to print, and codes to read. */
export function labelRoutes({ vault }: LabelDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    for (const paper of papers)
      app.get(
        `/parcels/:parcelId/${paper}.pdf`,
        {
          // A HEAD would print too, and leave a record of a paper nobody holds.
          exposeHeadRoute: false,
          schema: {
            ...{ tags, ...documented[paper] },
            params: Type.Object({ parcelId: Id }),
            response: { 200: Pdf, ...refusedWith(403, 404, 409, 410) },
          },
        },
        async (request, reply) => {
          const { parcelId } = request.params
          const { itemNumber, pdf } = await request.change((ctx) =>
            printPaper(ctx, vault, { parcelId, paper }),
          )
          return reply
            .type('application/pdf')
            .header('content-disposition', `inline; filename="${itemNumber}-${paper}.pdf"`)
            .send(pdf)
        },
      )

    app.post(
      '/labels/read',
      {
        schema: {
          ...{ tags, operationId: 'readLabel', summary: 'Find a parcel by a scanned code' },
          body: Type.Object(
            { code: Type.String({ minLength: 1, maxLength: 400 }) },
            { additionalProperties: false },
          ),
          response: { 200: LabelReading, ...refusedWith(403) },
        },
      },
      async (request) => request.look((ctx) => readLabel(ctx, vault, request.body.code)),
    )
  }
}
