import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  commune,
  completeCommune,
  province,
  provinces,
  resolveAddress,
} from '#core/places/index.ts'

const tags = ['places']
const ProvinceCode = Type.String({ pattern: '^\\d{2}$' })

const CommuneView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  provinceCode: Type.String(),
  provinceName: Type.String(),
  was: Type.Union([Type.String(), Type.Null()]),
})

const Resolution = Type.Object({
  ok: Type.Boolean(),
  province: Type.Optional(Type.String()),
  provinceName: Type.Optional(Type.String()),
  commune: Type.Optional(Type.String()),
  communeName: Type.Optional(Type.String()),
  rest: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
  candidates: Type.Optional(
    Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        provinceCode: Type.String(),
        provinceName: Type.String(),
      }),
    ),
  ),
})

/** The map of administrative units in force, for typing addresses. Nothing here is personal but the text. */
export const placeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/places/provinces',
    {
      schema: {
        ...{ tags, operationId: 'provinces', summary: 'The 34 provinces' },
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({ code: Type.String(), name: Type.String(), fullName: Type.String() }),
            ),
          }),
        },
      },
    },
    async () => ({
      items: provinces().map(({ code, name, fullName }) => ({ code, name, fullName })),
    }),
  )

  app.get(
    '/places/communes',
    {
      schema: {
        ...{ tags, operationId: 'completeCommune', summary: 'Complete a commune as it is typed' },
        querystring: Type.Object({
          province: Type.Optional(ProvinceCode),
          query: Type.String({ maxLength: 80 }),
          limit: Type.Integer({ minimum: 1, maximum: 30, default: 8 }),
        }),
        response: { 200: Type.Object({ items: Type.Array(CommuneView) }) },
      },
    },
    async ({ query: { province: provinceCode, query, limit } }) => ({
      items: completeCommune({ query, limit, ...(provinceCode ? { provinceCode } : {}) }).map(
        ({ code, kind, former }) => ({ ...named(code), kind, was: former ?? null }),
      ),
    }),
  )

  // POST: an address does not belong into a URL.
  app.post(
    '/places/resolve',
    {
      schema: {
        ...{
          tags,
          operationId: 'resolveAddress',
          summary: 'Find the commune of an address, old or new',
        },
        body: Type.Object({ text: Type.String({ maxLength: 500 }) }),
        response: { 200: Resolution },
      },
    },
    async (request) => {
      const found = resolveAddress(request.body.text)
      if (found.ok) {
        const { name: communeName, provinceName } = named(found.commune)
        return { ...found, communeName, provinceName }
      }
      if (found.code === 'unresolved') return found
      return { ok: false, code: found.code, candidates: found.candidates.map(named) }
    },
  )
}

function named(code: string) {
  const found = commune(code)!
  return {
    code,
    name: found.name,
    provinceCode: found.province,
    provinceName: province(found.province)!.name,
  }
}
