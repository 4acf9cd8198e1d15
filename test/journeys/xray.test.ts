import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import sharp from 'sharp'
import { aPicture as dicosElements, writeDicos } from '#core/xray/dicos.testing.ts'
import { aParcelInput } from '#modules/acceptance/acceptance.testing.ts'
import { drawSecondLooks } from '#modules/xray/draw.ts'
import { matchAgain } from '#modules/xray/match.ts'
import { expireUnmatched } from '#modules/xray/unmatched.ts'
import type { Role } from '#platform/context.ts'
import { anOperator, password, Person, wholeApp } from '../whole-app.ts'

const whole = await wholeApp()
const { app, db, vault, blobs, clock } = whole
const start = clock.at
const deps = { db, vault, blobs, now: () => clock.at }
const operator = await anOperator(whole, [
  ...(['counter-clerk', 'sorting-hand', 'security-lead', 'operator-administrator'] as const),
])
const person = (role: Role) => Person.signedIn(whole, operator.people.get(role)!)
const clerk = await person('counter-clerk')
const hand = await person('sorting-hand')
const lead = await person('security-lead')
const boss = await person('operator-administrator')
const officeId = operator.office.id

/** A picture no other test has. */
async function aPng(tone = Math.floor(Math.random() * 255)): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: 60 * 40 }, (_, i) => (i * tone) % 256))
  return sharp(noise, { raw: { width: 60, height: 40, channels: 1 } })
    .png()
    .toBuffer()
}

async function aParcel(itemType: 'parcel' | 'letter' = 'parcel') {
  const upload = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#987' } })
    .jpeg()
    .toBuffer()
  const photo = await clerk.post(`/v1/photos?officeId=${officeId}`, upload, {
    'content-type': 'image/jpeg',
  })
  const input = aParcelInput([photo.json().id])
  const letter = itemType === 'letter' ? { itemType, inspection: null } : {}
  const answer = await clerk.post(
    '/v1/acceptances',
    { officeId, ...input, ...letter },
    { 'idempotency-key': randomUUID() },
  )
  assert.equal(answer.statusCode, 201, answer.body)
  const { parcelId, itemNumber } = answer.json()
  await db
    .updateTable('risk.rating')
    .set({ open_measures: ['xray'], measures: ['xray'] })
    .where('parcel_id', '=', parcelId)
    .execute()
  return { parcelId: parcelId as string, itemNumber: itemNumber as string }
}

async function aStation(parts: object = {}, admin = boss) {
  const answer = await admin.post('/v1/xray/stations', {
    ...{ officeId, name: 'Máy soi 1', kind: 'http', scanner: 'Thử 100, phần mềm 2.1' },
    ...parts,
  })
  assert.equal(answer.statusCode, 201, answer.body)
  return { id: answer.json().id as string, key: answer.json().key.key as string }
}

type Brought = {
  readonly key: string
  readonly itemNumber: string
  readonly image?: Buffer
  readonly id?: string
  readonly suggestion?: object | string
  readonly type?: string
}

async function bring({ key, itemNumber, image, id, suggestion, type }: Brought) {
  const said = typeof suggestion === 'object' ? JSON.stringify(suggestion) : suggestion
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/xray/images',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': type ?? 'image/png',
      'idempotency-key': id ?? randomUUID(),
      'x-item-number': itemNumber,
      ...(said === undefined ? {} : { 'x-suggestion': said }),
    },
    payload: image ?? (await aPng()),
  })
  return { status: answer.statusCode, body: answer.json() }
}

async function openMeasures(parcelId: string) {
  const row = await db
    .selectFrom('risk.rating')
    .select('open_measures')
    .where('parcel_id', '=', parcelId)
    .executeTakeFirstOrThrow()
  return row.open_measures
}

const outcomes = (parcelId: string) =>
  db
    .selectFrom('risk.outcome')
    .select(['kind', 'found', 'category'])
    .where('parcel_id', '=', parcelId)
    .where('kind', '=', 'xray')
    .execute()

const judge = (who: Person, imageId: string, body: object) =>
  who.post(`/v1/xray/images/${imageId}/verdict`, body)

const station = await aStation()

test('a station is registered by the administrator only, and its key opens nothing but deliveries', async () => {
  for (const who of [hand, lead, clerk]) {
    const body = { officeId, name: 'Máy soi', kind: 'http', scanner: 'Thử' }
    assert.equal((await who.post('/v1/xray/stations', body)).statusCode, 403)
  }
  const headers = { authorization: `Bearer ${station.key}` }
  for (const url of ['/v1/xray/queue', '/v1/xray/stations']) {
    const answer = await app.inject({ url, headers })
    assert.equal(answer.statusCode, 403, url)
  }
})

