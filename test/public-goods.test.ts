import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { dayOf } from '#core/time.ts'
import { catalogueInForce, nationalList, screen } from '#modules/goods/index.ts'
import { as } from '#platform/testing.ts'
import { acceptParcel } from '../src/modules/acceptance/accept.ts'
import { aCounter, aParcelInput, aPhoto } from '../src/modules/acceptance/acceptance.testing.ts'
import { textOfPdf } from '../src/modules/labels/decode-pdf.testing.ts'
import { wholeApp } from './whole-app.ts'

const whole = await wholeApp()
const { app } = whole
const json = '/v1/public/goods/catalogue.json'
const csv = '/v1/public/goods/catalogue.csv'
type Listed = { version: string; categories: { id: string; class: string }[] }

test('nobody needs to sign in to have the list, as JSON and as a table', async () => {
  const list = await app.inject(json)
  assert.equal(list.statusCode, 200)
  assert.equal(list.headers['content-type'], 'application/json; charset=utf-8')
  assert.equal(list.json<Listed>().categories.length, 34)
  const table = await app.inject(csv)
  assert.equal(table.statusCode, 200)
  assert.match(String(table.headers['content-type']), /^text\/csv/)
  assert.equal(table.body.trimEnd().split('\r\n').length, 35)
})

test('who has a copy asks with its tag and is told that it is still good', async () => {
  for (const url of [json, csv]) {
    const etag = String((await app.inject(url)).headers['etag'])
    for (const header of [etag, `W/${etag}`, `"old", ${etag}`, '*']) {
      const again = await app.inject({ url, headers: { 'if-none-match': header } })
      assert.deepEqual([again.statusCode, again.body], [304, ''], header)
      assert.equal(again.headers['etag'], etag)
    }
    const changed = await app.inject({ url, headers: { 'if-none-match': '"old"' } })
    assert.equal(changed.statusCode, 200)
  }
})

test('a day is answered by its own law, and a day without a catalogue is refused', async () => {
  const classOn = async (date: string) => {
    const { categories } = (await app.inject(`${json}?date=${date}`)).json<Listed>()
    return categories.find(({ id }) => id === 'e-cigarettes')!.class
  }
  assert.equal(await classOn('2024-12-31'), 'conditional')
  assert.equal(await classOn('2025-01-01'), 'prohibited')
  for (const date of ['2010-12-31', '2026-02-30', 'today', '']) {
    const answer = await app.inject(`${json}?date=${date}`)
    assert.equal(answer.statusCode, 422, date)
    assert.equal(answer.json<{ code: string }>().code, 'goods.no_catalogue')
  }
})

test('screening, acceptance, JSON and table name one version', async () => {
  const { db, vault, blobs } = whole
  const counter = await aCounter(db)
  const { officeId, clerk } = counter
  const input = aParcelInput([await aPhoto(db, { vault, blobs }, counter)])
  const { parcelId } = await as(db, clerk, (ctx) =>
    acceptParcel(ctx, vault, { key: 'one-version-everywhere', officeId, input }),
  )
  const parcel = await db
    .selectFrom('parcels.parcel')
    .select('catalogue_version')
    .where('id', '=', parcelId)
    .executeTakeFirstOrThrow()
  const day = dayOf(whole.clock.at)
  const screened = screen('áo thun', nationalList(day)).catalogueVersion
  const list = await app.inject(json)
  const table = await app.inject(csv)
  assert.deepEqual(
    [
      parcel.catalogue_version,
      screened,
      list.json<Listed>().version,
      table.body.split('\r\n')[1]!.split(',')[0],
    ],
    Array<string>(4).fill(catalogueInForce(day).version),
  )
})

test('the poster is for anybody, names the version in force and where the list stands', async () => {
  const answer = await app.inject('/v1/public/goods/poster.pdf')
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['content-type'], 'application/pdf')
  const [text] = await textOfPdf(answer.rawPayload)
  assert.ok(text!.includes(`Danh mục ${catalogueInForce(dayOf(whole.clock.at)).version}`), text)
  assert.ok(text!.includes('http://localhost:8080/hang-cam-gui'))
})

test('the list travels compressed to whoever takes it so, and opens to the same', async () => {
  const plain = await app.inject(json)
  const packed = await app.inject({ url: json, headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(packed.headers['content-encoding'], 'br')
  assert.ok(packed.rawPayload.length < plain.rawPayload.length / 3)
  assert.deepEqual(brotliDecompressSync(packed.rawPayload), plain.rawPayload)
  assert.notEqual(packed.headers['etag'], plain.headers['etag'])
})
