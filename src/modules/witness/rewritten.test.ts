import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { formatVerifier } from '#core/tlog/note.ts'
import { cosigners, parsePolicy, verifyByPolicy } from '#core/tlog/policy.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { silentLog } from '#platform/log.ts'
import { noon, testFolder } from '#platform/testing.ts'
import { aLedger } from '../ledger/a-ledger.testing.ts'
import { Publisher } from '../ledger/publisher.ts'
import { lastCheckpoint, Sequencer } from '../ledger/sequencer.ts'
import { TileStore } from '../ledger/tile-store.ts'
import { aWitness } from './witness.testing.ts'

/** A log and real witnesses of it, each on a database and an address of its own; two of three are asked for. */
async function aWitnessedLog() {
  const ledger = await aLedger()
  const witnesses = await Promise.all([1, 2, 3].map(() => aWitness([ledger.log])))
  const lines = await Promise.all(
    witnesses.map(async ({ app, key }, i) => {
      const url = await app.listen({ host: '127.0.0.1', port: 0 })
      return `witness w${i} ${formatVerifier(key)} ${url}/witness\n`
    }),
  )
  const text = `log ${formatVerifier(ledger.log)}\n${lines.join('')}group two 2 w0 w1 w2\nquorum two\n`
  return { ledger, witnesses, policy: parsePolicy(text), clock: { at: noon } }
}

type WitnessedLog = Awaited<ReturnType<typeof aWitnessedLog>>

/** The operator's server, from what lies in its database and this folder of blobs. */
async function aServer({ ledger, policy, clock }: WitnessedLog, blobs = ledger.blobs) {
  const deps = { ...ledger.deps, blobs, now: () => clock.at, witnessed: true }
  const tiles = new TileStore(blobs)
  const publisher = new Publisher({ ...deps, tiles, policy, log: silentLog })
  after(() => publisher.close())
  const sequencer = await Sequencer.open(deps)
  return {
    async grow(count: number) {
      await ledger.write(count)
      await sequencer.pass()
    },
    sign: () => sequencer.pass(),
    async publish() {
      const isNew = await publisher.pass()
      await publisher.idle()
      return isNew
    },
    shown: async () => (await tiles.read('checkpoint'))?.toString(),
  }
}

const kinds = async (of: { alarms(): Promise<{ kind: string }[]> }) =>
  (await of.alarms()).map(({ kind }) => kind)
const alarmsOf = async ({ ledger }: WitnessedLog) =>
  ledger.db.selectFrom('alarms.alarm').select(['kind', 'data']).orderBy('id').execute()

/** What a superuser can do: triggers off, one entry changed, every head forgotten. */
async function rewrite({ ledger }: WitnessedLog, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ledger.url })
  await owner.connect()
  await owner.query(`set session_replication_role = replica; ${statement};
    truncate ledger.published, ledger.cosignature, ledger.checkpoint, ledger.witness`)
  await owner.end()
}

test('two of three witnesses are enough, and one that was away catches up', async () => {
  const log = await aWitnessedLog()
  const server = await aServer(log)
  await server.grow(10)
  assert.equal(await server.publish(), true)
  const [, , third] = log.witnesses
  third!.app.server.closeAllConnections()
  const { port } = third!.app.server.address() as { port: number }
  await new Promise((closed) => third!.app.server.close(closed))
  await server.grow(300)
  assert.equal(await server.publish(), true)
  const names = new Set(['w0', 'w1'])
  const without = verifyByPolicy((await server.shown())!, log.policy)
  assert.deepEqual(cosigners(without, log.policy), names)
  third!.app.server.listen(port, '127.0.0.1')
  log.clock.at = new Date(noon.getTime() + 30_000)
  await server.grow(5)
  await server.publish()
  await server.publish()
  const all = verifyByPolicy((await server.shown())!, log.policy)
  assert.deepEqual(cosigners(all, log.policy), names.add('w2'))
  assert.deepEqual(await alarmsOf(log), [])
  for (const witness of log.witnesses) assert.deepEqual(await kinds(witness), [])
})

for (const [size, more] of [
  [9, 0],
  [9, 1],
  [16, 3],
  [256, 0],
  [256, 40],
  [300, 212],
  [513, 1],
] as const)
  test(`a log of ${size} rewritten with its own key and ${more} more: refused, alarms on both sides`, async () => {
    const log = await aWitnessedLog()
    const honest = await aServer(log)
    // The opening of the log is its first entry.
    await honest.grow(size - 1)
    await honest.publish()
    const before = await lastCheckpoint(log.ledger.db)
    assert.equal(before.size, size)
    await rewrite(log, `update ledger.entry set data = '{"never": "happened"}' where seq = 3`)
    if (more > 0) await log.ledger.write(more)
    const forger = await aServer(log, openFolderBlobs(testFolder()))
    const signed = await forger.sign()
    assert.equal(await forger.publish(), false)
    assert.equal(await forger.shown(), undefined)
    assert.throws(() => verifyByPolicy(signed!, log.policy), /without the quorum/)
    for (const witness of log.witnesses) assert.deepEqual(await kinds(witness), ['log_forked'])
    const alarms = await alarmsOf(log)
    assert.deepEqual(
      alarms.map(({ kind }) => kind),
      Array(3).fill('witness_refused'),
    )
  })

test('a log cut short: refused, with alarms on both sides', async () => {
  const log = await aWitnessedLog()
  const honest = await aServer(log)
  await honest.grow(99)
  await honest.publish()
  await rewrite(
    log,
    'delete from ledger.leaf where index >= 40; delete from ledger.entry where seq > 40',
  )
  log.clock.at = new Date(noon.getTime() + 60_000)
  for (const witness of log.witnesses) witness.clock.at = log.clock.at
  const forger = await aServer(log, openFolderBlobs(testFolder()))
  await forger.sign()
  assert.equal(await forger.publish(), false)
  assert.equal(await forger.shown(), undefined)
  for (const witness of log.witnesses) assert.deepEqual(await kinds(witness), ['log_shrunk'])
  const [alarm] = await alarmsOf(log)
  assert.equal(alarm!.kind, 'witness_refused')
  assert.equal((alarm!.data as { error: string }).error, 'ahead')
})

test('an owner who keeps the heads and changes what lies under them is stopped at the next start', async () => {
  const log = await aWitnessedLog()
  const honest = await aServer(log)
  await honest.grow(20)
  await honest.publish()
  await rewrite(log, `update ledger.entry set data = '{}' where seq = 3`)
  await assert.rejects(aServer(log), { name: 'LedgerBroken' })
})
