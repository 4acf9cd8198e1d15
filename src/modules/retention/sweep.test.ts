import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { addMonths, dayOf } from '#core/time.ts'
import { idsOfDay, newId } from '#core/uuid7.ts'
import { acceptedAt, aHold } from '#modules/holds/holds.testing.ts'
import { finishRelease } from '#modules/holds/jobs.ts'
import { placeHold } from '#modules/holds/place.ts'
import { approveRelease, askRelease } from '#modules/holds/release.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { change } from '#platform/change.ts'
import { noon } from '#platform/testing.ts'
import { appRole, openPool } from '#platform/database.ts'
import {
  allDueNight,
  aRetentionDesk,
  certificatesOf,
  dayKeysOf,
  dueNight,
  nightOf,
  officer,
  type RetentionDesk,
} from './desk.testing.ts'
import { asOwner } from './retention.testing.ts'
import { sweepAccessLog } from './sweep.ts'
import { sweepAgain } from './sweep-job.ts'

const tables = [
  'parcels.parcel',
  'risk.rating',
  'acceptance.inspection',
  'acceptance.photo',
  'acceptance.request',
]

async function rowsLeft(desk: RetentionDesk): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)}`.execute(desk.db)
    counts[table] = rows[0]!.n
  }
  return counts
}

async function blobsOf(desk: RetentionDesk): Promise<number> {
  return (await desk.store.blobs.list({ prefix: 'photos/', limit: 100 })).length
}

const nothing = Object.fromEntries(tables.map((table) => [table, 0]))

test('what a dead day left is swept, rows and pictures, and the day is marked', async () => {
  const desk = await aRetentionDesk()
  for (let i = 0; i < 3; i++) await acceptedAt(desk, noon)
  assert.equal(await blobsOf(desk), 6)
  await desk.runAt(allDueNight)
  assert.ok((await desk.sweepAll()) > 0)
  assert.deepEqual(await rowsLeft(desk), nothing)
  assert.equal(await blobsOf(desk), 0)
  assert.ok((await dayKeysOf(desk)).every((row) => row.swept_at !== null))
})

test('while the evidence of a day lives, the parcels whose other keys died stay', async () => {
  const desk = await aRetentionDesk()
  await acceptedAt(desk, noon)
  await desk.runAt(dueNight)
  await desk.sweepAll()
  const left = await rowsLeft(desk)
  assert.equal(left['parcels.parcel'], 1)
  assert.equal(left['acceptance.photo'], 1)
  assert.ok((await dayKeysOf(desk)).every((row) => row.swept_at === null))
})

test('more than a batch goes in several changes, each recorded', async () => {
  const desk = await aRetentionDesk()
  await acceptedAt(desk, noon)
  await copyParcels(desk, 1_200)
  await desk.runAt(allDueNight)
  await desk.sweepAll()
  assert.deepEqual(await rowsLeft(desk), nothing)
  const entries = await desk.db
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'day.swept')
    .orderBy('seq')
    .execute()
  const rows = entries
    .map(({ data }) => data as { step: string; rows: number })
    .filter(({ step, rows }) => step === 'parcels' && rows > 0)
    .map((data) => data.rows)
  assert.deepEqual(rows, [500, 500, 201])
})

test('a parcel under a legal hold stays, with its picture, until the hold lets it go (R20)', async () => {
  const desk = await aRetentionDesk()
  const [held, other] = [await acceptedAt(desk, noon), await acceptedAt(desk, noon)]
  const officerOf = officer(desk, 'compliance-officer')
  const { holdId } = await change(desk.db, { actor: officerOf, now: noon }, (ctx) =>
    placeHold(ctx, desk.store.vault, aHold({ parcels: [{ id: held.parcelId }] })),
  )
  await desk.runAt(allDueNight)
  const parcel = (await certificatesOf(desk)).find((one) => one.class === 'parcel')!
  assert.deepEqual([parcel.records, parcel.held], [2, 1])
  await desk.sweepAll()
  const left = await desk.db.selectFrom('parcels.parcel').select('id').execute()
  assert.deepEqual(left, [{ id: held.parcelId }])
  assert.notEqual(left[0]!.id, other.parcelId)
  assert.equal(await blobsOf(desk), 2)
  assert.ok((await dayKeysOf(desk)).every((row) => row.swept_at === null))

  const by = (actor: Actor, work: (ctx: Ctx) => Promise<unknown>) =>
    change(desk.db, { actor, now: desk.clock.at }, work)
  const reason = 'Cơ quan đã trả lời, hết căn cứ'
  await by(officerOf, (ctx) => askRelease(ctx, desk.store.vault, { holdId, reason }))
  await by(officer(desk, 'security-lead'), (ctx) => approveRelease(ctx, holdId))
  await finishRelease({ ...desk.deps, letGo: sweepAgain }, holdId)
  await desk.sweepAll()
  assert.deepEqual(await rowsLeft(desk), nothing)
  assert.equal(await blobsOf(desk), 0)
})

test('nobody deletes a row whose day is alive, the owner of the database neither (R28)', async () => {
  const desk = await aRetentionDesk()
  await acceptedAt(desk, noon)
  const pools = [openPool(desk.url, { role: appRole, max: 1 }), openPool(desk.url, { max: 1 })]
  try {
    for (const pool of pools) {
      for (const table of ['parcels.parcel', 'risk.rating', 'acceptance.inspection'])
        await assert.rejects(pool.query(`delete from ${table}`), /whose day is alive/, table)
      await assert.rejects(pool.query('delete from acceptance.photo'), /whose day is alive/)
    }
    const overwritten = pools[0]!.query(`update parcels.parcel set sealed_sender = ''`)
    await assert.rejects(overwritten, /permission denied/)
  } finally {
    for (const pool of pools) await pool.end()
  }
})

test('who looked is kept twelve months, for everyone, and then removed (R30)', async () => {
  const desk = await aRetentionDesk()
  const { parcelId } = await acceptedAt(desk, noon)
  const today = dayOf(noon)
  const ats = [
    nightOf(addMonths(today, -13)),
    new Date(nightOf(addMonths(today, -12)).getTime() - 2 * 3_600_000),
    nightOf(addMonths(today, -12)),
    noon,
  ]
  for (const at of ats)
    await sql`insert into reveals.reveal (id, parcel_id, person_id, field_group, purpose, at)
      values (${newId(at)}, ${parcelId}, ${newId(at)}, 'sender', 'complaint', ${at})`.execute(
      desk.db,
    )
  await desk.pass(noon)
  while (await sweepAccessLog(desk.deps));
  const left = await desk.db.selectFrom('reveals.reveal').select('at').orderBy('at').execute()
  assert.deepEqual(
    left.map((row) => row.at.toISOString()),
    ats.slice(2).map((at) => at.toISOString()),
  )
  await assert.rejects(sql`delete from reveals.reveal`.execute(desk.db), /twelve months/)
})

/** The one parcel of the desk, many times over with ids of the same day, as the database's owner can. */
async function copyParcels(desk: RetentionDesk, count: number): Promise<void> {
  const { from } = idsOfDay(dayOf(noon))
  const { rows } = await asOwner(
    desk.url,
    'select array_agg(column_name::text) as names from information_schema.columns where table_schema = $1 and table_name = $2 and column_name <> $3',
    ['parcels', 'parcel', 'id'],
  )
  const names = (rows[0]!['names'] as string[]).join(', ')
  await asOwner(
    desk.url,
    `insert into parcels.parcel (id, ${names})
     select (left($1, 24) || lpad(n::text, 12, '0'))::uuid, ${names}
     from parcels.parcel, generate_series(1, $2::int) n`,
    [from, count],
  )
}
