import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { openGroup } from '#modules/parcels/index.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { batch, parcel, picture } from '../handed-in.ts'
import { blobNames } from '../../src/modules/acceptance/photo.ts'
import { behind, dataFolder, serveFrom, Visitor, type Where } from '../real-server.ts'
import { aContractSender, anOperator } from '../whole-app.ts'

const where: Where = { data: dataFolder() }
const photos = openFolderBlobs(join(where.data, 'blobs'))
let server = await serveFrom(where)
let inside = await behind(where)
const operator = await anOperator(inside, ['counter-clerk'])
const { contractSenderId, key: apiKey } = await aContractSender(inside, operator)
const officeId = operator.office.id
const staffCode = operator.people.get('counter-clerk')!

/** What was asked, and the parcels of what was answered, by idempotency key. */
const singles = new Map<string, ReturnType<typeof parcel>>()
const batches: string[][] = []
const answered = new Map<string, string>()

async function atTheCounter(clerk: Visitor): Promise<void> {
  for (;;) {
    const photo = await clerk.post(`/v1/photos?officeId=${officeId}`, picture)
    const key = randomUUID()
    singles.set(key, parcel(officeId, [photo.body.id]))
    await askSingle(clerk, key)
  }
}

async function askSingle(clerk: Visitor, key: string) {
  const answer = await clerk.post('/v1/acceptances', singles.get(key)!, { 'idempotency-key': key })
  assert.equal(answer.status, 201, answer.text)
  keep(key, answer.body.parcelId)
}

async function fromTheShop(): Promise<void> {
  for (;;) {
    const keys = Array.from({ length: 10 }, () => randomUUID())
    batches.push(keys)
    await askBatch(keys)
  }
}

async function askBatch(keys: string[]) {
  const shop = new Visitor(server.address, { authorization: `Bearer ${apiKey}` })
  const answer = await shop.post('/v1/acceptances:batch', batch(officeId, contractSenderId, keys))
  assert.equal(answer.status, 200, answer.text)
  for (const item of answer.body.items) {
    assert.ok(item.ok, answer.text)
    keep(item.idempotencyKey, item.parcelId)
  }
}

/** The same key always answers with the same parcel. */
function keep(key: string, parcelId: string): void {
  assert.equal(answered.get(key) ?? parcelId, parcelId)
  answered.set(key, parcelId)
}

/** Accepts from six connections until the server is killed; each loop ends with its line going dead. */
async function acceptUntil(
  moment: () => Promise<unknown>,
  options: { database: boolean },
): Promise<void> {
  const clerk = await Visitor.signedIn(server.address, staffCode)
  const counters = [1, 2, 3].map(() => atTheCounter(clerk))
  const shops = [1, 2, 3].map(() => fromTheShop())
  const ends = Promise.allSettled([...counters, ...shops])
  await moment()
  await server.kill(options)
  // With its database gone a moment before it, the server may still have said so.
  const dead = options.database
    ? /fetch failed|terminated|request\.internal/
    : /fetch failed|terminated/
  for (const end of await ends) assert.match(String(end.status === 'rejected' && end.reason), dead)
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 60_000
  while (!holds()) {
    assert.ok(performance.now() < end, 'it never came to that')
    await wait(2)
  }
}

async function startAgain(): Promise<void> {
  await inside.close()
  server = await serveFrom(where)
  inside = await behind(where)
}

/** Everything answered is there whole, and nothing is there by halves. */
async function assertWhole(): Promise<void> {
  for (const { name, query } of halves) {
    const { rows } = await sql<{ id: string }>`${sql.raw(query)}`.execute(inside.db)
    assert.deepEqual(rows, [], name)
  }
  const rows = await inside.db.selectFrom('parcels.parcel').selectAll().execute()
  const found = new Set(rows.map((row) => row.id))
  for (const parcelId of answered.values()) assert.ok(found.has(parcelId), 'answered, and lost')
  for (const row of rows) {
    const recipient = await openGroup(inside.vault, row, 'recipient')
    assert.equal(recipient?.name, 'Trần Thị Bích Ngọc')
    assert.equal((await openGroup(inside.vault, row, 'identity'))?.method !== undefined, true)
  }
  await assertPhotos()
  await assertKeys()
}

const halves = [
  {
    name: 'a parcel without its rating, check, record or request',
    query: `select p.id from parcels.parcel p
      where not exists (select from risk.rating r where r.parcel_id = p.id)
        or not exists (select from acceptance.inspection i where i.parcel_id = p.id)
        or not exists (select from acceptance.request q where q.parcel_id = p.id)
        or 1 <> (select count(*) from ledger.entry e
                 where e.subject_id = p.id and e.type = 'parcel.accepted')`,
  },
  {
    name: 'a check without all its photos',
    query: `select i.parcel_id as id from acceptance.inspection i
      where i.photo_count <> (select count(*) from acceptance.photo f where f.parcel_id = i.parcel_id)`,
  },
  {
    name: 'a part without its parcel',
    query: `select part.id from (
        select parcel_id as id from risk.rating union all
        select parcel_id from acceptance.inspection union all
        select parcel_id from acceptance.request union all
        select parcel_id from acceptance.photo where parcel_id is not null union all
        select subject_id from ledger.entry where type = 'parcel.accepted') part
      where not exists (select from parcels.parcel p where p.id = part.id)`,
  },
  {
    name: 'two parcels for one key',
    query: `select p.id from parcels.parcel p
      join acceptance.request q on q.parcel_id = p.id group by p.id having count(*) <> 1`,
  },
]

async function assertPhotos(): Promise<void> {
  const rows = await inside.db.selectFrom('acceptance.photo').selectAll().execute()
  for (const row of rows) {
    const sealed = await photos.get(blobNames(row.id).full)
    const digest = createHash('sha256')
      .update(sealed ?? '')
      .digest()
    assert.deepEqual(digest, row.digest, 'a photo is not what its record says')
  }
}

/** A second ring over the same folder opens every key there is. */
async function assertKeys(): Promise<void> {
  const ring = openFileKeyRing(join(where.data, 'keys'))
  const classes: string[] = []
  for await (const { id, state } of ring.list()) {
    assert.equal(state, 'live')
    assert.equal((await ring.unwrap(id))?.length, 32)
    if (id.operatorId === operator.organisationId) classes.push(id.class)
  }
  for (const kind of ['identity', 'parcel', 'standing']) assert.ok(classes.includes(kind), kind)
}

/** Whoever got no answer asks again; nothing is accepted twice. */
async function askAgain(): Promise<void> {
  const clerk = await Visitor.signedIn(server.address, staffCode)
  for (const key of singles.keys()) await askSingle(clerk, key)
  for (const keys of batches) await askBatch(keys)
  const { rows } = await sql<{ parcels: number }>`
    select count(*)::int as parcels from parcels.parcel`.execute(inside.db)
  assert.equal(rows[0]!.parcels, new Set(answered.values()).size)
  assert.equal(answered.size, singles.size + batches.flat().length)
}

test('killed while the first keys of the day are made, the server goes on where it was', async () => {
  const keys = join(where.data, 'keys', operator.organisationId)
  await acceptUntil(() => until(() => globSync('{parcel,evidence}/*', { cwd: keys }).length > 0), {
    database: false,
  })
  await startAgain()
  await askAgain()
  await assertWhole()
})

test('killed with its database in a stream of acceptances, nothing answered is lost and nothing is half there', async () => {
  const enough = answered.size + 60
  await acceptUntil(() => until(() => answered.size > enough), { database: true })
  await startAgain()
  await assertWhole()
  await askAgain()
  await assertWhole()
})
