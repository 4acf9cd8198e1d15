import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { catalogueInForce } from '#modules/goods/index.ts'
import { anotherDesk, entriesOf, letter } from '#modules/reveals/desk.testing.ts'
import { type Asker, aMeasureDesk, aParcelAsked, openOf, type Who } from './measures.testing.ts'

const desk = await aMeasureDesk()
const { ask, people } = desk

/** Says what a measure of a parcel showed: `perform('clerk', 'PARCEL/xray', …)`. */
const perform = (asker: Asker, at: string, body: object) => {
  const [parcelId, measure] = at.split('/')
  return ask(asker, `/v1/parcels/${parcelId}/measures/${measure}`, body)
}

async function outcomesOf(parcelId: string) {
  return desk.db
    .selectFrom('risk.outcome')
    .select(['kind', 'found', 'category'])
    .where('parcel_id', '=', parcelId)
    .orderBy('id')
    .execute()
}

test('who has no duty there, another operator’s clerk and a stranger are refused', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check'])
  const url = `/v1/parcels/${parcelId}/measures/open_check`
  for (const who of ['courier', 'officer', 'hand'] as const) {
    const { status, body } = await ask(who, url, { result: 'clear' })
    assert.deepEqual([status, body['code']], [403, 'policy.forbidden'], who)
  }
  const other = await aMeasureDesk(await anotherDesk(desk))
  const hidden = await other.ask('clerk', url, { result: 'clear' })
  assert.deepEqual([hidden.status, hidden.body['code']], [404, 'parcels.not_found'])
  assert.equal((await ask('nobody' as Who, url, { result: 'clear' })).status, 401)
  assert.deepEqual(await openOf(desk, parcelId), ['open_check'])
})

test('a measure nobody asked for is not performed, nor one twice', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check'])
  const never = await perform('colleague', `${parcelId}/xray`, {
    result: 'clear',
    station: 'Máy 1',
  })
  assert.deepEqual([never.status, never.body['code']], [409, 'measures.not_open'])
  assert.equal(
    (await perform('colleague', `${parcelId}/open_check`, { result: 'clear' })).status,
    200,
  )
  const again = await perform('colleague', `${parcelId}/open_check`, { result: 'clear' })
  assert.deepEqual([again.status, again.body['code']], [409, 'measures.not_open'])
})

test('a clear look settles the measure and is an outcome; a video settles and is none', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check', 'video'])
  const looked = await perform('colleague', `${parcelId}/open_check`, { result: 'clear' })
  assert.partialDeepStrictEqual(looked.body, { openMeasures: ['video'], stopped: null })
  const note = 'Camera bàn 3, 10:05 đến 10:12'
  const filmed = await perform('colleague', `${parcelId}/video`, { result: 'clear', note })
  assert.deepEqual(filmed.body['openMeasures'], [])
  assert.deepEqual(await openOf(desk, parcelId), [])
  assert.deepEqual(await outcomesOf(parcelId), [
    { kind: 'open_check', found: false, category: null },
  ])
})

test('a second check is by nobody who took the parcel in, checked it jointly or opened it', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check', 'second_check'])
  const own = await perform('clerk', `${parcelId}/second_check`, { result: 'clear' })
  assert.deepEqual([own.status, own.body['code']], [403, 'measures.same_person'])
  await perform('colleague', `${parcelId}/open_check`, { result: 'clear' })
  const opener = await perform('colleague', `${parcelId}/second_check`, { result: 'clear' })
  assert.deepEqual([opener.status, opener.body['code']], [403, 'measures.same_person'])
  assert.deepEqual(await openOf(desk, parcelId), ['second_check'])
  const third = await perform('lead', `${parcelId}/second_check`, { result: 'clear' })
  assert.deepEqual([third.status, third.body['openMeasures']], [200, []])
})

test('who checked jointly makes no second check, though another entered the parcel', async () => {
  const { parcelId } = await aParcelAsked(desk, ['second_check'])
  await desk.db
    .updateTable('acceptance.inspection')
    .set({ clerk_id: people.colleague.id })
    .where('parcel_id', '=', parcelId)
    .execute()
  const joint = await perform('colleague', `${parcelId}/second_check`, { result: 'clear' })
  assert.deepEqual([joint.status, joint.body['code']], [403, 'measures.same_person'])
})

test('a letter is never opened: what looks at it does so from outside, and then it stands', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check', 'xray'], letter)
  const opened = await perform('colleague', `${parcelId}/open_check`, { result: 'clear' })
  assert.deepEqual([opened.status, opened.body['code']], [403, 'measures.letter_not_opened'])
  const station = 'Máy 1'
  const xray = await perform('colleague', `${parcelId}/xray`, { result: 'suspicious', station })
  assert.deepEqual(xray.body['openMeasures'], ['open_check', 'second_check'])
  const found = await perform('lead', `${parcelId}/second_check`, { result: 'found' })
  assert.deepEqual([found.status, found.body['code']], [422, 'measures.not_a_look'])
  const doubted = await perform('lead', `${parcelId}/second_check`, { result: 'suspicious' })
  assert.equal(doubted.body['stopped'], 'doubt')
})

test('a second look at a letter from outside is no outcome', async () => {
  const { parcelId } = await aParcelAsked(desk, ['second_check'], letter)
  assert.equal((await perform('lead', `${parcelId}/second_check`, { result: 'clear' })).status, 200)
  assert.deepEqual(await outcomesOf(parcelId), [])
})

