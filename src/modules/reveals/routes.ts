import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { PhotoStore } from '#modules/acceptance/index.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { RevealedFields } from './fields.ts'
import { ParcelLine } from './line.ts'
import { listMasked } from './list.ts'
import { ParcelPage, parcelPage } from './page.ts'
import { purposes, revealGroups } from './purposes.ts'
import { type Revealed, revealGroup } from './reveal.ts'
import { searchParcels } from './search.ts'

const Id = Type.String({ format: 'uuid' })
const params = Type.Object({ parcelId: Id })
const closed = { additionalProperties: false }
const tags = ['parcels']
const Lines = Type.Object({
  items: Type.Array(ParcelLine),
  next: Type.Union([Type.Null(), Id]),
})

const ListQuery = Type.Object(
  {
    officeId: Type.Optional(Id),
    day: Type.Optional(Type.String({ format: 'date' })),
    after: Type.Optional(Id),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  },
  closed,
)

const Note = Type.Optional(Type.String({ maxLength: 300 }))

const SearchBody = Type.Object(
  {
    by: Type.Enum(['phone', 'number', 'name', 'item']),
    value: Type.String({ minLength: 1, maxLength: 120 }),
    purpose: Type.Enum([...purposes]),
    note: Note,
    after: Type.Optional(Id),
  },
  closed,
)

const RevealBody = Type.Object(
  { group: Type.Enum([...revealGroups]), purpose: Type.Enum([...purposes]), note: Note },
  closed,
)

/** One group in clear, and how long a screen may keep it. */
const RevealView = Type.Object({
  group: Type.Enum([...revealGroups]),
  fields: Type.Optional(RevealedFields),
  photos: Type.Optional(Type.Array(Type.Object({ id: Id, dataUrl: Type.String() }))),
  hideAfterSeconds: Type.Integer(),
})

/** Parcels as people see them: masked, and opened one group at a time for a purpose. */
export function revealRoutes(store: PhotoStore): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(lookRoutes(store))
    await app.register(openRoutes(store))
  }
}

function lookRoutes({ vault }: PhotoStore): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/parcels',
      {
        schema: {
          ...{ tags, operationId: 'listParcels', summary: 'Parcels of your offices, masked' },
          querystring: ListQuery,
          response: { 200: Lines, ...refusedWith(403) },
        },
      },
      async (request) => request.look((ctx) => listMasked(ctx, vault, request.query)),
    )

    app.get(
      '/parcels/:parcelId',
      {
        schema: {
          ...{ tags, operationId: 'parcelPage', summary: 'The whole story of a parcel, masked' },
          params,
          response: { 200: ParcelPage, ...refusedWith(404) },
        },
      },
      async (request) => request.look((ctx) => parcelPage(ctx, vault, request.params.parcelId)),
    )
  }
}

/** Both leave a record, so both are changes. */
function openRoutes(store: PhotoStore): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/parcels/search',
      {
        schema: {
          ...{
            tags,
            operationId: 'searchParcels',
            summary: 'Find parcels by one exact value, for a purpose',
          },
          body: SearchBody,
          response: { 200: Lines, ...refusedWith(403, 422, 429) },
        },
      },
      async (request) => request.change((ctx) => searchParcels(ctx, store.vault, request.body)),
    )

    app.post(
      '/parcels/:parcelId/reveals',
      {
        schema: {
          ...{
            tags,
            operationId: 'revealGroup',
            summary: 'Open one group of fields for a purpose; it is recorded',
          },
          params,
          body: RevealBody,
          response: { 200: RevealView, ...refusedWith(403, 404, 410, 422, 429) },
        },
      },
      async (request) => {
        const asked = { ...request.params, ...request.body }
        return view(await request.change((ctx) => revealGroup(ctx, store, asked)))
      },
    )
  }
}

const hideAfterSeconds = 60

function view({ group, fields, photos }: Revealed) {
  return {
    group,
    ...(fields ? { fields } : {}),
    ...(photos ? { photos: photos.map(({ id, jpeg }) => ({ id, dataUrl: dataUrl(jpeg) })) } : {}),
    hideAfterSeconds,
  }
}

function dataUrl(jpeg: Buffer): string {
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}
