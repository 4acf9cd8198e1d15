import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { auditLog } from '#core/tlog/audit.ts'
import { auditCheckpoints } from '#core/tlog/chain.ts'
import { parsePolicy } from '#core/tlog/policy.ts'
import { openDatabase } from '#platform/database.ts'
import type { Tables } from '#platform/tables.ts'
import { aLedger } from './a-ledger.testing.ts'
import { exportLog } from './export.ts'
import { logPolicy } from './log.ts'
import { Sequencer } from './sequencer.ts'
import { TileStore } from './tile-store.ts'

// The person at the keyboard is the superuser of the database and switches the triggers off.
const size = 600
const { db, url, blobs, deps, write } = await aLedger()
const sequencer = await Sequencer.open(deps)
for (const count of [254, 1, 1, 243, 100]) {
  await write(count)
  await sequencer.pass()
}
const policy = parsePolicy((await logPolicy(db))!)
const superuser = openDatabase(url, {})
after(() => superuser.destroy())

type Tampering = (tx: Kysely<Tables>, at: number) => Promise<unknown>

/** What the offline verifier says of the database as it was left; afterwards it is as it was. */
async function auditAfter(tampering: Tampering, at: number) {
  const files = new Map<string, Uint8Array>()
  const take = async (path: string, bytes: Uint8Array) => void files.set(path, bytes)
  const undo = new Error('undo')
  await superuser
    .transaction()
    .execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await tampering(tx, at)
      await exportLog(tx, new TileStore(blobs), take)
      throw undo
    })
    .catch((error: unknown) => assert.equal(error, undo))
  const read = (path: string) => files.get(path)
  const sizes = [...files.keys()].flatMap((path) => /^checkpoints\/(\d+)/.exec(path)?.[1] ?? [])
  return { log: auditLog(read, policy), chain: auditCheckpoints(read, sizes, policy), files }
}

const ofPlace = (at: number) => sql`(select seq from ledger.leaf where index = ${at})`
const renumber = async (tx: Kysely<Tables>, from: number, by: number) => {
  // In two steps, for no two places may have one number even for a moment.
  await sql`update ledger.leaf set index = index + 1000000 where index >= ${from}`.execute(tx)
  await sql`update ledger.leaf set index = index - 1000000 + ${by} where index >= 1000000`.execute(
    tx,
  )
}

const setting =
  (assignment: ReturnType<typeof sql>): Tampering =>
  (tx, at) =>
    sql`update ledger.entry set ${assignment} where seq = ${ofPlace(at)}`.execute(tx)

const tamperings: Record<string, Tampering> = {
  'with other data': setting(sql`data = data || '{"i": -1}'`),
  'by another actor': setting(sql`actor_id = gen_random_uuid()`),
  'of another organisation': setting(sql`organisation_id = gen_random_uuid()`),
  'of another office': setting(sql`office_id = gen_random_uuid()`),
  'at another time': setting(sql`at = at - interval '1 millisecond'`),
  'of another type': setting(sql`type = 'thing.other'`),
  'of another subject': setting(sql`subject_id = gen_random_uuid()`),
  'too large for any log': setting(sql`data = jsonb_build_object('i', repeat('x', 70000))`),
  'dropped, its place kept': (tx, at) =>
    sql`delete from ledger.entry where seq = ${ofPlace(at)}`.execute(tx),
  'dropped with its place': (tx, at) =>
    sql`delete from ledger.leaf where index = ${at}`.execute(tx),
  'dropped, those after it moved up': async (tx, at) => {
    await sql`delete from ledger.leaf where index = ${at}`.execute(tx)
    await renumber(tx, at + 1, -1)
  },
  'pushed back by an invented one': async (tx, at) => {
    await renumber(tx, at, 1)
    await sql`with invented as (
        insert into ledger.entry (at, actor_id, organisation_id, type, subject_id, data)
        select at, actor_id, organisation_id, type, subject_id, data
        from ledger.entry limit 1 returning seq)
      insert into ledger.leaf (index, seq) select ${at}, seq from invented`.execute(tx)
  },
  'exchanged with another': async (tx, at) => {
    const other = at + 1 < size ? at + 1 : 0
    await sql`update ledger.leaf l set seq = -o.seq from ledger.leaf o
      where (l.index, o.index) in ((${at}, ${other}), (${other}, ${at}))`.execute(tx)
    await sql`update ledger.leaf set seq = -seq where seq < 0`.execute(tx)
  },
}

