import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { lookAs } from '#modules/reveals/desk.testing.ts'
import type { Actor } from '#platform/context.ts'
import { noon } from '#platform/testing.ts'
import {
  aCase,
  acceptedAt,
  aHold,
  aHoldDesk,
  allOpen,
  classes,
  erase,
  eraseDay,
  letGo,
  nothingOpens,
  opens,
} from './holds.testing.ts'
import { heldParcelLines, holdPage } from './page.ts'
import { addNames, type NewHold, placeHold } from './place.ts'
import { reviewHold } from './review.ts'

const base = await aHoldDesk()
const theCase = await aCase(base)
const { desk, officer, lead, by, hold } = theCase
const { vault } = desk.store
const { parcelId, itemNumber } = await acceptedAt(desk, noon)

const holdsNow = async () => (await desk.db.selectFrom('holds.hold').select('id').execute()).length

async function refused(parts: Partial<NewHold>, code: string, who = officer) {
  const before = await holdsNow()
  const work = () => by(who, (ctx) => placeHold(ctx, vault, aHold(parts)))
  const error: unknown = await work().catch((reason: unknown) => reason)
  assert.equal((error as { code?: string }).code, code)
  assert.equal(await holdsNow(), before)
  return (error as { details: Record<string, unknown> }).details
}

test('clerks, machines and officers of one office place no hold', async () => {
  await refused({}, 'policy.forbidden', desk.clerk)
  await refused({}, 'holds.person_required', { ...officer, kind: 'machine' })
  const duties = [{ role: 'compliance-officer', officeId: desk.officeId }] as const
  await refused({}, 'policy.forbidden', { ...officer, duties })
})

test('what is not there, is another operator’s or is no item number refuses the whole hold', async () => {
  const other = await aCase(base)
  const theirs = await acceptedAt(other.desk, noon)
  const parcels = [{ id: parcelId }, { id: theirs.parcelId }, { id: newId(noon) }]
  assert.deepEqual(await refused({ parcels }, 'holds.parcels_unknown'), { places: ['2', '3'] })
  const { itemNumber: foreign } = theirs
  await refused({ parcels: [{ itemNumber: foreign }] }, 'holds.parcels_unknown')
  await refused({ parcels: [{ itemNumber: 'VN123' }] }, 'reveals.value_invalid')
  await refused({ persons: [{ by: 'phone', value: '113' }] }, 'reveals.value_invalid')
})

test('a hold names its writing and its reason', async () => {
  await refused({ reference: ' 45 ' }, 'holds.text_required')
  await refused({ reason: '…' }, 'holds.text_required')
})

test('a review comes within ninety days, and an end is not over yet', async () => {
  const latest = '2027-02-14'
  assert.deepEqual(await refused({ reviewOn: '2027-02-15' }, 'holds.review_date'), { latest })
  await refused({ reviewOn: '2026-11-16' }, 'holds.review_date')
  await refused({ endsOn: '2026-11-15' }, 'holds.end_date')
  const { holdId } = await hold({ endsOn: '2026-11-16' })
  const page = await lookAs(desk, officer, (ctx) => holdPage(ctx, vault, holdId))
  assert.deepEqual([page.reviewOn, page.endsOn], [latest, '2026-11-16'])
})

test('a parcel whose day is erased is named as too late, and nothing is held', async () => {
  const one = await aCase(base)
  const gone = await acceptedAt(one.desk, noon)
  await eraseDay(one.desk)
  const alive = await acceptedAt(one.desk, new Date('2026-11-18T05:00:00Z'))
  const parcels = [{ id: alive.parcelId }, { id: gone.parcelId }]
  await assert.rejects(one.hold({ parcels }), {
    code: 'holds.too_late',
    details: { parcels: [gone.parcelId] },
  })
  await assert.rejects(one.hold({ parcels, keepWhatIsLeft: true }), { code: 'holds.too_late' })
  const kept = await one.desk.db
    .selectFrom('holds.held_parcel as p')
    .innerJoin('holds.hold as h', 'h.id', 'p.hold_id')
    .select('p.parcel_id')
    .where('h.operator_id', '=', one.desk.operatorId)
    .execute()
  assert.deepEqual(kept, [])
})

test('of a parcel that is partly erased the rest is kept only when somebody says so', async () => {
  const one = await aCase(base)
  const { parcelId } = await acceptedAt(one.desk, noon)
  await erase(one.desk, 'identity')
  const parcels = [{ id: parcelId }]
  await assert.rejects(one.hold({ parcels }), {
    code: 'holds.partly_erased',
    details: { parcels: [parcelId], classes: ['identity'] },
  })
  const { holdId } = await one.hold({ parcels, keepWhatIsLeft: true })
  await eraseDay(one.desk, '2026-11-16', ['parcel', 'evidence'])
  assert.deepEqual(await opens(one.desk, parcelId), { ...allOpen, identity: false })
  const { items } = await lookAs(one.desk, one.officer, (ctx) =>
    heldParcelLines(ctx, one.desk.store.vault, { holdId, limit: 10 }),
  )
  assert.deepEqual(items[0]?.missing, ['identity'])
})

test('an item number finds a parcel as long as its day lives, and its id when another hold keeps it', async () => {
  const one = await aCase(base)
  const { parcelId, itemNumber } = await acceptedAt(one.desk, noon)
  const first = await one.hold({ parcels: [{ itemNumber }] })
  await eraseDay(one.desk)
  await assert.rejects(one.hold({ parcels: [{ itemNumber }] }), { code: 'holds.parcels_unknown' })
  const second = await one.hold({ parcels: [{ id: parcelId }] })
  await letGo(one, first.holdId)
  assert.deepEqual(await opens(one.desk, parcelId), allOpen)
  await letGo(one, second.holdId)
  assert.deepEqual(await opens(one.desk, parcelId), nothingOpens)
})

