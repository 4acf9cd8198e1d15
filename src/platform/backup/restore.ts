import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { newId } from '#core/uuid7.ts'
import { type BlobStore, openFolderBlobs } from '#platform/blobs.ts'
import { openPool } from '#platform/database.ts'
import { layOut, migrate, type Migration, readMigrations } from '#platform/migrate.ts'
import { locks } from '#platform/locks.ts'
import type { LeftOut } from './back-up.ts'
import { altered, BackupError } from './backup-error.ts'
import { readList, returnBlobs } from './blob-copies.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { fileDigest, unpack } from './packed-file.ts'
import { addWaitingJobs, makeJobTable } from './pending-jobs.ts'
import {
  inLoadOrder,
  quoted,
  quotedList,
  speakPlainly,
  type StoredTable,
  storedTables,
} from './stored-tables.ts'

export type Restoring = {
  readonly url: string
  readonly blobs: BlobStore
  readonly folder: string
  readonly now: Date
  /** What `backUp` was told to leave out. */
  readonly leaveOut: LeftOut
  /** SQL run once all rows are there, in their transaction. */
  readonly afterwards: string
}

export type Restored = { readonly manifest: Manifest; readonly digest: string }

/**
 * Brings a backup back into an empty database. Blobs come first and all rows in one transaction, so a
 * restore that was broken off leaves an empty database, and is simply run again. Refuses an altered
 * backup, migrations this program does not ship, and a database that is in use. An older backup is
 * brought to today's schema by the migrations that came since.
 */
export async function restore(asked: Restoring): Promise<Restored> {
  const backup = await readManifest(asked.folder)
  const migrations = migrationsOf(backup.manifest)
  await assertWhole(asked.folder, backup.manifest)
  const client = new pg.Client({ connectionString: asked.url })
  // A lost connection ends the query that waits for it; unheard, it would end the process instead.
  client.on('error', () => undefined)
  await client.connect()
  try {
    // The lock of the migrations: a server that is started meanwhile waits.
    await client.query('select pg_advisory_lock($1)', [locks.migrations])
    await assertEmpty(client)
    await assertNoLeftovers(asked)
    await layOutJobs(asked.url)
    await bringBlobs(asked, backup.manifest)
    await bringRows(client, asked, { ...backup, migrations })
    await client.query('analyze')
  } finally {
    await client.end()
  }
  await migrate(asked.url)
  return backup
}

/** The migrations the backup was taken after: the first ones of those this program ships. */
function migrationsOf(manifest: Manifest): Migration[] {
  const shipped = readMigrations().slice(0, manifest.migrations.length)
  const same = manifest.migrations.every(
    ({ name, hash }, i) => shipped[i]?.name === name && shipped[i].hash === hash,
  )
  if (same) return shipped
  throw new BackupError('other_migrations', {
    vi: `Bản sao lưu này do một phiên bản khác (${manifest.program}) tạo ra và chương trình này không đọc được. Hãy dùng phiên bản đó hoặc mới hơn.`,
    en: `This backup was taken by another program (${manifest.program}) that this one does not know. Use that version or a newer one.`,
  })
}

/** Every file is as it was written, before anything is changed. */
async function assertWhole(folder: string, manifest: Manifest): Promise<void> {
  for (const { file, sha256 } of [...manifest.tables, manifest.jobs, manifest.blobs])
    if ((await fileDigest(join(folder, manifest.state, file))) !== sha256) throw altered(file)
}

async function assertEmpty(client: pg.Client): Promise<void> {
  const tables = await storedTables(client)
  if (tables.length === 0) return
  throw new BackupError('not_empty', {
    vi: 'Cơ sở dữ liệu đích không trống. Chỉ khôi phục vào cơ sở dữ liệu mới và thư mục dữ liệu mới.',
    en: 'The database is not empty. Restore into a new database and a new data folder only.',
  })
}

/** What is left out begins anew, so nothing of before may lie in its place. */
async function assertNoLeftovers({ blobs, leaveOut }: Restoring): Promise<void> {
  for (const prefix of leaveOut.blobs) {
    if ((await blobs.list({ prefix, limit: 1 })).length === 0) continue
    throw new BackupError('blobs_in_the_way', {
      vi: `Kho ảnh còn các tệp ${prefix} của cơ sở dữ liệu trước. Hãy giữ chúng làm bằng chứng ở nơi khác, rồi chạy lại.`,
      en: `The blob store still has files ${prefix} of the database before. Move them elsewhere as evidence, and run it again.`,
    })
  }
}

