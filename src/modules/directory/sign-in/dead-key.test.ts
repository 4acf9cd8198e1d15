import assert from 'node:assert/strict'
import { test } from 'node:test'
import { change } from '#platform/change.ts'
import { issueApiKey, revokeApiKey } from '../api-key.ts'
import { closeOrganisation, visitor } from '../organisation.ts'
import { anAdministrator, anOrganisation, aServer } from '../testing.ts'
import type { DeadKey } from './dead-key.ts'

const told: DeadKey[] = []
let broken = false
const server = await aServer({
  async onDeadKey(key) {
    if (broken) throw new Error('nobody listens')
    told.push(key)
  },
})
const start = server.clock.at

test('a key that is good, unknown or not a key at all is nothing to tell of', async () => {
  const { key } = await aKey()
  assert.equal(await use(key), 403)
  assert.equal(await use(`bua_${'A'.repeat(43)}`), 401)
  assert.equal(await use('bua_'), 401)
  assert.deepEqual(told.splice(0), [])
})

test('a revoked key opens nothing, and its use is told of once an hour', async () => {
  const { key, id, organisationId, actor } = await aKey()
  await as(actor, (ctx) => revokeApiKey(ctx, id))
  const answers = await Promise.all(Array.from({ length: 5 }, () => use(key)))
  assert.deepEqual(answers, [401, 401, 401, 401, 401])
  const expected = { keyId: id, organisationId, officeId: null, why: 'revoked' }
  assert.deepEqual(told.splice(0), [expected])
  server.pass(59)
  assert.equal(await use(key), 401)
  assert.deepEqual(told.splice(0), [])
  server.pass(1)
  assert.equal(await use(key), 401)
  assert.deepEqual(told.splice(0), [expected])
})

test('a key that has expired, and one of an organisation that closed, are told of as what they are', async () => {
  const expired = await aKey()
  const orphan = await aKey()
  await as(visitor, (ctx) => closeOrganisation(ctx, orphan.organisationId))
  assert.equal(await use(orphan.key), 401)
  server.clock.at = new Date(start.getTime() + 30 * 86_400_000)
  assert.equal(await use(expired.key), 401)
  assert.deepEqual(
    told.splice(0).map(({ keyId, why }) => [keyId, why]),
    [
      [orphan.id, 'organisation_closed'],
      [expired.id, 'expired'],
    ],
  )
})

test('what could not be told is told at the next use', async () => {
  const { key, id, actor } = await aKey()
  await as(actor, (ctx) => revokeApiKey(ctx, id))
  broken = true
  assert.equal(await use(key), 500)
  broken = false
  assert.equal(await use(key), 401)
  assert.equal(told.splice(0)[0]?.keyId, id)
})

async function aKey() {
  server.clock.at = start
  const organisationId = await anOrganisation(server)
  const { actor } = await anAdministrator(server, organisationId)
  const input = {
    name: 'Kho hàng',
    role: 'counter-clerk',
    officeId: null,
    expiresInDays: 30,
  } as const
  return { ...(await as(actor, (ctx) => issueApiKey(ctx, input))), organisationId, actor }
}

function as<T>(actor: typeof visitor, work: Parameters<typeof change<T>>[2]): Promise<T> {
  return change(server.db, { actor, now: server.clock.at }, work)
}

/** `/v1/me` is for people: a good key is known there and refused. */
async function use(key: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}` }
  return (await server.app.inject({ url: '/v1/me', headers })).statusCode
}
