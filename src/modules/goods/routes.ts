import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Database } from '#platform/database.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { amendmentRoutes } from './amendment-routes.ts'
import { correctionRoutes } from './correction-routes.ts'
import { CatalogueDiff } from './diff.ts'
import { listInForce } from './in-force.ts'
import { Quality, qualityOf } from './quality.ts'
import { screen } from './screening.ts'
import { diffVersions, listVersions, VersionLine } from './versions.ts'
import { ScreeningView, screeningView } from './view.ts'

const tags = ['goods']
const Version = Type.String({ minLength: 1, maxLength: 60 })

type Deps = { readonly db: Database; readonly vault: Vault }

/** Screening as it is typed, and the list that it is done with: its versions, quality and amendments. */
export function goodsRoutes(deps: Deps): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(listRoutes)
    await app.register(amendmentRoutes(deps))
    await app.register(correctionRoutes(deps))
  }
}

const listRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/goods/screen',
    {
      schema: {
        ...{ tags, operationId: 'screenGoods' },
        summary:
          'Say whether declared contents may be sent, on what basis and under what conditions',
        body: Type.Object({ text: Type.String({ maxLength: 500 }) }),
        response: { 200: ScreeningView },
      },
    },
    async (request) => {
      const list = await request.look(listInForce)
      return screeningView(screen(request.body.text, list))
    },
  )

  app.get(
    '/goods/versions',
    {
      schema: {
        ...{
          tags,
          operationId: 'listGoodsVersions',
          summary: 'The versions of your list of goods',
        },
        response: { 200: Type.Object({ items: Type.Array(VersionLine) }), ...refusedWith(403) },
      },
    },
    async (request) => request.look(listVersions),
  )

  app.get(
    '/goods/diff',
    {
      schema: {
        ...{ tags, operationId: 'diffGoods', summary: 'What changed between two versions' },
        querystring: Type.Object({ from: Version, to: Version }, { additionalProperties: false }),
        response: { 200: CatalogueDiff, ...refusedWith(403, 404) },
      },
    },
    async (request) => request.look((ctx) => diffVersions(ctx, request.query)),
  )

  app.get(
    '/goods/quality',
    {
      schema: {
        ...{ tags, operationId: 'goodsQuality' },
        summary: 'Precision and recall of your list, by category',
        response: { 200: Quality, ...refusedWith(403) },
      },
    },
    async (request) => request.look(qualityOf),
  )
}
