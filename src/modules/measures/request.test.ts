import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { anotherDesk, entriesOf } from '#modules/reveals/desk.testing.ts'
import { aMeasureDesk, aParcelAsked, openOf, type Who } from './measures.testing.ts'

const desk = await aMeasureDesk()
const { ask } = desk
const reason = 'Máy soi hỏng, đã mở kiểm cùng người gửi'

const askWaiver = (who: Who, parcelId: string, measure: string) =>
  ask(who, `/v1/parcels/${parcelId}/measures/${measure}/waiver`, { reason })
const askRelease = (who: Who, parcelId: string) =>
  ask(who, `/v1/parcels/${parcelId}/measures/release`, { reason })
const decide = (who: Who, at: string, body: object = {}) =>
  ask(who, `/v1/measures/requests/${at}`, body)
const pageOf = async (who: Who, parcelId: string) =>
  (await ask(who, `/v1/parcels/${parcelId}/measures`)).body

test('who may not ask, and a reason that is none, are refused', async () => {
  const { parcelId } = await aParcelAsked(desk, ['xray'])
  for (const who of ['courier', 'officer', 'hand'] as const)
    assert.equal((await askWaiver(who, parcelId, 'xray')).status, 403, who)
  const short = { reason: '  a  ' }
  const { status, body } = await ask('clerk', `/v1/parcels/${parcelId}/measures/xray/waiver`, short)
  assert.deepEqual([status, body['code']], [422, 'measures.reason_required'])
  const never = await askWaiver('clerk', parcelId, 'escort')
  assert.deepEqual([never.status, never.body['code']], [409, 'measures.not_open'])
})

test('a waiver takes two: who asked cannot decide, a clerk cannot, a lead can', async () => {
  const { parcelId } = await aParcelAsked(desk, ['xray', 'video'])
  const own = await askWaiver('lead', parcelId, 'xray')
  const decided = await decide('lead', `${own.body['requestId']}/approval`)
  assert.deepEqual([decided.status, decided.body['code']], [403, 'measures.own_request'])
  assert.equal((await decide('clerk', `${own.body['requestId']}/approval`)).status, 403)
  assert.deepEqual(await openOf(desk, parcelId), ['xray', 'video'])

  const asked = await askWaiver('clerk', parcelId, 'video')
  assert.equal(asked.status, 201)
  assert.equal((await decide('lead', `${asked.body['requestId']}/approval`)).status, 204)
  assert.deepEqual(await openOf(desk, parcelId), ['xray'])
  const { requests } = await pageOf('lead', parcelId)
  assert.partialDeepStrictEqual(requests[0], {
    ...{ kind: 'waiver', measure: 'video', state: 'approved', reason },
    decidedBy: 'Hoàng Trung Kiên',
  })
  const waived = await entriesOf(desk, 'measure.waived')
  assert.deepEqual(
    waived.map(({ subject_id, actor_id }) => [subject_id, actor_id]),
    [[parcelId, desk.people.lead.id]],
  )
})

test('Postgres itself refuses a decision by who asked', async () => {
  const { parcelId } = await aParcelAsked(desk, ['xray'])
  const { body } = await askWaiver('clerk', parcelId, 'xray')
  await assert.rejects(
    sql`update measures.request set state = 'approved', decided_by = asked_by, decided_at = asked_at
        where id = ${body['requestId']}`.execute(desk.db),
    /four_eyes/,
  )
})

test('a refused waiver leaves the measure open; it may be asked again, but not twice at once', async () => {
  const { parcelId } = await aParcelAsked(desk, ['xray'])
  const both = await Promise.all([
    askWaiver('clerk', parcelId, 'xray'),
    askWaiver('colleague', parcelId, 'xray'),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409])
  const { requestId } = both.find(({ status }) => status === 201)!.body
  assert.equal(
    (await decide('lead', `${requestId}/refusal`, { answer: 'Soi lại ngày mai' })).status,
    204,
  )
  assert.deepEqual(await openOf(desk, parcelId), ['xray'])
  const again = await decide('lead', `${requestId}/approval`)
  assert.deepEqual([again.status, again.body['code']], [409, 'measures.request_closed'])
  assert.equal((await askWaiver('clerk', parcelId, 'xray')).status, 201)
})

test('a measure that is done while its waiver waits has nothing left to waive', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check'])
  const { body } = await askWaiver('clerk', parcelId, 'open_check')
  await ask('colleague', `/v1/parcels/${parcelId}/measures/open_check`, { result: 'clear' })
  const late = await decide('lead', `${body['requestId']}/approval`)
  assert.deepEqual([late.status, late.body['code']], [409, 'measures.request_closed'])
})

test('a waiver given and a measure found at once: one of them, never both', async () => {
  for (let i = 0; i < 5; i++) {
    const { parcelId } = await aParcelAsked(desk, ['open_check'])
    const { body } = await askWaiver('clerk', parcelId, 'open_check')
    const [waived, found] = await Promise.all([
      decide('lead', `${body['requestId']}/approval`),
      ask('colleague', `/v1/parcels/${parcelId}/measures/open_check`, { result: 'found' }),
    ])
    const open = await openOf(desk, parcelId)
    const { stopped } = await pageOf('lead', parcelId)
    if (waived.status === 204) assert.deepEqual([found.status, open, stopped], [409, [], null])
    else assert.deepEqual([found.status, open, stopped], [200, ['open_check'], 'found'])
  }
})

