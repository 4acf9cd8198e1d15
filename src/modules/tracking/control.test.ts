import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#modules/directory/index.ts'
import { aDesk, anAccepted, anotherDesk, letter } from '#modules/reveals/desk.testing.ts'
import { dayOf } from '#core/time.ts'
import { afterFloor, noon } from '#platform/testing.ts'
import { aPublicPage, recipientPhone, senderPhone } from './tracking.testing.ts'

const desk = await aDesk()
const { db, store } = desk
const page = await aPublicPage(desk)
const { messages, clock } = page
const { itemNumber, parcelId } = await anAccepted(desk)
const absent = 'PA482917305VN'
const stranger = '0903111222'

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const minutesLater = (minutes: number) => (clock.at = new Date(noon.getTime() + minutes * 60_000))
const challengeOf = (id: unknown) =>
  db
    .selectFrom('tracking.challenge')
    .selectAll()
    .where('id', '=', String(id))
    .executeTakeFirstOrThrow()
const entriesAbout = (id: unknown) =>
  db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('subject_id', '=', String(id))
    .orderBy('seq')
    .execute()

/** The code of a challenge, as only the server can read it. */
async function codeOf(id: unknown): Promise<string> {
  const key = await store.vault.forWriting({
    operatorId: visitor.organisationId,
    class: 'standing',
  })
  const { sealed_code } = await challengeOf(id)
  return key.record(String(id)).open('code', sealed_code) as string
}

test('what can be no item number or no phone is refused before anything is written', async () => {
  const cases = [
    { itemNumber: 'PA000', phone: senderPhone, code: 'tracking.item_invalid' },
    { itemNumber: absent.replace('4', '5'), phone: senderPhone, code: 'tracking.item_invalid' },
    { itemNumber, phone: '12', code: 'tracking.phone_invalid' },
    { itemNumber, phone: '1900 1234', code: 'tracking.phone_invalid' },
  ]
  for (const { code, ...typed } of cases) {
    const { status, body } = await page.ask(typed.itemNumber, typed.phone)
    assert.deepEqual([status, body['code']], [422, code])
    assert.doesNotMatch(JSON.stringify(body['details']), /PA|\d{4}/)
  }
  assert.deepEqual(await db.selectFrom('tracking.challenge').select('id').execute(), [])
})

test('theirs, a stranger’s and an item that never was are answered alike, and before anyone looks', async () => {
  const blocked = Promise.withResolvers<undefined>()
  page.enquiries.add(() => blocked.promise)
  const asked = [
    await page.ask(itemNumber, senderPhone),
    await page.ask(itemNumber, stranger),
    await page.ask(absent, senderPhone),
  ]
  const rows = await Promise.all(asked.map(({ body }) => challengeOf(body['id'])))
  blocked.resolve(undefined)
  // Whatever is found then: the answers were out, and nothing told the rows apart.
  for (const [n, { status, body }] of asked.entries()) {
    assert.equal(status, 202)
    assert.deepEqual(Object.keys(body), ['id', 'expiresAt'])
    assert.equal(body['expiresAt'], asked[0]!.body['expiresAt'])
    const { id, sealed_code, ...row } = rows[n]!
    assert.ok(id)
    assert.equal(sealed_code.length, rows[0]!.sealed_code.length)
    assert.deepEqual(row, {
      ...{ parcel_id: null, party: null, tries: 0, ticket_hash: null, ticket_until: null },
      expires_at: new Date(noon.getTime() + 10 * 60_000),
    })
  }
  await page.enquiries.idle()
  const found = await Promise.all(asked.map(({ body }) => challengeOf(body['id'])))
  assert.deepEqual(
    found.map((row) => [row.parcel_id, row.party]),
    [
      [parcelId, 'sender'],
      [null, null],
      [null, null],
    ],
  )
})

test('a wrong code says the same of a real request, of one for nobody and of one that never was', async () => {
  const real = await page.codeFor(itemNumber, senderPhone)
  const nobody = await page.codeFor(absent, senderPhone)
  assert.deepEqual([nobody.sent, nobody.code], [undefined, undefined])
  const answers = [
    await page.verify(real.id, wrong(real.code!)),
    await page.verify(nobody.id, wrong(await codeOf(nobody.id))),
    await page.verify('0197a1e2-b9f4-7482-a8dc-6228e3ea01b8', '123456'),
  ]
  const [first] = answers.map(({ status, body: { requestId, ...body } }) => {
    assert.ok(requestId)
    return { status, body }
  })
  assert.deepEqual([first!.status, first!.body['code']], [422, 'tracking.code_wrong'])
  for (const { status, body } of answers)
    assert.deepEqual(
      { status, body: { ...body, requestId: '' } },
      { status: 422, body: { ...first!.body, requestId: '' } },
    )
  assert.equal((await challengeOf(real.id)).tries, 1)
  assert.equal((await challengeOf(nobody.id)).tries, 1)
})