test('the database as it is holds: entries, hashes and every checkpoint', async () => {
  const { log, chain, files } = await auditAfter(async () => undefined, 0)
  assert.partialDeepStrictEqual(log, { ok: true, size })
  assert.partialDeepStrictEqual(chain, { ok: true, size, checkpoints: 5 })
  assert.ok(files.has('checkpoints/255') && files.has('checkpoints/256'))
})

for (const [what, tampering] of Object.entries(tamperings))
  test(`an entry ${what} in the database is named by the offline verifier`, async () => {
    const first = (at: number) => (what.startsWith('exchanged') && at === size - 1 ? 0 : at)
    const check = async (at: number) => {
      const { log, chain } = await auditAfter(tampering, at)
      assert.partialDeepStrictEqual(log, { ok: false, at: 'entry', where: String(first(at)) })
      assert.ok(chain.ok, 'the hashes are as they were')
    }
    for (const at of [0, 255, 256, 257, size - 1]) await check(at)
    await fc.assert(fc.asyncProperty(fc.nat(size - 1), check), { numRuns: 5 })
  })

test('a published checkpoint changed, exchanged or invented in the database is named', async () => {
  const roots = { mine: Buffer.alloc(32, 7).toString('base64') }
  const cases: Record<string, [Tampering, string]> = {
    changed: [
      (tx) =>
        sql`update ledger.checkpoint set signed = regexp_replace(signed, E'\n256\n[^\n]+', E'\n256\n' || ${roots.mine})
          where size = 256`.execute(tx),
      'checkpoints/256',
    ],
    exchanged: [
      (tx) =>
        sql`update ledger.checkpoint c set signed = o.signed from ledger.checkpoint o
          where (c.size, o.size) in ((256, 500), (500, 256))`.execute(tx),
      'checkpoints/256',
    ],
    invented: [
      async (tx) => {
        await sql`insert into ledger.checkpoint (size, root, signed, at)
          select 300, root, replace(signed, E'\n256\n', E'\n300\n'), at
          from ledger.checkpoint where size = 256`.execute(tx)
        await sql`insert into ledger.published (size, at) values (300, now())`.execute(tx)
      },
      'checkpoints/300',
    ],
  }
  for (const [what, [tampering, where]] of Object.entries(cases)) {
    const { chain } = await auditAfter(tampering, 0)
    assert.partialDeepStrictEqual(chain, { ok: false, at: 'checkpoint', where }, what)
  }
})

test('what was published is exported as it was, when the log has gone further since', async () => {
  const { db, blobs, deps, write } = await aLedger()
  await write(300)
  await (await Sequencer.open(deps)).pass()
  await write(300)
  // Its witnesses have not answered yet: full tiles have taken the place of the published partial ones.
  await (await Sequencer.open({ ...deps, witnessed: true })).pass()
  const files = new Map<string, Uint8Array>()
  const take = async (path: string, bytes: Uint8Array) => void files.set(path, bytes)
  assert.deepEqual(await exportLog(db, new TileStore(blobs), take), {
    ...{ size: 301, checkpoints: 1, missing: 0 },
  })
  const policy = parsePolicy((await logPolicy(db))!)
  assert.ok(auditLog((path) => files.get(path), policy).ok)
})

test('an entry that is gone before it was signed stops the sequencer, and is not skipped', async () => {
  const { db, url, deps, write } = await aLedger()
  await write(3)
  const owner = openDatabase(url, {})
  after(() => owner.destroy())
  const dying = await Sequencer.open({
    ...deps,
    // Placed, and the power goes before the first tile.
    blobs: { ...deps.blobs, put: () => Promise.reject(new Error('power cut')) },
  })
  await assert.rejects(dying.pass(), /power cut/)
  await owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`delete from ledger.entry where seq = ${ofPlace(2)}`.execute(tx)
  })
  const sequencer = await Sequencer.open(deps)
  await assert.rejects(sequencer.pass(), { name: 'LedgerBroken', message: 'entry 2 is gone' })
  const { count } = await db
    .selectFrom('ledger.checkpoint')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  assert.equal(count, '0')
})
