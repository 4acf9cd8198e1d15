import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon } from '#platform/testing.ts'
import { aCase, acceptedAt, aHold, aHoldDesk } from './holds.testing.ts'
import { holdRoutes } from './routes.ts'

const { desk, officer, lead } = await aCase(await aHoldDesk())
const { parcelId, itemNumber } = await acceptedAt(desk, noon)
const people = new Map<string, Actor>([
  ['clerk', desk.clerk],
  ['officer', officer],
  ['lead', lead],
])

// Each request comes a moment after the one before it.
let moments = 0
const app = createHttp({
  db: desk.db,
  now: () => new Date(noon.getTime() + moments++),
  log: silentLog,
  metrics: createMetrics(),
  authenticate: async ({ headers }) => people.get(String(headers['x-test-person'])),
  secure: false,
})
await app.register(holdRoutes({ vault: desk.store.vault }), { prefix: '/v1' })
after(() => app.close())

/** A request that says something is a POST. */
async function ask(who: string, url: string, payload?: object) {
  const method = payload ? 'POST' : 'GET'
  const headers = { 'x-test-person': who }
  const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return {
    status: answer.statusCode,
    body: answer.body === '' ? undefined : answer.json<Record<string, unknown>>(),
  }
}

async function place(parts: object = {}): Promise<string> {
  const answer = await ask('officer', '/v1/holds', { ...aHold(), ...parts })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return String(answer.body!['holdId'])
}

test('a clerk reads no list of holds, no hold, and not whether a parcel is held', async () => {
  const holdId = await place({ parcels: [{ id: parcelId }] })
  for (const url of [
    '/v1/holds',
    `/v1/holds/${holdId}`,
    `/v1/holds/${holdId}/parcels`,
    `/v1/parcels/${parcelId}/holds`,
  ]) {
    const { status, body } = await ask('clerk', url)
    assert.deepEqual([status, body!['code']], [403, 'policy.forbidden'], url)
    assert.equal((await ask('nobody', url)).status, 401)
  }
})

test('a body that says too much, or names in another way, is refused as such', async () => {
  for (const payload of [
    { ...aHold(), ground: 'curiosity' },
    { ...aHold(), parcels: [{ id: parcelId, itemNumber }] },
    { ...aHold(), parcels: [{ id: '7' }] },
    { ...aHold(), persons: [{ by: 'address', value: 'Ba Đình' }] },
    { ...aHold(), endsOn: '2026-02-30' },
    { ...aHold(), operatorId: desk.operatorId },
    { ...aHold(), parcels: Array.from({ length: 201 }, () => ({ id: parcelId })) },
  ]) {
    const { status, body } = await ask('officer', '/v1/holds', payload)
    assert.deepEqual([status, body!['code']], [400, 'request.invalid'], JSON.stringify(payload))
  }
})

test('a hold goes from its placing to its release through the API', async () => {
  const holdId = await place({ endsOn: '2027-05-31' })
  const url = `/v1/holds/${holdId}`
  const named = { parcels: [{ itemNumber }], persons: [{ by: 'phone', value: '0987654321' }] }
  assert.deepEqual(await ask('lead', `${url}/names`, named), {
    status: 200,
    body: { holdId, parcels: 1 },
  })

  const { body: parcels } = await ask('lead', `${url}/parcels?limit=10`)
  assert.partialDeepStrictEqual(parcels, {
    items: [{ id: parcelId, itemNumber, by: 'parcel', missing: [], erased: false }],
    next: null,
  })
  assert.doesNotMatch(JSON.stringify(parcels), /Ngọc|987654321/)

  assert.equal((await ask('lead', `${url}/reviews`, { note: 'Vụ án chưa kết thúc' })).status, 204)
  assert.equal((await ask('officer', `${url}/release`, { reason: 'Hết căn cứ' })).status, 204)
  const own = await ask('officer', `${url}/release/approval`, {})
  assert.deepEqual([own.status, own.body!['code']], [403, 'holds.own_request'])
  assert.equal((await ask('lead', `${url}/release/refusal`, {})).status, 204)
  assert.equal((await ask('officer', `${url}/release`, { reason: 'Hết căn cứ' })).status, 204)
  const { body: asked } = await ask('lead', url)
  assert.partialDeepStrictEqual(asked, {
    state: 'release_asked',
    reference: 'CV 45/PC02 ngày 15/11/2026',
    reviews: [{ note: 'Vụ án chưa kết thúc', by: 'Lê Thị Hạnh' }],
    releases: [
      { outcome: 'refused', reason: 'Hết căn cứ' },
      { outcome: null, decidedBy: null, own: false },
    ],
  })
  assert.equal((await ask('lead', `${url}/release/approval`, {})).status, 204)

  const { body: gone } = await ask('lead', url)
  assert.partialDeepStrictEqual(gone, {
    state: 'releasing',
    reference: null,
    reason: null,
    named: [],
    reviews: [{ note: null }],
  })
  assert.deepEqual((await ask('lead', `${url}/parcels`)).body, { items: [], next: null })
})

test('a parcel’s page is told of the holds it stands under, and of no other', async () => {
  const other = await acceptedAt(desk, noon)
  const first = await place({ ground: 'claim', parcels: [{ id: other.parcelId }] })
  const second = await place({ ground: 'complaint', parcels: [{ id: other.parcelId }] })
  const { body } = await ask('lead', `/v1/parcels/${other.parcelId}/holds`)
  const items = body!['items'] as { id: string; ground: string }[]
  assert.deepEqual(items.map(({ id, ground }) => [id, ground]).sort(), [
    ...[
      [first, 'claim'],
      [second, 'complaint'],
    ].sort(),
  ])
  const absent = await ask('lead', '/v1/parcels/0197a1e2-b9f4-7482-a8dc-6228e3ea01b8/holds')
  assert.deepEqual([absent.status, absent.body!['code']], [404, 'parcels.not_found'])
})

test('the list is paged, newest first, and kept to a state and a ground', async () => {
  const made = [await place({ ground: 'inspection' }), await place({ ground: 'inspection' })]
  const newestFirst = made.sort().reverse()
  const page = async (query: string) => {
    const { body } = await ask('officer', `/v1/holds?ground=inspection&${query}`)
    return { ids: (body!['items'] as { id: string }[]).map(({ id }) => id), next: body!['next'] }
  }
  assert.deepEqual(await page('limit=1'), { ids: newestFirst.slice(0, 1), next: newestFirst[0] })
  assert.deepEqual(await page(`limit=1&after=${newestFirst[0]}`), {
    ids: newestFirst.slice(1),
    next: null,
  })
  assert.deepEqual((await page('state=standing')).ids, newestFirst)
  assert.deepEqual((await page('state=released')).ids, [])
  assert.deepEqual((await page('due=true')).ids, [])
})
