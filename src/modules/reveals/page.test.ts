import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuseParcel } from '#modules/acceptance/index.ts'
import { aContractSender, aParcelInput } from '#modules/acceptance/acceptance.testing.ts'
import { acceptParcel } from '#modules/acceptance/index.ts'
import { newId } from '#core/uuid7.ts'
import type { Actor } from '#platform/context.ts'
import { afterFloor, as, noon } from '#platform/testing.ts'
import { aColleague, aDesk, anAccepted, anotherDesk, letter, lookAs } from './desk.testing.ts'
import { listMasked } from './list.ts'
import { parcelPage } from './page.ts'
import { revealGroup } from './reveal.ts'
import { searchParcels } from './search.ts'

const desk = await aDesk()
const { vault } = desk.store
const accepted = await anAccepted(desk)

function page(who: Actor, id = accepted.parcelId) {
  return lookAs(desk, who, (ctx) => parcelPage(ctx, vault, id))
}

function list(who: Actor, asked: Partial<Parameters<typeof listMasked>[2]> = {}) {
  return lookAs(desk, who, (ctx) => listMasked(ctx, vault, { limit: 50, ...asked }))
}

const clear = /Ngọc|Nguyễn|0?987654321|912345678|Bạch Đằng|Phan Đình|001093012345|cotton/

test('a page that is not there and one that is not yours are refused alike', async () => {
  const other = await anotherDesk(desk)
  await assert.rejects(page(other.clerk), { code: 'parcels.not_found' })
  await assert.rejects(page(desk.clerk, newId(noon)), { code: 'parcels.not_found' })
  const duties = [{ role: 'counter-clerk', officeId: newId(noon) }] as const
  await assert.rejects(page({ ...desk.clerk, duties }), { code: 'parcels.not_found' })
})

test('a list is refused at an office where one has no duty, and to who may read nowhere', async () => {
  const other = await anotherDesk(desk)
  await assert.rejects(list(desk.clerk, { officeId: other.officeId }), { code: 'policy.forbidden' })
  const courier: Actor = { ...desk.clerk, duties: [{ role: 'courier', officeId: null }] }
  await assert.rejects(list(courier), { code: 'policy.forbidden' })
})

test('a machine of a contract sender sees its own parcels and no others', async () => {
  const shop = await aContractSender(desk.db, desk.store, desk)
  const identity = { method: 'contract', contractSenderId: shop.contractSenderId } as const
  const input = { ...aParcelInput([]), identity, inspection: null }
  const { parcelId } = await as(desk.db, shop.machine, (ctx) =>
    acceptParcel(ctx, vault, { key: newId(noon), officeId: desk.officeId, input }),
  )
  const { items } = await list(shop.machine)
  assert.deepEqual(
    items.map(({ id }) => id),
    [parcelId],
  )
  await assert.rejects(page(shop.machine), { code: 'parcels.not_found' })
  const own = await page(shop.machine, parcelId)
  assert.deepEqual(own.mayReveal, [])
  assert.deepEqual(
    own.timeline.map(({ actor }) => actor.name),
    [null],
  )
  assert.equal(own.rating?.waivedBy, 'sender.standing_contract')
})

test('a page and a list show nothing in clear', async () => {
  const lead = await aColleague(desk, 'security-lead', { officeId: null })
  const shown = await page(lead)
  assert.doesNotMatch(JSON.stringify(shown), clear)
  assert.partialDeepStrictEqual(shown, {
    itemNumber: accepted.itemNumber,
    state: 'accepted',
    weightGrams: 850,
    identity: { method: 'card_qr', number: '••• ••• 345' },
    sender: { name: 'N•• •••', phone: '••• ••• 678', address: 'Phường Ba Đình, Hà Nội' },
    recipient: { phone: '••• ••• 321', place: 'Phường Thủ Dầu Một, Hồ Chí Minh' },
    contents: { class: 'allowed', description: '••• •••' },
    inspection: { method: 'joint', photos: 1, confirmation: 'signature' },
    refusal: null,
    erased: false,
  })
  assert.doesNotMatch(JSON.stringify(await list(lead)), clear)
})

