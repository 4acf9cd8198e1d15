import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { NoteSigner } from '#core/tlog/note.ts'
import { newId } from '#core/uuid7.ts'
import { entryBytes } from '#modules/ledger/entry.ts'
import { openLog, type Sequencer } from '#modules/ledger/index.ts'
import { type BlobStore, openFolderBlobs } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { recordAll } from '#platform/ledger.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { Vault } from '#platform/vault.ts'

/** A deployment's database, blobs and log key in a folder of their own, and no server. */
export type BenchLog = {
  readonly url: string
  readonly folder: string
  readonly db: Database
  readonly owner: pg.Client
  readonly blobs: BlobStore
  readonly log: NoteSigner
  readonly deps: Parameters<typeof Sequencer.open>[0]
  stop(): Promise<void>
}

export async function startBenchLog(): Promise<BenchLog> {
  const folder = mkdtempSync(join(tmpdir(), 'buuan-bench-'))
  chmodSync(folder, 0o755)
  const cluster = await startPostgres(join(folder, 'postgres'))
  const url = await cluster.database('buuan')
  await migrate(url)
  const db = openDatabase(url, { role: 'buuan_app', max: 12 })
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const vault = new Vault(openFileKeyRing(join(folder, 'keys')))
  const blobs = openFolderBlobs(join(folder, 'blobs'))
  const log = await openLog(db, vault, { host: 'post.example', now: new Date() })
  return {
    ...{ url, folder, db, owner, blobs, log },
    deps: { db, blobs, log, now: () => new Date() },
    async stop() {
      await owner.end()
      await db.destroy()
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const organisationId = newId(new Date())

export const clerk: Actor = {
  ...{ id: newId(new Date()), kind: 'person', organisationId },
  duties: [{ role: 'counter-clerk', officeId: null }],
}

/** What a change of a parcel's state leaves in the ledger. */
export const anEvent = () => ({
  type: 'parcel.state_changed',
  subject: newId(new Date()),
  officeId: organisationId,
  data: { from: 'accepted', to: 'in_transit', digest: '5f083f0a1a33ca076a95279832580db3' },
})

/** That many entries, committed in changes of five hundred. */
export async function writeEntries({ db }: BenchLog, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 500)
    await change(db, { actor: clerk, now: new Date() }, (ctx) =>
      recordAll(ctx, Array.from({ length: Math.min(left, 500) }, anEvent)),
    )
}

/** All entries of the database, in the order of their numbers, as they stand in a log. */
export async function entriesOf({ db }: BenchLog): Promise<{ seq: string; bytes: Buffer }[]> {
  const rows = await db
    .selectFrom('ledger.entry')
    .select(['seq', 'at', 'actor_id', 'organisation_id', 'office_id', 'type', 'subject_id', 'data'])
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ seq: row.seq, bytes: entryBytes(row) }))
}
