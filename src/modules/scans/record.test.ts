import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { signingKey } from '#modules/labels/keys.ts'
import { aMeasureDesk, aParcelAsked, type Who } from '#modules/measures/measures.testing.ts'
import { aParcelInput } from '#modules/acceptance/acceptance.testing.ts'
import { refuseParcel } from '#modules/acceptance/index.ts'
import { anotherDesk, entriesOf } from '#modules/reveals/desk.testing.ts'
import { encodeLabelCode } from '#core/label/code.ts'
import { record } from '#platform/ledger.ts'
import { as, noon } from '#platform/testing.ts'

const desk = await aMeasureDesk()
const { ask, officeId, sortingId } = desk

type Scan = {
  itemNumber?: string
  labelCode?: string
  event?: string
  officeId?: string
  eventId?: string
  at?: string
}
const scan = (who: Who, parts: Scan) =>
  ask(who, '/v1/scans', { eventId: randomUUID(), event: 'departure', officeId, ...parts })

async function rowsOf(parcelId: string) {
  return desk.db
    .selectFrom('scans.scan')
    .selectAll()
    .where('parcel_id', '=', parcelId)
    .orderBy('id')
    .execute()
}

test('who does not scan there, and a closed office, are refused; nothing is kept', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, [])
  for (const [who, at] of [
    ['lead', officeId],
    ['officer', officeId],
    ['hand', officeId],
    ['clerk', sortingId],
  ] as const) {
    const { status, body } = await scan(who, { itemNumber, officeId: at })
    assert.deepEqual([status, body['code']], [403, 'policy.forbidden'], who)
  }
  const closed = await aMeasureDesk(await anotherDesk(desk))
  await sql`update directory.office set closed_at = now() where id = ${closed.sortingId}`.execute(
    desk.db,
  )
  const body = { eventId: randomUUID(), event: 'arrival', officeId: closed.sortingId, itemNumber }
  const shut = await closed.ask('hand', '/v1/scans', body)
  assert.deepEqual([shut.status, shut.body['code']], [409, 'scans.office_closed'])
  assert.deepEqual(await rowsOf(parcelId), [])
})

test('a body that names the item in two ways, or no way, is refused', async () => {
  const { itemNumber } = await aParcelAsked(desk, [])
  for (const parts of [{ itemNumber, labelCode: itemNumber }, {}, { itemNumber, event: 'EMC' }])
    assert.equal((await scan('clerk', parts)).status, 400, JSON.stringify(parts))
})

test('a parcel nothing is asked of passes; the answer says where it goes and nothing of a person', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, [])
  const { status, body } = await scan('clerk', { itemNumber: itemNumber.toLowerCase() })
  assert.equal(status, 200)
  assert.partialDeepStrictEqual(body, {
    ...{ verdict: 'pass', stops: [], openMeasures: [], moved: true, parcelId },
    destination: { province: '79', commune: '25747' },
  })
  assert.doesNotMatch(JSON.stringify(body), /Ngọc|Văn An|0912|098|Bạch Đằng/)
  assert.deepEqual(
    (await rowsOf(parcelId)).map(({ event, emsevt, moved }) => [event, emsevt, moved]),
    [['departure', null, true]],
  )
})

test('a departure with measures open is stopped with which ones, kept, and moves nothing', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, ['xray', 'open_check'])
  for (const event of ['departure', 'out_for_delivery']) {
    const { body } = await scan('clerk', { itemNumber, event })
    assert.partialDeepStrictEqual(body, {
      ...{ verdict: 'stop', stops: ['open_measures'], moved: false },
      openMeasures: ['xray', 'open_check'],
    })
  }
  const rows = await rowsOf(parcelId)
  assert.deepEqual(
    rows.map((row) => [row.verdict, row.moved, row.scanned_by]),
    rows.map(() => ['stop', false, desk.clerk.id]),
  )
  assert.equal(rows.length, 2)
})

