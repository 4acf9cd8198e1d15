import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { verifyByPolicy } from '#core/tlog/policy.ts'
import { tilePath } from '#core/tlog/tiles.ts'
import { silentLog } from '#platform/log.ts'
import { aLedger } from './a-ledger.testing.ts'
import { aWitnessOf, policyOf } from './a-witness.testing.ts'
import { type RunOptions, startSequencer } from './run.ts'
import { lastCheckpoint, Sequencer } from './sequencer.ts'
import { blobOf } from './tile-store.ts'

type Ledger = Awaited<ReturnType<typeof aLedger>>

function start({ deps, url }: Ledger, options: Pick<RunOptions, 'policy'> = {}) {
  const running = startSequencer(deps, { url, log: silentLog, ...options })
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= running.stop())
  after(stop)
  return { stop }
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 600; i++) {
    const seen = await look()
    if (seen !== undefined) return seen
    await wait(100)
  }
  throw new Error('not within a minute')
}

const alarmsOf = ({ db }: Ledger) =>
  db.selectFrom('alarms.alarm').select(['kind', 'times', 'data']).execute()

test('a running log brings its checkpoints before its witnesses, and one of two servers does', async () => {
  const ledger = await aLedger()
  const witness = await aWitnessOf('w.example/witness')
  const policy = policyOf(ledger.log, [witness], 1)
  const servers = [start(ledger, { policy }), start(ledger, { policy })]
  const shown = (size: number) =>
    until(async () => {
      const note = (await ledger.blobs.get(blobOf('checkpoint')))?.toString()
      return note !== undefined && verifyByPolicy(note, policy).size >= size ? note : undefined
    })
  await ledger.write(3)
  await shown(4)
  await ledger.write(3)
  await shown(7)
  for (const { old, checkpoint } of witness.asked) assert.ok(old <= checkpoint.size)
  const sizes = witness.asked.map(({ checkpoint }) => checkpoint.size)
  assert.equal(new Set(sizes).size, sizes.length, 'nobody asked twice')
  await Promise.all(servers.map(({ stop }) => stop()))
})

test('a log whose files are not its database’s signs nothing and raises one alarm an hour', async () => {
  const ledger = await aLedger()
  await ledger.write(3)
  await (await Sequencer.open(ledger.deps)).pass()
  const before = await lastCheckpoint(ledger.db)
  await ledger.blobs.put(blobOf(tilePath({ level: 0, index: 0, width: 4 })), Buffer.alloc(4 * 32))
  start(ledger)
  const [alarm] = await until(async () => {
    const alarms = await alarmsOf(ledger)
    return alarms.length > 0 ? alarms : undefined
  })
  assert.deepEqual([alarm!.kind, alarm!.data], ['log_broken', { origin: ledger.log.name }])
  await ledger.write(1)
  await wait(6_000)
  assert.equal((await alarmsOf(ledger))[0]!.times, 1)
  assert.deepEqual(await lastCheckpoint(ledger.db), before)
})

test('a tile that is gone is noticed by the one who needs it for a witness', async () => {
  const ledger = await aLedger()
  const witness = await aWitnessOf('w.example/witness')
  await ledger.write(299)
  await (await Sequencer.open(ledger.deps)).pass()
  await ledger.blobs.delete(blobOf('tile/0/000'))
  witness.behaves(() => ({ status: 409, body: '100\n' }))
  start(ledger, { policy: policyOf(ledger.log, [witness], 1) })
  const alarm = await until(async () => (await alarmsOf(ledger))[0])
  assert.equal(alarm.kind, 'log_broken')
})
