import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { auditLog } from '#core/tlog/audit.ts'
import { auditCheckpoints } from '#core/tlog/chain.ts'
import { parsePolicy } from '#core/tlog/policy.ts'
import { decodeBundle } from '#core/tlog/tiles.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { locks } from '#platform/locks.ts'
import { noon, testDatabaseUrl, testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import { exportLog } from './export.ts'
import { logPolicy, openLog } from './log.ts'
import { lastPublished } from './published.ts'
import { TileStore } from './tile-store.ts'

const program = join(import.meta.dirname, 'a-process.testing.ts')

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  after(() => child.kill('SIGKILL'))
  return child
}

/** A sequencing process that can be told from the others in the database. */
function startSequencing(url: string, folder: string, name: string): ChildProcess {
  const named = new URL(url)
  named.searchParams.set('application_name', name)
  return start('sequence', named.href, folder)
}

async function subjectsOf(writer: ChildProcess): Promise<string[]> {
  let lines = ''
  for await (const chunk of writer.stdout!) lines += String(chunk)
  return lines.split('\n').filter(Boolean)
}

async function whoSequences(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select application_name as name from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and objid = ${locks.sequencer} and granted
      and pg_locks.database = (select oid from pg_database where datname = current_database())`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

async function until<T>(look: () => Promise<T | undefined | false>, what: string): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < 60_000;) {
    const seen = await look()
    if (seen !== undefined && seen !== false) return seen
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`never seen: ${what}`)
}

async function exported(db: Database, tiles: TileStore) {
  const files = new Map<string, Uint8Array>()
  await exportLog(db, tiles, async (path, bytes) => void files.set(path, bytes))
  return files
}

test('of several processes one sequences; killed in the middle, another goes on, and nothing is lost', async () => {
  const url = await testDatabaseUrl()
  const folder = testFolder()
  const owner = openDatabase(url, {})
  after(() => owner.destroy())
  const tiles = new TileStore(openFolderBlobs(join(folder, 'blobs')))
  const vault = new Vault(openFileKeyRing(join(folder, 'keys')))
  await openLog(owner, vault, { host: 'post.example', now: noon })

  const children = new Map(['one', 'two'].map((name) => [name, startSequencing(url, folder, name)]))
  const writing = Promise.all([1, 2].map(() => subjectsOf(start('write', url, '400'))))
  let last = ''
  for (const next of ['three', 'four']) {
    const before = (await lastPublished(owner))?.size ?? 0
    const holder = await until(async () => {
      const [name, ...more] = await whoSequences(owner)
      assert.deepEqual(more, [], 'one at a time')
      return name !== undefined && name !== last && name
    }, 'a process that sequences')
    await until(
      async () => ((await lastPublished(owner))?.size ?? 0) > before,
      `a checkpoint by ${holder}`,
    )
    // Into the middle of a pass: changes go on being written.
    children.get(holder)!.kill('SIGKILL')
    children.set(next, startSequencing(url, folder, next))
    last = holder
  }
  const kept = (await writing).flat()
  const { count } = await owner
    .selectFrom('ledger.entry')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  await until(
    async () => String(await tiles.read('checkpoint')).includes(`\n${count}\n`),
    'every entry under the published checkpoint',
  )
  const files = await exported(owner, tiles)
  const read = (path: string) => files.get(path)
  const policy = parsePolicy((await logPolicy(owner))!)
  assert.partialDeepStrictEqual(auditLog(read, policy), { ok: true, size: Number(count) })
  const sizes = [...files.keys()].flatMap((path) => /^checkpoints\/(\d+)/.exec(path)?.[1] ?? [])
  assert.ok(sizes.length > 2)
  assert.ok(auditCheckpoints(read, sizes, policy).ok, 'no two of the processes signed two pasts')
  const subjects = [...files]
    .filter(([path]) => path.startsWith('tile/entries/'))
    .flatMap(([, bundle]) => decodeBundle(bundle))
    .map((entry) => JSON.parse(entry.toString()) as { type: string; subject: string })
    .filter(({ type }) => type === 'thing.done')
    .map(({ subject }) => subject)
  assert.deepEqual(subjects.sort(), kept.sort(), 'what was kept, once each; nothing undone')
})
