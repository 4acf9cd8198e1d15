import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type BlobStore, openFolderBlobs } from '#platform/blobs.ts'
import { orStorageFull, StorageFull } from '#platform/storage-full.ts'
import { locks } from '#platform/locks.ts'
import { BackupError } from './backup-error.ts'
import { copyBlobs, dropOthers, type Earlier, nothing, readList, toLine } from './blob-copies.ts'
import { type Manifest, readManifest, syncFolder, writeManifest } from './manifest.ts'
import { fileDigest, pack } from './packed-file.ts'
import { pendingJobs } from './pending-jobs.ts'
import { quoted, quotedList, speakPlainly, storedTables } from './stored-tables.ts'

/** What does not come back: tables by name, blobs by the first part of theirs. */
export type LeftOut = { readonly tables: readonly string[]; readonly blobs: readonly string[] }

export type BackingUp = {
  readonly url: string
  readonly blobs: BlobStore
  readonly folder: string
  readonly takenAt: Date
  readonly program: string
  readonly leaveOut: LeftOut
}

export type Taken = { readonly manifest: Manifest; readonly digest: string }

/**
 * Takes a backup of database and blobs into a folder, beside whatever works on them; the one that was
 * there stays whole until this one is. No key is read and none is written. Refuses a folder that holds
 * anything else, and a second backup at the same time.
 */
export async function backUp(asked: BackingUp): Promise<Taken> {
  return orStorageFull(() => takeAlone(asked)).catch(noRoom(asked.folder))
}

async function takeAlone(asked: BackingUp): Promise<Taken> {
  await claimFolder(asked.folder)
  const client = new pg.Client({ connectionString: asked.url })
  // A lost connection ends the query that waits for it; unheard, it would end the process instead.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await onlyOne(client)
    return await take(client, asked)
  } finally {
    await client.end()
  }
}

async function take(client: pg.Client, asked: BackingUp): Promise<Taken> {
  const { folder } = asked
  const before = await readManifest(folder).catch(noneBefore)
  const state = `state-${randomUUID()}`
  await mkdir(join(folder, state), { mode: 0o700 })
  const rows = await copyRows(client, { ...asked, state, before: before?.manifest })
  const kept = openFolderBlobs(join(folder, 'blobs'))
  const blobs = await copyNewBlobs(asked, { kept, state, before: before?.manifest })
  await syncFolder(join(folder, state))
  const manifest: Manifest = {
    ...{ format: 1, program: asked.program, takenAt: asked.takenAt.toISOString(), state },
    ...rows,
    blobs,
  }
  const digest = await writeManifest(folder, manifest)
  await tidy(folder, { kept, manifest })
  return { manifest, digest }
}

const ours = /^(manifest\.json(\.new)?|state-[0-9a-f-]{36}|blobs|lost\+found)$/

/** Old files are removed from this folder, so it must hold nothing but backups. */
async function claimFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const other = (await readdir(folder)).find((name) => !ours.test(name))
  if (other !== undefined)
    throw new BackupError('folder_in_use', {
      vi: `${folder} chứa thứ khác (${other}). Hãy chọn một thư mục trống hoặc thư mục của bản sao lưu trước.`,
      en: `${folder} holds something else (${other}). Choose an empty folder, or that of an earlier backup.`,
    })
}

/** The lock ends with the connection, however that ends. */
async function onlyOne(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ours: boolean }>(
    'select pg_try_advisory_lock($1) as ours',
    [locks.backup],
  )
  if (!rows[0]!.ours)
    throw new BackupError('busy', {
      vi: 'Một lần sao lưu khác đang chạy. Hãy chờ nó xong.',
      en: 'Another backup is running. Wait until it is done.',
    })
}

function noRoom(folder: string) {
  return (error: unknown): never => {
    if (!(error instanceof StorageFull)) throw error
    throw new BackupError('no_room', {
      vi: `Ổ đĩa của ${folder} đã đầy. Bản sao lưu trước, nếu có, vẫn còn nguyên; hãy giải phóng chỗ rồi chạy lại.`,
      en: `The disk of ${folder} is full. An earlier backup there is still whole; make room and run it again.`,
    })
  }
}

function noneBefore(error: unknown): undefined {
  // A damaged one is replaced too: everything is copied anew.
  if (error instanceof BackupError) return undefined
  throw error
}

type Copying = BackingUp & { readonly state: string; readonly before: Manifest | undefined }
type Rows = Pick<Manifest, 'ringId' | 'migrations' | 'ledger' | 'tables' | 'sequences' | 'jobs'>

