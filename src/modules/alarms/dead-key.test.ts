import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOrganisation, aServer, by } from '#modules/directory/testing.ts'
import { founder, issueApiKey } from '#modules/directory/index.ts'
import { deadKeyAlarm } from './dead-key.ts'

const server = await aServer()
const tell = deadKeyAlarm({ db: server.db, now: () => server.clock.at })

test('a dead key is a case of its organisation, counted while it is open', async () => {
  const organisationId = await anOrganisation(server)
  const keyId = await aKey(organisationId)
  for (let i = 0; i < 3; i++) await tell({ keyId, organisationId, officeId: null, why: 'revoked' })
  const cases = await casesOf(keyId)
  assert.deepEqual(cases, [
    { organisation_id: organisationId, about_id: keyId, data: { why: 'revoked' }, times: 3 },
  ])
})

test('a key of an organisation that closed is a case of the deployment', async () => {
  const organisationId = await anOrganisation(server)
  const keyId = await aKey(organisationId)
  await tell({ keyId, organisationId, officeId: null, why: 'organisation_closed' })
  const [found] = await casesOf(keyId)
  assert.deepEqual([found?.organisation_id, found?.times], [null, 1])
})

async function aKey(organisationId: string): Promise<string> {
  const input = { name: 'Kho', role: 'counter-clerk', officeId: null, expiresInDays: 30 } as const
  const { id } = await by(server, founder(organisationId), (ctx) => issueApiKey(ctx, input))
  return id
}

function casesOf(keyId: string) {
  return server.db
    .selectFrom('alarms.alarm')
    .select(['organisation_id', 'about_id', 'data', 'times'])
    .where('case_key', '=', keyId)
    .where('kind', '=', 'revoked_key')
    .execute()
}