test('even the right code of a request for nobody proves nothing', async () => {
  const { id } = await page.codeFor(itemNumber, stranger)
  const { status, body } = await page.verify(id, await codeOf(id))
  assert.deepEqual([status, body['code']], [422, 'tracking.code_wrong'])
  assert.deepEqual(await entriesAbout(id), [])
})

test('the code goes to the phone of the item’s own sender or recipient, and to no other', async () => {
  const before = messages.length
  for (const [phone, to, side] of [
    [senderPhone, '+84912345678', 'sender'],
    ['+84 987 654 321', '+84987654321', 'recipient'],
  ] as const) {
    const { id, sent } = await page.codeFor(itemNumber.toLowerCase(), phone)
    assert.equal(sent!.to, to)
    const [entry] = await entriesAbout(id)
    assert.deepEqual(
      [entry!.type, entry!.actor_id, entry!.data],
      ['tracking.asked', visitor.id, { parcel: parcelId, side }],
    )
  }
  await page.codeFor(itemNumber, stranger)
  assert.equal(messages.length, before + 2)
})

test('an item of another operator of the deployment is found too', async () => {
  const other = await anAccepted(await anotherDesk(desk), letter)
  assert.ok((await page.codeFor(other.itemNumber, recipientPhone)).sent)
})

test('a right code is changed for a ticket once, and the ticket lies here only as a hash', async () => {
  const { id, code } = await page.codeFor(itemNumber, recipientPhone)
  const given = await page.verify(id, code!)
  assert.equal(given.status, 200)
  assert.match(String(given.body['ticket']), /^[\w-]{43}$/)
  assert.equal(given.body['until'], new Date(noon.getTime() + 15 * 60_000).toISOString())
  assert.equal((await page.verify(id, code!)).body['code'], 'tracking.code_wrong')
  const row = await challengeOf(id)
  assert.equal(row.ticket_hash!.length, 32)
  assert.doesNotMatch(JSON.stringify(row), new RegExp(String(given.body['ticket'])))
  assert.deepEqual(
    (await entriesAbout(id)).map(({ type }) => type),
    ['tracking.asked', 'tracking.proved'],
  )
})

test('a right code at two windows at once gives one ticket', async () => {
  const { itemNumber } = await anAccepted(desk, letter)
  const { id, code } = await page.codeFor(itemNumber, recipientPhone)
  const answers = await Promise.all([page.verify(id, code!), page.verify(id, code!)])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422])
})

test('five wrong codes end a request, side by side too, though the right one comes next', async () => {
  const { itemNumber } = await anAccepted(desk, letter)
  const { id, code } = await page.codeFor(itemNumber, recipientPhone)
  const tries = Array.from({ length: 8 }, () => page.verify(id, wrong(code!)))
  for (const { status } of await Promise.all(tries)) assert.equal(status, 422)
  assert.equal((await challengeOf(id)).tries, 5)
  assert.equal((await page.verify(id, code!)).body['code'], 'tracking.code_wrong')
})

test('the fifth try still counts when it is right', async () => {
  const { itemNumber } = await anAccepted(desk, letter)
  const { id, code } = await page.codeFor(itemNumber, recipientPhone)
  for (let i = 0; i < 4; i++) await page.verify(id, wrong(code!))
  assert.equal((await page.verify(id, code!)).status, 200)
})

test('a code is over after ten minutes, and is not sent any more either', async () => {
  const { itemNumber } = await anAccepted(desk, letter)
  const { id, code } = await page.codeFor(itemNumber, recipientPhone)
  minutesLater(10)
  assert.equal((await page.verify(id, code!)).status, 422)
  const before = messages.length
  await page.jobs['tracking.send_code']!({ challengeId: id })
  assert.equal(messages.length, before)
  minutesLater(0)
})

test('what a visitor typed is kept nowhere', async () => {
  const { id } = await page.codeFor(itemNumber, senderPhone)
  const kept = JSON.stringify([await challengeOf(id), await entriesAbout(id)])
  assert.doesNotMatch(kept, /PA\d{9}VN|912345678/)
})

test('an hour after it is over a request is forgotten, and not before', async () => {
  const { body } = await page.ask(absent, stranger)
  await page.enquiries.idle()
  minutesLater(70)
  await page.jobs['tracking.sweep']!({})
  await challengeOf(body['id'])
  minutesLater(71)
  await page.jobs['tracking.sweep']!({})
  await assert.rejects(challengeOf(body['id']))
  minutesLater(0)
})

test('a page without a message gateway says so at once', async () => {
  const mute = await aPublicPage(desk, { canSendCodes: false })
  assert.equal(
    (await mute.ask(itemNumber, senderPhone)).body['code'],
    'tracking.no_message_gateway',
  )
})

test('an erased parcel is as one that never was', async () => {
  const gone = await anotherDesk(desk)
  const { itemNumber } = await anAccepted(gone, letter)
  const day = dayOf(noon)
  await store.vault.destroy({ operatorId: gone.operatorId, class: 'parcel', day }, afterFloor)
  assert.equal((await page.codeFor(itemNumber, recipientPhone)).sent, undefined)
})
