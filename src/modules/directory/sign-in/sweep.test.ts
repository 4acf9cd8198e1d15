import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMember, anOrganisation, aServer, by } from '../testing.ts'
import { change } from '#platform/change.ts'
import { visitor } from '../organisation.ts'
import { sweepSignIn } from './sessions.ts'

test('a sweep removes what is over, and nothing that still counts', async () => {
  const server = await aServer({ perMinute: 1_000 })
  const organisationId = await anOrganisation(server)
  const lan = await aMember(server, organisationId)
  const sweep = () =>
    change(server.db, { actor: visitor, now: server.clock.at }, (ctx) => sweepSignIn(ctx))
  const old = server.browser()
  await old.signIn(lan.staffCode)
  for (let i = 0; i < 5; i++) await server.browser().signIn('nobody.here', 'wrong')
  assert.equal(await sweep(), 0)
  server.pass(14)
  assert.equal(await sweep(), 0)
  server.pass(1)
  assert.equal(await sweep(), 1)
  server.pass(11 * 60)
  const fresh = server.browser()
  await fresh.signIn(lan.staffCode)
  await fresh.get('/auth/passkey/generate-authenticate-options')
  server.pass(60)
  assert.equal(await sweep(), 1)
  assert.equal((await fresh.get('/v1/me')).status, 200)
  await server.db
    .updateTable('auth.verification')
    .set({ expires_at: new Date(0) })
    .execute()
  assert.equal(await sweep(), 1)
  assert.equal(await by(server, visitor, (ctx) => sweepSignIn(ctx)), 0)
})
