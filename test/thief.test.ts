import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { foldVietnamese } from '#core/vietnamese.ts'
import type { Client } from './thief/client.ts'
import { startDemo } from './thief/demo-server.ts'
import { Secrets } from './thief/invent.ts'
import { exported } from './thief/leave.ts'
import { hold, people, reveals, searches, visits } from './thief/look.ts'
import { Thief } from './thief/needles.ts'
import { filesBelow, pieceSize, type Place, tablesOf } from './thief/places.ts'
import { batch, letters, parcels, refusals } from './thief/work.ts'

// A thief takes everything a running demo leaves: each row of each table, each file of the data
// folder (PostgreSQL's heap and write-ahead log as they lie, blobs, logs, keys), temporary files and
// what the process said. Of 200 acceptances nothing that was typed, shown or photographed is there.
const demo = await startDemo()
const secrets = new Secrets()

test('a thief of database, files, logs and jobs of a working deployment finds nobody', async () => {
  await work()
  assert.ok(secrets.needles.length > 2_500, `${secrets.needles.length} values to look for`)
  assert.deepEqual(await stolen(new Thief(secrets.needles)), [])
})

test('the thief’s search finds what is planted, in each place and each way of writing', async () => {
  const needles = Object.keys(plants).map((kind) => ({ kind, value: secrets.name(kind) }))
  for (const { kind, value } of needles) await plants[kind]!(value)
  const found = await stolen(new Thief(needles))
  const missed = Object.keys(plants).filter((kind) => !found.some((line) => line.includes(kind)))
  assert.deepEqual(missed, [])
})

async function work(): Promise<void> {
  const clerk = await demo.signIn('hn01.lan')
  const officeId = await officeOf(clerk)
  const counter = { clerk, officeId, secrets }
  const officer = { client: await demo.signIn('sm.thuy'), secrets }
  const admin = await demo.signIn('sm.khanh')

  const accepted = [...(await letters(counter, 108)), ...(await parcels(counter, 32))]
  accepted.push(...(await batch(admin, counter, { demo, count: 60 })))
  assert.equal(new Set(accepted).size, 200)
  await refusals(counter, 20)
  await searches(officer, asked())
  // Ten an hour each: the eleventh asks for a second factor.
  await reveals(officer, accepted.slice(0, 10))
  const lead = { client: await demo.signIn('sm.kien'), secrets }
  await reveals(lead, accepted.slice(10, 20))
  await hold(officer, { parcelId: accepted[0]!, phone: asked()[0]!.value })
  const { body } = await officer.client.get(`/v1/parcels/${accepted[0]!}`)
  const own = { itemNumber: body.itemNumber, phone: asked()[0]!.value }
  await visits({ client: demo.machine(''), secrets }, own)
  await exported(lead, officer)
  await people({ client: admin, secrets }, 4)
}

/** Phones, names and numbers of those who sent or received. */
function asked() {
  const of = (kind: string) => secrets.needles.filter((needle) => needle.kind === kind).slice(0, 6)
  return (
    [
      ['phone', 'the phone of a sender'],
      ['phone', 'the phone of a recipient'],
      ['name', 'the name of a recipient'],
      ['number', 'a personal number'],
    ] as const
  ).flatMap(([by, kind]) => of(kind).map(({ value }) => ({ by, value: String(value) })))
}

async function officeOf(clerk: Client): Promise<string> {
  const { body } = await clerk.get('/v1/me')
  return body.duties[0].office.id
}

/** What the thief found, and where: `place: kind`. */
async function stolen(thief: Thief): Promise<string[]> {
  const found = new Set<string>()
  for await (const { name, pieces } of everywhere())
    for await (const piece of pieces)
      for (const kind of thief.search(piece)) found.add(`${name}: ${kind}`)
  return [...found].sort()
}

async function* everywhere(): AsyncGenerator<Place> {
  await query('checkpoint')
  yield* tablesOf(demo.databaseUrl)
  yield* filesBelow(demo.data)
  yield* filesBelow(demo.temporary)
  yield { name: 'what the process said', pieces: inOne(Buffer.concat(demo.said)) }
}

async function* inOne(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

async function query(text: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: demo.databaseUrl })
  await client.connect()
  try {
    await client.query(text, [...values])
  } finally {
    await client.end()
  }
}

/** One secret for each place and way of writing, and how it gets there. */
const plants: Readonly<Record<string, (name: string) => Promise<void> | void>> = {
  'the payload of a job': (name) =>
    query(`select graphile_worker.add_job('nobody', json_build_object('to', $1::text))`, [name]),
  'an entry of the ledger': (name) =>
    query(
      `insert into ledger.entry (at, actor_id, organisation_id, type, subject_id, data)
       values (now(), $1, $1, 'a.planted', $1, jsonb_build_object('x', $2::text))`,
      ['01a20000-0000-7000-8000-000000000000', name],
    ),
  'a column of a table nobody knows, as bytes of UTF-16': (name) =>
    query(`create table public.planted as select $1::bytea as bytes`, [
      Buffer.from(`..${name}..`, 'utf16le'),
    ]),
  'a row that was deleted': async (name) => {
    await query(`create table public.gone as select $1::text as x`, [name])
    await query(`delete from public.gone`)
  },
  'a blob, in base64 after one byte': (name) =>
    write(demo.data, 'blobs/planted', Buffer.from(`x${name}y`).toString('base64')),
  'the name of a file': (name) => write(demo.data, `blobs/${foldVietnamese(name)}`, ''),
  'a temporary file, in capitals and without accents': (name) =>
    write(demo.temporary, 'planted', `\0\0${foldVietnamese(name).toUpperCase()}`),
  'a temporary file, in hex and decomposed': (name) =>
    write(demo.temporary, 'hex', Buffer.from(name.normalize('NFD')).toString('hex').toUpperCase()),
  'the log': (name) => void demo.said.push(Buffer.from(`{"msg":"${name.toLowerCase()}"}\n`)),
  'a file where it lies on the border of two pieces': (name) =>
    write(demo.data, 'border', Buffer.concat([Buffer.alloc(pieceSize - 9), Buffer.from(name)])),
}

function write(folder: string, name: string, bytes: string | Buffer): void {
  writeFileSync(join(folder, name), bytes)
}
