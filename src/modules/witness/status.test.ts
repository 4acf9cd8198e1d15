import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatVerifier, parseVerifier } from '#core/tlog/note.ts'
import { newId } from '#core/uuid7.ts'
import { actor, noon } from '#platform/testing.ts'
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
