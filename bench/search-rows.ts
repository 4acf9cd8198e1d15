import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { type Day, startOfDay } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { Vault } from '#platform/vault.ts'
import { copyRows, date, type Field, int4, timestamptz, uuid } from './copy-rows.ts'
import { parcelPhones } from './search-people.ts'

/** What a worker fills: whole days, each under its real key, into our table and into the plain one. */
export type Task = {
  readonly databaseUrl: string
  readonly keyFolder: string
  readonly operatorId: string
  readonly officeIds: readonly string[]
  readonly days: readonly { readonly day: Day; readonly first: number }[]
  readonly perDay: number
  readonly sealedSizes: readonly number[]
}

const rowColumns = [
  ...['id', 'day', 'at', 'operator_id', 'office_id', 'entered_by', 'channel', 'state'],
  ...['item_type', 'transport_mode', 'from_province', 'to_commune', 'to_province'],
  ...['weight_grams', 'identity_method', 'identity_assurance', 'contents_class'],
  ...['contents_category', 'catalogue_version'],
  ...['sealed_identity', 'sealed_sender', 'sealed_recipient', 'sealed_item'],
]
const tokenColumns = [
  ...['sender_phone_token', 'recipient_phone_token', 'sender_number_token'],
  ...['sender_name_token', 'recipient_name_token', 'item_token'],
]
const words = [
  ...['api', 'accepted', 'parcel', 'road', '01', '25747', '79'],
  ...['contract', 'L2', 'allowed', 'clothing', '2026-09'],
].map((word) => Buffer.from(word))
const [channel, state, type, mode, from, commune, province, method, level, kind, goods, version] =
  words as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, ...Buffer[]]

/** Stands for ciphertext: bytes nothing can compress or tell apart from it. */
const noise = randomBytes(1 << 22)

export async function fill(task: Task): Promise<void> {
  const vault = new Vault(openFileKeyRing(task.keyFolder))
  const client = new pg.Client({ connectionString: task.databaseUrl })
  await client.connect()
  try {
    for (const part of task.days) {
      const id = { operatorId: task.operatorId, class: 'parcel', day: part.day } as const
      await fillDay(client, task, { ...part, key: (await vault.find(id))! })
    }
  } finally {
    await client.end()
  }
}

type DayPart = { readonly day: Day; readonly first: number; readonly key: DayKey }

async function fillDay(client: pg.Client, task: Task, part: DayPart): Promise<void> {
  const rows: { n: number; row: Field[] }[] = []
  for (let i = 0; i < task.perDay; i++)
    rows.push({ n: part.first + i, row: rowOf(task, part.day, i) })
  await copyRows(
    client,
    { table: 'parcels.parcel', columns: [...rowColumns, ...tokenColumns] },
    withTokens(rows, part.key),
  )
  await copyRows(
    client,
    { table: 'plain.parcel', columns: [...rowColumns, 'sender_phone', 'recipient_phone'] },
    withPhones(rows),
  )
}

function rowOf(task: Task, day: Day, i: number): Field[] {
  const at = new Date(startOfDay(day).getTime() + Math.floor((i * 86_400_000) / task.perDay))
  const operator = uuid(task.operatorId)
  const office = uuid(task.officeIds[i % task.officeIds.length]!)
  return [
    ...[uuid(newId(at)), date(day), timestamptz(at), operator, office, operator],
    ...[channel, state, type, mode, from, commune, province!, int4(850)],
    ...[method!, level!, kind!, goods!, version!],
    ...task.sealedSizes.map((size) => ciphertext(size)),
  ]
}

function ciphertext(size: number): Buffer {
  const at = Math.floor(Math.random() * (noise.length - size))
  return noise.subarray(at, at + size)
}

type Rows = readonly { readonly n: number; readonly row: readonly Field[] }[]

function* withTokens(rows: Rows, key: DayKey): Generator<Field[]> {
  for (const { n, row } of rows) {
    const { sender, recipient } = parcelPhones(n)
    yield [
      ...row,
      key.token('phone', sender),
      key.token('phone', recipient),
      n % 2 ? key.token('number', `0010${sender.slice(-8)}`) : null,
      key.token('name', `gui ${sender}`),
      key.token('name', `nhan ${recipient}`),
      key.token('item', `PA${String(n).padStart(8, '0')}0VN`),
    ]
  }
}

function* withPhones(rows: Rows): Generator<Field[]> {
  for (const { n, row } of rows) {
    const { sender, recipient } = parcelPhones(n)
    yield [...row, Buffer.from(sender), Buffer.from(recipient)]
  }
}

if (parentPort) {
  // Only search.bench.ts starts this file as a worker, with a Task.
  await fill(workerData as Task)
}
