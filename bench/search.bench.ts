import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Day } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { findByToken, searchWindow } from '#modules/parcels/index.ts'
import { visitor } from '#modules/directory/index.ts'
import { look } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { Vault } from '#platform/vault.ts'
import { figuresOf, percentile } from './figure.ts'
import { build, type Keys, parcels } from './search-data.ts'
import { parcelPhones } from './search-people.ts'

// An exact phone search over the whole window, 100 days of which have parcels, beside the same question to a plain text column with
// an index, asked in turns inside the same transaction. Tokens are real and under real day keys;
// random bytes of the right length stand for the sealed columns, which a search hands on unread.
const figure = figuresOf('search')
const searches = 2_000
const limit = 51

const folder = mkdtempSync(join(tmpdir(), 'buuan-bench-'))
chmodSync(folder, 0o755)
const cluster = await startPostgres(join(folder, 'postgres'))
try {
  const databaseUrl = await cluster.database('buuan')
  await migrate(databaseUrl)
  const keyFolder = join(folder, 'keys')
  const operatorId = newId(new Date())
  const built = await seconds(() => build(databaseUrl, { keyFolder, operatorId }))
  figure('build_s', built, 's')
  const db = openDatabase(databaseUrl)
  try {
    await measure(db, { keyFolder, operatorId })
  } finally {
    await db.destroy()
  }
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(db: Database, { keyFolder, operatorId }: Keys): Promise<void> {
  const ring = openFileKeyRing(keyFolder)
  const days = searchWindow(new Date())
  const vault = new Vault(ring)
  const sample = Array.from({ length: searches }, (_, i) => sampled(i))
  const cold = await timed(db, (ctx) => ours(ctx, { vault, operatorId, days, phone: sample[0]! }))
  figure('cold_ms', cold.ms, 'ms')
  await sameAnswers(db, sample.slice(0, 200), (ctx, phone) =>
    ours(ctx, { vault, operatorId, days, phone }),
  )
  const sealedMs: number[] = []
  const plainMs: number[] = []
  for (const phone of sample) {
    const asked = { vault, operatorId, days, phone }
    sealedMs.push((await timed(db, (ctx) => ours(ctx, asked))).ms)
    plainMs.push((await timed(db, (ctx) => plain(ctx, phone))).ms)
  }
  report({ sealedMs, plainMs })
}

function report({ sealedMs, plainMs }: { sealedMs: number[]; plainMs: number[] }): void {
  for (const p of [50, 99]) {
    figure(`p${p}_ms`, percentile(sealedMs, p), 'ms')
    figure(`plain_p${p}_ms`, percentile(plainMs, p), 'ms')
  }
  const ratio = (p: number) => percentile(sealedMs, p) / percentile(plainMs, p)
  figure('ratio_to_plain_index', ratio(99), 'ratio')
  figure('ratio_to_plain_index_p50', ratio(50), 'ratio')
}

/** Three recipients, then a sender: officers ask for people more often than for shops. */
function sampled(i: number): string {
  const { sender, recipient } = parcelPhones((i * 7_919_993) % parcels)
  return i % 4 === 3 ? sender : recipient
}

type Asked = {
  readonly vault: Vault
  readonly operatorId: string
  readonly days: readonly Day[]
  readonly phone: string
}

async function ours(ctx: Ctx, { vault, operatorId, days, phone }: Asked): Promise<string[]> {
  const found = await findByToken(ctx, vault, {
    ...({ kind: 'phone', value: phone, days, operatorId, offices: 'all', limit } as const),
  })
  return found.map(({ id }) => id)
}

async function plain(ctx: Ctx, phone: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select * from plain.parcel where sender_phone = ${phone} or recipient_phone = ${phone}
    order by id desc limit ${limit}`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** Both are asked the same; figures of different answers would compare nothing. */
async function sameAnswers(
  db: Database,
  phones: readonly string[],
  find: (ctx: Ctx, phone: string) => Promise<string[]>,
): Promise<void> {
  for (const phone of phones) {
    const found = await timed(db, (ctx) => find(ctx, phone))
    const wanted = await timed(db, (ctx) => plain(ctx, phone))
    if (found.answer.length === 0 || found.answer.join() !== wanted.answer.join())
      throw new Error('the search and the plain look-up found different parcels')
  }
}

async function timed<T>(db: Database, ask: (ctx: Ctx) => Promise<T>) {
  return look(db, { actor: visitor, now: new Date() }, async (ctx) => {
    const start = performance.now()
    const answer = await ask(ctx)
    return { answer, ms: performance.now() - start }
  })
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
