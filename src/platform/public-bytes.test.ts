import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { encodingAsked, PublicBytes, sendPublic } from './public-bytes.ts'

const body = Buffer.from('Danh mục hàng cấm gửi. '.repeat(200))
const plain = { type: 'text/plain; charset=utf-8', etag: '"abc"', body }
const app = Fastify()
const shown = new PublicBytes(plain)
const short = new PublicBytes({ ...plain, body: Buffer.from('ngắn') })
app.get('/list', (request, reply) => sendPublic(request, reply, shown))
app.get('/short', (request, reply) => sendPublic(request, reply, short))
after(() => app.close())

const read = (accepted: string | undefined, known?: string, url = '/list') =>
  app.inject({
    url,
    headers: {
      ...(accepted === undefined ? {} : { 'accept-encoding': accepted }),
      ...(known === undefined ? {} : { 'if-none-match': known }),
    },
  })

test('the best form that the request takes is chosen, and none that it rules out', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['zstd', 'identity'],
  ]
  for (const [header, form] of cases) assert.equal(encodingAsked(header), form, String(header))
})

test('each form opens to the same bytes, is smaller, and has a tag of its own', async () => {
  const [br, gz, as] = [await read('br'), await read('gzip'), await read(undefined)]
  assert.deepEqual(brotliDecompressSync(br.rawPayload), body)
  assert.deepEqual(gunzipSync(gz.rawPayload), body)
  assert.deepEqual(as.rawPayload, body)
  assert.ok(br.rawPayload.length < body.length / 4 && gz.rawPayload.length < body.length / 4)
  assert.deepEqual(
    [br, gz, as].map(({ headers }) => [headers['etag'], headers['content-encoding']]),
    [
      ['"abc-br"', 'br'],
      ['"abc-gzip"', 'gzip'],
      ['"abc"', undefined],
    ],
  )
  for (const { headers } of [br, gz, as]) {
    assert.equal(headers['vary'], 'accept-encoding')
    assert.equal(headers['content-type'], 'text/plain; charset=utf-8')
  }
})

test('a copy is still good only in the form it was taken in', async () => {
  for (const known of ['"abc-br"', 'W/"abc-br"', '"old", "abc-br"', '*']) {
    const again = await read('br', known)
    assert.deepEqual([again.statusCode, again.body, again.headers['etag']], [304, '', '"abc-br"'])
    assert.equal(again.headers['content-encoding'], undefined)
    assert.equal(again.headers['vary'], 'accept-encoding')
  }
  assert.equal((await read('br', '"abc"')).statusCode, 200)
  assert.equal((await read(undefined, '"abc-br"')).statusCode, 200)
})

test('what is short travels as it is', async () => {
  const answer = await read('br, gzip', undefined, '/short')
  assert.deepEqual([answer.body, answer.headers['content-encoding']], ['ngắn', undefined])
})
