import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type Office, officesByIds } from '#modules/directory/index.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { XrayDeps } from './deps.ts'
import {
  addStation,
  changeScanner,
  closeStation,
  type ListedStation,
  listStations,
  renewKey,
  stationKinds,
} from './station.ts'

const Id = Type.String({ format: 'uuid' })
const params = Type.Object({ stationId: Id })
const closed = { additionalProperties: false }
const tags = ['xray']
const maybe = Type.Union([Type.Null(), Type.String()])
const Scanner = Type.String({ minLength: 2, maxLength: 120 })
const Kind = Type.Enum([...stationKinds])

const StationBody = Type.Object(
  {
    officeId: Id,
    name: Type.String({ minLength: 2, maxLength: 60 }),
    kind: Kind,
    folder: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,39}$' })),
    scanner: Scanner,
    secondLook: Type.Optional(Type.Number({ minimum: 0.01, maximum: 1 })),
  },
  closed,
)

const KeyView = Type.Object({ key: Type.String(), expiresAt: Type.String() })

const StationView = Type.Object({
  id: Id,
  name: Type.String(),
  office: Type.Object({ id: Id, code: Type.String(), name: Type.String() }),
  kind: Kind,
  folder: maybe,
  scanner: Type.String(),
  scannerSince: Type.String(),
  secondLook: Type.Number(),
  /** Null where there is no key, or one that opens nothing any more. */
  keyExpiresAt: maybe,
  closedAt: maybe,
})

/** Stations of one's operator, for its administrator. */
export function stationRoutes({
  takesFiles,
}: Pick<XrayDeps, 'takesFiles'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/xray/stations',
      {
        schema: {
          ...{ tags, operationId: 'listXrayStations', summary: 'X-ray stations of your operator' },
          response: {
            200: Type.Object({ items: Type.Array(StationView), takesFiles: Type.Boolean() }),
            ...refusedWith(403),
          },
        },
      },
      async (request) =>
        request.look(async (ctx) => {
          const stations = await listStations(ctx)
          const offices = await officesByIds(
            ctx,
            stations.map(({ office_id }) => office_id),
          )
          return { items: stations.map((station) => view(station, offices)), takesFiles }
        }),
    )

    app.post(
      '/xray/stations',
      {
        schema: {
          ...{ tags, operationId: 'addXrayStation', summary: 'Register an X-ray station' },
          body: StationBody,
          response: {
            201: Type.Object({ id: Id, key: Type.Union([Type.Null(), KeyView]) }),
            ...refusedWith(403, 404, 409, 422),
          },
        },
      },
      async (request, reply) => {
        const { id, key } = await request.change((ctx) =>
          addStation(ctx, request.body, { takesFiles }),
        )
        return reply.code(201).send({ id, key: key && keyView(key) })
      },
    )

    app.post(
      '/xray/stations/:stationId/key',
      {
        schema: {
          ...{ tags, operationId: 'renewXrayKey', summary: 'Give a station a new key' },
          params,
          response: { 201: KeyView, ...refusedWith(403, 404, 409) },
        },
      },
      async (request, reply) => {
        const key = await request.change((ctx) => renewKey(ctx, request.params.stationId))
        return reply.code(201).send(keyView(key))
      },
    )

    app.post(
      '/xray/stations/:stationId/scanner',
      {
        schema: {
          ...{ tags, operationId: 'changeXrayScanner', summary: 'Say that the scanner is another' },
          params,
          body: Type.Object({ scanner: Scanner }, closed),
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409) },
        },
      },
      async (request, reply) => {
        const { stationId: id } = request.params
        await request.change((ctx) => changeScanner(ctx, { id, ...request.body }))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/xray/stations/:stationId/close',
      {
        schema: {
          ...{ tags, operationId: 'closeXrayStation', summary: 'End a station and its key' },
          params,
          response: { 204: Type.Null(), ...refusedWith(403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.change((ctx) => closeStation(ctx, request.params.stationId))
        return reply.code(204).send(null)
      },
    )
  }
}

function keyView({ key, expiresAt }: { key: string; expiresAt: Date }) {
  return { key, expiresAt: expiresAt.toISOString() }
}

function view(station: ListedStation, offices: ReadonlyMap<string, Office>) {
  const { id, code, name } = offices.get(station.office_id)!
  return {
    ...{ id: station.id, name: station.name, office: { id, code, name } },
    // The column's check allows no other.
    kind: station.kind as (typeof stationKinds)[number],
    folder: station.folder,
    scanner: station.scanner,
    scannerSince: station.scanner_since.toISOString(),
    secondLook: station.second_look,
    keyExpiresAt: station.key_expires_at?.toISOString() ?? null,
    closedAt: station.closed_at?.toISOString() ?? null,
  }
}
