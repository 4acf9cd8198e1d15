import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { acceptanceJobs, acceptanceRecurring } from '#modules/acceptance/index.ts'
import {
  createSignIn,
  directoryJobs,
  directoryRecurring,
  inviteFirstAdministrator,
  invitationUrl,
  type OrganisationKind,
  visitor,
} from '#modules/directory/index.ts'
import { heldRecords, holdJobs, holdRecurring } from '#modules/holds/index.ts'
import { openLog, startSequencer } from '#modules/ledger/index.ts'
import {
  assertRing,
  dayKeyRegistry,
  knownRing,
  openRetention,
  type Retention,
  retentionJobs,
  retentionRecurring,
  sweepAgain,
} from '#modules/retention/index.ts'
import { createApp } from '#app'
import { type DemoCountry, hasDemoSignIns, openDemo } from '#demo/index.ts'
import { blobJobs, blobRecurring } from '#platform/blob-jobs.ts'
import { change } from '#platform/change.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import { type Config, ConfigError, isLoopback } from '#platform/config.ts'
import { appRole, type Database, openDatabase } from '#platform/database.ts'
import { watchDisk, type Watched } from '#platform/disk.ts'
import { type JobHandlers, startWorker } from '#platform/jobs.ts'
import { createLog, type Log } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { httpNotifier, type Notifier } from '#platform/notifier.ts'
import { openBlobs } from '#platform/open-blobs.ts'
import { openKeyRing } from '#platform/open-key-ring.ts'
import { startPostgres } from '#platform/postgres.ts'
import { holdFolder } from '#platform/server-lock.ts'
import { Vault } from '#platform/vault.ts'

export type Server = {
  readonly address: string
  readonly demo: DemoCountry | undefined
  /** A one-time link as long as nobody has signed in to this deployment; see `buuan serve`. */
  firstAdministratorLink(first: FirstOrganisation): Promise<string | undefined>
  stop(): Promise<void>
}

export type FirstOrganisation = {
  readonly kind: OrganisationKind
  readonly code: string
  readonly name: string
  readonly provinceCode?: string
}

/**
 * Starts everything on one machine: database, schema, keys, jobs, HTTP. With `demo` an empty
 * database gets the demo country first. Resolves when requests are answered.
 */
export async function startServer(config: Config, options: { demo: boolean }): Promise<Server> {
  if (options.demo && !isLoopback(config.http.host)) throw openDemoRefused()
  const now = systemClock
  const log = createLog(config.logLevel)
  mkdirSync(config.dataFolder, { recursive: true })
  const release = holdFolder(config.dataFolder)
  const stops: (() => Promise<void> | void)[] = [release]
  try {
    const { url, disks } = await database(config, stops)
    await migrate(url)
    const db = openDatabase(url)
    stops.push(() => db.destroy())
    const keyFolder = join(config.dataFolder, 'keys')
    const { ring, vault } = await openVault({ config, url, db, keyFolder, now, log, stops })
    const blobs = await openBlobs(config)
    stops.push(() => blobs.close())
    const demo = options.demo ? await openDemo({ db, vault, blobs, now, log }) : undefined
    if (!isLoopback(config.http.host) && (await hasDemoSignIns(db))) throw openDemoRefused()
    const notifier = demo?.notifier ?? gateway(config)
    const signIn = createSignIn({ db, now, keyFolder, publicUrl: config.http.publicUrl })
    const app = await createApp({
      ...{ db, now, log, vault, blobs, signIn },
      publicUrl: config.http.publicUrl,
      canSendCodes: notifier !== undefined,
      disk: watchDisk(disks, log),
      webFolder: join(import.meta.dirname, '../dist/web'),
      ...(demo ? { demoRoutes: demo.routes } : {}),
    })
    const retention = await openRetention({ db, ring, vault, blobs, now, log })
    stops.push(() => retention.stop())
    const handlers = handlersOf({ db, now, vault, blobs, notifier, retention })
    const worker = await startWorker(url, handlers, { log, recurring })
    stops.push(() => worker.stop())
    const host = new URL(config.http.publicUrl).host
    const ledger = await openLog(db, vault, { host, now: now() })
    const sequencer = startSequencer({ db, blobs, log: ledger, now }, { url, log })
    stops.push(() => sequencer.stop())
    stops.push(() => app.close())
    const address = await app.listen({ host: config.http.host, port: config.http.port })
    log.info('listening', { address })
    return {
      address,
      demo,
      stop: () => stopAll(stops),
      async firstAdministratorLink(first) {
        const person = { staffCode: 'quan-tri', personName: 'Quản trị viên đầu tiên' }
        const invitation = await change(db, { actor: visitor, now: now() }, (ctx) =>
          inviteFirstAdministrator(ctx, vault, { ...first, ...person }),
        )
        return invitation && invitationUrl(config.http.publicUrl, invitation)
      },
    }
  } catch (error) {
    await stopAll(stops)
    throw error
  }
}

type Opening = {
  readonly config: Config
  readonly url: string
  readonly db: Database
  readonly keyFolder: string
  readonly now: Clock
  readonly log: Log
  readonly stops: (() => Promise<void> | void)[]
}

/** The ring of this database and no other, and the vault on it. */
async function openVault({ config, url, db, keyFolder, now, log, stops }: Opening) {
  const mustExist = await knownRing(db)
  const ring = await openKeyRing({ folder: keyFolder, settings: config.keys, mustExist, log })
  stops.push(() => ring.close())
  await assertRing({ db, ring })
  // Its own pool: a change that seals waits for it while it holds a connection of the other.
  const registry = openDatabase(url, { role: appRole, max: 2 })
  stops.push(() => registry.destroy())
  const vault: Vault = new Vault(ring, {
    made: dayKeyRegistry({ db: registry, now }),
    held: heldRecords(registry, () => vault),
  })
  return { ring, vault }
}

type JobParts = Parameters<typeof acceptanceJobs>[0] & { readonly retention: Retention }

function handlersOf({ retention, ...parts }: JobParts): JobHandlers {
  return {
    ...acceptanceJobs(parts),
    ...blobJobs(parts),
    ...directoryJobs(parts),
    ...holdJobs({ ...parts, letGo: sweepAgain }),
    ...retentionJobs(retention.deps),
  }
}

const recurring = [
  ...acceptanceRecurring,
  ...blobRecurring,
  ...directoryRecurring,
  ...holdRecurring,
  ...retentionRecurring,
]

function openDemoRefused(): ConfigError {
  return new ConfigError(
    'Demo sign-ins are known to anyone, so they are served on this machine only. Leave BUUAN_HOST out, or run `bin/buuan serve` with an empty BUUAN_DATA.',
  )
}

async function database(
  config: Config,
  stops: (() => Promise<void> | void)[],
): Promise<{ url: string; disks: Watched[] }> {
  const data = { folder: config.dataFolder, holdsDatabase: false }
  if (config.databaseUrl) return { url: config.databaseUrl, disks: [data] }
  const cluster = await startPostgres(join(config.dataFolder, 'postgres'))
  stops.push(() => cluster.stop())
  const disks = [data, { folder: cluster.folder, holdsDatabase: true }]
  return { url: await cluster.database('buuan'), disks }
}

function gateway(config: Config): Notifier | undefined {
  return config.smsUrl === undefined ? undefined : httpNotifier(config.smsUrl)
}

/** In the reverse order of starting: no request, then no job, then no database. */
async function stopAll(stops: (() => Promise<void> | void)[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop()
}
