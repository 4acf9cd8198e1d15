import assert from 'node:assert/strict'
import { demoPassword } from '#demo/index.ts'
import { codeOf } from '../../src/modules/directory/sign-in/totp.testing.ts'
import { readCsv } from '../../src/modules/exports/csv.ts'
import type { Officer } from './look.ts'

/**
 * A table leaves the house: asked by one, approved by another, downloaded, found again and traced. What is
 * in the file lies nowhere else.
 */
export async function exported(asker: Officer, second: Officer): Promise<void> {
  const { client, secrets } = asker
  await showSecondFactor(asker)
  await showSecondFactor(second)
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format()
  const asked = await client.post('/v1/exports', {
    ...{ purpose: 'authority_request', groups: ['sender', 'recipient', 'contents'] },
    ...{ from: today, to: today },
    recipient: secrets.name('who receives an export'),
    note: `CV ${secrets.sentence('the reason of an export')}`,
  })
  assert.equal(asked.status, 201, asked.text)
  const url = `/v1/exports/${asked.body.id}`
  const approved = await second.client.post(`${url}/approval`, {})
  assert.equal(approved.status, 204, approved.text)
  const file = await client.post(`${url}/file`, {})
  assert.equal(file.status, 200, file.text)
  const rows = readCsv(file.bytes).slice(2, -1)
  assert.equal(rows.length, asked.body.parcels)
  for (const [, , , , from, , , to] of rows.slice(0, 100))
    for (const phone of [from!, to!]) secrets.text('a phone as an export writes it', phone)
  const traced = await client.ask('/v1/exports/trace', {
    ...{ method: 'POST', body: new Uint8Array(file.bytes) },
    headers: { 'content-type': 'text/csv' },
  })
  assert.equal(traced.body?.copies[0]?.verdict, 'match', traced.text)
}

async function showSecondFactor({ client }: Officer): Promise<void> {
  const { body } = await client.post('/auth/two-factor/enable', { password: demoPassword })
  const code = () => ({ code: codeOf(String(body.totpURI)) })
  await client.post('/auth/two-factor/verify-totp', code())
  const shown = await client.post('/auth/step-up/totp', code())
  assert.equal(shown.status, 200, shown.text)
}