test('an image without a good number, a good picture or a good suggestion is refused', async () => {
  const { itemNumber } = await aParcel()
  const { key } = station
  const cases: [Partial<Brought>, number, string][] = [
    [{ itemNumber: 'PA123456789VN' }, 422, 'xray.item_number'],
    [{ image: Buffer.from('<svg/>') }, 422, 'xray.not_a_picture'],
    [{ image: (await aPng()).subarray(0, 90) }, 422, 'xray.not_a_picture'],
    [{ suggestion: 'no' }, 422, 'xray.suggestion'],
    [{ suggestion: { answer: 'maybe' } }, 422, 'xray.suggestion'],
    [
      { suggestion: { answer: 'suspect', boxes: [{ x: 0.9, y: 0, width: 0.3, height: 0.1 }] } },
      422,
      'xray.suggestion',
    ],
  ]
  for (const [part, status, code] of cases) {
    const answer = await bring({ key, itemNumber, ...part })
    assert.deepEqual([answer.status, answer.body.code], [status, code], code)
  }
  const compressed = writeDicos(dicosElements(), '1.2.840.10008.1.2.4.90')
  const { body } = await bring({ key, itemNumber, image: compressed, type: 'application/dicos' })
  assert.equal(body.code, 'xray.syntax_not_read')
  assert.match(JSON.stringify(body), /1\.2\.840\.10008\.1\.2\.4\.90/)
})

test('a person’s session, another machine’s key and a closed station bring nothing', async () => {
  const { itemNumber } = await aParcel()
  const other = await aStation()
  const headers = { 'content-type': 'image/png', 'x-item-number': itemNumber }
  const byHand = await hand.post('/v1/xray/images', await aPng(), {
    ...headers,
    'idempotency-key': randomUUID(),
  })
  assert.equal(byHand.json().code, 'xray.station_unknown')
  await boss.post(`/v1/xray/stations/${other.id}/close`)
  assert.equal((await bring({ key: other.key, itemNumber })).status, 401)
})

test('clear settles the X-ray and is an outcome; the machine’s word is shown and decides nothing', async () => {
  const { parcelId, itemNumber } = await aParcel()
  const suggestion = {
    answer: 'suspect',
    score: 0.83,
    boxes: [{ x: 0.1, y: 0.2, width: 0.3, height: 0.2, label: 'blade' }],
  }
  const { status, body } = await bring({ key: station.key, itemNumber, suggestion })
  assert.deepEqual([status, body.matched], [201, true])
  assert.deepEqual(await openMeasures(parcelId), ['xray'])
  const { items } = (await hand.get('/v1/xray/queue')).json()
  const line = items.find(({ id }: { id: string }) => id === body.imageId)
  assert.equal(line.itemNumber, itemNumber)
  assert.deepEqual(line.suggestion, suggestion)

  const picture = await hand.get(`/v1/xray/images/${body.imageId}/picture`)
  assert.equal(picture.headers['content-type'], 'image/png')
  assert.equal(picture.headers['cache-control'], 'no-store')
  const { width, height } = await sharp(picture.rawPayload).metadata()
  assert.deepEqual([width, height], [60, 40])

  assert.equal((await judge(hand, body.imageId, { verdict: 'clear' })).statusCode, 204)
  assert.deepEqual(await openMeasures(parcelId), [])
  assert.deepEqual(await outcomes(parcelId), [{ kind: 'xray', found: false, category: null }])
  const again = await judge(lead, body.imageId, { verdict: 'found' })
  assert.equal(again.json().code, 'xray.judged_already')
})

test('clear of one image settles nothing while another of the parcel waits', async () => {
  const { parcelId, itemNumber } = await aParcel()
  const first = await bring({ key: station.key, itemNumber })
  const second = await bring({ key: station.key, itemNumber })
  await judge(hand, first.body.imageId, { verdict: 'clear' })
  assert.deepEqual(await openMeasures(parcelId), ['xray'])
  await judge(lead, second.body.imageId, { verdict: 'clear' })
  assert.deepEqual(await openMeasures(parcelId), [])
})

