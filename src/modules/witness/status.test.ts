import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { formatVerifier, parseVerifier } from '#core/tlog/note.ts'
import { newId } from '#core/uuid7.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { actor, noon } from '#platform/testing.ts'
import { Sequencer, TileStore } from '#modules/ledger/index.ts'
import { aLedger } from '../ledger/a-ledger.testing.ts'
import { aWitnessOf, policyOf } from '../ledger/a-witness.testing.ts'
import { Publisher } from '../ledger/publisher.ts'
import { witnessStatusRoutes } from './routes.ts'
import { aLog, aWitness, entriesOf } from './witness.testing.ts'
import { addressOf } from './witness.ts'

const log = aLog(entriesOf(20))
const ministry = await aWitness([log.key])
const organisation = newId(noon)
ministry.people.set('officer', actor(organisation, 'postal-department-officer'))
ministry.people.set('clerk', actor(organisation, 'counter-clerk'))
ministry.people.set('lead of one office', actor(organisation, 'security-lead', newId(noon)))

const status = async (who: string) => {
  const url = '/v1/witness'
  const answer = await ministry.ask({ method: 'GET', url, headers: { 'x-test-person': who } })
  return { status: answer.status, body: JSON.parse(answer.body) }
}

test('only who answers for the whole organisation sees how it stands', async () => {
  assert.equal((await status('nobody')).status, 401)
  for (const who of ['clerk', 'lead of one office']) {
    const { status: code, body } = await status(who)
    assert.deepEqual([code, body.code], [403, 'policy.forbidden'])
  }
})

test('what is witnessed here: each log, what was cosigned last, what was refused', async () => {
  const line = { origin: log.key.name, address: addressOf(log.key.name) }
  const before = (await status('officer')).body
  assert.deepEqual(before, {
    log: null,
    witnessing: {
      name: 'ministry.example/witness',
      key: formatVerifier(ministry.key),
      logs: [{ ...line, cosigned: null, refused: null }],
    },
  })
  assert.equal(parseVerifier(before.witnessing.key).kind, 'cosignature')
  assert.equal((await ministry.add(log.request(0, 7))).status, 200)
  const forked = aLog(entriesOf(7, { until: 3 }), log.key)
  assert.equal((await ministry.add(forked.request(7, 7))).status, 409)
  const at = noon.toISOString()
  const { logs } = (await status('officer')).body.witnessing
  assert.deepEqual(logs, [{ ...line, cosigned: { size: 7, at }, refused: { times: 1, last: at } }])
})

test('a log of one’s own: what is signed, what is shown, and how each witness does', async () => {
  const ledger = await aLedger()
  const well = await aWitnessOf('well.example/witness')
  const away = await aWitnessOf('away.example/witness')
  await away.stop()
  const policy = policyOf(ledger.log, [well, away], 1)
  const app = createHttp({
    ...{ db: ledger.db, now: () => noon, log: silentLog, metrics: createMetrics(), secure: false },
    authenticate: async () => actor(organisation, 'security-lead'),
  })
  after(() => app.close())
  await app.register(witnessStatusRoutes({ policy }))
  const answer = async () => (await app.inject({ url: '/witness' })).json()
  const url = (witness: typeof well) => witness.line('x').trim().split(' ').at(-1)
  const asked = (witness: typeof well) => ({ name: witness.key.name, url: url(witness) })
  const unknown = { cosigned: null, failing: null }
  const before = { origin: ledger.log.name, quorum: 'all-of-them', signed: null, published: null }
  const witnesses = [well, away].map((witness) => ({ ...asked(witness), ...unknown }))
  assert.deepEqual(await answer(), { log: { ...before, witnesses }, witnessing: null })

  const tiles = new TileStore(ledger.blobs)
  const publisher = new Publisher({ ...ledger.deps, tiles, policy, log: silentLog })
  const sequencer = await Sequencer.open({ ...ledger.deps, witnessed: true })
  await ledger.write(3)
  await sequencer.pass()
  await publisher.pass()
  await publisher.idle()
  await ledger.write(1)
  await sequencer.pass()
  const at = noon.toISOString()
  const { log } = await answer()
  assert.deepEqual(
    [log.signed, log.published],
    [
      { size: 5, at },
      { size: 4, at },
    ],
  )
  assert.deepEqual(log.witnesses, [
    { ...asked(well), cosigned: { size: 4, at }, failing: null },
    { ...asked(away), cosigned: null, failing: { error: 'unreachable', since: at } },
  ])
})