test('a case names nothing at first and takes in what becomes known, each once', async () => {
  const { holdId, parcels } = await hold({ reference: 'Vụ việc 07/2026' })
  assert.equal(parcels, 0)
  const add = (names: Partial<NewHold>, who: Actor = lead) =>
    by(who, (ctx) => addNames(ctx, vault, { holdId, parcels: [], persons: [], ...names }))
  await assert.rejects(add({}), { code: 'holds.nothing_named' })
  await assert.rejects(add({ parcels: [{ id: parcelId }] }, desk.clerk), {
    code: 'policy.forbidden',
  })
  const both = [{ itemNumber }, { id: parcelId }]
  assert.equal((await add({ parcels: both })).parcels, 1)
  assert.equal((await add({ parcels: both })).parcels, 0)
  assert.equal((await add({ persons: [{ by: 'phone', value: '0912345678' }] })).parcels, 0)
})

test('a hold of another operator is answered as none', async () => {
  const { holdId } = await hold()
  const other = await aCase(base)
  const names = { holdId, parcels: [], persons: [{ by: 'phone', value: '0912345678' }] } as const
  await assert.rejects(
    other.by(other.officer, (ctx) => addNames(ctx, vault, names)),
    { code: 'holds.not_found' },
  )
  await assert.rejects(
    lookAs(other.desk, other.officer, (ctx) => holdPage(ctx, vault, holdId)),
    { code: 'holds.not_found' },
  )
})

test('the page of a hold shows who, why, on what basis and until when, with persons masked', async () => {
  const persons = [
    { by: 'phone', value: '0987 654 321' },
    { by: 'name', value: 'Trần Thị Bích Ngọc' },
    { by: 'number', value: '001093012345' },
  ] as const
  const { holdId } = await hold({ persons, endsOn: '2027-05-31' })
  const page = await lookAs(desk, lead, (ctx) => holdPage(ctx, vault, holdId))
  assert.partialDeepStrictEqual(page, {
    ground: 'authority_request',
    state: 'placed',
    reference: 'CV 45/PC02 ngày 15/11/2026',
    reason: 'Xác minh người nhận Trần Thị Bích Ngọc',
    basis: 'Luật Bưu chính đ.14(2); Luật Bưu chính đ.14(3); CT 02/CT-BKHCN I.8',
    endsOn: '2027-05-31',
    overdue: false,
    parcels: 1,
    persons: 3,
  })
  assert.deepEqual(Object.fromEntries(page.named.map(({ by, value }) => [by, value])), {
    phone: '••• ••• 321',
    name: 'T•• •••',
    number: '••• ••• 345',
  })
})

test('a review is words and a date; it moves the next one and stands in the history', async () => {
  const { holdId } = await hold({ reviewOn: '2026-12-01', endsOn: '2027-05-31' })
  const review = (note: string, reviewOn?: string) =>
    by(
      lead,
      (ctx) => reviewHold(ctx, vault, { holdId, note, ...(reviewOn ? { reviewOn } : {}) }),
      new Date('2026-12-01T05:00:00Z'),
    )
  await assert.rejects(review(' ok '), { code: 'holds.text_required' })
  await assert.rejects(review('Vụ án chưa kết thúc', '2027-03-02'), { code: 'holds.review_date' })
  await review('Vụ án chưa kết thúc', '2027-03-01')
  const page = await lookAs(desk, lead, (ctx) => holdPage(ctx, vault, holdId))
  assert.equal(page.reviewOn, '2027-03-01')
  assert.partialDeepStrictEqual(page.reviews, [
    { note: 'Vụ án chưa kết thúc', nextOn: '2027-03-01', endsOn: '2027-05-31' },
  ])
})

test('who placed, added and reviewed is in the ledger, and no word of why', async () => {
  const one = await aCase(base)
  const { parcelId } = await acceptedAt(one.desk, noon)
  const persons = [{ by: 'phone', value: '0912345678' }] as const
  const { holdId } = await one.hold({ persons })
  const entries = await one.desk.db
    .selectFrom('ledger.entry')
    .select(['type', 'actor_id', 'data'])
    .where('subject_id', '=', holdId)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ type, actor_id }) => [type, actor_id]),
    ['hold.placed', 'hold.person_added', 'hold.parcel_added'].map((type) => [type, one.officer.id]),
  )
  assert.deepEqual(entries[2]?.data, { parcel: parcelId, by: 'person', missing: [] })
})

test('that a parcel is held is no part of its own story, which clerks and senders read', async () => {
  const one = await aCase(base)
  const { parcelId } = await acceptedAt(one.desk, noon)
  await one.hold({ parcels: [{ id: parcelId }] })
  const told = await one.desk.db
    .selectFrom('ledger.entry')
    .select('type')
    .where('subject_id', '=', parcelId)
    .where('type', 'like', 'hold.%')
    .execute()
  assert.deepEqual(told, [])
})

test('the same class of a key is never kept twice for one hold, however often it is named', async () => {
  const one = await aCase(base)
  const { parcelId } = await acceptedAt(one.desk, noon)
  const persons = [{ by: 'phone', value: '0912345678' }] as const
  const { holdId } = await one.hold({ parcels: [{ id: parcelId }], persons })
  for (const kind of classes) await erase(one.desk, kind)
  const keys = await one.desk.db
    .selectFrom('holds.held_key')
    .select('class')
    .where('hold_id', '=', holdId)
    .orderBy('class')
    .execute()
  // Evidence: the signature and one photo.
  assert.deepEqual(
    keys.map((key) => key.class),
    ['evidence', 'evidence', 'identity', 'parcel'],
  )
})