/** All rows as of one instant: a snapshot that no later change reaches. */
async function copyRows(client: pg.Client, copying: Copying): Promise<Rows> {
  await speakPlainly(client)
  await client.query('begin transaction isolation level repeatable read, read only')
  const migrations = await appliedMigrations(client)
  const ringId = await ringOf(client)
  refuseOtherDeployment(copying, ringId)
  const tables: Manifest['tables'] = []
  for (const { table, columns } of await storedTables(client)) {
    if (copying.leaveOut.tables.includes(table)) continue
    const query = `select ${quotedList(columns)} from ${quoted(table)}`
    const copied = await copyOut(client, { ...copying, name: table, query })
    tables.push({ table, columns: [...columns], ...copied })
  }
  const jobs = await copyOut(client, { ...copying, name: 'jobs', query: pendingJobs })
  const ledger = await ledgerHead(client)
  // Read last: a sequence knows no snapshot, and may be ahead of the rows but never behind.
  const sequences = await usedSequences(client)
  await client.query('commit')
  return { ringId, migrations, ledger, tables, sequences, jobs }
}

async function copyOut(
  client: pg.Client,
  { folder, state, name, query }: { folder: string; state: string; name: string; query: string },
): Promise<{ rows: number; file: string; sha256: string }> {
  const file = `${name}.zst`
  const stream = client.query(copyTo(`copy (${query}) to stdout`))
  const sha256 = await pack(join(folder, state, file), stream)
  // The count comes after the last row; a query that was answered was asked after it.
  await client.query('select')
  return { rows: stream.rowCount, file, sha256 }
}

async function appliedMigrations(client: pg.Client): Promise<Manifest['migrations']> {
  if (!(await exists(client, 'platform.migration')))
    throw new BackupError('no_database', {
      vi: 'Cơ sở dữ liệu này chưa được BưuAn dùng: không có gì để sao lưu.',
      en: 'BưuAn has not worked on this database yet: there is nothing to back up.',
    })
  const { rows } = await client.query<Manifest['migrations'][number]>(
    'select name, hash from platform.migration order by name',
  )
  return rows
}

async function exists(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [table],
  )
  return rows[0]!.there
}

async function ringOf(client: pg.Client): Promise<string | null> {
  // A program from before erasure left none.
  if (!(await exists(client, 'retention.ring'))) return null
  const { rows } = await client.query<{ ring_id: string }>('select ring_id from retention.ring')
  return rows[0]?.ring_id ?? null
}

function refuseOtherDeployment({ folder, before }: Copying, ringId: string | null): void {
  if (before && before.ringId !== null && before.ringId !== ringId)
    throw new BackupError('other_deployment', {
      vi: `${folder} là bản sao lưu của một hệ thống khác (vòng khóa ${before.ringId}). Hãy chọn thư mục khác.`,
      en: `${folder} is the backup of another deployment (ring ${before.ringId}). Choose another folder.`,
    })
}

async function ledgerHead(client: pg.Client): Promise<Manifest['ledger']> {
  const { rows } = await client.query<{ entries: string; head: string }>(
    'select count(*) as entries, coalesce(max(seq), 0) as head from ledger.entry',
  )
  return { entries: Number(rows[0]!.entries), head: Number(rows[0]!.head) }
}

async function usedSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<Manifest['sequences'][number]>(`
    select schemaname || '.' || sequencename as sequence, last_value::text as last
    from pg_sequences
    where last_value is not null and schemaname not in ('graphile_worker', 'information_schema')
    order by 1`)
  return rows
}

type Keeping = {
  readonly kept: BlobStore
  readonly state: string
  readonly before: Manifest | undefined
}

/** After the rows: what a row of the snapshot names was stored before it, and is there unless it was deleted since. */
async function copyNewBlobs(
  { blobs, folder, leaveOut }: BackingUp,
  { kept, state, before }: Keeping,
): Promise<Manifest['blobs']> {
  let [count, bytes] = [0, 0]
  const earlier = await listBefore(folder, before)
  const file = 'blobs.zst'
  const lines = async function* () {
    for await (const blob of copyBlobs({
      from: blobs,
      to: kept,
      earlier,
      leaveOut: leaveOut.blobs,
    })) {
      count++
      bytes += blob.size
      yield toLine(blob)
    }
  }
  const sha256 = await pack(join(folder, state, file), lines())
  return { count, bytes, file, sha256 }
}

async function listBefore(folder: string, before: Manifest | undefined): Promise<Earlier> {
  if (!before) return nothing
  const file = join(folder, before.state, before.blobs.file)
  if ((await fileDigest(file)) !== before.blobs.sha256) return nothing
  return { list: readList(file), takenAt: new Date(before.takenAt) }
}

/** Only now, with the new backup whole, goes what the older one had and this one does not. */
async function tidy(
  folder: string,
  { kept, manifest }: { kept: BlobStore; manifest: Manifest },
): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith('state-') && name !== manifest.state)
      await rm(join(folder, name), { recursive: true, force: true })
  await dropOthers(kept, readList(join(folder, manifest.state, manifest.blobs.file)))
  await kept.dropUnfinished(new Date(manifest.takenAt))
}
