import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { verifyCertificate } from '#core/erasure/certificate.ts'
import { acceptedAt } from '#modules/holds/holds.testing.ts'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon } from '#platform/testing.ts'
import { aRetentionDesk, dueNight, officer } from './desk.testing.ts'
import { retentionRoutes } from './routes.ts'

const desk = await aRetentionDesk()
const { parcelId } = await acceptedAt(desk, noon)
const stranger: Actor = {
  ...officer(desk, 'compliance-officer'),
  organisationId: crypto.randomUUID(),
}
const people = new Map<string, Actor>([
  ['lan', officer(desk, 'compliance-officer')],
  ['minh', officer(desk, 'security-lead')],
  ['clerk', desk.clerk],
  ['stranger', stranger],
])
const app = createHttp({
  db: desk.db,
  now: () => desk.clock.at,
  log: silentLog,
  metrics: createMetrics(),
  authenticate: async ({ headers }) => people.get(String(headers['x-test-person'])),
  secure: false,
})
await app.register(retentionRoutes, { prefix: '/v1' })
after(() => app.close())

async function ask(who: string, url: string, payload?: object) {
  const method = payload ? 'POST' : 'GET'
  const headers = { 'x-test-person': who }
  const answer = await app.inject({
    method,
    url: `/v1${url}`,
    headers,
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

test('a clerk reads nothing of retention but until when a parcel is kept', async () => {
  for (const url of ['/retention', '/retention/runs', '/retention/certificates'])
    assert.equal((await ask('clerk', url)).status, 403, url)
  const { body } = await ask('clerk', `/parcels/${parcelId}/retention`)
  assert.deepEqual(body.items, [
    { class: 'evidence', keptUntil: '2027-08-17', months: 9, erasedAt: null },
    { class: 'identity', keptUntil: '2027-08-16', months: 9, erasedAt: null },
    { class: 'parcel', keptUntil: '2027-08-16', months: 9, erasedAt: null },
  ])
  assert.equal((await ask('stranger', `/parcels/${parcelId}/retention`)).status, 404)
})

test('the desk shows each class with its law, what dies next, and that the clock is believed', async () => {
  const { status, body } = await ask('lan', '/retention')
  assert.equal(status, 200)
  const parcel = body.classes.find((one: { class: string }) => one.class === 'parcel')
  assert.deepEqual(
    [parcel.months, parcel.floorMonths, parcel.mostMonths, parcel.liveDays, parcel.oldestDay],
    [9, 3, 12, 1, '2026-11-16'],
  )
  assert.match(parcel.basis, /CT 02\/CT-BKHCN I\.4; Luật Bưu chính đ\.38/)
  assert.deepEqual(body.nextDue[0], {
    class: 'identity',
    day: '2026-11-16',
    dueOn: '2027-08-17',
    records: null,
  })
  assert.deepEqual(body.clock, { believed: true, doubt: null })
})

test('a period is asked for by one and approved by another, over HTTP', async () => {
  const asked = await ask('lan', '/retention/period-changes', { class: 'video', months: 6 })
  assert.equal(asked.status, 201)
  const own = await ask('lan', `/retention/period-changes/${asked.body.id}/approve`, {})
  assert.deepEqual([own.status, own.body.code], [403, 'retention.own_change'])
  const { status, body } = await ask(
    'minh',
    `/retention/period-changes/${asked.body.id}/approve`,
    {},
  )
  assert.deepEqual([status, body], [200, { effectiveFrom: '2026-11-17' }])
  const below = await ask('lan', '/retention/period-changes', { class: 'parcel', months: 2 })
  assert.deepEqual([below.status, below.body.code], [422, 'retention.below_floor'])
})

test('a clock that is believed has nothing to confirm', async () => {
  const { status, body } = await ask('lan', '/retention/clock/confirmations', {
    today: '2026-11-16',
  })
  assert.deepEqual([status, body.code], [409, 'retention.clock_believed'])
})

test('after a night’s run its report and certificates are there, and the file verifies offline', async () => {
  await desk.runAt(dueNight)
  const runs = await ask('lan', '/retention/runs?limit=1')
  assert.deepEqual([runs.body.items[0].outcome, runs.body.items[0].erased], ['done', 2])
  const first = await ask('lan', '/retention/certificates?limit=1')
  const second = await ask('lan', `/retention/certificates?limit=1&after=${first.body.next}`)
  assert.deepEqual([second.body.items.length, second.body.next], [1, null])
  const { id } = second.body.items[0]
  const file = await ask('lan', `/retention/certificates/${id}`)
  assert.match(
    String(file.headers['content-disposition']),
    /attachment; filename="erasure-certificate-/,
  )
  const verdict = verifyCertificate(file.body)
  assert.ok(verdict.ok && verdict.certificate.id === id)
  for (const who of ['stranger', 'lan'])
    assert.equal(
      (await ask(who, `/retention/certificates/${who === 'lan' ? crypto.randomUUID() : id}`))
        .status,
      404,
    )
})
