import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parseCheckpoint } from '#core/tlog/checkpoint.ts'
import type { Policy } from '#core/tlog/policy.ts'
import { cosigners, verifyByPolicy } from '#core/tlog/policy.ts'
import { verifyProof } from '#core/tlog/proof.ts'
import { silentLog } from '#platform/log.ts'
import { noon } from '#platform/testing.ts'
import { aLedger } from './a-ledger.testing.ts'
import { aWitnessOf, type AWitness, type Behaviour, lineOf, policyOf } from './a-witness.testing.ts'
import { askWitness } from './ask-witness.ts'
import { proveConsistency, proveEntry } from './proof.ts'
import { lastPublished } from './published.ts'
import { Publisher } from './publisher.ts'
import { lastCheckpoint, Sequencer } from './sequencer.ts'
import { logStatus } from './status.ts'
import { TileStore } from './tile-store.ts'

/** A log whose checkpoints need `least` of so many witnesses. */
async function aWitnessedLog({ of, least }: { of: number; least: number }) {
  const ledger = await aLedger()
  const names = Array.from({ length: of }, (_, i) => `w${i}.example/witness`)
  const witnesses = await Promise.all(names.map(aWitnessOf))
  const policy = policyOf(ledger.log, witnesses, least)
  const clock = { at: noon }
  const deps = { ...ledger.deps, now: () => clock.at, witnessed: true }
  const tiles = new TileStore(deps.blobs)
  const publisherOf = (policy: Policy) => {
    const publisher = new Publisher({ ...deps, tiles, policy, log: silentLog })
    after(() => publisher.close())
    return publisher
  }
  const sequencer = await Sequencer.open(deps)
  /** So many more entries, placed and signed. */
  const grow = async (count = 1) => {
    await ledger.write(count)
    await sequencer.pass()
  }
  const shown = async () => (await tiles.read('checkpoint'))?.toString()
  const later = (seconds: number) => (clock.at = new Date(clock.at.getTime() + seconds * 1_000))
  const alarms = () =>
    deps.db.selectFrom('alarms.alarm').select(['kind', 'times', 'data']).orderBy('id').execute()
  const publisher = publisherOf(policy)
  const publish = async () => {
    const isNew = await publisher.pass()
    await publisher.idle()
    return isNew
  }
  return {
    ...{ ...ledger, deps, tiles, policy, witnesses, publisher, publisherOf, publish },
    ...{ grow, shown, later, alarms },
  }
}

type Witnessed = Awaited<ReturnType<typeof aWitnessedLog>>

const sizeOf = (note: string | undefined) =>
  note === undefined ? undefined : parseCheckpoint(note).size
const stateOf = async ({ db, policy }: Witnessed, n = 0) =>
  (await logStatus(db, policy))!.witnesses[n]!

async function stopAll(witnesses: readonly AWitness[]): Promise<void> {
  for (const witness of witnesses) await witness.stop()
}

test('a checkpoint is shown once the quorum has cosigned it, and proofs carry that one', async () => {
  const log = await aWitnessedLog({ of: 3, least: 2 })
  await stopAll(log.witnesses.slice(1))
  await log.grow(3)
  assert.equal(await log.publish(), false)
  assert.equal(await log.shown(), undefined, 'one is not enough')
  await assert.rejects(proveEntry(log.db, log.tiles, '1'), { code: 'ledger.not_sequenced' })
  await log.grow(5)
  assert.equal((await lastCheckpoint(log.db)).size, 9, 'the log goes on meanwhile')

  await log.witnesses[1]!.start()
  log.later(10)
  assert.equal(await log.publish(), true)
  const checkpoint = verifyByPolicy((await log.shown())!, log.policy)
  assert.equal(checkpoint.size, 9, 'the newest, not the next')
  assert.deepEqual(cosigners(checkpoint, log.policy), new Set(['w0', 'w1']))
  const proof = await proveEntry(log.db, log.tiles, '1')
  assert.equal(verifyProof(proof, log.policy).size, 9)
  await log.grow()
  const newest = await log.db
    .selectFrom('ledger.entry')
    .select('seq')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  await assert.rejects(proveEntry(log.db, log.tiles, newest.seq), { code: 'ledger.not_sequenced' })
})

test('each pass goes on from what each witness has cosigned, with a proof', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  for (const count of [1, 254, 3, 600]) {
    await log.grow(count)
    assert.equal(await log.publish(), true)
    assert.equal(await log.publish(), false, 'without news nobody is asked')
  }
  assert.deepEqual(
    log.witnesses[0]!.asked.map(({ old }) => old),
    [0, 2, 256, 259],
  )
  assert.deepEqual((await stateOf(log)).cosigned, { size: 859, at: noon.toISOString() })
})

