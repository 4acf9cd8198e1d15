import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from './client.ts'
import type { Secrets } from './invent.ts'

export type Officer = { readonly client: Client; readonly secrets: Secrets }

/** Searches by phone, name and number, each with a note that names a writing. */
export async function searches({ client, secrets }: Officer, wanted: readonly Asked[]) {
  for (const { by, value } of wanted) {
    const note = `CV ${secrets.sentence('the note of a search')}`
    const body = { by, value, purpose: 'authority_request', note }
    const answer = await client.post('/v1/parcels/search', body)
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.items.length > 0, true, `nothing found by ${by}`)
  }
}

export type Asked = { readonly by: 'phone' | 'name' | 'number'; readonly value: string }

/** Opens groups of parcels, each with a note; what is shown goes over the wire and nowhere else. */
export async function reveals({ client, secrets }: Officer, parcelIds: readonly string[]) {
  const groups = ['sender', 'recipient', 'contents', 'identity'] as const
  for (const [i, id] of parcelIds.entries()) {
    const note = `CV ${secrets.sentence('the note of a reveal')}`
    const body = { group: groups[i % 4], purpose: 'authority_request', note }
    const answer = await client.post(`/v1/parcels/${id}/reveals`, body)
    assert.equal(answer.status, 200, answer.text)
  }
}

/** A legal hold on a parcel and on a person, looked at again later. */
export async function hold(
  { client, secrets }: Officer,
  { parcelId, phone }: { readonly parcelId: string; readonly phone: string },
): Promise<void> {
  const placed = await client.post('/v1/holds', {
    ground: 'authority_request',
    reference: `CV ${secrets.sentence('the writing of a hold')}`,
    reason: secrets.sentence('the reason of a hold'),
    parcels: [{ id: parcelId }],
    persons: [{ by: 'phone', value: phone }],
  })
  assert.equal(placed.status, 201, placed.text)
  const note = secrets.sentence('the note of a review')
  const reviewed = await client.post(`/v1/holds/${placed.body.holdId}/reviews`, { note })
  assert.equal(reviewed.status < 300, true, reviewed.text)
}

/** Somebody without an account asks who looked at their parcel; somebody else asks with a phone of their own. */
export async function visits(
  { client: visitor, secrets }: Officer,
  own: { readonly itemNumber: string; readonly phone: string },
): Promise<void> {
  const strangers = { ...own, phone: secrets.phone('the phone of a stranger') }
  const asked = await visitor.post('/v1/tracking/codes', strangers)
  assert.equal(asked.status, 202, asked.text)
  const { body } = await visitor.post('/v1/tracking/codes', own)
  const code = await codeSent(visitor)
  const proven = await visitor.post(`/v1/tracking/codes/${body.id}/verify`, { code })
  assert.equal(proven.status, 200, proven.text)
  const authorization = `Bearer ${secrets.text('a ticket', proven.body.ticket)}`
  const history = await visitor.post('/v1/tracking/history', {}, { authorization })
  assert.equal(history.body?.lines?.length, 1, history.text)
}

/** What the one phone of the demo country received last. */
async function codeSent(visitor: Client): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const { body } = await visitor.get('/v1/demo')
    const code = /lich su .*?(\d{6})/.exec(body.messages[0]?.text ?? '')?.[1]
    if (code) return code
    await wait(100)
  }
  throw new Error('no code was sent')
}

/** People who come with a password of their own, and one who leaves for a reason. */
export async function people({ client, secrets }: Officer, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const person = { staffCode: `moi.${i}`, name: secrets.name('a new colleague'), duties: [] }
    const added = await client.post('/v1/people', person)
    assert.equal(added.status, 201, added.text)
    const token = added.body.invitation.url.split('/').at(-1)
    secrets.text('the token of an invitation', token)
    const password = secrets.sentence('a password')
    const joined = await client.post('/v1/invitations/accept', { token, password })
    assert.equal(joined.status, 204, joined.text)
    if (i > 0) continue
    const reason = secrets.sentence('why someone left')
    const left = await client.post(`/v1/people/${added.body.id}/leave`, { reason })
    assert.equal(left.status < 300, true, left.text)
  }
}
