import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { aBook, anOrganisation } from '#modules/directory/testing.ts'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { actor, noon } from '#platform/testing.ts'
import { publicTermsRoutes, termsRoutes } from './index.ts'
import type { PublicTerms } from './read.ts'

const book = await aBook()
const operatorId = await anOrganisation(book, 'operator', 'SAO')
const people = new Map<string, Actor>([
  ['keeper', actor(operatorId, 'operator-administrator')],
  ['clerk', actor(operatorId, 'counter-clerk')],
])
const clock = { at: noon }
const app = createHttp({
  ...{ db: book.db, now: () => clock.at, log: silentLog, metrics: createMetrics(), secure: false },
  authenticate: async ({ headers }) => people.get(String(headers['x-test-person'])),
})
await app.register(termsRoutes(book), { prefix: '/v1' })
await app.register(publicTermsRoutes({ db: book.db, now: () => clock.at }), { prefix: '/v1' })
after(() => app.close())

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'
const ask = (who: string, [method, url]: readonly [Method, string], payload?: object) =>
  app.inject({
    ...{ method, url: `/v1${url}`, headers: { 'x-test-person': who } },
    ...(payload && { payload }),
  })
const read = (query = '', headers = {}) => app.inject({ url: `/v1/public/terms${query}`, headers })
const draft = { textVi: '# 1. Hợp đồng\nBiên nhận là hợp đồng.', textEn: '# 1. Contract\nIt is.' }

test('the desk is closed to whoever is not signed in or does not administer', async () => {
  const doors = [
    [['GET', '/terms']],
    [['PUT', '/terms/draft'], draft],
    [['DELETE', '/terms/draft']],
    [['POST', '/terms/draft/publication'], { validFrom: '2026-12-01', digest: '0'.repeat(64) }],
  ] as const
  for (const [door, payload] of doors) {
    assert.equal((await ask('nobody', door, payload)).statusCode, 401, door[1])
    assert.equal((await ask('clerk', door, payload)).statusCode, 403, door[1])
  }
})

test('a body that says too much, or in another way, is refused as such', async () => {
  for (const payload of [{}, { ...draft, operatorId }, { textVi: 'a'.repeat(60_001) }])
    assert.equal((await ask('keeper', ['PUT', '/terms/draft'], payload)).statusCode, 400)
  for (const payload of [
    { validFrom: '2026-12-01' },
    { validFrom: '1/12', digest: '0'.repeat(64) },
  ])
    assert.equal(
      (await ask('keeper', ['POST', '/terms/draft/publication'], payload)).statusCode,
      400,
    )
})

test('terms go from a draft that nobody outside sees to what everybody reads from their first day', async () => {
  const saved = await ask('keeper', ['PUT', '/terms/draft'], draft)
  const { digest } = saved.json<{ digest: string }>()
  assert.doesNotMatch((await read('?operator=SAO')).body, /Biên nhận là hợp đồng/)
  const desk = (await ask('keeper', ['GET', '/terms'])).json<{ draft: object }>()
  assert.partialDeepStrictEqual(desk.draft, { ...draft, digest })
  const published = await ask('keeper', ['POST', '/terms/draft/publication'], {
    ...{ validFrom: '2026-12-01', digest },
  })
  assert.deepEqual([published.statusCode, published.json()], [201, { version: 'SAO-1/2026-12-01' }])
  const now = (await read('?operator=SAO')).json<PublicTerms>().terms!
  assert.equal(now.version, 'SAO-0/2026-07-01')
  assert.deepEqual(
    now.versions.map(({ version }) => version),
    ['SAO-1/2026-12-01', 'SAO-0/2026-07-01'],
  )
  clock.at = new Date('2026-11-30T17:00:00Z') // midnight in Hanoi
  const then = (await read('?operator=SAO')).json<PublicTerms>().terms!
  assert.partialDeepStrictEqual(then, { version: 'SAO-1/2026-12-01', ...draft, standard: false })
  clock.at = noon
})

test('who has a copy asks with its tag, which changes with the day that changes the terms', async () => {
  const answer = await read('?operator=SAO', { 'accept-encoding': 'br' })
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  const packed: unknown = JSON.parse(brotliDecompressSync(answer.rawPayload).toString())
  assert.deepEqual(packed, (await read('?operator=SAO')).json())
  const known = { 'if-none-match': String((await read('?operator=SAO')).headers['etag']) }
  assert.equal((await read('?operator=SAO', known)).statusCode, 304)
  assert.equal((await read('?operator=SAO&date=2026-12-01', known)).statusCode, 200)
})

test('an only operator needs no naming; of several one is chosen from a list', async () => {
  assert.equal((await read()).json<PublicTerms>().terms!.operator.code, 'SAO')
  await anOrganisation(book, 'operator', 'BIEN')
  await anOrganisation(book, 'postal_department', 'VBC')
  const several = (await read()).json<PublicTerms>()
  assert.equal(several.terms, null)
  assert.deepEqual(
    several.operators.map(({ code }) => code),
    ['BIEN', 'SAO'],
  )
  assert.equal((await read('?operator=BIEN')).json<PublicTerms>().terms!.standard, true)
  assert.equal((await read('?operator=sao')).json<PublicTerms>().terms!.operator.code, 'SAO')
  for (const code of ['VBC', 'KHONG', ''])
    assert.equal((await read(`?operator=${code}`)).statusCode, 404, code)
  const before = await read('?operator=SAO&date=2026-06-30')
  assert.deepEqual(
    [before.statusCode, before.json<{ code: string }>().code],
    [422, 'terms.no_terms'],
  )
})