test('a witness that hangs holds up neither the others nor the end', async () => {
  const log = await aWitnessedLog({ of: 3, least: 2 })
  log.witnesses[2]!.behaves(() => 'hang')
  const from = performance.now()
  for (let size = 2; size < 5; size++) {
    await log.grow()
    while ((await lastPublished(log.db))?.size !== size) await log.publisher.pass()
  }
  assert.ok(performance.now() - from < 4_500, 'not the five seconds of the third')
  assert.equal(log.witnesses[2]!.asked.length, 1, 'it still has its first question')
  await log.publisher.close()
  assert.ok(performance.now() - from < 4_900)
  assert.equal((await stateOf(log, 2)).failing, null, 'ending is not its failure')
})

test('a cosignature that comes late is added to what is shown', async () => {
  const log = await aWitnessedLog({ of: 2, least: 1 })
  await log.witnesses[1]!.stop()
  await log.grow()
  await log.publish()
  await log.witnesses[1]!.start()
  log.later(10)
  assert.equal(await log.publish(), false, 'it was shown already')
  const checkpoint = verifyByPolicy((await log.shown())!, log.policy)
  assert.deepEqual(cosigners(checkpoint, log.policy), new Set(['w0', 'w1']))
})

test('a witness that is back is asked from where it is, whatever we believed', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  await log.grow(20)
  await log.publish()
  log.witnesses[0]!.forgets()
  await log.grow(5)
  assert.equal(await log.publish(), true)
  const { asked } = log.witnesses[0]!
  assert.deepEqual(
    asked.map(({ old }) => old),
    [0, 21, 0],
  )
  assert.deepEqual(await log.alarms(), [])
})

test('an answer that was lost is had by asking again: what the witness kept is what we ask for', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  await log.grow(5)
  const { size, signed } = await lastCheckpoint(log.db)
  const [witness] = [...log.policy.witnesses.values()]
  const asking = {
    ...{ size, signed: signed!, old: 0, now: noon, signal: AbortSignal.timeout(5_000) },
    prove: (old: number) => proveConsistency(log.tiles, { old, size }),
  }
  const first = await askWitness({ key: witness!.key, url: witness!.url! }, asking)
  const again = await askWitness({ key: witness!.key, url: witness!.url! }, asking)
  assert.deepEqual(again, first)
  assert.deepEqual(
    log.witnesses[0]!.asked.map(({ old }) => old),
    [0, 0, 6],
  )
})

test('a witness said to have cosigned more than there is, is asked where it is', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  await log.grow(5)
  await log.publish()
  await log.db.updateTable('ledger.witness').set({ cosigned_size: '1000' }).execute()
  await log.grow(5)
  assert.equal(await log.publish(), true)
  assert.deepEqual((await stateOf(log)).cosigned, { size: 11, at: noon.toISOString() })
})

test('silence is an alarm after five minutes, again every hour, and over when there is an answer', async () => {
  const log = await aWitnessedLog({ of: 2, least: 1 })
  await log.witnesses[1]!.stop()
  await log.grow()
  await log.publish()
  assert.equal((await stateOf(log, 1)).failing!.error, 'unreachable')
  log.later(4 * 60)
  await log.publish()
  assert.deepEqual(await log.alarms(), [])
  log.later(60)
  await log.publish()
  const [alarm] = await log.alarms()
  assert.deepEqual([alarm!.kind, alarm!.times], ['witness_silent', 1])
  assert.deepEqual(alarm!.data, {
    ...{ witness: 'w1.example/witness', error: 'unreachable', size: 2, cosignedSize: 0 },
    since: noon.toISOString(),
  })
  log.later(60 * 59)
  await log.publish()
  assert.equal((await log.alarms())[0]!.times, 1)
  log.later(60)
  await log.publish()
  assert.equal((await log.alarms())[0]!.times, 2)
  await log.witnesses[1]!.start()
  log.later(10)
  await log.publish()
  const { failing, cosigned } = await stateOf(log, 1)
  assert.deepEqual([failing, cosigned?.size], [null, 2])
})

test('a witness that failed is asked again after five seconds, not before', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  const [witness] = log.witnesses
  witness!.behaves(() => ({ status: 503 }))
  await log.grow()
  for (const [seconds, times] of [
    [0, 1],
    [4, 1],
    [1, 2],
  ] as const) {
    log.later(seconds)
    await log.publish()
    assert.equal(witness!.asked.length, times)
  }
})

const size = (n: number) => ({ status: 409, body: `${n}\n` })
const other = await aWitnessOf('other.example/witness')
const cases: readonly (readonly [string, Behaviour, string, boolean])[] = [
  ['does not know the log', () => ({ status: 404 }), 'unknown_log', false],
  ['does not know the key', () => ({ status: 403 }), 'key_refused', true],
  ['does not believe the proof', () => ({ status: 422 }), 'proof_refused', true],
  ['has seen more than there is', () => size(1_000), 'ahead', true],
  ['has seen another tree of this size', () => size(2), 'fork', true],
  ['has broken down', () => ({ status: 500 }), 'bad_answer', false],
  ['names no size', () => ({ status: 409, body: 'nine\n' }), 'bad_answer', false],
  ['answers without a line', () => ({ status: 200, body: '' }), 'bad_answer', false],
  ['answers with text', () => ({ status: 200, body: '<html>\n' }), 'bad_answer', false],
  [
    'has another key',
    (asked) => ({ status: 200, body: lineOf(other.key, asked) }),
    'bad_answer',
    false,
  ],
]

