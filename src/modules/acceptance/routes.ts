import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { edge } from '#platform/problem.ts'
import { acceptBatch, acceptParcel } from './accept.ts'
import type { Asked, Outcome } from './acceptance.ts'
import { confirmationRoutes } from './confirmation-routes.ts'
import { contractRoutes } from './contract-routes.ts'
import type { AcceptanceDeps } from './deps.ts'
import { AcceptanceBody, BatchItem, PreviewBody, RefusalBody } from './input.ts'
import { photoRoutes } from './photo-routes.ts'
import { previewParcel } from './preview.ts'
import { refuseParcel } from './refuse-parcel.ts'
import { uploadRoutes } from './upload-routes.ts'
import {
  AcceptedView,
  acceptedView,
  OutcomeView,
  outcomeView,
  PreviewView,
  previewView,
} from './views.ts'

const Id = Type.String({ format: 'uuid' })
const tags = ['acceptance']
const KeyHeader = Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 80 }) })

/** The counter's and the machines' way in. */
export function acceptanceRoutes(deps: AcceptanceDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(photoRoutes(deps))
    await app.register(uploadRoutes(deps))
    await app.register(confirmationRoutes(deps))
    await app.register(contractRoutes(deps.vault))
    await app.register(singleRoutes(deps))
    await app.register(batchRoutes(deps))
  }
}

function singleRoutes(deps: AcceptanceDeps): FastifyPluginAsyncTypebox {
  const { vault, metrics } = deps
  return async (app) => {
    app.post(
      '/acceptances/preview',
      {
        schema: {
          ...{
            tags,
            operationId: 'previewAcceptance',
            summary: 'Say what is known of a parcel so far',
          },
          body: PreviewBody,
          response: { 200: PreviewView },
        },
      },
      async (request) =>
        previewView(await request.look((ctx) => previewParcel(ctx, vault, request.body))),
    )

    app.post(
      '/acceptances',
      {
        schema: {
          ...{ tags, operationId: 'acceptParcel', summary: 'Accept one parcel' },
          headers: KeyHeader,
          body: AcceptanceBody,
          response: { 201: AcceptedView },
        },
      },
      async (request, reply) => {
        const { officeId, ...input } = request.body
        const key = request.headers['idempotency-key']
        const accepted = await request.change((ctx) =>
          acceptParcel(ctx, vault, { key, officeId, input }),
        )
        metrics.accepted.inc({ channel: 'single', outcome: 'accepted' })
        return reply.code(201).send(acceptedView(accepted))
      },
    )

    app.post(
      '/refusals',
      {
        schema: {
          ...{
            tags,
            operationId: 'refuseParcel',
            summary: 'Record that a parcel was refused, and why',
          },
          headers: KeyHeader,
          body: RefusalBody,
          response: {
            201: Type.Object({
              parcelId: Id,
              refusedAt: Type.String(),
              state: Type.Literal('refused'),
            }),
          },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key']
        const { parcelId, refusedAt } = await request.change((ctx) =>
          refuseParcel(ctx, deps, { key, input: request.body }),
        )
        metrics.accepted.inc({ channel: 'single', outcome: 'refused' })
        return reply
          .code(201)
          .send({ parcelId, refusedAt: refusedAt.toISOString(), state: 'refused' as const })
      },
    )
  }
}

const batchLimit = 500
const itemCheck = Compile(BatchItem)

function batchRoutes({ vault, metrics }: AcceptanceDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/acceptances::batch',
      {
        bodyLimit: 8 * 1_048_576,
        // Each item is checked below: one that is malformed refuses itself, not the other 499.
        validatorCompiler: ({ httpPart }) => (httpPart === 'body' ? looseBatch : () => true),
        schema: {
          ...{
            tags,
            operationId: 'acceptBatch',
            summary: 'Accept up to 500 parcels, each on its own',
          },
          body: Type.Object({
            officeId: Id,
            items: Type.Array(BatchItem, { minItems: 1, maxItems: batchLimit }),
          }),
          response: { 200: Type.Object({ items: Type.Array(OutcomeView) }) },
        },
      },
      async (request) => {
        const { officeId, items } = request.body
        const { asked, malformed } = sort(items)
        const outcomes = await request.change((ctx) => acceptBatch(ctx, vault, { officeId, asked }))
        const all = inOrder(items, [...outcomes, ...malformed])
        for (const outcome of all)
          metrics.accepted.inc({
            channel: 'batch',
            outcome: 'refused' in outcome ? 'refused' : 'accepted',
          })
        return { items: all.map(outcomeView) }
      },
    )
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function looseBatch(body: unknown): { value: unknown } | { error: Error } {
  const { officeId, items } = (body ?? {}) as { officeId?: unknown; items?: unknown }
  const good =
    typeof officeId === 'string' &&
    uuid.test(officeId) &&
    Array.isArray(items) &&
    items.length >= 1 &&
    items.length <= batchLimit &&
    items.every(
      (item) => typeof (item as { idempotencyKey?: unknown } | null)?.idempotencyKey === 'string',
    )
  return good ? { value: body } : { error: edge('invalid', { in: 'body', field: '/items' }) }
}

function sort(items: readonly unknown[]): { asked: Asked[]; malformed: Outcome[] } {
  const asked: Asked[] = []
  const malformed: Outcome[] = []
  for (const item of items) {
    if (itemCheck.Check(item)) {
      const { idempotencyKey, ...input } = item
      asked.push({ key: idempotencyKey, input })
    } else {
      const [first] = itemCheck.Errors(item)
      // looseBatch saw to it that each item has a key.
      const { idempotencyKey } = item as { idempotencyKey: string }
      const details = { in: 'item', field: first?.instancePath ?? '', rule: first?.keyword ?? '' }
      malformed.push({ key: idempotencyKey, refused: edge('invalid', details) })
    }
  }
  return { asked, malformed }
}

function inOrder(
  items: readonly { idempotencyKey: string }[],
  outcomes: readonly Outcome[],
): Outcome[] {
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]))
  return items.map(({ idempotencyKey }) => byKey.get(idempotencyKey)!)
}
