import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { change, look } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { addJob } from '#platform/jobs.ts'
import { record } from '#platform/ledger.ts'
import { actor, as, noon, testDatabaseUrl } from '#platform/testing.ts'

const url = await testDatabaseUrl()
const db = openDatabase(url)
const owner = openDatabase(url, {})
after(() => Promise.all([db.destroy(), owner.destroy()]))
const clerk = actor(newId(noon), 'counter-clerk')
const subject = newId(noon)
const event = { type: 'test.happened', subject, data: { n: 1 } }

test('a change that writes and leaves no ledger entry is undone', async () => {
  await assert.rejects(
    as(db, clerk, (ctx) =>
      ctx.tx
        .insertInto('acceptance.request')
        .values({
          actor_id: clerk.id,
          key_hash: Buffer.alloc(32),
          body_mac: Buffer.alloc(16),
          parcel_id: subject,
          at: ctx.now,
        })
        .execute(),
    ),
    /no ledger entry/,
  )
  const rows = await db.selectFrom('acceptance.request').selectAll().execute()
  assert.deepEqual(rows, [])
})

test('a change and its ledger entry commit together, or neither does', async () => {
  await assert.rejects(
    as(db, clerk, async (ctx) => {
      await record(ctx, event)
      throw new Error('after the record')
    }),
  )
  assert.equal(await entries(), 0)
  await as(db, clerk, (ctx) => record(ctx, event))
  assert.equal(await entries(), 1)
})

test('a job is there once its change commits, and never if it does not', async () => {
  const add = (fail: boolean) =>
    as(db, clerk, async (ctx) => {
      await record(ctx, event)
      await addJob(ctx, { name: 'test.job', payload: { subject } })
      if (fail) throw new Error('the change fails')
    })
  await assert.rejects(add(true))
  assert.equal(await jobs(), 0)
  await add(false)
  assert.equal(await jobs(), 1)
})

test('Postgres keeps a look from writing', async () => {
  await assert.rejects(
    look(db, { actor: clerk, now: noon }, (ctx) => record(ctx, event)),
    { code: '25006' },
  )
})

test('the application can neither change nor remove a ledger entry', async () => {
  for (const statement of [
    sql`update ledger.entry set type = 'x.y'`,
    sql`delete from ledger.entry`,
    sql`truncate ledger.entry`,
    sql`drop table ledger.entry`,
  ])
    await assert.rejects(statement.execute(db), { code: '42501' })
})

test('even the owner of the database is stopped from changing an entry', async () => {
  await change(owner, { actor: clerk, now: noon }, (ctx) => record(ctx, event))
  for (const statement of [sql`update ledger.entry set type = 'x.y'`, sql`truncate ledger.entry`])
    await assert.rejects(statement.execute(owner), /ledger entries are never changed/)
})

test('the application sees and changes no job but by adding one', async () => {
  await assert.rejects(sql`select from graphile_worker.jobs`.execute(db), { code: '42501' })
})

async function entries(): Promise<number> {
  const { n } = await db
    .selectFrom('ledger.entry')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

async function jobs(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from graphile_worker.jobs`.execute(owner)
  return rows[0]!.n
}
