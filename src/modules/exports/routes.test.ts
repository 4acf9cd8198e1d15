import assert from 'node:assert/strict'
import { after as atEnd, test } from 'node:test'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon } from '#platform/testing.ts'
import { anAsk, anExportDesk } from './exports.testing.ts'
import { exportRoutes } from './routes.ts'

const { desk, vault, lead, officer } = await anExportDesk()
const people = new Map<string, Actor>([
  ['clerk', desk.clerk],
  ['lead', { ...lead, secondFactorAt: noon }],
  ['officer', { ...officer, secondFactorAt: noon }],
])
const app = createHttp({
  ...{ db: desk.db, now: () => noon, log: silentLog, metrics: createMetrics(), secure: false },
  authenticate: async ({ headers }) => people.get(String(headers['x-test-person'])),
})
await app.register(exportRoutes({ vault }), { prefix: '/v1' })
atEnd(() => app.close())

/** A request that says something is a POST; text is a table. */
async function ask(who: string, url: string, payload?: object | string) {
  const method = payload === undefined ? 'GET' : 'POST'
  const type = typeof payload === 'string' ? { 'content-type': 'text/csv' } : {}
  const headers = { 'x-test-person': who, ...type }
  return app.inject({ method, url: `/v1${url}`, headers, ...(payload ? { payload } : {}) })
}

const codeOf = async (answer: ReturnType<typeof ask>) => {
  const { statusCode, body } = await answer
  return [statusCode, body === '' ? '' : (JSON.parse(body) as { code?: string }).code]
}

test('nobody reads, asks, decides, downloads or traces without a sign-in or a duty', async () => {
  const { id } = (await ask('lead', '/exports', anAsk)).json<{ id: string }>()
  const urls: [url: string, payload?: object][] = [
    ['/exports'],
    [`/exports/${id}`],
    ['/exports', anAsk],
    [`/exports/${id}/approval`, {}],
    [`/exports/${id}/refusal`, { reason: 'không đủ căn cứ' }],
  ]
  for (const [url, payload] of urls) {
    assert.deepEqual(await codeOf(ask('nobody', url, payload)), [401, 'session.required'])
    assert.deepEqual(await codeOf(ask('clerk', url, payload)), [403, 'policy.forbidden'], url)
  }
  for (const way of ['file', 'withdrawal'])
    assert.deepEqual(await codeOf(ask('clerk', `/exports/${id}/${way}`, {})), [
      ...[403, 'exports.not_yours'],
    ])
  const traced = ask('clerk', '/exports/trace', '0912 345 678')
  assert.deepEqual(await codeOf(traced), [403, 'policy.forbidden'])
})

test('a body that says too much, or in another way, is refused as such', async () => {
  for (const parts of [
    { groups: [] },
    { groups: ['identity'] },
    { groups: ['photos'] },
    { purpose: 'curiosity' },
    { from: '16/11/2026' },
    { note: '' },
    { parcels: 5_000 },
    { operatorId: desk.operatorId },
  ])
    assert.deepEqual(await codeOf(ask('lead', '/exports', { ...anAsk, ...parts })), [
      ...[400, 'request.invalid'],
    ])
})

test('an export goes from its asking to its file and its trace through the API', async () => {
  const asked = await ask('lead', '/exports', anAsk)
  assert.equal(asked.statusCode, 201)
  const { id, number, parcels } = asked.json<{ id: string; number: number; parcels: number }>()
  assert.equal(parcels, 3)
  assert.deepEqual(await codeOf(ask('lead', `/exports/${id}/approval`, {})), [
    ...[403, 'exports.own_request'],
  ])
  const page = (await ask('officer', `/exports/${id}`)).json<object>()
  assert.partialDeepStrictEqual(page, {
    ...{ number, state: 'asked', own: false, askedBy: 'Lê Thị Hạnh', openings: 0, office: null },
    ...{ recipient: anAsk.recipient, note: anAsk.note, endsAt: '2026-11-19T05:00:00.000Z' },
  })
  assert.equal((await ask('officer', `/exports/${id}/approval`, {})).statusCode, 204)
  const file = await ask('lead', `/exports/${id}/file`, {})
  assert.equal(file.headers['content-type'], 'text/csv; charset=utf-8')
  assert.equal(file.headers['cache-control'], 'no-store')
  assert.match(String(file.headers['content-disposition']), /^attachment; filename="buuan-xuat-/)
  assert.ok(file.body.startsWith('\ufeff"Bản xuất số'))
  const open = (await ask('officer', '/exports?state=open')).json<{ items: { id: string }[] }>()
  const line = open.items.find((one) => one.id === id)
  assert.partialDeepStrictEqual(line, { state: 'approved', openings: 1 })

  const traced = await ask('officer', '/exports/trace', file.body)
  assert.partialDeepStrictEqual(traced.json<object>(), {
    compared: 1,
    copies: [{ export: { id } }],
  })
})

test('what is no table, another type, or larger than a megabyte is refused by its own code', async () => {
  const post = (payload: string | object) => codeOf(ask('officer', '/exports/trace', payload))
  assert.deepEqual(await post('nothing'), [422, 'exports.not_readable'])
  assert.deepEqual(await post({ phone: '0912 345 678' }), [422, 'exports.not_readable'])
  assert.deepEqual(await post('x'.repeat(1_048_577)), [413, 'exports.too_large'])
})
