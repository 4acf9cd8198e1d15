import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { itemNumber } from '#core/label/s10.ts'
import { dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { DayKey, TokenKind } from '#core/vault/day-key.ts'
import { addOrganisation, founder, openOffice, visitor } from '#modules/directory/index.ts'
import { dayKeyRegistry } from '#modules/retention/index.ts'
import { recordScan } from '#modules/scans/index.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { Vault } from '#platform/vault.ts'
import { copyRows, date, type Field, int4, timestamptz, uuid } from './copy-rows.ts'
import { figuresOf, percentile } from './figure.ts'

// The gate as a change asks it, sign-in and HTTP left out: 500 scans a second, begun on the clock whether or not those
// before are answered, among 100,000 parcels with measures open. Rows are real in what a scan reads (tokens,
// ratings); random bytes stand for what is sealed.
const figure = figuresOf('scan')
const parcels = 100_000
const perSecond = 500
const seconds = 12
const warmUpSeconds = 2

const parcelColumns = [
  ...['id', 'day', 'at', 'operator_id', 'office_id', 'entered_by', 'channel', 'state'],
  ...['item_type', 'transport_mode', 'from_province', 'to_commune', 'to_province'],
  ...['weight_grams', 'identity_method', 'identity_assurance', 'contents_class'],
  ...['contents_category', 'catalogue_version', 'sealed_identity', 'sealed_sender'],
  ...['sealed_recipient', 'sealed_item', 'sender_phone_token', 'recipient_phone_token'],
  ...['sender_name_token', 'recipient_name_token', 'item_token'],
]
const words = [
  ...['api', 'accepted', 'parcel', 'road', '01', '25747', '79'],
  ...['contract', 'L2', 'allowed', 'clothing', '2026-09'],
].map((word) => Buffer.from(word))
const noise = Buffer.alloc(320, 7)

const folder = mkdtempSync(join(tmpdir(), 'buuan-bench-'))
chmodSync(folder, 0o755)
const cluster = await startPostgres(join(folder, 'postgres'))
try {
  const databaseUrl = await cluster.database('buuan')
  await migrate(databaseUrl)
  const db = openDatabase(databaseUrl, { max: 12 })
  try {
    await measure(db, { databaseUrl, keyFolder: join(folder, 'keys') })
  } finally {
    await db.destroy()
  }
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}

type Place = { readonly operatorId: string; readonly officeId: string }

async function measure(
  db: Database,
  { databaseUrl, keyFolder }: { databaseUrl: string; keyFolder: string },
): Promise<void> {
  const vault = new Vault(openFileKeyRing(keyFolder), { made: dayKeyRegistry({ db, now }) })
  const place = await aPlace(db)
  const day = await vault.forWriting({ ...place, class: 'parcel', day: dayOf(now()) })
  await fill(databaseUrl, { place, day })
  const hand: Actor = {
    ...{ id: newId(now()), kind: 'person', organisationId: place.operatorId },
    duties: [{ role: 'sorting-hand', officeId: place.officeId }],
  }
  const ask = async (n: number): Promise<void> => {
    const event = n % 2 === 0 ? 'arrival' : 'departure'
    const scanned = { eventId: randomUUID(), code: numberOf(pick(n)), event, ...place } as const
    const answer = await change(db, { actor: hand, now: now() }, (ctx) =>
      recordScan(ctx, vault, scanned),
    )
    if (answer.verdict !== (n % 2 === 0 ? 'check' : 'stop')) throw new Error(answer.verdict)
  }
  await onTheClock(ask, perSecond * warmUpSeconds)
  const took = await onTheClock(ask, perSecond * seconds)
  for (const p of [50, 99] as const) figure(`gate_p${p}_ms`, percentile(took, p), 'ms')
  figure('scans', took.length, 'scans')
  figure('open_parcels', parcels, 'parcels')
}

function now(): Date {
  return new Date()
}

async function aPlace(db: Database): Promise<Place> {
  const at = { now: now() }
  const { id: operatorId } = await change(db, { actor: visitor, ...at }, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code: 'BENCH', name: 'Bưu chính Đo Đạc' }),
  )
  const { id: officeId } = await change(db, { actor: founder(operatorId), ...at }, (ctx) =>
    openOffice(ctx, {
      ...{ code: 'HN90', name: 'Kho Đông Anh', kind: 'sorting_centre', communeCode: '00454' },
    }),
  )
  return { operatorId, officeId }
}

/** Starts one each two milliseconds and waits for none; each is timed from when it should have begun. */
async function onTheClock(ask: (n: number) => Promise<void>, count: number): Promise<number[]> {
  const from = performance.now()
  const asked: Promise<number>[] = []
  for (let n = 0; n < count; n++) {
    const due = from + (n * 1_000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((later) => setTimeout(later, wait))
    asked.push(since(due, ask(n)))
  }
  return Promise.all(asked)
}

async function since(due: number, asked: Promise<void>): Promise<number> {
  await asked
  return performance.now() - due
}

function pick(n: number): number {
  return (n * 7_919) % parcels
}

function numberOf(n: number): string {
  return itemNumber({ serviceIndicator: 'PA', serial: n + 1, country: 'VN' })
}

/** Parcels of today, each with its true token, and a rating that asks for an X-ray. */
async function fill(
  databaseUrl: string,
  { place, day }: { place: Place; day: DayKey },
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const into = { table: 'parcels.parcel', columns: parcelColumns }
    await copyRows(client, into, rows({ place, day }))
    await client.query(`
      insert into risk.rating (parcel_id, operator_id, office_id, day, lane, score, reasons, measures,
        open_measures, policy_version)
      select id, operator_id, office_id, day, 'red', 60, '{}', '{xray}', '{xray}', 'bench'
      from parcels.parcel`)
    await client.query('analyze parcels.parcel, risk.rating')
  } finally {
    await client.end()
  }
}

function* rows({ place, day }: { place: Place; day: DayKey }): Generator<Field[]> {
  const at = now()
  const [channel, state, type, mode, from, commune, province, method, level, ...goods] = words
  const operator = uuid(place.operatorId)
  for (let n = 0; n < parcels; n++) {
    const token = (kind: TokenKind) => day.token(kind, String(n))
    yield [
      ...[uuid(newId(at)), date(dayOf(at)), timestamptz(at), operator, uuid(place.officeId)],
      ...[operator, channel!, state!, type!, mode!, from!, commune!, province!, int4(850)],
      ...[method!, level!, ...goods, noise, noise, noise, noise],
      ...[token('phone'), token('phone'), token('name'), token('name')],
      day.token('item', numberOf(n)),
    ]
  }
}