test('an arrival is always kept, says what is to be done, and brings the work to that office', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, ['xray'])
  const waitingAt = async (who: Who, at: string) =>
    (await ask(who, `/v1/measures?officeId=${at}&limit=100`)).body['items'].map(
      (line: { parcelId: string }) => line.parcelId,
    )
  assert.ok((await waitingAt('clerk', officeId)).includes(parcelId))
  const { body } = await scan('hand', { itemNumber, event: 'arrival', officeId: sortingId })
  assert.partialDeepStrictEqual(body, { verdict: 'check', moved: true, openMeasures: ['xray'] })
  assert.equal((await rowsOf(parcelId))[0]!.emsevt, 'EDD')
  assert.ok(!(await waitingAt('clerk', officeId)).includes(parcelId))
  assert.deepEqual(await waitingAt('hand', sortingId), [parcelId])

  const url = `/v1/parcels/${parcelId}/measures/xray`
  assert.equal((await ask('clerk', url, { result: 'clear', station: 'Máy 1' })).status, 403)
  assert.equal((await ask('hand', url, { result: 'clear', station: 'Máy 1' })).status, 200)
  const gone = await scan('hand', { itemNumber, officeId: sortingId })
  assert.partialDeepStrictEqual(gone.body, { verdict: 'pass', moved: true })
  assert.equal((await ask('hand', `/v1/parcels/${parcelId}/measures`)).status, 404)
})

test('a parcel something was found in stops at every scan until two persons let it go on', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, ['open_check'])
  await ask('colleague', `/v1/parcels/${parcelId}/measures/open_check`, { result: 'found' })
  const out = await scan('clerk', { itemNumber })
  assert.partialDeepStrictEqual(out.body, { verdict: 'stop', stops: ['found'], moved: false })
  const inside = await scan('hand', { itemNumber, event: 'arrival', officeId: sortingId })
  assert.partialDeepStrictEqual(inside.body, { verdict: 'stop', stops: ['found'], moved: true })

  const reason = 'Công an đã nhận tang vật'
  const asked = await ask('hand', `/v1/parcels/${parcelId}/measures/release`, { reason })
  const request = `/v1/measures/requests/${asked.body['requestId']}`
  assert.equal((await ask('lead', `${request}/approval`, { answer: reason })).status, 204)
  const still = await scan('hand', { itemNumber, officeId: sortingId })
  assert.deepEqual(still.body['stops'], ['open_measures'])
})

test('what is no parcel of the operator stops, each kind with its reason, and is kept', async () => {
  const other = await aMeasureDesk(await anotherDesk(desk))
  const foreign = await aParcelAsked(other, [])
  const { parcelId, itemNumber } = await aParcelAsked(desk, [])
  const stranger = generateKeyPairSync('ed25519').privateKey
  const forged = await aLabelCode({ parcelId, itemNumber }, stranger)
  for (const [parts, ground] of [
    [{ itemNumber: foreign.itemNumber }, 'unknown_item'],
    [{ itemNumber: 'PA999999994VN' }, 'unreadable'],
    [{ itemNumber: 'abc' }, 'unreadable'],
    [{ labelCode: forged }, 'forged_label'],
  ] as const) {
    const { body } = await scan('clerk', parts)
    assert.partialDeepStrictEqual(
      body,
      { verdict: 'stop', stops: [ground], moved: false, parcelId: null, destination: null },
      ground,
    )
  }
  const kept = await entriesOf(desk, 'scan.stop')
  assert.ok(kept.length >= 4)
  assert.doesNotMatch(JSON.stringify(kept), /PA\d{9}VN/)
})

test('a label code is read like the number on it', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, [])
  const code = await aLabelCode({ parcelId, itemNumber })
  assert.partialDeepStrictEqual((await scan('clerk', { labelCode: code })).body, {
    ...{ verdict: 'pass', parcelId },
  })
})

test('a parcel that was refused at the counter goes nowhere', async () => {
  const refusal = { ground: 'prohibited', note: 'Dao găm', inspection: null } as const
  const input = { officeId, ...aParcelInput([]), ...refusal }
  const { parcelId } = await as(desk.db, desk.clerk, (ctx) =>
    refuseParcel(ctx, desk.store, { key: randomUUID(), input }),
  )
  // A refused parcel has no label; a code for it is the operator's own all the same.
  const code = await aLabelCode({ parcelId, itemNumber: 'PA000000005VN' })
  const { body } = await scan('clerk', { labelCode: code, event: 'arrival' })
  assert.partialDeepStrictEqual(body, { verdict: 'stop', stops: ['refused_parcel'], moved: false })
})

