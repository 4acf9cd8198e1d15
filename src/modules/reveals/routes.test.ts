import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon } from '#platform/testing.ts'
import { aColleague, aDesk, anAccepted, anotherDesk } from './desk.testing.ts'
import { revealRoutes } from './routes.ts'

const desk = await aDesk()
const { parcelId } = await anAccepted(desk)
const lead = await aColleague(desk, 'security-lead')
const stranger = (await anotherDesk(desk)).clerk
const people = new Map<string, Actor>([
  ['clerk', desk.clerk],
  ['lead', lead],
  ['stranger', stranger],
])

const app = createHttp({
  db: desk.db,
  now: () => noon,
  log: silentLog,
  metrics: createMetrics(),
  authenticate: async ({ headers }) => people.get(String(headers['x-test-person'])),
  secure: false,
})
await app.register(revealRoutes(desk.store), { prefix: '/v1' })
after(() => app.close())

/** A request that says something is a POST. */
async function ask(who: string, url: string, payload?: object) {
  const method = payload ? 'POST' : 'GET'
  const headers = { 'x-test-person': who }
  const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

const reveal = (who: string, payload: object) =>
  ask(who, `/v1/parcels/${parcelId}/reveals`, payload)

test('without a sign-in there is nothing', async () => {
  for (const url of ['/v1/parcels', `/v1/parcels/${parcelId}`]) {
    const { status, body } = await ask('nobody', url)
    assert.deepEqual([status, body.code], [401, 'session.required'])
  }
})

test('another operator is told there is no such parcel', async () => {
  const page = await ask('stranger', `/v1/parcels/${parcelId}`)
  const absent = await ask('clerk', '/v1/parcels/0197a1e2-b9f4-7482-a8dc-6228e3ea01b8')
  assert.equal(page.status, 404)
  assert.deepEqual({ ...page.body, requestId: '' }, { ...absent.body, requestId: '' })
})

test('an unknown purpose, an unknown group and an unknown field are refused as such', async () => {
  for (const payload of [
    { group: 'recipient', purpose: 'curiosity' },
    { group: 'everything', purpose: 'complaint' },
    { group: 'recipient' },
    { group: 'recipient', purpose: 'complaint', office: 'HN01' },
  ]) {
    const { status, body } = await reveal('clerk', payload)
    assert.deepEqual([status, body.code], [400, 'request.invalid'], JSON.stringify(payload))
  }
  const { status } = await ask('clerk', '/v1/parcels?limit=100000')
  assert.equal(status, 400)
})

test('a purpose that is not of the duty is told in both languages', async () => {
  const { status, body } = await reveal('clerk', { group: 'identity', purpose: 'verification' })
  assert.deepEqual([status, body.code], [403, 'reveals.purpose_not_allowed'])
  assert.match(body.title, /Nhiệm vụ/)
})

test('looking at lists and pages writes nothing', async () => {
  const count = async () =>
    (await desk.db.selectFrom('ledger.entry').select('seq').execute()).length
  const before = await count()
  const list = await ask('clerk', '/v1/parcels?limit=10&day=2026-11-16')
  assert.equal(list.status, 200)
  assert.equal(list.body.items[0].id, parcelId)
  assert.equal(list.body.next, null)
  const page = await ask('clerk', `/v1/parcels/${parcelId}`)
  assert.equal(page.status, 200)
  assert.equal(await count(), before)
})

test('a page keeps what is null as null and lists as lists', async () => {
  const { body } = await ask('lead', `/v1/parcels/${parcelId}`)
  assert.equal(body.refusal, null)
  assert.equal(body.rating.waivedBy, null)
  assert.equal(body.contents.category, null)
  assert.equal(body.identity.verifiedBy, null)
  const [accepted] = body.timeline
  assert.deepEqual(accepted.data.openMeasures, [])
  assert.equal(accepted.data.category, null)
  assert.equal(accepted.data.photos, 1)
  assert.equal(accepted.actor.name, null)
})

test('a search and a reveal go through, and the page tells of the reveal', async () => {
  const payload = { by: 'phone', value: '0987 654 321', purpose: 'verification' }
  const found = await ask('lead', '/v1/parcels/search', payload)
  assert.equal(found.body.items[0].id, parcelId)

  const opened = await reveal('lead', { group: 'identity', purpose: 'verification' })
  assert.equal(opened.body.fields.number, '001093012345')
  assert.equal(opened.body.hideAfterSeconds, 60)
  assert.equal(opened.headers['cache-control'], 'no-store')

  const { body } = await ask('clerk', `/v1/parcels/${parcelId}`)
  const { type, actor, data } = body.timeline.at(-1)
  assert.deepEqual([type, actor.name, data.group], ['parcel.revealed', 'Lê Thị Hạnh', 'identity'])
})

test('photos come as pictures a page can show', async () => {
  const { body } = await reveal('lead', { group: 'photos', purpose: 'quality_check' })
  assert.match(body.photos[0].thumbnail, /^\/9j\//)
  assert.equal(body.fields, undefined)
})
