import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { appRole, type Database, openDatabase, openPool } from '#platform/database.ts'
import { dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import type { DayKeyId } from '#platform/keys.ts'
import { noon, testDatabaseUrl, testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import { dayKeyRegistry } from './registry.ts'
import { asOwner } from './retention.testing.ts'

let url: string
let db: Database
before(async () => {
  url = await testDatabaseUrl()
  db = openDatabase(url)
})
after(() => db.destroy())

function idOf(day = dayOf(noon)): DayKeyId {
  return { operatorId: newId(noon), class: 'parcel', day }
}

function made(id: DayKeyId, commitment = randomBytes(32)): Promise<void> {
  return dayKeyRegistry({ db, now: () => noon })(id, commitment)
}

async function rowOf({ operatorId }: DayKeyId) {
  return db
    .selectFrom('retention.day_key')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .executeTakeFirstOrThrow()
}

test('a day key is written down, with its ledger entry, before anything is sealed under it', async () => {
  const told: string[] = []
  const write = dayKeyRegistry({ db, now: () => noon })
  const vault = new Vault(openFileKeyRing(join(testFolder(), 'keys')), {
    made: async (id, commitment) => {
      await write(id, commitment)
      told.push('written')
    },
  })
  const id = idOf()
  const key = await vault.forWriting(id)
  told.push('used')
  assert.deepEqual(told, ['written', 'used'])
  assert.deepEqual((await rowOf(id)).commitment, key.commitment())
  const { type } = await db
    .selectFrom('ledger.entry')
    .select('type')
    .where('subject_id', '=', id.operatorId)
    .executeTakeFirstOrThrow()
  assert.equal(type, 'key.made')
})

test('a key told of twice, or by several servers at once, stands once', async () => {
  const id = idOf()
  const commitment = randomBytes(32)
  await Promise.all([made(id, commitment), made(id, commitment), made(id, commitment)])
  await made(id, commitment)
  const entries = await db
    .selectFrom('ledger.entry')
    .select('seq')
    .where('subject_id', '=', id.operatorId)
    .execute()
  assert.equal(entries.length, 1)
})

test('another key in the place of a known one is refused: the ring is not the one of this database', async () => {
  const id = idOf()
  await made(id)
  await assert.rejects(made(id), { name: 'KeyRingError', message: /newest backup/ })
})

test('a key made while the clock stands in the past counts from the last day that was believed', async () => {
  const believed = new Date('2026-11-20T05:00:00Z')
  await asOwner(url, 'insert into retention.clock (seen_at, believed_at) values ($1, $1)', [
    believed,
  ])
  try {
    const [past, yesterday] = [idOf('2025-06-01'), idOf('2026-11-19')]
    await made(past)
    await made(yesterday)
    assert.equal((await rowOf(past)).counted_from, '2026-11-20')
    // Midnight between the request and its key is no jump.
    assert.equal((await rowOf(yesterday)).counted_from, '2026-11-19')
  } finally {
    await asOwner(url, 'delete from retention.clock')
  }
})

test('the role of the application removes no day key, and changes nothing of what it is', async () => {
  const id = idOf()
  await made(id)
  const pool = openPool(url, { role: appRole, max: 1 })
  try {
    const attempt = (statement: string) =>
      pool.query(`${statement} where operator_id = $1`, [id.operatorId])
    await assert.rejects(attempt('delete from retention.day_key'), /permission denied/)
    await assert.rejects(pool.query('truncate retention.day_key cascade'), /permission denied/)
    for (const change of [`day = '2020-01-01'`, `counted_from = '2026-12-01'`, `class = 'video'`])
      await assert.rejects(attempt(`update retention.day_key set ${change}`), /never changes/)
    await assert.rejects(
      pool.query(
        `insert into retention.day_key (operator_id, class, day, commitment, made_at, erasing_at)
         values ($1, 'video', '2020-01-01', $2, now(), now())`,
        [id.operatorId, randomBytes(32)],
      ),
      /begins alive/,
    )
  } finally {
    await pool.end()
  }
})