test('a suspicion asks for more and is no outcome yet', async () => {
  const { parcelId } = await aParcelAsked(desk, ['xray'])
  const xray = { result: 'suspicious', station: 'Máy 2', note: 'Vùng đậm ở góc' }
  const { body } = await perform('colleague', `${parcelId}/xray`, xray)
  assert.partialDeepStrictEqual(body, {
    openMeasures: ['open_check', 'second_check'],
    stopped: null,
  })
  assert.deepEqual(await outcomesOf(parcelId), [])
  const rating = await desk.db
    .selectFrom('risk.rating')
    .select('measures')
    .where('parcel_id', '=', parcelId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(rating.measures, ['xray', 'open_check', 'second_check'])
})

test('a second doubt stops the parcel, and so does a find; then nothing else is done', async () => {
  const doubted = await aParcelAsked(desk, ['second_check', 'video'])
  const twice = await perform('lead', `${doubted.parcelId}/second_check`, { result: 'suspicious' })
  assert.equal(twice.body['stopped'], 'doubt')
  assert.deepEqual(await outcomesOf(doubted.parcelId), [])

  const { parcelId } = await aParcelAsked(desk, ['open_check', 'video'])
  const find = { result: 'found' }
  const unknown = await perform('colleague', `${parcelId}/open_check`, { ...find, category: 'no' })
  assert.deepEqual([unknown.status, unknown.body['code']], [422, 'measures.category_unknown'])
  const category = aCategory()
  const found = await perform('colleague', `${parcelId}/open_check`, { result: 'found', category })
  assert.partialDeepStrictEqual(found.body, { stopped: 'found' })
  assert.deepEqual(await openOf(desk, parcelId), ['open_check', 'video'])
  assert.deepEqual(await outcomesOf(parcelId), [{ kind: 'open_check', found: true, category }])
  const note = 'Đã quay lại toàn bộ'
  const later = await perform('lead', `${parcelId}/video`, { result: 'clear', note })
  assert.deepEqual([later.status, later.body['code']], [409, 'measures.stopped'])
})

function aCategory(): string {
  return catalogueInForce('2026-11-16').categories[0]!.id
}

test('one key is one measure: asked again the answer is the same, for another it is a conflict', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check', 'second_check'])
  const key = randomUUID()
  const once = await perform({ who: 'colleague', key }, `${parcelId}/open_check`, {
    result: 'clear',
  })
  const twice = await perform({ who: 'colleague', key }, `${parcelId}/open_check`, {
    result: 'clear',
  })
  assert.deepEqual(twice.body, { ...once.body, repeated: true })
  assert.equal((await outcomesOf(parcelId)).length, 1)
  const other = await perform({ who: 'colleague', key }, `${parcelId}/open_check`, {
    result: 'found',
  })
  assert.deepEqual([other.status, other.body['code']], [409, 'measures.idempotency_conflict'])
  const elsewhere = await aParcelAsked(desk, ['open_check'])
  const moved = await perform({ who: 'colleague', key }, `${elsewhere.parcelId}/open_check`, {
    result: 'clear',
  })
  assert.deepEqual([moved.status, moved.body['code']], [409, 'measures.idempotency_conflict'])
})

test('one key at the same moment for two parcels performs at one of them', async () => {
  const both = [await aParcelAsked(desk, ['open_check']), await aParcelAsked(desk, ['open_check'])]
  const key = randomUUID()
  const answers = await Promise.all(
    both.map(({ parcelId }) =>
      perform({ who: 'colleague', key }, `${parcelId}/open_check`, { result: 'clear' }),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
})

test('of two stations that settle at once one does, the other is told that it is done', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check'])
  const answers = await Promise.all(
    (['clerk', 'colleague', 'lead'] as const).map((who) =>
      perform(who, `${parcelId}/open_check`, { result: who === 'lead' ? 'found' : 'clear' }),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409])
  assert.equal((await outcomesOf(parcelId)).length, 1)
})

test('an X-ray with an image is judged by its image, not entered by hand', async () => {
  const { parcelId } = await aParcelAsked(desk, ['xray'])
  desk.images.add(parcelId)
  const hand = await perform('colleague', `${parcelId}/xray`, { result: 'clear', station: 'Máy 1' })
  assert.deepEqual([hand.status, hand.body['code']], [409, 'measures.image_waits'])
})

test('what was written is sealed, read by its writer and who answers for the house, by no colleague', async () => {
  const { parcelId } = await aParcelAsked(desk, ['open_check'])
  const note = 'Người gửi Nguyễn Văn An đứng cạnh'
  await perform('colleague', `${parcelId}/open_check`, { result: 'clear', note })
  const noteFor = async (who: Who) =>
    (await ask(who, `/v1/parcels/${parcelId}/measures`)).body['acts'][0].note
  assert.equal(await noteFor('colleague'), note)
  assert.equal(await noteFor('lead'), note)
  assert.equal(await noteFor('clerk'), null)
  const row = await desk.db
    .selectFrom('measures.act')
    .select('sealed_statement')
    .where('parcel_id', '=', parcelId)
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(row.sealed_statement!.toString('latin1'), /Nguy|note/)
  const entries = await entriesOf(desk, 'measure.performed')
  assert.doesNotMatch(JSON.stringify(entries), /Nguyễn/)
})
