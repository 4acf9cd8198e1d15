import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { dropDraft, saveDraft } from './draft.ts'
import { publishTerms } from './publish.ts'
import { readDesk, TermsDesk } from './read.ts'

const tags = ['terms']
const closed = { additionalProperties: false }
/** Above the limit of the text, so that what is a little too long is refused in words. */
const Text = Type.String({ maxLength: 60_000 })
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' })

const DraftBody = Type.Object(
  { textVi: Text, textEn: Type.Optional(Type.Union([Text, Type.Null()])) },
  closed,
)

/** The terms of service of one's operator: written, read again, published for good. */
export function termsRoutes({ vault }: { readonly vault: Vault }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/terms',
      {
        schema: {
          ...{
            tags,
            operationId: 'termsDesk',
            summary: 'The draft and the versions of your terms',
          },
          response: { 200: TermsDesk, ...refusedWith(403) },
        },
      },
      async (request) => request.look((ctx) => readDesk(ctx, vault)),
    )

    app.put(
      '/terms/draft',
      {
        schema: {
          ...{ tags, operationId: 'saveTermsDraft', summary: 'Keep the draft as it stands now' },
          body: DraftBody,
          response: { 200: Type.Object({ digest: Digest }), ...refusedWith(403, 422) },
        },
      },
      async (request) => request.change((ctx) => saveDraft(ctx, request.body)),
    )

    app.delete(
      '/terms/draft',
      {
        schema: {
          ...{ tags, operationId: 'dropTermsDraft', summary: 'Throw the draft away' },
          response: { 204: Type.Null(), ...refusedWith(403, 404) },
        },
      },
      async (request, reply) => {
        await request.change(dropDraft)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/terms/draft/publication',
      {
        schema: {
          ...{ tags, operationId: 'publishTerms' },
          summary: 'Publish the draft as the terms from a day on; it never changes afterwards',
          body: Type.Object({ validFrom: Type.String({ format: 'date' }), digest: Digest }, closed),
          response: {
            201: Type.Object({ version: Type.String() }),
            ...refusedWith(403, 404, 409, 422),
          },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.change((ctx) => publishTerms(ctx, request.body))),
    )
  }
}