test('people see who accepted the parcel by name', async () => {
  const clerk = await aColleague(desk, 'counter-clerk', { name: 'Đỗ Minh Khang' })
  const { parcelId } = await anAccepted({ ...desk, clerk })
  const shown = await page(desk.clerk, parcelId)
  assert.equal(shown.identity?.verifiedBy, 'Đỗ Minh Khang')
  assert.equal(shown.inspection?.clerk, 'Đỗ Minh Khang')
  assert.equal(shown.timeline[0]?.actor.name, 'Đỗ Minh Khang')
  assert.equal(shown.timeline[0].office?.code, 'HN01')
})

test('a machine, and people of another organisation, learn no names of staff', async () => {
  const clerk = await aColleague(desk, 'counter-clerk', { name: 'Đỗ Minh Khang' })
  const { parcelId } = await anAccepted({ ...desk, clerk })
  assert.doesNotMatch(JSON.stringify(await page({ ...clerk, kind: 'machine' }, parcelId)), /Khang/)

  const other = await anotherDesk(desk)
  const guest = await aColleague(other, 'security-lead', { name: 'Vũ Thị Thơm' })
  const entry = {
    ...{ at: noon, type: 'parcel.scanned', subject_id: parcelId, data: '{}' },
    ...{ actor_id: guest.id, organisation_id: other.operatorId },
  }
  await desk.db.insertInto('ledger.entry').values(entry).execute()
  const { timeline } = await page(clerk, parcelId)
  assert.deepEqual(
    timeline.map(({ actor }) => actor.name),
    ['Đỗ Minh Khang', null],
  )
})

test('a page says what one may open and for what, by duty and by what there is', async () => {
  const clerk = await page(desk.clerk)
  assert.deepEqual(
    clerk.mayReveal.map(({ group }) => group),
    ['sender', 'recipient', 'contents', 'photos'],
  )
  const lead = await aColleague(desk, 'security-lead')
  assert.deepEqual((await page(lead)).mayReveal.at(3), {
    group: 'identity',
    purposes: ['verification', 'authority_request'],
  })
  const { parcelId } = await anAccepted(desk, letter)
  const ofLetter = (await page(lead, parcelId)).mayReveal.map(({ group }) => group)
  assert.ok(!ofLetter.includes('photos'))
})

test('everything a page offers to open, opens', async () => {
  for (const role of ['counter-clerk', 'security-lead', 'compliance-officer'] as const) {
    const who = { ...(await aColleague(desk, role)), secondFactorAt: noon }
    for (const { group, purposes } of (await page(who)).mayReveal)
      for (const purpose of purposes) {
        const asked = { parcelId: accepted.parcelId, group, purpose, note: 'CV 12/2026' }
        await as(desk.db, who, (ctx) => revealGroup(ctx, desk.store, asked))
      }
  }
})

test('a refused parcel shows its ground and hides the clerk’s words', async () => {
  const note = 'Khách Ngọc không cho mở gói'
  const input = { officeId: desk.officeId, ground: 'inspection_refused', note } as const
  const { parcelId } = await as(desk.db, desk.clerk, (ctx) =>
    refuseParcel(ctx, desk.store, { key: newId(noon), input }),
  )
  const shown = await page(desk.clerk, parcelId)
  assert.deepEqual(shown.refusal, { ground: 'inspection_refused', note: '••• •••' })
  assert.partialDeepStrictEqual(shown, {
    itemNumber: '—',
    identity: null,
    rating: null,
    sender: { name: '—', phone: '—', address: '—' },
    erased: false,
  })
  assert.deepEqual(
    shown.mayReveal.map(({ group }) => group),
    ['contents'],
  )
})

