import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refuse } from './errors.ts'
import type { TileStore } from './tile-store.ts'

const tags = ['ledger']
const open = { public: true } as const
const year = 'public, max-age=31536000, immutable'

/** `0/x001/234.p/17`, and nothing that could lead elsewhere. Bundles of entries are not served. */
const tileShape = /^\d{1,2}\/(x\d{3}\/)*\d{3}(\.p\/\d{1,3})?$/

/**
 * The log's head and hashes as files, by the paths of C2SP tlog-tiles: anybody's to read, for they say
 * nothing but that nothing was changed. Entries are shown one by one, to those they concern.
 */
export function logRoutes(
  tiles: TileStore,
  policy: () => Promise<string | undefined>,
): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/ledger/policy',
      {
        config: open,
        schema: { tags, operationId: 'ledgerPolicy', summary: 'What to verify the log with' },
      },
      async (_request, reply) => {
        const text = await policy()
        if (text === undefined) throw refuse('not_found')
        return reply.type('text/plain; charset=utf-8').send(text)
      },
    )

    app.get(
      '/ledger/checkpoint',
      {
        config: open,
        schema: { tags, operationId: 'checkpoint', summary: 'The signed head of the log' },
      },
      async (_request, reply) => {
        const checkpoint = await tiles.read('checkpoint')
        if (!checkpoint) throw refuse('not_found')
        return reply.type('text/plain; charset=utf-8').send(checkpoint)
      },
    )

    app.get(
      '/ledger/tile/*',
      {
        config: open,
        schema: {
          ...{ tags, operationId: 'tile', summary: 'Hashes of the log, 256 a tile' },
          params: Type.Object({ '*': Type.String({ maxLength: 100 }) }),
        },
      },
      async (request, reply) => {
        const path = request.params['*']
        const bytes = tileShape.test(path) ? await tiles.read(`tile/${path}`) : undefined
        if (!bytes) throw refuse('not_found')
        return reply.type('application/octet-stream').header('cache-control', year).send(bytes)
      },
    )
  }
}
