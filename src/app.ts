import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { acceptanceRoutes } from '#modules/acceptance/index.ts'
import { alarmRoutes } from '#modules/alarms/index.ts'
import { directoryRoutes, type SignIn } from '#modules/directory/index.ts'
import { exportRoutes } from '#modules/exports/index.ts'
import { goodsRoutes, publicGoodsRoutes } from '#modules/goods/index.ts'
import { logPolicy, logRoutes, type PolicyFile, TileStore } from '#modules/ledger/index.ts'
import { holdRoutes } from '#modules/holds/index.ts'
import { labelRoutes, posterRoutes } from '#modules/labels/index.ts'
import { measureRoutes } from '#modules/measures/index.ts'
import { placeRoutes } from '#modules/places/index.ts'
import { retentionRoutes } from '#modules/retention/index.ts'
import { revealRoutes } from '#modules/reveals/index.ts'
import { riskRoutes } from '#modules/risk/index.ts'
import { publicTermsRoutes, termsRoutes } from '#modules/terms/index.ts'
import { scanRoutes } from '#modules/scans/index.ts'
import { trackingRoutes } from '#modules/tracking/index.ts'
import { type Witness, witnessRoutes, witnessStatusRoutes } from '#modules/witness/index.ts'
import { imageWaits, xrayDeliveryRoutes, xrayRoutes } from '#modules/xray/index.ts'
import type { BlobStore } from '#platform/blobs.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { type DiskWatch, refuseWithoutRoom } from '#platform/disk.ts'
import { createHttp } from '#platform/http.ts'
import type { Log } from '#platform/log.ts'
import { createMetrics, measureRoom, type Metrics } from '#platform/metrics.ts'
import { documentApi } from '#platform/openapi.ts'
import type { Vault } from '#platform/vault.ts'

export type AppDeps = {
  readonly db: Database
  readonly now: Clock
  readonly log: Log
  readonly vault: Vault
  readonly blobs: BlobStore
  readonly signIn: SignIn
  readonly publicUrl: string
  readonly canSendCodes: boolean
  /** Whether X-ray stations may bring files in a folder of this server. */
  readonly takesFiles?: boolean
  /** The witnesses a checkpoint of the log needs, and what this deployment witnesses, where it does. */
  readonly ledgerPolicy?: PolicyFile | undefined
  readonly witness?: Witness | undefined
  /** Undefined where nothing is kept on a disk of this machine. */
  readonly disk?: DiskWatch
  /** Built browser app; undefined serves the API only. */
  readonly webFolder: string | undefined
  /** Routes that exist only beside the demo country. */
  readonly demoRoutes?: (app: FastifyInstance) => void
}

/** The composition root: the only file that knows every module. */
export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  const { db, now, log, vault, blobs, signIn, publicUrl, ledgerPolicy, witness } = deps
  const metrics = createMetrics()
  const tiles = new TileStore(blobs)
  const app = createHttp({
    ...{ db, now, log, metrics },
    authenticate: (request) => signIn.authenticate(request),
    secure: publicUrl.startsWith('https:'),
  })
  await documentApi(app)
  await app.register(
    async (v1) => {
      await v1.register(placeRoutes)
      await v1.register(goodsRoutes({ db, vault }))
      await v1.register(publicGoodsRoutes({ db, now }))
      await v1.register(termsRoutes({ vault }))
      await v1.register(publicTermsRoutes({ db, now }))
      await v1.register(
        directoryRoutes({ vault, signIn, publicUrl, demo: deps.demoRoutes !== undefined }),
      )
      await v1.register(async (intake) => {
        if (deps.disk) intake.addHook('onRequest', refuseWithoutRoom(deps.disk))
        await intake.register(
          acceptanceRoutes({ db, vault, blobs, metrics, canSendCodes: deps.canSendCodes }),
        )
        await intake.register(xrayDeliveryRoutes({ vault, blobs }))
      })
      await v1.register(riskRoutes({ vault }))
      await v1.register(labelRoutes({ vault }))
      await v1.register(posterRoutes({ db, now, publicUrl }))
      await v1.register(alarmRoutes({ vault }))
      await v1.register(revealRoutes({ vault, blobs, tiles }))
      await v1.register(exportRoutes({ vault }))
      await v1.register(
        trackingRoutes({ db, now, log, vault, tiles, canSendCodes: deps.canSendCodes }),
      )
      await v1.register(holdRoutes({ vault }))
      await v1.register(measureRoutes({ vault, hasImage: imageWaits }))
      await v1.register(xrayRoutes({ vault, blobs, takesFiles: deps.takesFiles ?? false }))
      await v1.register(scanRoutes({ vault }))
      await v1.register(retentionRoutes)
      await v1.register(witnessStatusRoutes({ witness, policy: ledgerPolicy?.policy }))
      deps.demoRoutes?.(v1)
    },
    { prefix: '/v1' },
  )
  await app.register(signIn.routes)
  await app.register(logRoutes(tiles, async () => ledgerPolicy?.text ?? logPolicy(db)))
  await app.register(witnessRoutes({ db, now, witness }))
  if (deps.disk) measureRoom(metrics, deps.disk)
  healthRoutes(app, { ...deps, metrics })
  if (deps.webFolder) await serveWeb(app, deps.webFolder)
  return app
}

function healthRoutes(
  app: FastifyInstance,
  { db, disk, metrics }: Pick<AppDeps, 'db' | 'disk'> & { metrics: Metrics },
): void {
  const open = { config: { public: true as const }, schema: { hide: true } }
  app.get('/healthz', open, async () => ({ ok: true }))
  app.get('/readyz', open, async (_request, reply) => {
    const ready = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    )
    // Without room it still reads, signs in and erases: a balancer is to keep it.
    const storage = !disk || (await disk.hasRoom()) ? 'ok' : 'full'
    return reply.code(ready ? 200 : 503).send({ ok: ready, storage })
  })
  app.get('/metrics', open, async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
}

/** The browser app: hashed files for a year, its one page for every address that is a screen. */
async function serveWeb(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) return
  await app.register(async (web) => {
    web.addHook('onRoute', (route) => {
      route.config = { ...route.config, public: true }
    })
    await web.register(fastifyStatic, {
      root,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, path) {
        const lasting = path.includes('/assets/')
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    web.get('/*', { schema: { hide: true } }, (request, reply) => {
      if (/^\/(v1|auth|assets)(\/|$)/.test(request.url)) {
        reply.callNotFound()
        return reply
      }
      return reply.sendFile('index.html')
    })
  })
}
