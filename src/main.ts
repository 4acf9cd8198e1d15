import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { acceptanceJobs, acceptanceRecurring } from '#modules/acceptance/index.ts'
import { deadKeyAlarm } from '#modules/alarms/index.ts'
import {
  createSignIn,
  directoryJobs,
  directoryRecurring,
  inviteFirstAdministrator,
  invitationUrl,
  type OrganisationKind,
  visitor,
} from '#modules/directory/index.ts'
import { exportJobs, exportRecurring } from '#modules/exports/index.ts'
import { holdJobs, holdRecurring } from '#modules/holds/index.ts'
import { startSequencer } from '#modules/ledger/index.ts'
import {
  openRetention,
  type Retention,
  retentionJobs,
  retentionRecurring,
  sweepAgain,
} from '#modules/retention/index.ts'
import { trackingJobs, trackingRecurring } from '#modules/tracking/index.ts'
import { startFolderWatch, xrayJobs, xrayRecurring } from '#modules/xray/index.ts'
import { type AppDeps, createApp } from '#app'
import { type DemoCountry, hasDemoSignIns, openDemo } from '#demo/index.ts'
import { revealJobs, revealRecurring } from '#modules/reveals/index.ts'
import { qualityJobs, qualityRecurring, riskJobs, riskRecurring } from '#modules/risk/index.ts'
import { blobJobs, blobRecurring } from '#platform/blob-jobs.ts'
import { change } from '#platform/change.ts'
import { systemClock } from '#platform/clock.ts'
import { type Config, ConfigError, isLoopback } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { watchDisk } from '#platform/disk.ts'
import { type JobHandlers, startWorker } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { httpNotifier, type Notifier } from '#platform/notifier.ts'
import { openBlobs } from '#platform/open-blobs.ts'
import { holdFolder } from '#platform/server-lock.ts'
import { openLedger, openPostgres, openVault, Stops } from './resources.ts'

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
  const stops = new Stops()
  stops.push(release)
  try {
    const { url, disks } = await openPostgres(config, stops)
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
    const { publicUrl } = config.http
    const onDeadKey = deadKeyAlarm({ db, now })
    const { ledger, ledgerPolicy, witness } = await openLedger({ config, db, vault, now })
    const signIn = createSignIn({ db, now, keyFolder, publicUrl, onDeadKey })
    const app = await createApp({
      ...{ db, now, log, vault, blobs, signIn, publicUrl, ledgerPolicy, witness },
      canSendCodes: notifier !== undefined,
      takesFiles: config.xrayFolder !== undefined,
      disk: watchDisk(disks, log),
      webFolder: join(import.meta.dirname, '../dist/web'),
      ...(demo ? { demoRoutes: demo.routes } : {}),
    })
    const retention = await openRetention({ db, ring, vault, blobs, now, log })
    stops.push(() => retention.stop())
    const handlers = handlersOf({ db, now, vault, blobs, notifier, retention })
    const worker = await startWorker(url, handlers, { log, recurring })
    stops.push(() => worker.stop())
    const policy = ledgerPolicy?.policy
    const sequencer = startSequencer({ db, blobs, log: ledger, now }, { url, log, policy })
    stops.push(() => sequencer.stop())
    stops.push(() => app.close())
    if (config.xrayFolder) {
      const watch = startFolderWatch({ db, vault, blobs, now, log, root: config.xrayFolder })
      stops.push(() => watch.stop())
    }
    const address = await app.listen({ host: config.http.host, port: config.http.port })
    log.info('listening', { address })
    return {
      address,
      demo,
      stop: () => stops.stopAll(),
      firstAdministratorLink: (first) => administratorLink({ db, now, vault, publicUrl }, first),
    }
  } catch (error) {
    await stops.stopAll()
    throw error
  }
}

type LinkParts = Pick<AppDeps, 'db' | 'now' | 'vault' | 'publicUrl'>

async function administratorLink(
  { db, now, vault, publicUrl }: LinkParts,
  first: FirstOrganisation,
): Promise<string | undefined> {
  const person = { staffCode: 'quan-tri', personName: 'Quản trị viên đầu tiên' }
  const invitation = await change(db, { actor: visitor, now: now() }, (ctx) =>
    inviteFirstAdministrator(ctx, vault, { ...first, ...person }),
  )
  return invitation && invitationUrl(publicUrl, invitation)
}

type JobParts = Parameters<typeof acceptanceJobs>[0] & { readonly retention: Retention }

function handlersOf({ retention, ...parts }: JobParts): JobHandlers {
  return {
    ...acceptanceJobs(parts),
    ...blobJobs(parts),
    ...directoryJobs(parts),
    ...revealJobs(parts),
    ...exportJobs(parts),
    ...holdJobs({ ...parts, letGo: sweepAgain }),
    ...retentionJobs(retention.deps),
    ...riskJobs(parts),
    ...qualityJobs(parts),
    ...trackingJobs(parts),
    ...xrayJobs(parts),
  }
}

const recurring = [
  ...acceptanceRecurring,
  ...blobRecurring,
  ...directoryRecurring,
  ...revealRecurring,
  ...exportRecurring,
  ...holdRecurring,
  ...retentionRecurring,
  ...riskRecurring,
  ...qualityRecurring,
  ...trackingRecurring,
  ...xrayRecurring,
]

function openDemoRefused(): ConfigError {
  return new ConfigError(
    'Demo sign-ins are known to anyone, so they are served on this machine only. Leave BUUAN_HOST out, or run `bin/buuan serve` with an empty BUUAN_DATA.',
  )
}

function gateway(config: Config): Notifier | undefined {
  return config.smsUrl === undefined ? undefined : httpNotifier(config.smsUrl)
}
