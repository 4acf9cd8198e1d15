import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { grounds } from './grounds.ts'
import { holdStates } from './hold.ts'
import { HoldLine, holdsOfParcel, listHolds } from './list.ts'
import { HeldParcelLine, heldParcelLines, HoldPage, holdPage } from './page.ts'
import { personKinds } from './person.ts'
import { addNames, placeHold } from './place.ts'
import { approveRelease, askRelease, refuseRelease } from './release.ts'
import { reviewHold } from './review.ts'

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const params = Type.Object({ holdId: Id })
const closed = { additionalProperties: false }
const tags = ['holds']
const Words = Type.String({ minLength: 1, maxLength: 1_000 })

const NamedParcel = Type.Union([
  Type.Object({ id: Id }, closed),
  Type.Object({ itemNumber: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
])
const NamedPerson = Type.Object(
  { by: Type.Enum([...personKinds]), value: Type.String({ minLength: 1, maxLength: 120 }) },
  closed,
)

const names = {
  parcels: Type.Array(NamedParcel, { maxItems: 200, default: [] }),
  persons: Type.Array(NamedPerson, { maxItems: 20, default: [] }),
  keepWhatIsLeft: Type.Optional(Type.Boolean()),
}

const NamesBody = Type.Object(names, closed)

const HoldBody = Type.Object(
  {
    ground: Type.Enum([...grounds]),
    reference: Type.String({ minLength: 1, maxLength: 200 }),
    reason: Words,
    reviewOn: Type.Optional(Day),
    endsOn: Type.Optional(Day),
    ...names,
  },
  closed,
)

const ReviewBody = Type.Object(
  { note: Words, reviewOn: Type.Optional(Day), endsOn: Type.Optional(Day) },
  closed,
)

const page = {
  after: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
}

const ListQuery = Type.Object(
  {
    state: Type.Optional(Type.Enum(['standing', ...holdStates])),
    ground: Type.Optional(Type.Enum([...grounds])),
    due: Type.Optional(Type.Boolean()),
    ...page,
  },
  closed,
)

const next = Type.Union([Type.Null(), Id])
/** How many parcels came under the hold by this request. */
const PlacedView = Type.Object({ holdId: Id, parcels: Type.Integer() })

/** Legal holds: what is kept beyond its period, on whose word, and until when. */
export function holdRoutes({ vault }: { readonly vault: Vault }): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(readingRoutes(vault))
    await app.register(placingRoutes(vault))
    await app.register(releaseRoutes(vault))
  }
}

function readingRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/holds',
      {
        schema: {
          ...{ tags, operationId: 'listHolds', summary: 'Legal holds of your operator' },
          querystring: ListQuery,
          response: {
            200: Type.Object({ items: Type.Array(HoldLine), next }),
            ...refusedWith(403),
          },
        },
      },
      async (request) => request.look((ctx) => listHolds(ctx, vault, request.query)),
    )

    app.get(
      '/holds/:holdId',
      {
        schema: {
          ...{ tags, operationId: 'holdPage', summary: 'One legal hold, with its history' },
          params,
          response: { 200: HoldPage, ...refusedWith(403, 404) },
        },
      },
      async (request) => request.look((ctx) => holdPage(ctx, vault, request.params.holdId)),
    )

    app.get(
      '/holds/:holdId/parcels',
      {
        schema: {
          ...{ tags, operationId: 'heldParcels', summary: 'The parcels a hold keeps, masked' },
          params,
          querystring: Type.Object(page, closed),
          response: {
            200: Type.Object({ items: Type.Array(HeldParcelLine), next }),
            ...refusedWith(403, 404),
          },
        },
      },
      async (request) =>
        request.look((ctx) => heldParcelLines(ctx, vault, { ...request.params, ...request.query })),
    )

    app.get(
      '/parcels/:parcelId/holds',
      {
        schema: {
          ...{ tags, operationId: 'holdsOfParcel', summary: 'The holds a parcel stands under' },
          params: Type.Object({ parcelId: Id }),
          response: {
            200: Type.Object({ items: Type.Array(HoldLine) }),
            ...refusedWith(403, 404),
          },
        },
      },
      async (request) => ({
        items: await request.look((ctx) => holdsOfParcel(ctx, vault, request.params.parcelId)),
      }),
    )
  }
}

function placingRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/holds',
      {
        schema: {
          ...{
            tags,
            operationId: 'placeHold',
            summary: 'Keep parcels, or the parcels of persons, beyond their period',
          },
          body: HoldBody,
          response: { 201: PlacedView, ...refusedWith(403, 404, 409, 410, 422) },
        },
      },
      async (request, reply) => {
        const placed = await request.change((ctx) => placeHold(ctx, vault, request.body))
        return reply.code(201).send(placed)
      },
    )

    app.post(
      '/holds/:holdId/names',
      {
        schema: {
          ...{ tags, operationId: 'addToHold', summary: 'Add parcels or persons to a hold' },
          params,
          body: NamesBody,
          response: { 200: PlacedView, ...refusedWith(403, 404, 409, 410, 422) },
        },
      },
      async (request) =>
        request.change((ctx) => addNames(ctx, vault, { ...request.params, ...request.body })),
    )

    app.post(
      '/holds/:holdId/reviews',
      {
        schema: {
          ...{ tags, operationId: 'reviewHold', summary: 'Say that a hold is still needed' },
          params,
          body: ReviewBody,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409, 410, 422) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) =>
          reviewHold(ctx, vault, { ...request.params, ...request.body }),
        )
        return reply.code(204).send(null)
      },
    )
  }
}

function releaseRoutes(vault: Vault): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/holds/:holdId/release',
      {
        schema: {
          ...{ tags, operationId: 'askRelease', summary: 'Ask for a hold to be let go' },
          params,
          body: Type.Object({ reason: Words }, closed),
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) =>
          askRelease(ctx, vault, { ...request.params, ...request.body }),
        )
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/holds/:holdId/release/approval',
      {
        schema: {
          ...{
            tags,
            operationId: 'approveRelease',
            summary: 'Let a hold go, as a second person; what it kept of destroyed days is erased',
          },
          params,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => approveRelease(ctx, request.params.holdId))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/holds/:holdId/release/refusal',
      {
        schema: {
          ...{
            tags,
            operationId: 'refuseRelease',
            summary: 'Say no to a release, or take back your own request',
          },
          params,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => refuseRelease(ctx, request.params.holdId))
        return reply.code(204).send(null)
      },
    )
  }
}
