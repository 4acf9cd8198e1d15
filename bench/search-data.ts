import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { dayOf, daysUntil } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { Vault } from '#platform/vault.ts'
import { benchParcel } from './parcels.ts'
import type { Task } from './search-rows.ts'

export const keyedDays = 100
export const parcels = 2_000_000
const perDay = parcels / keyedDays
const workers = 2
const today = dayOf(new Date())

export type Keys = { readonly keyFolder: string; readonly operatorId: string }

async function makeDayKeys({ keyFolder, operatorId }: Keys): Promise<void> {
  const vault = new Vault(openFileKeyRing(keyFolder))
  for (const day of daysUntil(today, keyedDays))
    await vault.forWriting({ operatorId, class: 'parcel', day })
}

/** Fills parcels.parcel under real day keys, and plain.parcel with the same rows and phones in clear. */
export async function build(databaseUrl: string, keys: Keys): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await makeDayKeys(keys)
  try {
    await client.query(plainTable)
    const { rows } = await client.query<{ indexdef: string; indexname: string }>(
      `select indexdef, indexname from pg_indexes
       where schemaname = 'parcels' and tablename = 'parcel' and indexname <> 'parcel_pkey'`,
    )
    for (const { indexname } of rows) await client.query(`drop index parcels.${indexname}`)
    await fillAll(databaseUrl, keys)
    await client.query(`set maintenance_work_mem = '512MB'`)
    for (const { indexdef } of [...rows, ...plainIndexes]) await client.query(indexdef)
    await client.query('vacuum (analyze) parcels.parcel')
    await client.query('vacuum (analyze) plain.parcel')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

/** The same row with the phones as they are: what everyone else does. */
const plainTable = `
  create schema plain;
  create table plain.parcel (like parcels.parcel);
  alter table plain.parcel
    drop column sender_phone_token, drop column recipient_phone_token, drop column sender_number_token,
    drop column sender_name_token, drop column recipient_name_token, drop column item_token,
    add column sender_phone text not null, add column recipient_phone text not null;
  grant usage on schema plain to buuan_app;
  grant select on plain.parcel to buuan_app`

const plainIndexes = [
  { indexdef: 'alter table plain.parcel add primary key (id)' },
  { indexdef: 'create index on plain.parcel (sender_phone)' },
  { indexdef: 'create index on plain.parcel (recipient_phone)' },
]

async function fillAll(databaseUrl: string, keys: Keys): Promise<void> {
  const days = daysUntil(today, keyedDays).reverse()
  const parts = days.map((day, i) => ({ day, first: i * perDay }))
  const sealedSizes = await measuredSizes(keys)
  const officeIds = Array.from({ length: 40 }, () => newId(new Date()))
  await Promise.all(
    Array.from({ length: workers }, async (_, w) => {
      const own = parts.filter((_, i) => i % workers === w)
      const task: Task = { ...keys, databaseUrl, officeIds, days: own, perDay, sealedSizes }
      await run(task)
    }),
  )
}

function run(task: Task): Promise<void> {
  const worker = new Worker(join(import.meta.dirname, 'search-rows.ts'), { workerData: task })
  return new Promise((done, failed) => {
    worker.once('error', failed)
    worker.once('exit', () => done())
  })
}

/** What the four sealed groups of a parcel weigh, from sealing one. */
async function measuredSizes({ keyFolder, operatorId }: Keys): Promise<number[]> {
  const vault = new Vault(openFileKeyRing(keyFolder))
  const record = await vault.record({ operatorId, class: 'parcel', day: today }, 'sizes')
  const { identity, sender, recipient, contents } = benchParcel(operatorId)
  return [identity, sender, recipient, contents].map((value) => record!.seal('size', value).length)
}