test('an erased day leaves dashes, and nothing to open', async () => {
  const gone = await aDesk()
  const { parcelId } = await anAccepted(gone)
  const day = '2026-11-16'
  for (const keyClass of ['identity', 'parcel', 'evidence'] as const)
    await gone.store.vault.destroy(
      { operatorId: gone.operatorId, class: keyClass, day },
      afterFloor,
    )
  const shown = await lookAs(gone, gone.clerk, (ctx) => parcelPage(ctx, gone.store.vault, parcelId))
  assert.partialDeepStrictEqual(shown, {
    erased: true,
    itemNumber: '—',
    state: 'accepted',
    identity: { number: '—' },
    sender: { name: '—', phone: '—', address: '—' },
    recipient: { name: '—', phone: '—', address: '—', place: '—' },
    contents: { description: '—' },
  })
  assert.deepEqual(shown.mayReveal, [])
  assert.ok(shown.timeline.length > 0)
})

test('SQL and HTML in every text field stay text', async () => {
  const hostile = `Bé'); drop table parcels.parcel; --<script>alert("1")</script>`
  const place = { commune: '00004', rest: hostile }
  const input = {
    sender: { name: hostile, phone: '0912345678', address: place },
    recipient: { name: hostile, phone: '0987654321', address: place },
    contents: {
      description: `sách giáo khoa <b>"' or 1=1; --</b>`,
      weightGrams: 10,
      declaredValueVnd: 0,
      evidence: [{ condition: hostile.slice(0, 60), note: hostile }],
    },
  }
  const { parcelId } = await anAccepted(desk, input)
  const asked = { by: 'name', value: hostile, purpose: 'complaint' } as const
  const found = await as(desk.db, desk.clerk, (ctx) => searchParcels(ctx, vault, asked))
  assert.deepEqual(
    found.items.map(({ id }) => id),
    [parcelId],
  )
  const note = hostile
  const reveal = { parcelId, group: 'recipient', purpose: 'correction', note } as const
  const { fields } = await as(desk.db, desk.clerk, (ctx) => revealGroup(ctx, desk.store, reveal))
  assert.equal(fields?.name, hostile)
  assert.doesNotMatch(
    JSON.stringify([found, await page(desk.clerk, parcelId)]),
    /<script|drop table/,
  )
})

test('of a story that is too long the latest part is told', async () => {
  const { parcelId } = await anAccepted(desk, letter)
  const entry = {
    at: noon,
    actor_id: desk.clerk.id,
    organisation_id: desk.operatorId,
    type: 'parcel.scanned',
    subject_id: parcelId,
    data: JSON.stringify({ secret: 'not in the list' }),
  }
  await desk.db
    .insertInto('ledger.entry')
    .values(Array.from({ length: 205 }, () => entry))
    .execute()
  const reveal = { parcelId, group: 'recipient', purpose: 'complaint' } as const
  await as(desk.db, desk.clerk, (ctx) => revealGroup(ctx, desk.store, reveal))
  const { timeline } = await page(desk.clerk, parcelId)
  assert.equal(timeline.length, 200)
  assert.equal(timeline.at(-1)?.type, 'parcel.revealed')
  assert.deepEqual(timeline[0]?.data, {})
})

test('a list is paged, newest first, and kept to the day asked for', async () => {
  const shop = await anotherDesk(desk)
  const made = [await anAccepted(shop, letter), await anAccepted(shop, letter)]
  const newestFirst = made
    .map(({ parcelId }) => parcelId)
    .sort()
    .reverse()
  const first = await list(shop.clerk, { limit: 1 })
  const rest = await list(shop.clerk, { limit: 1, after: first.next! })
  assert.deepEqual(
    [...first.items, ...rest.items].map(({ id }) => id),
    newestFirst,
  )
  assert.equal(rest.next, null)
  assert.equal((await list(shop.clerk, { day: '2026-11-15' })).items.length, 0)
  assert.equal(
    (await list(shop.clerk, { day: '2026-11-16', officeId: shop.officeId })).items.length,
    2,
  )
})