test('suspicious asks for a closer look, found leaves the measure open and stops the parcel', async () => {
  const doubted = await aParcel()
  const one = await bring({ key: station.key, itemNumber: doubted.itemNumber })
  await judge(hand, one.body.imageId, { verdict: 'suspicious', note: 'Vật dài bên trái' })
  assert.deepEqual((await openMeasures(doubted.parcelId)).toSorted(), [
    ...['open_check', 'second_check'],
  ])
  assert.deepEqual(await outcomes(doubted.parcelId), [])

  const bad = await aParcel()
  const two = await bring({ key: station.key, itemNumber: bad.itemNumber })
  const judgement = { verdict: 'found', category: 'weapons', note: 'Gửi cho ông Hùng' }
  assert.equal((await judge(hand, two.body.imageId, judgement)).statusCode, 204)
  assert.deepEqual(await openMeasures(bad.parcelId), ['xray'])
  assert.deepEqual(await outcomes(bad.parcelId), [
    { kind: 'xray', found: true, category: 'weapons' },
  ])
  const stop = await db
    .selectFrom('measures.stop')
    .select(['reason', 'cause_id'])
    .where('parcel_id', '=', bad.parcelId)
    .executeTakeFirst()
  assert.deepEqual(stop, { reason: 'found', cause_id: two.body.imageId })
  const page = (await lead.get(`/v1/parcels/${bad.parcelId}/xray`)).json()
  assert.equal(page.items[0].note, 'Gửi cho ông Hùng')
  const image = await db
    .selectFrom('xray.image')
    .select('sealed_note')
    .where('id', '=', two.body.imageId)
    .executeTakeFirstOrThrow()
  assert.ok(!image.sealed_note!.includes('Hùng'))
})

test('a category is of the list in force, and never of a clear image', async () => {
  const { itemNumber } = await aParcel()
  const { body } = await bring({ key: station.key, itemNumber })
  const unknown = await judge(hand, body.imageId, { verdict: 'found', category: 'unicorns' })
  assert.equal(unknown.json().code, 'xray.category_unknown')
  const clear = await judge(hand, body.imageId, { verdict: 'clear', category: 'weapons' })
  assert.equal(clear.json().code, 'xray.category_of_clear')
})

test('a letter is X-rayed and never opened: suspicion asks for a second person only', async () => {
  const { parcelId, itemNumber } = await aParcel('letter')
  const { body } = await bring({ key: station.key, itemNumber })
  await judge(hand, body.imageId, { verdict: 'suspicious' })
  assert.deepEqual(await openMeasures(parcelId), ['second_check'])
})

test('the same delivery again is the same image, another image under its name is a conflict', async () => {
  const { itemNumber } = await aParcel()
  const image = await aPng()
  const id = randomUUID()
  const delivery = { key: station.key, itemNumber, image, id }
  const all = await Promise.all([bring(delivery), bring(delivery), bring(delivery)])
  assert.deepEqual(all.map(({ status }) => status).toSorted(), [200, 200, 201])
  assert.equal(new Set(all.map(({ body }) => body.imageId)).size, 1)
  const other = await bring({ ...delivery, image: await aPng() })
  assert.deepEqual([other.status, other.body.code], [409, 'xray.delivery_conflict'])
  const number = (await aParcel()).itemNumber
  assert.equal((await bring({ ...delivery, itemNumber: number })).status, 409)
})

test('another operator’s item, image, station and offices are not there', async () => {
  const foreign = await anOperator(whole, ['sorting-hand', 'operator-administrator'])
  const people = (role: Role) => Person.signedIn(whole, foreign.people.get(role)!)
  const theirBoss = await people('operator-administrator')
  const theirHand = await people('sorting-hand')
  const theirs = await aStation({ officeId: foreign.office.id }, theirBoss)
  const { itemNumber } = await aParcel()
  const ours = await bring({ key: station.key, itemNumber })
  const atTheirs = await bring({ key: theirs.key, itemNumber })
  assert.equal(atTheirs.body.matched, false)

  const picture = await theirHand.get(`/v1/xray/images/${ours.body.imageId}/picture`)
  assert.equal(picture.statusCode, 404)
  const verdict = await judge(theirHand, ours.body.imageId, { verdict: 'clear' })
  assert.equal(verdict.statusCode, 404)
  const close = await theirBoss.post(`/v1/xray/stations/${station.id}/close`)
  assert.equal(close.statusCode, 404)
  const bind = await theirHand.post(`/v1/xray/images/${atTheirs.body.imageId}/parcel`, {
    itemNumber,
  })
  assert.equal(bind.json().code, 'xray.item_unknown')
  const { items } = (await theirHand.get('/v1/xray/queue')).json()
  assert.deepEqual(items, [])
})

