import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { type ApiKey, issueApiKey, listApiKeys, revokeApiKey } from './api-key.ts'
import { type Device, deviceKinds, listDevices, registerDevice, revokeDevice } from './device.ts'
import { type Office, officesByIds } from './office.ts'
import {
  Id,
  IdParams,
  Instant,
  nullable,
  OfficeName,
  pageOf,
  pageQuery,
  RoleName,
} from './schemas.ts'

const tags = ['directory']
const Label = Type.String({ minLength: 2, maxLength: 60 })
const DeviceKindName = Type.Enum([...deviceKinds])

const DeviceView = Type.Object({
  id: Id,
  name: Type.String(),
  kind: DeviceKindName,
  office: nullable(OfficeName),
  createdAt: Instant,
  revokedAt: nullable(Instant),
})

const ApiKeyView = Type.Object({
  id: Id,
  name: Type.String(),
  role: RoleName,
  office: nullable(OfficeName),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: nullable(Type.String({ format: 'date' })),
  revokedAt: nullable(Instant),
})

/** Devices of offices, and the keys machines come with. */
export const machineRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(deviceRoutes)
  await app.register(apiKeyRoutes)
}

const deviceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/devices',
    {
      schema: {
        ...{ tags, operationId: 'listDevices', summary: 'Devices of my organisation' },
        querystring: pageQuery(100),
        response: { 200: pageOf(DeviceView), ...refusedWith(400, 401, 403) },
      },
    },
    async (request) =>
      request.look(async (ctx) => {
        const { items, next } = await listDevices(ctx, request.query)
        const offices = await officesByIds(
          ctx,
          items.map((device) => device.officeId),
        )
        return { items: items.map((device) => deviceView(device, offices)), next }
      }),
  )

  app.post(
    '/devices',
    {
      schema: {
        ...{ tags, operationId: 'registerDevice', summary: 'Register a device of an office' },
        body: Type.Object({
          name: Label,
          kind: DeviceKindName,
          officeId: Id,
          personId: Type.Optional(Id),
        }),
        response: { 201: Type.Object({ id: Id }), ...refusedWith(400, 401, 403, 404, 409) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.change((ctx) => registerDevice(ctx, request.body))),
  )

  app.post(
    '/devices/:id/revoke',
    {
      schema: {
        ...{ tags, operationId: 'revokeDevice', summary: 'Revoke a device' },
        params: IdParams,
        response: { 204: Type.Null(), ...refusedWith(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      await request.change((ctx) => revokeDevice(ctx, request.params.id))
      return reply.code(204).send(null)
    },
  )
}

const apiKeyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api-keys',
    {
      schema: {
        ...{ tags, operationId: 'listApiKeys', summary: 'Keys of my organisation’s machines' },
        querystring: pageQuery(100),
        response: { 200: pageOf(ApiKeyView), ...refusedWith(400, 401, 403) },
      },
    },
    async (request) =>
      request.look(async (ctx) => {
        const { items, next } = await listApiKeys(ctx, request.query)
        const offices = await officesByIds(
          ctx,
          items.map((key) => key.officeId),
        )
        return { items: items.map((key) => apiKeyView(key, offices)), next }
      }),
  )

  app.post(
    '/api-keys',
    {
      schema: {
        ...{ tags, operationId: 'issueApiKey', summary: 'Issue a key; it is shown this once' },
        body: Type.Object({
          name: Label,
          role: RoleName,
          officeId: nullable(Id),
          expiresInDays: Type.Integer({ minimum: 1, maximum: 730 }),
        }),
        response: {
          201: Type.Object({ id: Id, key: Type.String(), expiresAt: Instant }),
          ...refusedWith(400, 401, 403, 404, 409, 422),
        },
      },
    },
    async (request, reply) => {
      const issued = await request.change((ctx) => issueApiKey(ctx, request.body))
      return reply.code(201).send({ ...issued, expiresAt: issued.expiresAt.toISOString() })
    },
  )

  app.post(
    '/api-keys/:id/revoke',
    {
      schema: {
        ...{ tags, operationId: 'revokeApiKey', summary: 'Revoke a key' },
        params: IdParams,
        response: { 204: Type.Null(), ...refusedWith(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      await request.change((ctx) => revokeApiKey(ctx, request.params.id))
      return reply.code(204).send(null)
    },
  )
}

type Offices = ReadonlyMap<string, Office>

function deviceView(device: Device, offices: Offices) {
  return {
    ...device,
    office: offices.get(device.officeId) ?? null,
    createdAt: device.createdAt.toISOString(),
    revokedAt: device.revokedAt?.toISOString() ?? null,
  }
}

function apiKeyView(key: ApiKey, offices: Offices) {
  return {
    ...key,
    office: key.officeId === null ? null : (offices.get(key.officeId) ?? null),
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt.toISOString(),
    lastUsedAt: key.lastUsedOn,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  }
}
