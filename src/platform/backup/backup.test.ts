import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { type BlobStore, openFolderBlobs } from '#platform/blobs.ts'
import { openPool } from '#platform/database.ts'
import { layOut, readMigrations } from '#platform/migrate.ts'
import { noon, testDatabaseUrl, testFolder } from '#platform/testing.ts'
import { backUp } from './back-up.ts'
import { type Manifest, readManifest, writeManifest } from './manifest.ts'
import { restore } from './restore.ts'
import { inLoadOrder } from './stored-tables.ts'

const leaveOut = { tables: [], blobs: ['ledger/'] }

async function asked(url: string, blobs: BlobStore, folder: string) {
  return { ...{ url, blobs, folder, leaveOut }, takenAt: new Date(), program: 'test' }
}

async function emptyDatabase(): Promise<string> {
  const url = await testDatabaseUrl()
  const schemas = await ask<{ drop: string }>(
    url,
    `select format('drop schema %I cascade', nspname) as drop from pg_namespace
     where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  )
  await ask(url, schemas.map(({ drop }) => drop).join(';'))
  return url
}

async function ask<T extends object>(url: string, query: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(query)).rows
  } finally {
    await client.end()
  }
}

function blobStore(): BlobStore {
  return openFolderBlobs(join(testFolder(), 'blobs'))
}

test('a backup of an older schema is laid out as it was, loaded, and migrated to the schema of today', async () => {
  const url = await emptyDatabase()
  const older = readMigrations().slice(0, 8)
  const pool = openPool(url, { max: 1 })
  const client = await pool.connect()
  await layOut(client, older)
  client.release()
  await runMigrations({ pgPool: pool })
  await pool.end()
  const ids = [1, 2].map((n) => `0193a0b0-0000-7000-8000-00000000000${n}`)
  await ask(
    url,
    `insert into directory.organisation (id, kind, code, name, opened_at)
       values ('${ids[0]}', 'operator', 'HOASEN', 'Hoa Sen', now());
     insert into directory.person (id, organisation_id, staff_code, name_sealed, added_at)
       values ('${ids[1]}', '${ids[0]}', 'lan', 'x', now());
     insert into ledger.entry (at, actor_id, organisation_id, type, subject_id, data)
       values (now(), '${ids[1]}', '${ids[0]}', 'person.added', '${ids[1]}', '{}')`,
  )
  const folder = join(testFolder(), 'backup')
  const { manifest } = await backUp(await asked(url, blobStore(), folder))
  assert.equal(manifest.migrations.length, 8)

  const target = await emptyDatabase()
  const blobs = blobStore()
  await restore({ ...{ url: target, blobs, folder, leaveOut }, now: noon, afterwards: '' })
  const applied = await ask(target, 'select from platform.migration')
  assert.equal(applied.length, readMigrations().length)
  const people = await ask(target, 'select staff_code from directory.person')
  assert.deepEqual(people, [{ staff_code: 'lan' }])
  const entries = await ask(target, 'select seq, type from ledger.entry order by seq')
  assert.deepEqual(entries, [
    { seq: '1', type: 'person.added' },
    { seq: '2', type: 'database.restored' },
  ])
  const [trigger] = await ask<{ off: string }>(
    target,
    `select count(*) filter (where tgenabled = 'D') as off from pg_trigger`,
  )
  assert.equal(trigger!.off, '0', 'guards that were off for the load are on again')
  await assert.rejects(ask(target, 'delete from ledger.entry'), /never changed/)
})

test('a second backup copies new blobs only, and lets go of those that are gone', async () => {
  const url = await testDatabaseUrl()
  const folder = join(testFolder(), 'backup')
  const blobs = blobStore()
  const kept = openFolderBlobs(join(folder, 'blobs'))
  await blobs.put('photos/one', Buffer.from('one'))
  await blobs.put('photos/two', Buffer.from('two'))
  await blobs.put('ledger/checkpoint', Buffer.from('of the log'))
  const long = new Date(Date.now() + 3_600_000)
  const first = await backUp({ ...(await asked(url, blobs, folder)), takenAt: long })
  assert.deepEqual([first.manifest.blobs.count, first.manifest.blobs.bytes], [2, 6])
  assert.equal(await kept.size('ledger/checkpoint'), undefined)

  await blobs.delete('photos/one')
  await blobs.put('photos/three', Buffer.from('three'))
  // What is there already is not read again: this shows it.
  const read: string[] = []
  const watched = {
    ...blobs,
    read: (name: string, ...rest: [number, number]) => {
      read.push(name)
      return blobs.read(name, ...rest)
    },
  }
  const second = await backUp(await asked(url, watched, folder))
  assert.deepEqual(read, ['photos/three'])
  assert.equal(second.manifest.blobs.count, 2)
  const names = (await kept.list({ prefix: '', limit: 10 })).map(({ name }) => name)
  assert.deepEqual(names, ['photos/three', 'photos/two'])
})

test('a folder that holds anything else is no place for a backup', async () => {
  const folder = testFolder()
  writeFileSync(join(folder, 'holiday.jpg'), 'x')
  const url = await testDatabaseUrl()
  await assert.rejects(async () => backUp(await asked(url, blobStore(), folder)), {
    code: 'folder_in_use',
  })
})

test('a manifest that was changed, or that leaves a table out, is refused', async () => {
  const folder = join(testFolder(), 'backup')
  const { manifest } = await backUp(await asked(await testDatabaseUrl(), blobStore(), folder))
  const file = join(folder, 'manifest.json')
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.replace('"rows": 0', '"rows": 1'))
  await assert.rejects(readManifest(folder), { code: 'altered' })

  const short: Manifest = { ...manifest, tables: manifest.tables.slice(1) }
  await writeManifest(folder, short)
  const url = await emptyDatabase()
  const bringing = { ...{ url, blobs: blobStore(), folder, leaveOut }, now: noon, afterwards: '' }
  await assert.rejects(restore(bringing), { code: 'altered' })
  assert.deepEqual(await ask(url, `select from pg_namespace where nspname = 'parcels'`), [])

  const foreign = [...manifest.migrations, { name: '9999-later.sql', hash: '0'.repeat(64) }]
  await writeManifest(folder, { ...manifest, migrations: foreign })
  await assert.rejects(restore(bringing), { code: 'other_migrations' })
})

test('tables are loaded after those they point to, and a circle is no order', () => {
  const table = (name: string, ...needs: string[]) => ({ table: name, columns: [], needs })
  const order = inLoadOrder([table('a', 'c'), table('b', 'a'), table('c')])
  assert.deepEqual(
    order.map((one) => one.table),
    ['c', 'a', 'b'],
  )
  assert.throws(() => inLoadOrder([table('a', 'b'), table('b', 'a')]), /circle/)
})
