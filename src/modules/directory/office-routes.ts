import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { closeOffice, listOffices, openOffice } from './office.ts'
import { listOrganisations } from './organisation.ts'
import {
  Id,
  IdParams,
  nullable,
  OfficeKindName,
  officeView,
  OfficeView,
  OrganisationKindName,
  pageOf,
  pageQuery,
} from './schemas.ts'

const tags = ['directory']

const OrganisationView = Type.Object({
  id: Id,
  kind: OrganisationKindName,
  code: Type.String(),
  name: Type.String(),
  provinceCode: nullable(Type.String()),
})

const OfficeBody = Type.Object({
  code: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]{1,11}$' }),
  name: Type.String({ minLength: 2, maxLength: 200 }),
  kind: OfficeKindName,
  communeCode: Type.String({ pattern: '^[0-9]{5}$' }),
})

/** Organisations, and the offices of one's own. */
export const officeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(listRoutes)
  await app.register(changeRoutes)
}

const listRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/organisations',
    {
      schema: {
        ...{ tags, operationId: 'listOrganisations', summary: 'Organisations, by code' },
        querystring: pageQuery(100),
        response: { 200: pageOf(OrganisationView), ...refusedWith(400, 401) },
      },
    },
    async (request) => {
      const { items, next } = await request.look((ctx) => listOrganisations(ctx, request.query))
      return { items: [...items], next }
    },
  )

  app.get(
    '/offices',
    {
      schema: {
        ...{ tags, operationId: 'listOffices', summary: 'Offices of my organisation, by code' },
        querystring: pageQuery(100),
        response: { 200: pageOf(OfficeView), ...refusedWith(400, 401) },
      },
    },
    async (request) => {
      const { items, next } = await request.look((ctx) => listOffices(ctx, request.query))
      return { items: items.map(officeView), next }
    },
  )
}

const changeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/offices',
    {
      schema: {
        ...{ tags, operationId: 'openOffice', summary: 'Open an office' },
        body: OfficeBody,
        response: { 201: OfficeView, ...refusedWith(400, 401, 403, 409, 422) },
      },
    },
    async (request, reply) => {
      const office = await request.change((ctx) => openOffice(ctx, request.body))
      return reply.code(201).send(officeView(office))
    },
  )

  app.post(
    '/offices/:id/close',
    {
      schema: {
        ...{
          tags,
          operationId: 'closeOffice',
          summary: 'Close an office and all that holds there',
        },
        params: IdParams,
        response: { 204: Type.Null(), ...refusedWith(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await request.change((ctx) => closeOffice(ctx, request.params.id))
      return reply.code(204).send(null)
    },
  )
}