async function layOutJobs(url: string): Promise<void> {
  const pgPool = openPool(url, { max: 1 })
  try {
    await runMigrations({ pgPool })
  } finally {
    await pgPool.end()
  }
}

async function bringBlobs({ folder, blobs }: Restoring, manifest: Manifest): Promise<void> {
  const from = openFolderBlobs(join(folder, 'blobs'))
  await returnBlobs(
    { from, to: blobs },
    readList(join(folder, manifest.state, manifest.blobs.file)),
  )
}

type Bringing = Restored & { readonly migrations: readonly Migration[] }

async function bringRows(
  client: pg.Client,
  asked: Restoring,
  { manifest, digest, migrations }: Bringing,
): Promise<void> {
  await speakPlainly(client)
  await client.query('begin')
  await layOut(client, migrations)
  const tables = inLoadOrder(await storedTables(client))
  const state = join(asked.folder, manifest.state)
  // Guards of changes look at how rows come to be; these were looked at when they did.
  await eachTable(client, tables, 'disable trigger user')
  for (const [table, copy] of pairs(tables, manifest, asked.leaveOut.tables))
    await copyIn(client, join(state, copy.file), { ...copy, table: table.table })
  await client.query('set constraints all immediate')
  await eachTable(client, tables, 'enable trigger user')
  await setSequences(client, manifest)
  await client.query(makeJobTable)
  await copyIn(client, join(state, manifest.jobs.file), {
    ...{ table: 'pg_temp.waiting_job', columns: ['name', 'payload', 'key', 'at'] },
    rows: manifest.jobs.rows,
  })
  await client.query(addWaitingJobs)
  await assertLedger(client, manifest)
  if (asked.afterwards) await client.query(asked.afterwards)
  await recordRestore(client, asked.now, { manifest, digest })
  await client.query('commit')
}

async function eachTable(
  client: pg.Client,
  tables: readonly StoredTable[],
  action: string,
): Promise<void> {
  for (const { table } of tables) await client.query(`alter table ${quoted(table)} ${action}`)
}

/** Each table with its copy, in load order; refuses a manifest that leaves one out or has one too many. */
function pairs(
  tables: readonly StoredTable[],
  manifest: Manifest,
  leaveOut: readonly string[],
): [StoredTable, Manifest['tables'][number]][] {
  const copies = new Map(manifest.tables.map((copy) => [copy.table, copy]))
  const wanted = tables.filter(({ table }) => !leaveOut.includes(table))
  const sameCount = wanted.length === manifest.tables.length
  return wanted.map((table) => {
    const copy = copies.get(table.table)
    const sameColumns = copy?.columns.toSorted().join() === table.columns.toSorted().join()
    if (!copy || !sameColumns || !sameCount) throw altered(table.table)
    return [table, copy]
  })
}

async function copyIn(
  client: pg.Client,
  file: string,
  { table, columns, rows }: { table: string; columns: readonly string[]; rows: number },
): Promise<void> {
  const target = client.query(copyFrom(`copy ${quoted(table)} (${quotedList(columns)}) from stdin`))
  await pipeline(unpack(file), target)
  if (target.rowCount !== rows) throw altered(table)
}

async function setSequences(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { sequence, last } of manifest.sequences)
    await client.query('select setval($1::regclass, $2)', [quoted(sequence), last])
}

async function assertLedger(client: pg.Client, { ledger }: Manifest): Promise<void> {
  const { rows } = await client.query<{ whole: boolean }>(
    'select count(*) = $1 and coalesce(max(seq), 0) = $2 as whole from ledger.entry',
    [ledger.entries, ledger.head],
  )
  if (!rows[0]!.whole) throw altered('ledger')
}

const nobody = '00000000-0000-7000-8000-000000000000'

/** The ledger goes on with the word that it was brought back, and from what. */
async function recordRestore(
  client: pg.Client,
  now: Date,
  { manifest, digest }: Restored,
): Promise<void> {
  const data = { backup: digest, takenAt: manifest.takenAt, ...manifest.ledger }
  await client.query(
    `insert into ledger.entry (at, actor_id, organisation_id, type, subject_id, data)
     values ($1, $2, $2, 'database.restored', $3, $4)`,
    [now, nobody, newId(now), data],
  )
}