test('to refuse a parcel, and what was found in one, is never waived, not after its release either', async () => {
  const refused = await aParcelAsked(desk, ['refuse', 'xray'])
  const no = await askWaiver('clerk', refused.parcelId, 'xray')
  assert.deepEqual([no.status, no.body['code']], [409, 'measures.not_waivable'])

  const { parcelId } = await aParcelAsked(desk, ['open_check', 'video'])
  const early = await askWaiver('clerk', parcelId, 'video')
  await ask('colleague', `/v1/parcels/${parcelId}/measures/open_check`, { result: 'found' })
  const pending = await decide('lead', `${early.body['requestId']}/approval`)
  assert.deepEqual([pending.status, pending.body['code']], [409, 'measures.not_waivable'])
  const found = await askWaiver('clerk', parcelId, 'open_check')
  assert.deepEqual([found.status, found.body['code']], [409, 'measures.not_waivable'])
  await letGo(parcelId)
  const later = await askWaiver('clerk', parcelId, 'open_check')
  assert.deepEqual([later.status, later.body['code']], [409, 'measures.not_waivable'])
})

test('a find that an X-ray image showed is no more waived than one by hand', async () => {
  const { parcelId } = await aParcelAsked(desk, ['xray'])
  await sql`
    insert into risk.outcome (id, parcel_id, operator_id, day, kind, found, recorded_by, at)
    select gen_random_uuid(), id, operator_id, day, 'xray', true, entered_by, at
    from parcels.parcel where id = ${parcelId}`.execute(desk.db)
  const { status, body } = await askWaiver('clerk', parcelId, 'xray')
  assert.deepEqual([status, body['code']], [409, 'measures.not_waivable'])
})

async function letGo(parcelId: string): Promise<void> {
  const { body } = await askRelease('colleague', parcelId)
  const answer = 'Công an đã nhận dao, phần còn lại hợp lệ'
  const { status } = await decide('lead', `${body['requestId']}/approval`, { answer })
  assert.equal(status, 204)
}

test('a stopped parcel goes on by two persons with a reason each, and is looked at again', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check'])
  const soon = await askRelease('clerk', parcelId)
  assert.deepEqual([soon.status, soon.body['code']], [409, 'measures.not_stopped'])
  await ask('colleague', `/v1/parcels/${parcelId}/measures/open_check`, { result: 'found' })
  const own = await askRelease('lead', parcelId)
  const alone = await decide('lead', `${own.body['requestId']}/approval`, { answer: reason })
  assert.deepEqual([alone.status, alone.body['code']], [403, 'measures.own_request'])
  const { parcelId: second } = await aParcelAsked(desk, ['open_check'])
  await ask('colleague', `/v1/parcels/${second}/measures/open_check`, { result: 'found' })
  const asked = await askRelease('colleague', second)
  const silent = await decide('lead', `${asked.body['requestId']}/approval`)
  assert.deepEqual([silent.status, silent.body['code']], [422, 'measures.reason_required'])
  const answer = 'Đã giao tang vật cho công an'
  assert.equal(
    (await decide('lead', `${asked.body['requestId']}/approval`, { answer })).status,
    204,
  )
  const page = await pageOf('lead', second)
  assert.partialDeepStrictEqual(page, { stopped: null, open: ['open_check'] })
  const again = await ask('colleague', `/v1/parcels/${second}/measures/open_check`, {
    result: 'clear',
  })
  assert.deepEqual([again.status, again.body['openMeasures']], [200, []])
})

test('the lead sees what waits, its reasons, and how often each office was let off', async () => {
  const own = await aMeasureDesk(await anotherDesk(desk))
  const parcels = [await aParcelAsked(own, ['xray']), await aParcelAsked(own, ['video'])]
  const waiver = async (parcelId: string, measure: string) =>
    (await own.ask('clerk', `/v1/parcels/${parcelId}/measures/${measure}/waiver`, { reason })).body
  const first = await waiver(parcels[0]!.parcelId, 'xray')
  await waiver(parcels[1]!.parcelId, 'video')
  assert.equal((await own.ask('clerk', '/v1/measures/requests')).status, 403)
  const { body: page } = await own.ask('lead', '/v1/measures/requests?limit=1')
  assert.partialDeepStrictEqual(page.items, [{ reason, own: false, measure: 'xray' }])
  const { body: rest } = await own.ask('lead', `/v1/measures/requests?after=${page['next']}`)
  assert.deepEqual(rest['items'].length, 1)
  await own.ask('lead', `/v1/measures/requests/${first['requestId']}/approval`, {})
  const { body: rates } = await own.ask('lead', '/v1/measures/rates')
  assert.partialDeepStrictEqual(rates['items'], [{ asked: 2, waived: 1, refused: 0, performed: 0 }])
  assert.equal((await own.ask('clerk', '/v1/measures/rates')).status, 403)
})