/** A label as the operator signs it, or as somebody else does in its name. */
async function aLabelCode(
  content: { parcelId: string; itemNumber: string },
  forger?: KeyObject,
): Promise<string> {
  const { keyId, privateKey } = await as(desk.db, desk.clerk, async (ctx) => {
    const key = await signingKey(ctx, desk.store.vault)
    await record(ctx, { type: 'test.looked', subject: desk.operatorId, data: {} })
    return key
  })
  return encodeLabelCode({ ...content, keyId }, forger ?? privateKey)
}

test('one event is one scan: asked again the answer is the same, for another it is a conflict', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, ['open_check'])
  const eventId = randomUUID()
  const once = await scan('clerk', { itemNumber, eventId })
  await ask('colleague', `/v1/parcels/${parcelId}/measures/open_check`, { result: 'clear' })
  const twice = await scan('clerk', { itemNumber, eventId })
  assert.deepEqual(twice.body, { ...once.body, repeated: true })
  assert.equal((await rowsOf(parcelId)).length, 1)
  const elsewhere = await aParcelAsked(desk, [])
  for (const parts of [{ itemNumber, event: 'arrival' }, { itemNumber: elsewhere.itemNumber }]) {
    const { status, body } = await scan('clerk', { ...parts, eventId })
    assert.deepEqual([status, body['code']], [409, 'scans.event_conflict'])
  }
})

test('the same event five times at once is one scan', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, [])
  const eventId = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => scan('clerk', { itemNumber, eventId })),
  )
  assert.deepEqual(new Set(answers.map(({ body }) => body['scanId'])).size, 1)
  assert.equal(answers.filter(({ body }) => body['repeated'] === false).length, 1)
  assert.equal((await rowsOf(parcelId)).length, 1)
})

test('a departure and a suspicion at once: whichever is first, nothing leaves', async () => {
  for (let i = 0; i < 5; i++) {
    const { parcelId, itemNumber } = await aParcelAsked(desk, ['open_check'])
    const [look, out] = await Promise.all([
      ask('colleague', `/v1/parcels/${parcelId}/measures/open_check`, { result: 'suspicious' }),
      scan('clerk', { itemNumber }),
    ])
    assert.equal(look.status, 200)
    assert.equal(out.body['moved'], false)
  }
})

test('a scan from a device without network bears its own time, within reason', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, [])
  const at = new Date(noon.getTime() - 3_600_000).toISOString()
  assert.equal((await scan('clerk', { itemNumber, at })).status, 200)
  const [row] = await rowsOf(parcelId)
  assert.equal(row!.at.toISOString(), at)
  assert.ok(row!.recorded_at > row!.at)
  for (const ms of [3_600_000, -8 * 86_400_000]) {
    const odd = new Date(noon.getTime() + ms).toISOString()
    const { status, body } = await scan('clerk', { itemNumber, at: odd })
    assert.deepEqual([status, body['code']], [422, 'scans.time_invalid'])
  }
})

test('Postgres itself lets nothing leave with a stop', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, ['xray'])
  await scan('clerk', { itemNumber })
  const move = sql`
    insert into scans.scan (id, event_id, operator_id, office_id, parcel_id, event, verdict, stops,
      open_measures, moved, at, recorded_at, scanned_by)
    select gen_random_uuid(), gen_random_uuid(), operator_id, office_id, parcel_id, event, verdict, stops,
      open_measures, true, at, recorded_at, scanned_by from scans.scan where parcel_id = ${parcelId}`
  await assert.rejects(move.execute(desk.db), /departure_is_clean/)
})

test('the scans of a parcel stand on its page, newest first, page by page, for who may read it', async () => {
  const { parcelId, itemNumber } = await aParcelAsked(desk, [])
  for (const event of ['arrival', 'departure', 'arrival'])
    await scan('clerk', { itemNumber, event })
  const url = `/v1/parcels/${parcelId}/scans`
  const { body: first } = await ask('officer', `${url}?limit=2`)
  assert.deepEqual(
    first['items'].map((line: { event: string }) => line.event),
    ['arrival', 'departure'],
  )
  const { body: rest } = await ask('officer', `${url}?after=${first['next']}`)
  assert.deepEqual([rest['items'].length, rest['next']], [1, null])
  assert.equal((await ask('courier', url)).status, 404)
})
