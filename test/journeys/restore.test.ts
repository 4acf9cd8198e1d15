import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { zstdDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import pg from 'pg'
import { addMonths, dayOf } from '#core/time.ts'
import { openGroup } from '#modules/parcels/index.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { testFolder } from '#platform/testing.ts'
import { acceptOne, batch, clear, picture } from '../handed-in.ts'
import {
  behind,
  buuan,
  dataFolder,
  emptyDatabase,
  run,
  serveFrom,
  Visitor,
  type Where,
} from '../real-server.ts'
import { aContractSender, anOperator } from '../whole-app.ts'

const original: Where = { data: dataFolder() }
const backup = join(testFolder(), 'backup')
const server = await serveFrom(original)
const inside = await behind(original)
const operator = await anOperator(inside, ['counter-clerk', 'compliance-officer'])
const { contractSenderId, key: apiKey } = await aContractSender(inside, operator)
const officeId = operator.office.id
const clerkCode = operator.people.get('counter-clerk')!
const clerk = await Visitor.signedIn(server.address, clerkCode)
const numbers = new Set<string>()

/** An empty database of one's own, and a data folder that has the ring and nothing else. */
async function elsewhere(): Promise<Required<Where>> {
  const data = dataFolder()
  cpSync(join(original.data, 'keys'), join(data, 'keys'), { recursive: true })
  return { data, databaseUrl: await emptyDatabase() }
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

async function takeBackup(): Promise<void> {
  const { code, out, err } = await run(['backup', backup], original)
  assert.deepEqual([code, err], [0, ''])
  assert.match(out, /^Đã sao lưu vào .*\nBacked up into .*\nSHA-256 [0-9a-f]{64}\n$/)
}

/** Batches from two connections until told to stop. */
function constantAcceptance() {
  let on = true
  const shop = async () => {
    const machine = new Visitor(server.address, { authorization: `Bearer ${apiKey}` })
    while (on) {
      const keys = Array.from({ length: 20 }, () => randomUUID())
      const answer = await machine.post(
        '/v1/acceptances:batch',
        batch(officeId, contractSenderId, keys),
      )
      assert.equal(answer.status, 200, answer.text)
    }
  }
  const shops = [shop(), shop()]
  return async () => {
    on = false
    await Promise.all(shops)
  }
}

test('a backup taken while parcels are accepted comes back whole in another place, and work goes on there', async () => {
  const before = await acceptOne(clerk, officeId)
  assert.equal(before.status, 201, before.text)
  await inside.db
    .transaction()
    .execute((tx) =>
      sql`select platform.add_job('acceptance.sweep_photos', '{}', 'later', now() + interval '1 day')`.execute(
        tx,
      ),
    )
  const stop = constantAcceptance()
  await takeBackup()
  await stop()
  const after = await acceptOne(clerk, officeId)
  numbers.add(after.body.itemNumber)

  const second = await elsewhere()
  const restored = await run(['restore', backup], second)
  assert.deepEqual([restored.code, restored.err], [0, ''], restored.out)
  assert.match(restored.out, /hồ sơ khớp với sổ nhật ký; 0 hồ sơ/)
  assert.deepEqual(await ask(second.databaseUrl, halves), [])
  const jobs = await ask(
    second.databaseUrl,
    `select key from graphile_worker.jobs where key = 'later'`,
  )
  assert.equal(jobs.length, 1)
  const [sessions] = await ask<{ count: string }>(
    second.databaseUrl,
    'select count(*) from auth.session',
  )
  assert.equal(sessions?.count, '0')

  const there = await serveFrom(second)
  const sameClerk = await Visitor.signedIn(there.address, clerkCode)
  const page = await sameClerk.get(`/v1/parcels/${before.body.parcelId}`)
  assert.equal(page.body.recipient.phone, '••• ••• 321')
  const next = await acceptOne(sameClerk, officeId)
  assert.equal(next.status, 201, next.text)
  assert.ok(!numbers.has(next.body.itemNumber), 'a number that is on the road is not given again')
  await there.stop()

  const again = await run(['restore', backup], second)
  assert.equal(again.code, 2)
  assert.match(again.err, /không trống[^]*not empty/)
})

const halves = `
  select p.id from parcels.parcel p
  where not exists (select from risk.rating r where r.parcel_id = p.id)
    or 1 <> (select count(*) from ledger.entry e where e.subject_id = p.id and e.type = 'parcel.accepted')
    or not exists (select from acceptance.request q where q.parcel_id = p.id)
    or not exists (select from acceptance.inspection i where i.parcel_id = p.id and i.photo_count =
      (select count(*) from acceptance.photo f where f.parcel_id = p.id))`

test('every photo of a backup is there, as its record says', async () => {
  const { databaseUrl, data } = await elsewhere()
  await run(['restore', backup], { databaseUrl, data })
  const photos = await ask<{ id: string; digest: Buffer }>(
    databaseUrl,
    'select id, digest from acceptance.photo',
  )
  assert.ok(photos.length > 0)
  const blobs = openFolderBlobs(join(data, 'blobs'))
  const found = new Set<string>()
  for (const { name } of await blobs.list({ prefix: '', limit: 1_000 }))
    found.add(
      createHash('sha256')
        .update((await blobs.get(name))!)
        .digest('hex'),
    )
  for (const { digest } of photos) assert.ok(found.has(digest.toString('hex')))
})

test('a thief of the backup finds no name, number or address, no photo and no key', () => {
  const files = globSync('**/*', { cwd: backup, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  assert.ok(files.length > 30)
  const secrets = globSync('**/*', { cwd: join(original.data, 'keys'), withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(key|secret)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  assert.ok(secrets.length > 3)
  for (const file of files) {
    const bytes = readFileSync(file)
    const plain = file.endsWith('.zst') ? zstdDecompressSync(bytes) : bytes
    for (const word of clear) {
      assert.ok(!plain.includes(word), `${word} in ${file}`)
      assert.ok(!plain.includes(Buffer.from(word).toString('hex')), `${word} in ${file}`)
    }
    for (const secret of secrets) assert.ok(!plain.includes(secret.toString('utf8').trim()), file)
    assert.ok(!plain.includes(picture.subarray(0, 64)), file)
    assert.ok(!plain.includes(Buffer.of(0xff, 0xd8, 0xff)) || file.endsWith('.zst'), file)
  }
})

test('an altered record is named, and so is one that is gone', async () => {
  const there = await elsewhere()
  await run(['restore', backup], there)
  const [row] = await ask<{ id: string }>(
    there.databaseUrl,
    `
    update parcels.parcel set sealed_item = sealed_item || 'x'::bytea
    where id = (select id from parcels.parcel order by id desc limit 1) returning id`,
  )
  const altered = await run(['records', 'verify'], there)
  assert.equal(altered.code, 1)
  assert.match(
    altered.out,
    new RegExp(`Hồ sơ ${row!.id} không khớp[^]*Record ${row!.id} does not hold`),
  )
  await ask(
    there.databaseUrl,
    `set session_replication_role = replica;
    delete from parcels.parcel where id = '${row!.id}'`,
  )
  const gone = await run(['records', 'verify', '--json'], there)
  assert.deepEqual(
    [gone.code, JSON.parse(gone.out).broken],
    [1, { parcelId: row!.id, why: 'no_record' }],
  )
})

test('an altered backup is refused before anything is changed', async () => {
  const copy = join(testFolder(), 'backup')
  cpSync(backup, copy, { recursive: true })
  const [file] = globSync('state-*/parcels.parcel.zst', { cwd: copy })
  const bytes = readFileSync(join(copy, file!))
  bytes[bytes.length - 1]! ^= 1
  writeFileSync(join(copy, file!), bytes)
  const there = await elsewhere()
  const restored = await run(['restore', copy], there)
  assert.equal(restored.code, 2)
  assert.match(restored.err, /parcels\.parcel\.zst[^]*damaged/)
  assert.deepEqual(await ask(there.databaseUrl, tables), [])

  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'))
  manifest.tables.pop()
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest))
  assert.match((await run(['restore', copy], there)).err, /manifest\.json/)
  assert.match((await run(['restore', testFolder()], there)).err, /no whole backup/)
})

const tables = `select from pg_tables where schemaname in ('parcels', 'ledger', 'platform')`

test('a backup that is killed leaves the one before whole, and nothing that pretends to be', async () => {
  const fresh = join(testFolder(), 'backup')
  for (const folder of [fresh, backup]) {
    const manifest = join(folder, 'manifest.json')
    const before = existsSync(manifest) && readFileSync(manifest, 'utf8')
    const locked = new pg.Client({ connectionString: inside.url })
    await locked.connect()
    await locked.query('begin; lock table risk.rating')
    const child = buuan(['backup', folder], original)
    const reached = () => globSync('state-*/reveals.search.zst', { cwd: folder }).length
    await until(() => reached() > (before ? 1 : 0))
    child.kill('SIGKILL')
    await gone(child)
    await locked.end()
    assert.equal(existsSync(manifest) && readFileSync(manifest, 'utf8'), before)
    await until(async () => (await ask(inside.url, backupLocks)).length === 0)
  }
  assert.match((await run(['restore', fresh], await elsewhere())).err, /no whole backup/)
  const there = await elsewhere()
  assert.equal((await run(['restore', backup], there)).code, 0)

  // The next one clears away what was left.
  await takeBackup()
  assert.equal(globSync('state-*', { cwd: backup }).length, 1)
})

const backupLocks = `select from pg_locks where locktype = 'advisory' and objid = 7210`

test('a restore that is killed leaves an empty database, and is simply run again', async () => {
  const there = await elsewhere()
  const child = buuan(['restore', backup], there)
  // The job that waits is added last, and waits itself for whoever holds the tables of jobs.
  const locked = new pg.Client({ connectionString: there.databaseUrl })
  await locked.connect()
  await until(async () => (await ask(there.databaseUrl, jobTables)).length > 0)
  await locked.query('begin; lock table graphile_worker._private_jobs')
  await until(async () => (await ask(there.databaseUrl, waitsForJobs)).length > 0)
  child.kill('SIGKILL')
  await gone(child)
  await locked.end()
  await until(async () => (await ask(there.databaseUrl, others)).length === 0)
  assert.deepEqual(await ask(there.databaseUrl, tables), [])
  const again = await run(['restore', backup], there)
  assert.deepEqual([again.code, again.err], [0, ''])
})

const jobTables = `select from pg_tables where schemaname = 'graphile_worker' and tablename = '_private_known_crontabs'`
const waitsForJobs = `select from pg_locks l where not l.granted and l.database = (select oid from pg_database where datname = current_database())`
const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`

test('a backup older than an erasure brings back nothing that anyone can read', async () => {
  const there = await elsewhere()
  const ring = await behind({ ...there, databaseUrl: inside.url })
  const [row] = await inside.db
    .selectFrom('parcels.parcel')
    .selectAll()
    .orderBy('id')
    .limit(1)
    .execute()
  assert.ok(await openGroup(ring.vault, row!, 'recipient'))
  const day = dayOf(new Date())
  const later = new Date(`${addMonths(day, 4)}T05:00:00Z`)
  const { organisationId: operatorId } = operator
  for (const kind of ['identity', 'parcel', 'evidence'] as const)
    await ring.vault.destroy({ operatorId, class: kind, day }, later)

  const restored = await run(['restore', backup], there)
  assert.equal(restored.code, 0, restored.err)
  assert.match(restored.out, /^0 hồ sơ khớp/m)
  const now = await behind(there)
  const rows = await now.db.selectFrom('parcels.parcel').selectAll().execute()
  assert.ok(rows.length > 0, 'the rows are there')
  for (const one of rows)
    for (const group of ['identity', 'sender', 'recipient', 'item'] as const)
      assert.equal(await openGroup(now.vault, one, group), undefined)
})

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000
  while (!(await holds())) {
    assert.ok(performance.now() < end, 'it never came to that')
    await wait(5)
  }
}

async function gone(child: ReturnType<typeof buuan>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((done) => child.once('exit', done))
}