test('a sorting hand of another office neither sees nor judges', async () => {
  const far = await boss.post('/v1/offices', {
    ...{ code: 'HN77', name: 'Kho xa', kind: 'transit_warehouse', communeCode: '00004' },
  })
  const farId = far.json().id as string
  const invited = await boss.post('/v1/people', {
    ...{ staffCode: 'kho.xa', name: 'Người Ở Xa' },
    duties: [{ role: 'sorting-hand', officeId: farId }],
  })
  assert.equal(invited.statusCode, 201, invited.body)
  const token = /\/moi\/([^"/?]+)/.exec(invited.body)?.[1]
  const accepted = await app.inject({
    ...{ method: 'POST', url: '/v1/invitations/accept', payload: { token, password } },
  })
  assert.ok(accepted.statusCode < 300, accepted.body)
  const elsewhere = await Person.signedIn(whole, 'kho.xa')
  const { itemNumber } = await aParcel()
  const { body } = await bring({ key: station.key, itemNumber })
  assert.deepEqual((await elsewhere.get('/v1/xray/queue')).json().items, [])
  const picture = await elsewhere.get(`/v1/xray/images/${body.imageId}/picture`)
  assert.equal(picture.statusCode, 403)
  assert.equal((await judge(elsewhere, body.imageId, { verdict: 'clear' })).statusCode, 403)
})

test('an image that came before its parcel finds it later; a misread one is bound by hand, once', async () => {
  const { itemNumber, parcelId } = await aParcel()
  const misread = await bring({ key: station.key, itemNumber: 'PA000000005VN' })
  assert.equal(misread.body.matched, false)
  const early = await judge(hand, misread.body.imageId, { verdict: 'clear' })
  assert.equal(early.json().code, 'xray.unmatched')
  const { items } = (await hand.get('/v1/xray/unmatched')).json()
  const line = items.find(({ id }: { id: string }) => id === misread.body.imageId)
  assert.equal(line.itemNumber, 'PA000000005VN')

  const path = `/v1/xray/images/${misread.body.imageId}/parcel`
  assert.equal((await hand.post(path, { itemNumber: 'PA00' })).json().code, 'xray.item_number')
  assert.equal((await hand.post(path, { itemNumber })).statusCode, 204)
  assert.equal((await hand.post(path, { itemNumber })).json().code, 'xray.bound_already')
  assert.equal((await lead.get(`/v1/parcels/${parcelId}/xray`)).json().items.length, 1)
})

test('an image of a parcel accepted later finds it by itself within two days', async () => {
  const { itemNumber, parcelId } = await aParcel()
  const { body } = await bring({ key: station.key, itemNumber })
  const id = body.imageId as string
  // As if the parcel had come after it.
  const client = new pg.Client({ connectionString: whole.url })
  await client.connect()
  await client.query('set session_replication_role = replica')
  await client.query('update xray.image set parcel_id = null, bound_at = null where id = $1', [id])
  await client.end()
  await matchAgain(deps)
  const image = await db
    .selectFrom('xray.image')
    .select(['parcel_id', 'bound_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  assert.deepEqual(image, { parcel_id: parcelId, bound_by: null })
})

test('an image more than a day older than the parcel is not its evidence', async () => {
  clock.at = new Date(start.getTime() - 3 * 86_400_000)
  const old = await bring({ key: station.key, itemNumber: 'PA000000005VN' })
  clock.at = start
  const { itemNumber } = await aParcel()
  const answer = await hand.post(`/v1/xray/images/${old.body.imageId}/parcel`, { itemNumber })
  assert.equal(answer.json().code, 'xray.older_than_parcel')
})

test('an image nobody matched goes after seven days, with its picture; a matched one stays', async () => {
  const { itemNumber } = await aParcel()
  const kept = await bring({ key: station.key, itemNumber })
  const lost = await bring({ key: station.key, itemNumber: 'PA000000005VN' })
  clock.at = new Date(start.getTime() + 7 * 86_400_000 + 60_000)
  await expireUnmatched(deps)
  clock.at = start
  assert.equal((await hand.get(`/v1/xray/images/${lost.body.imageId}/picture`)).statusCode, 404)
  assert.equal((await hand.get(`/v1/xray/images/${kept.body.imageId}/picture`)).statusCode, 200)
  const left = await blobs.list({ prefix: 'xray/', limit: 1_000 })
  assert.ok(!left.some(({ name }) => name.includes(lost.body.imageId)))
})

test('who opened a picture is in the ledger once; another picture in its place is not shown', async () => {
  const { itemNumber } = await aParcel()
  const { body } = await bring({ key: station.key, itemNumber })
  const url = `/v1/xray/images/${body.imageId}/picture`
  for (let i = 0; i < 3; i++) assert.equal((await lead.get(url)).statusCode, 200)
  const looks = await db
    .selectFrom('ledger.entry')
    .select('seq')
    .where('subject_id', '=', body.imageId)
    .where('type', '=', 'xray_image.opened')
    .execute()
  assert.equal(looks.length, 1)
  const [name] = (await blobs.list({ prefix: 'xray/', limit: 1_000 }))
    .map((blob) => blob.name)
    .filter((one) => one.endsWith(body.imageId))
  await blobs.put(name!, Buffer.alloc(300, 7))
  assert.equal((await lead.get(url)).json().code, 'xray.altered')
})

test('a drawn image is judged by another person, blind; disagreement is a case and a miss', async () => {
  clock.at = new Date(start.getTime() - 86_400_000)
  const thorough = await aStation({ secondLook: 1 })
  const images: string[] = []
  for (let i = 0; i < 6; i++) {
    const { itemNumber } = await aParcel()
    const { body } = await bring({ key: thorough.key, itemNumber })
    images.push(body.imageId)
    await judge(hand, body.imageId, { verdict: 'clear' })
  }
  clock.at = start
  await Promise.all([drawSecondLooks(deps), drawSecondLooks(deps)])
  const drawn = await db.selectFrom('xray.second_look').select('id').execute()
  assert.deepEqual(drawn.map(({ id }) => id).toSorted(), images.toSorted())
  await drawSecondLooks(deps)
  assert.equal((await db.selectFrom('xray.draw').selectAll().execute()).length, 1)

  const own = (await hand.get('/v1/xray/queue?limit=50')).json().items as { id: string }[]
  assert.ok(!own.some(({ id }) => images.includes(id)))
  const mine = await judge(hand, images[0]!, { verdict: 'clear' })
  assert.equal(mine.json().code, 'xray.own_second_look')

  const queue = (await lead.get('/v1/xray/queue?limit=50')).json().items as { id: string }[]
  const line = queue.find(({ id }) => id === images[0])!
  assert.deepEqual(Object.keys(line).toSorted(), [
    ...['height', 'id', 'itemNumber', 'itemType', 'lane', 'since', 'station', 'suggestion'],
    ...['weightGrams', 'width'],
  ])
  assert.ok(!JSON.stringify(line).includes('clear'))
  assert.equal((await judge(lead, images[0]!, { verdict: 'clear' })).statusCode, 204)
  assert.equal((await judge(lead, images[1]!, { verdict: 'suspicious' })).statusCode, 204)
  const again = await judge(lead, images[1]!, { verdict: 'clear' })
  assert.equal(again.json().code, 'xray.judged_already')

  const figures = (await lead.get('/v1/xray/figures')).json().items
  const ours = figures.find(({ id }: { id: string }) => id === thorough.id)
  assert.deepEqual([ours.secondLooks.looked, ours.secondLooks.missed], [2, 1])
  assert.ok(ours.secondLooks.from > 0.05 && ours.secondLooks.to < 0.95)
  const alarms = (await lead.get('/v1/alarms?state=open')).json().items
  const raised = alarms.filter(({ kind }: { kind: string }) => kind === 'xray_missed')
  assert.deepEqual(
    raised.map(({ data }: { data: { image: string } }) => data.image),
    [images[1]],
  )
})

test('a scanner that is another one begins its figures anew', async () => {
  const path = `/v1/xray/stations/${station.id}/scanner`
  clock.at = new Date(start.getTime() + 60_000)
  assert.equal((await boss.post(path, { scanner: 'Thử 200' })).statusCode, 204)
  clock.at = new Date(start.getTime() + 120_000)
  const { items } = (await lead.get('/v1/xray/figures')).json()
  const ours = items.find(({ id }: { id: string }) => id === station.id)
  assert.deepEqual([ours.scanner, ours.images, ours.agreement.share], ['Thử 200', 0, null])
  clock.at = start
})

test('what the server wrote down names no item and nobody', async () => {
  const { itemNumber } = await aParcel()
  await bring({ key: station.key, itemNumber, id: `lan-gui-${itemNumber}` })
  const { rows } = await sql<{
    all: string
  }>`select string_agg(i::text, ' ') as all from xray.image i`.execute(db)
  const entries = await db.selectFrom('ledger.entry').select('data').execute()
  const written = rows[0]!.all + JSON.stringify(entries) + whole.logLines.join('')
  assert.ok(!written.includes(itemNumber))
  assert.ok(!written.includes(Buffer.from(itemNumber).toString('hex')))
})