for (const [what, behaviour, error, refuses] of cases)
  test(`nothing is shown when the witness ${what}: ${error}`, async () => {
    const log = await aWitnessedLog({ of: 1, least: 1 })
    log.witnesses[0]!.behaves(behaviour)
    await log.grow()
    assert.equal(await log.publish(), false)
    assert.equal(await log.shown(), undefined)
    const { failing, cosigned } = await stateOf(log)
    assert.deepEqual([failing!.error, cosigned], [error, null])
    const alarms = await log.alarms()
    assert.deepEqual(
      alarms.map(({ kind }) => kind),
      refuses ? ['witness_refused'] : [],
    )
  })

test('more than 64 KiB are not read, though the first line is what was asked for', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  const [witness] = log.witnesses
  const padding = `— other.example ${'A'.repeat(100_000)}\n`
  witness!.behaves((asked) => ({ status: 200, body: lineOf(witness!.key, asked) + padding }))
  await log.grow()
  await log.publish()
  assert.equal((await stateOf(log)).failing!.error, 'bad_answer')
})

test('a witness that sends elsewhere is not followed', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  const [witness] = log.witnesses
  witness!.behaves((asked) => {
    const first = witness!.asked.length === 1
    if (first) return { status: 307, headers: { location: '/elsewhere' } }
    return { status: 200, body: lineOf(witness!.key, asked) }
  })
  await log.grow()
  await log.publish()
  assert.equal((await stateOf(log)).failing!.error, 'unreachable')
  assert.equal(witness!.asked.length, 1)
})

test('a witness that is ahead of one server only, because another went on, has not refused', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  await log.grow()
  log.witnesses[0]!.behaves(async () => {
    await log.grow(3)
    return size(5)
  })
  await log.publish()
  assert.equal((await stateOf(log)).failing, null)
  assert.deepEqual(await log.alarms(), [])
})

test('a cosignature of another text, another time or a day to come is not believed', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  const [witness] = log.witnesses
  await log.grow()
  let earlier: string | undefined
  const wrong: Behaviour[] = [
    (asked) => ({ status: 200, body: (earlier = lineOf(witness!.key, asked, new Date(0))) }),
    (asked) => ({ status: 200, body: lineOf(witness!.key, asked, new Date('2027-01-01')) }),
    () => ({ status: 200, body: earlier! }),
  ]
  for (const behaviour of wrong) {
    witness!.behaves(behaviour)
    log.later(10)
    await log.publish()
    assert.equal((await stateOf(log)).failing!.error, 'bad_answer')
    await log.grow()
  }
  witness!.behaves(undefined)
  log.later(10)
  assert.equal(await log.publish(), true)
})

test('killed between the steps, what was cosigned is shown without asking again', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  await log.grow()
  const [witness] = log.witnesses
  const failing = {
    ...log.deps.blobs,
    put: () => Promise.reject(new Error('power cut')),
  }
  const dying = new Publisher({
    ...{ ...log.deps, policy: log.policy, log: silentLog },
    tiles: new TileStore(failing),
  })
  await assert.rejects(dying.pass(), /power cut/)
  assert.equal(await log.shown(), undefined)
  await Sequencer.open(log.deps)
  assert.equal(sizeOf(await log.shown()), 2, 'the file follows from the tables at the next start')

  await log.grow()
  const { signed, size } = await lastCheckpoint(log.db)
  const cosigned = lineOf(witness!.key, { checkpoint: parseCheckpoint(signed!) })
  await log.db
    .insertInto('ledger.cosignature')
    .values({ size: String(size), key: witness!.key.raw, line: cosigned, at: noon })
    .execute()
  const before = witness!.asked.length
  assert.equal(await log.publish(), true)
  assert.equal(witness!.asked.length, before)
  assert.equal(sizeOf(await log.shown()), 3)
})

test('a policy that is new applies to what was shown before; without one nothing is held back', async () => {
  const log = await aWitnessedLog({ of: 1, least: 1 })
  await log.grow(4)
  const without = { ...log.deps, witnessed: false }
  await Sequencer.open(without)
  const before = (await log.shown())!
  assert.equal(sizeOf(before), 5, 'what waited for witnesses is shown')
  assert.throws(() => verifyByPolicy(before, log.policy), /without the quorum/)
  await log.publish()
  assert.equal(verifyByPolicy((await log.shown())!, log.policy).size, 5)
})

test('two servers that publish at once show the same', async () => {
  const log = await aWitnessedLog({ of: 2, least: 2 })
  const second = log.publisherOf(log.policy)
  for (let round = 0; round < 5; round++) {
    await log.grow(7)
    await Promise.all([log.publish(), second.pass()])
    await second.idle()
    await log.publish()
    const checkpoint = verifyByPolicy((await log.shown())!, log.policy)
    assert.equal(checkpoint.size, (await lastCheckpoint(log.db)).size)
    assert.equal((await lastPublished(log.db))!.note, await log.shown())
  }
})
