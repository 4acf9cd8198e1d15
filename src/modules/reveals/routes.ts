import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { PhotoStore, PhotoThumbnail } from '#modules/acceptance/index.ts'
import type { TileStore } from '#modules/ledger/index.ts'
import { sendBytes } from '#platform/byte-range.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { RevealedFields } from './fields.ts'
import { ParcelLine } from './line.ts'
import { listMasked } from './list.ts'
import { ParcelPage, parcelPage } from './page.ts'
import { pageForMachine } from './machine.ts'
import { openPhoto } from './photo.ts'
import { proveLine } from './proof.ts'
import { purposes, revealGroups } from './purposes.ts'
import { type Revealed, revealGroup } from './reveal.ts'
import { searchParcels } from './search.ts'
import { watchRoutes } from './watch-routes.ts'

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
  {
    group: Type.Enum([...revealGroups]),
    purpose: Type.Enum([...purposes]),
    note: Note,
    /** The day from which the data subject may learn of it; for an authority's request only. */
    embargoUntil: Type.Optional(Type.String({ format: 'date' })),
  },
  closed,
)

/** A photo in small, as Base64 of a JPEG; `altered` is not the picture that the ledger names. */
const ThumbnailView = Type.Object({
  id: Id,
  width: Type.Integer(),
  height: Type.Integer(),
  bytes: Type.Integer(),
  thumbnail: Type.String(),
  altered: Type.Boolean(),
})

/** One group in clear, and how long a screen may keep it; under its id its photos open in full. */
const RevealView = Type.Object({
  id: Id,
  group: Type.Enum([...revealGroups]),
  fields: Type.Optional(RevealedFields),
  photos: Type.Optional(Type.Array(ThumbnailView)),
  hideAfterSeconds: Type.Integer(),
})

/** Parcels as people see them: masked, and opened one group at a time for a purpose. */
export function revealRoutes(
  store: PhotoStore & { readonly tiles: TileStore },
): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(lookRoutes(store))
    await app.register(openRoutes(store))
    await app.register(photoRoutes(store))
    await app.register(watchRoutes(store.vault))
  }
}

function lookRoutes({
  vault,
  tiles,
}: PhotoStore & { readonly tiles: TileStore }): FastifyPluginAsyncTypebox {
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
          response: { 200: ParcelPage, ...refusedWith(403, 404) },
        },
      },
      async (request) => {
        const { parcelId } = request.params
        return request.actor.kind === 'machine'
          ? request.change((ctx) => pageForMachine(ctx, vault, parcelId))
          : request.look((ctx) => parcelPage(ctx, vault, parcelId))
      },
    )

    app.get(
      '/parcels/:parcelId/entries/:entry/proof',
      {
        schema: {
          ...{
            tags,
            operationId: 'proveLine',
            summary: 'A line of the parcel’s story as a proof that anyone can verify offline',
          },
          params: Type.Object({
            parcelId: Id,
            entry: Type.String({ pattern: '^[1-9]\\d{0,17}$' }),
          }),
          response: { 200: Type.String(), ...refusedWith(404, 409) },
        },
      },
      async (request, reply) => {
        const { entry } = request.params
        const proof = await request.look((ctx) => proveLine(ctx, tiles, request.params))
        return reply
          .type('text/plain; charset=utf-8')
          .header('content-disposition', `attachment; filename="${entry}.tlog-proof"`)
          .send(proof)
      },
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

function photoRoutes(store: PhotoStore): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/reveals/:revealId/photos/:photoId',
      {
        schema: {
          ...{
            tags,
            operationId: 'openPhoto',
            summary: 'A photo of your own reveal in full, or a range of it; it is recorded once',
          },
          params: Type.Object({ revealId: Id, photoId: Id }),
          response: refusedWith(404, 416),
        },
      },
      async (request, reply) => {
        const photo = await request.change((ctx) => openPhoto(ctx, store, request.params))
        return sendBytes(reply, photo, 'image/jpeg')
      },
    )
  }
}

const hideAfterSeconds = 60

function view({ photos, ...revealed }: Revealed) {
  return { ...revealed, ...(photos ? { photos: photos.map(small) } : {}), hideAfterSeconds }
}

function small({ thumbnail, ...photo }: PhotoThumbnail) {
  return { ...photo, thumbnail: thumbnail.toString('base64') }
}
