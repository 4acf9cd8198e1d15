import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { addDays, addMonths, startOfDay } from '#core/time.ts'
import { dayOfId, newId } from '#core/uuid7.ts'
import { type DayClass, dayClasses, erasableFrom, floorMonths } from '#core/vault/term.ts'
import { appRole, openPool } from '#platform/database.ts'
import { noon, testDatabaseUrl } from '#platform/testing.ts'
import { asOwner, setDatabaseClock } from './retention.testing.ts'

let url: string
let app: pg.Pool
let owner: pg.Pool
before(async () => {
  url = await testDatabaseUrl()
  app = openPool(url, { role: appRole, max: 2 })
  owner = openPool(url, { max: 2 })
})
after(async () => {
  await app.end()
  await owner.end()
})

async function aKey(kind: DayClass, day: string): Promise<string> {
  const operatorId = newId(noon)
  await app.query(
    `insert into retention.day_key (operator_id, class, day, commitment, made_at)
     values ($1, $2, $3, $4, $5)`,
    [operatorId, kind, day, randomBytes(32), startOfDay(day)],
  )
  return operatorId
}

function erase(pool: pg.Pool, operatorId: string, at: Date): Promise<unknown> {
  return pool.query(
    `update retention.day_key set records = 0, held = 0, months = 3, erasing_at = $2, destroyed_at = $2
     where operator_id = $1`,
    [operatorId, at],
  )
}

test('Postgres and the code count terms alike: parcels and evidence, every day of eight years, three to twelve months', async () => {
  const { rows } = await owner.query<{ class: DayClass; day: string; months: number; sql: string }>(
    `select class, d::date::text as day, months, retention.erasable_from(class, d::date, months)::text as sql
     from unnest($1::text[]) class, generate_series(3, 12) months,
          generate_series('2023-01-01'::date, '2030-12-31', '1 day') d`,
    [['parcel', 'evidence']],
  )
  assert.equal(rows.length, 2 * 10 * 2922)
  const unlike = rows.filter((row) => row.sql !== erasableFrom(row.class, row.day, row.months))
  assert.deepEqual(unlike, [])
})

test('Postgres and the code read the same day off an id, to the millisecond around midnight', async () => {
  const midnights = ['2026-01-01', '2026-02-28', '2026-12-31', '2028-02-29'].map(startOfDay)
  for (const midnight of midnights)
    for (const ms of [-1, 0, 1]) {
      const id = newId(new Date(midnight.getTime() + ms))
      const { rows } = await owner.query<{ day: string }>(
        'select retention.day_of($1)::text as day',
        [id],
      )
      assert.equal(rows[0]!.day, dayOfId(id))
    }
})

for (const who of ['the application', 'the owner of the database'] as const)
  test(`${who} cannot erase a day on the last day of its floor, and can on the next (R28)`, async () => {
    const pool = who === 'the application' ? app : owner
    for (const kind of dayClasses)
      for (const day of ['2025-11-30', '2024-11-30', '2026-01-31', '2026-05-15']) {
        const operatorId = await aKey(kind, day)
        const first = erasableFrom(kind, day)
        const tooEarly = new Date(startOfDay(first).getTime() - 1)
        await setDatabaseClock(url, tooEarly)
        await assert.rejects(erase(pool, operatorId, tooEarly), /kept until/, `${kind} ${day}`)
        await setDatabaseClock(url, startOfDay(first))
        await erase(pool, operatorId, startOfDay(first))
      }
  })

test('ninety days are not three months, and 28 February ends the floor of 30 November', () => {
  assert.equal(floorMonths, 3)
  assert.equal(addDays('2026-07-01', 90), '2026-09-29')
  assert.equal(erasableFrom('parcel', '2026-07-01'), '2026-10-02')
  assert.equal(erasableFrom('parcel', '2025-11-30'), '2026-03-01')
})

test('a clock of the application that runs ahead erases nothing while the database knows better', async () => {
  const operatorId = await aKey('parcel', '2026-11-16')
  await setDatabaseClock(url, noon)
  const ahead = startOfDay(addMonths('2026-11-16', 12))
  await assert.rejects(erase(app, operatorId, ahead), /kept until 2027-02-17/)
})

test('an erasure never goes back', async () => {
  const operatorId = await aKey('parcel', '2026-01-05')
  await setDatabaseClock(url, noon)
  await erase(app, operatorId, noon)
  for (const back of [
    'destroyed_at = null',
    'erasing_at = null, destroyed_at = null, months = null',
    'records = 5',
    'months = 4',
    'held = 1',
    `destroyed_at = '2027-01-01'`,
  ])
    await assert.rejects(
      owner.query(`update retention.day_key set ${back} where operator_id = $1`, [operatorId]),
      /never goes back/,
      back,
    )
  await assert.rejects(asOwner(url, 'delete from retention.day_key'), /never removed/)
})

test('a period below the floor shortens nothing, and a longer one is kept too', async () => {
  await setDatabaseClock(url, noon)
  const attempt = (operatorId: string, months: number) =>
    app.query(
      `update retention.day_key set records = 0, held = 0, months = $2, erasing_at = $3 where operator_id = $1`,
      [operatorId, months, noon],
    )
  await assert.rejects(attempt(await aKey('parcel', '2026-09-01'), 2), /kept until 2026-12-02/)
  await assert.rejects(attempt(await aKey('parcel', '2026-03-01'), 9), /kept until 2026-12-02/)
  await attempt(await aKey('parcel', '2026-02-15'), 9)
})
