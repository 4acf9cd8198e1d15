import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { acceptedAt } from '#modules/holds/holds.testing.ts'
import { askRelease, askWaiver, performMeasure } from '#modules/measures/index.ts'
import { allDueNight, aRetentionDesk, type RetentionDesk } from '#modules/retention/desk.testing.ts'
import { change } from '#platform/change.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { noon } from '#platform/testing.ts'
import { recordScan } from './record.ts'

const tables = [
  'measures.act',
  'measures.stop',
  'measures.request',
  'measures.place',
  'scans.scan',
] as const

async function rowsLeft({ db }: RetentionDesk): Promise<number[]> {
  const counts = tables.map(async (table) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)}`.execute(db)
    return rows[0]!.n
  })
  return Promise.all(counts)
}

/** A parcel that was scanned, asked to be let off, found to hold something and asked to go on. */
async function aLongStory(desk: RetentionDesk): Promise<string> {
  const { db, store, officeId } = desk
  const { vault } = store
  const { parcelId, itemNumber } = await acceptedAt(desk, noon)
  await sql`
    update risk.rating set measures = '{open_check,video}', open_measures = '{open_check,video}'
    where parcel_id = ${parcelId}`.execute(db)
  const duties = [{ role: 'counter-clerk', officeId } as const]
  const other: Actor = { ...desk.clerk, id: newId(noon), duties }
  const by = <T>(work: (ctx: Ctx) => Promise<T>) => change(db, { actor: other, now: noon }, work)
  const scan = { event: 'arrival', officeId } as const
  for (const code of [itemNumber, 'PA999999995VN'])
    await by((ctx) => recordScan(ctx, vault, { ...scan, code, eventId: randomUUID() }))
  const reason = 'Máy quay hỏng từ sáng'
  await by((ctx) => askWaiver(ctx, vault, { parcelId, measure: 'video', reason }))
  const look = { parcelId, measure: 'open_check', result: 'found', key: randomUUID() } as const
  const hasImage = async () => false
  await by((ctx) => performMeasure(ctx, { vault, hasImage }, look))
  await by((ctx) => askRelease(ctx, vault, { parcelId, reason }))
  return parcelId
}

test('what was done to parcels of a dead day, and what was no parcel, is swept with them', async () => {
  const desk = await aRetentionDesk()
  await aLongStory(desk)
  assert.deepEqual(await rowsLeft(desk), [1, 1, 2, 1, 2])
  await desk.runAt(allDueNight)
  await desk.sweepAll()
  assert.deepEqual(await rowsLeft(desk), [0, 0, 0, 0, 0])
})

test('while the day lives Postgres deletes nothing of it', async () => {
  const desk = await aRetentionDesk()
  const parcelId = await aLongStory(desk)
  for (const table of tables.filter((name) => name !== 'measures.place'))
    await assert.rejects(
      sql`delete from ${sql.table(table)} where parcel_id = ${parcelId}`.execute(desk.db),
      /whose day is alive is not deleted/,
      table,
    )
})
