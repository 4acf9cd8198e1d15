import { formatVerifier } from '#core/tlog/note.ts'
import { parsePolicy } from '#core/tlog/policy.ts'
import { verifyProof } from '#core/tlog/proof.ts'
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon } from '#platform/testing.ts'
import { aColleague, aDesk, anAccepted, anotherDesk, entriesOf } from './desk.testing.ts'
import { openLog, Sequencer, TileStore } from '#modules/ledger/index.ts'
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

const clock = { at: noon }
const app = createHttp({
  db: desk.db,
  now: () => clock.at,
  log: silentLog,
  metrics: createMetrics(),
  authenticate: async ({ headers }) => people.get(String(headers['x-test-person'])),
  secure: false,
})
const tiles = new TileStore(desk.store.blobs)
await app.register(revealRoutes({ ...desk.store, tiles }), { prefix: '/v1' })
after(() => app.close())

/** A request that says something is a POST. */
async function ask(who: string, url: string, payload?: object) {
  const method = payload ? 'POST' : 'GET'
  const headers = { 'x-test-person': who }
  const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const isJson = /json/.test(String(answer.headers['content-type']))
  const body = isJson ? answer.json() : answer.body
  return { status: answer.statusCode, headers: answer.headers, body }
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
  assert.deepEqual(accepted.data.openMeasures, accepted.data.drawn ? ['second_check'] : [])
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

test('a line of the story downloads as a proof that verifies offline, and names no other parcel', async () => {
  const { parcelId } = await anAccepted(desk)
  const { parcelId: other } = await anAccepted(desk)
  const line = async (id: string) => {
    const { body } = await ask('lead', `/v1/parcels/${id}`)
    return (body as { timeline: { entry: string }[] }).timeline[0]!.entry
  }
  const url = `/v1/parcels/${parcelId}/entries/${await line(parcelId)}/proof`
  assert.equal((await ask('lead', url)).body.code, 'ledger.not_sequenced')

  const { db, store } = desk
  const log = await openLog(db, store.vault, { host: 'post.example', now: noon })
  await (await Sequencer.open({ db, blobs: store.blobs, log, now: () => noon })).pass()
  const proof = await ask('lead', url)
  assert.equal(proof.status, 200)
  const policy = parsePolicy(`log ${formatVerifier(log)}\nquorum none\n`)
  const entry = JSON.parse(String(verifyProof(String(proof.body), policy).entry)) as object
  assert.partialDeepStrictEqual(entry, { type: 'parcel.accepted', subject: parcelId })

  const borrowed = `/v1/parcels/${parcelId}/entries/${await line(other)}/proof`
  assert.equal((await ask('lead', borrowed)).body.code, 'reveals.line_unknown')
  assert.equal((await ask('stranger', url)).status, 404)
})

test('a photo of a reveal opens in full and in parts, to who asked, for ten minutes, and is recorded once', async () => {
  const { body } = await reveal('lead', { group: 'photos', purpose: 'quality_check' })
  const url = `/v1/reveals/${body.id}/photos/${body.photos[0].id}`
  const get = (who: string, range?: string) =>
    app.inject({ url, headers: { 'x-test-person': who, ...(range ? { range } : {}) } })

  for (const who of ['clerk', 'stranger']) {
    const answer = await get(who)
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'reveals.reveal_over'])
  }
  const recorded = async () =>
    (await entriesOf(desk, 'photo.opened')).filter(({ data }) =>
      JSON.stringify(data).includes(body.id),
    )
  assert.deepEqual(await recorded(), [])

  const [whole, first, last] = await Promise.all([
    get('lead'),
    get('lead', 'bytes=0-99'),
    get('lead', 'bytes=-50'),
  ])
  assert.equal(whole.statusCode, 200)
  assert.equal(whole.headers['content-type'], 'image/jpeg')
  assert.equal(whole.headers['cache-control'], 'no-store')
  assert.equal(whole.headers['accept-ranges'], 'bytes')
  const { length } = whole.rawPayload
  assert.equal(length, body.photos[0].bytes)
  assert.equal(first.statusCode, 206)
  assert.equal(first.headers['content-range'], `bytes 0-99/${length}`)
  assert.ok(first.rawPayload.equals(whole.rawPayload.subarray(0, 100)))
  assert.ok(last.rawPayload.equals(whole.rawPayload.subarray(-50)))
  const outside = await get('lead', `bytes=${length}-`)
  assert.equal(outside.statusCode, 416)
  assert.equal(outside.headers['content-range'], `bytes */${length}`)
  assert.equal((await recorded()).length, 1)

  const elsewhere = url.replace(body.photos[0].id, body.id)
  const missing = await app.inject({ url: elsewhere, headers: { 'x-test-person': 'lead' } })
  assert.deepEqual([missing.statusCode, missing.json().code], [404, 'reveals.nothing_to_show'])

  clock.at = new Date(noon.getTime() + 10 * 60_000)
  assert.equal((await get('lead')).json().code, 'reveals.reveal_over')
  clock.at = noon
})

test('a reveal of other fields opens no photo', async () => {
  const photos = await reveal('lead', { group: 'photos', purpose: 'quality_check' })
  const { body } = await reveal('lead', { group: 'recipient', purpose: 'verification' })
  const url = `/v1/reveals/${body.id}/photos/${photos.body.photos[0].id}`
  assert.equal((await ask('lead', url)).body.code, 'reveals.reveal_over')
})
