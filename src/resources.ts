import { join } from 'node:path'
import { heldRecords } from '#modules/holds/index.ts'
import { assertUsable, openLog, readPolicyFile } from '#modules/ledger/index.ts'
import { assertRing, dayKeyRegistry, knownRing } from '#modules/retention/index.ts'
import { openWitness } from '#modules/witness/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { appRole, type Database, openDatabase } from '#platform/database.ts'
import type { Watched } from '#platform/disk.ts'
import type { Log } from '#platform/log.ts'
import { openKeyRing } from '#platform/open-key-ring.ts'
import { startPostgres } from '#platform/postgres.ts'
import { Vault } from '#platform/vault.ts'

/** What was opened, to be closed in the reverse order: no request, then no job, then no database. */
export class Stops {
  readonly #stops: (() => Promise<void> | void)[] = []

  push(stop: () => Promise<void> | void): void {
    this.#stops.push(stop)
  }

  async stopAll(): Promise<void> {
    for (const stop of this.#stops.splice(0).reverse()) await stop()
  }
}

/** The PostgreSQL of the settings, or the embedded one, and the disks that must not fill up. */
export async function openPostgres(
  config: Config,
  stops: Stops,
): Promise<{ url: string; disks: Watched[] }> {
  const data = { folder: config.dataFolder, holdsDatabase: false }
  if (config.databaseUrl) return { url: config.databaseUrl, disks: [data] }
  const cluster = await startPostgres(join(config.dataFolder, 'postgres'))
  stops.push(() => cluster.stop())
  const disks = [data, { folder: cluster.folder, holdsDatabase: true }]
  return { url: await cluster.database('buuan'), disks }
}

type Opening = {
  readonly config: Config
  readonly url: string
  readonly db: Database
  readonly keyFolder: string
  readonly now: Clock
  readonly log: Log
  readonly stops: Stops
}

/** The ring of this database and no other, and the vault on it. */
export async function openVault({ config, url, db, keyFolder, now, log, stops }: Opening) {
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

/**
 * The log of this deployment, the witnesses its policy names, and what it witnesses itself, as the settings
 * say; a file that cannot be used stops the start.
 */
export async function openLedger({
  config,
  db,
  vault,
  now,
}: Pick<Opening, 'config' | 'db' | 'now'> & { readonly vault: Vault }) {
  const { ledgerPolicy: policyPath, witnessLogs, http } = config
  const first = { host: new URL(http.publicUrl).host, now: now() }
  const ledger = await openLog(db, vault, first)
  const ledgerPolicy = policyPath ? readPolicyFile('BUUAN_LEDGER_POLICY', policyPath) : undefined
  if (ledgerPolicy) assertUsable(ledgerPolicy, ledger)
  const logs = witnessLogs ? readPolicyFile('BUUAN_WITNESS_LOGS', witnessLogs) : undefined
  const witness = logs && (await openWitness({ db, vault }, logs, first))
  return { ledger, ledgerPolicy, witness }
}
