import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { acceptParcel } from '#modules/acceptance/index.ts'
import { aParcelInput } from '#modules/acceptance/acceptance.testing.ts'
import { mrzCheckDigit } from '#core/identity/mrz-check.ts'
import { newId } from '#core/uuid7.ts'
import { searchWindow } from '#modules/parcels/index.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { DomainError } from '#platform/errors.ts'
import { afterFloor, noon } from '#platform/testing.ts'
import { budgets } from './budget.ts'
import { aColleague, aDesk, anAccepted, anotherDesk, entriesOf, letter } from './desk.testing.ts'
import { type Search, searchLimit, searchParcels, valueForSearch } from './search.ts'

const desk = await aDesk()
const parcel = await anAccepted(desk)
const other = await anotherDesk(desk)

function search(who: Actor, asked: Partial<Search> = {}, now = noon) {
  const whole: Search = { by: 'phone', value: '0987654321', purpose: 'complaint', ...asked }
  return change(desk.db, { actor: who, now }, (ctx) => searchParcels(ctx, desk.store.vault, whole))
}

const ids = (found: { items: { id: string }[] }) => found.items.map(({ id }) => id)

test('who may not search, and who has no such purpose, finds nothing', async () => {
  const courier: Actor = { ...desk.clerk, duties: [{ role: 'courier', officeId: null }] }
  await assert.rejects(search(courier), { code: 'policy.forbidden' })
  await assert.rejects(search(desk.clerk, { purpose: 'verification' }), {
    code: 'reveals.purpose_not_allowed',
  })
  await assert.rejects(search(desk.clerk, { purpose: 'correction' }), {
    code: 'reveals.note_required',
  })
})

test('another operator, and a clerk of another office, find nothing', async () => {
  assert.deepEqual(ids(await search(other.clerk)), [])
  const duties = [{ role: 'counter-clerk', officeId: newId(noon) }] as const
  assert.deepEqual(ids(await search({ ...desk.clerk, duties })), [])
})

test('a purpose held at one office does not search another', async () => {
  const duties = [
    { role: 'counter-clerk', officeId: desk.officeId },
    { role: 'security-lead', officeId: newId(noon) },
  ] as const
  const who: Actor = { ...desk.clerk, duties }
  assert.deepEqual(ids(await search(who, { purpose: 'verification' })), [])
  assert.deepEqual(ids(await search(who, { purpose: 'complaint' })), [parcel.parcelId])
})

test('a value no parcel can carry is refused without being repeated', async () => {
  for (const asked of [
    { by: 'phone', value: '12' },
    { by: 'phone', value: 'không có' },
    { by: 'number', value: '001' },
    { by: 'name', value: ' ' },
    { by: 'item', value: 'PA123456789VN' },
    { by: 'item', value: "' or 1=1 --" },
  ] as const)
    await assert.rejects(search(desk.clerk, asked), (error: unknown) => {
      assert.ok(error instanceof DomainError)
      assert.equal(error.code, 'reveals.value_invalid')
      assert.deepEqual(Object.keys(error.details).sort(), detailsOf(asked.by))
      return true
    })
})

/** Of an item number the reason is told too; the value never. */
function detailsOf(by: string): string[] {
  return by === 'item' ? ['by', 'reason'] : ['by']
}

test('a phone is found in any written form, of sender and of recipient', async () => {
  for (const value of [
    ...['0987654321', '0987 654 321', '0987.654.321', '+84 987 654 321', '0084987654321'],
    ...['84987654321', '(098) 765-4321', '987654321', '0912345678'],
  ])
    assert.deepEqual(ids(await search(desk.clerk, { value })), [parcel.parcelId], value)
})

test('a number of before September 2018 finds the parcels of what it became', async () => {
  const shop = await anotherDesk(desk)
  const { recipient } = aParcelInput([])
  const moved = { ...letter, recipient: { ...recipient, phone: '070 123 4567' } }
  const { parcelId } = await anAccepted(shop, moved)
  for (const value of ['0120 123 4567', '01201234567', '+84 120.123.4567', '84120 1234567'])
    assert.deepEqual(ids(await search(shop.clerk, { value })), [parcelId], value)
})

test('a passport is found by its number, spaced and in small letters too', async () => {
  const shop = await anotherDesk(desk)
  const identity = { method: 'mrz', text: passport() } as const
  const { parcelId } = await anAccepted(shop, { ...letter, identity })
  for (const value of ['L898902C3', 'l898 902c3', 'L-898902-C3'])
    assert.deepEqual(ids(await search(shop.clerk, { by: 'number', value })), [parcelId], value)
})

/** The specimen of ICAO Doc 9303-4, valid for longer. */
function passport(): string {
  const checked = (field: string) => field + mrzCheckDigit(field)
  const [number, birth, expiry] = ['L898902C3', '740812', '300415'].map(checked)
  const optional = checked('ZE184226B<<<<<')
  const last = mrzCheckDigit(`${number}${birth}${expiry}${optional}`)
  return `${'P<UTOERIKSSON<<ANNA<MARIA'.padEnd(44, '<')}\n${number}UTO${birth}F${expiry}${optional}${last}`
}

test('a name typed with combining marks, in capitals or with đ as d is the same name', async () => {
  const shop = await anotherDesk(desk)
  const { recipient } = aParcelInput([])
  const named = { ...letter, recipient: { ...recipient, name: 'Đặng Thị Ngọc Hoà' } }
  const { parcelId } = await anAccepted(shop, named)
  for (const value of [
    'Đặng Thị Ngọc Hoà'.normalize('NFD'),
    'ĐẶNG THỊ NGỌC HÒA',
    ' dang  thi ngoc\u00a0hoa ',
  ])
    assert.deepEqual(ids(await search(shop.clerk, { by: 'name', value })), [parcelId], value)
})

test('a name is found with and without accents, a number with spaces, an item spaced', async () => {
  for (const value of ['Trần Thị Bích Ngọc', 'TRAN THI BICH NGOC', 'nguyễn  văn an'])
    assert.deepEqual(ids(await search(desk.clerk, { by: 'name', value })), [parcel.parcelId], value)
  const number = await search(desk.clerk, { by: 'number', value: '001 093 012 345' })
  assert.deepEqual(ids(number), [parcel.parcelId])
  const spaced = parcel.itemNumber.replace(/(.{2})(.{3})(.{3})(.{3})/, '$1 $2 $3 $4 ').toLowerCase()
  assert.deepEqual(ids(await search(desk.clerk, { by: 'item', value: spaced })), [parcel.parcelId])
})

test('who sends to themselves is found once', async () => {
  const shop = await anotherDesk(desk)
  const { sender, recipient } = aParcelInput([])
  const own = { ...letter, recipient: { ...recipient, name: sender.name, phone: sender.phone } }
  const { parcelId } = await anAccepted(shop, own)
  for (const asked of [
    { by: 'phone', value: '0912345678' },
    { by: 'name', value: 'Nguyễn Văn An' },
  ] as const)
    assert.deepEqual(ids(await search(shop.clerk, asked)), [parcelId])
})

test('a part of a value finds nothing', async () => {
  for (const asked of [
    { by: 'name', value: 'Trần Thị' },
    { by: 'name', value: 'Trần Thị Bích Ngọ%' },
    { by: 'number', value: '00109301234' },
    { by: 'phone', value: '0987654322' },
  ] as const)
    assert.deepEqual(ids(await search(desk.clerk, asked)), [])
})

test('what is found is masked', async () => {
  const { items } = await search(desk.clerk)
  assert.partialDeepStrictEqual(items[0], {
    itemNumber: parcel.itemNumber,
    sender: { name: 'N•• •••', phone: '••• ••• 678' },
    recipient: { name: 'T•• •••', phone: '••• ••• 321', place: 'Phường Thủ Dầu Một, Hồ Chí Minh' },
    erased: false,
  })
})

test('a search is recorded with its purpose and count, and never with its value', async () => {
  const who = await aColleague(desk, 'compliance-officer')
  await search(who, { purpose: 'authority_request', note: 'CV 12/PC04 ngày 16/11' })
  const entry = (await entriesOf(desk, 'parcels.searched')).find((one) => one.actor_id === who.id)
  assert.deepEqual(entry?.data, { by: 'phone', purpose: 'authority_request', found: 1 })
  const row = await desk.db
    .selectFrom('reveals.search')
    .selectAll()
    .where('id', '=', entry.subject_id)
    .executeTakeFirstOrThrow()
  const kept = JSON.stringify({ ...row, sealed_note: row.sealed_note!.toString('latin1') })
  assert.doesNotMatch(kept, /987654321|PC04/)
})

test('a search that finds nothing is recorded too', async () => {
  const who = await aColleague(desk, 'counter-clerk')
  await search(who, { value: '0901234567' })
  const entry = (await entriesOf(desk, 'parcels.searched')).find((one) => one.actor_id === who.id)
  assert.deepEqual(entry?.data, { by: 'phone', purpose: 'complaint', found: 0 })
})

test('after the window, and after the key of its day is destroyed, a parcel is not found', async () => {
  const shop = await anotherDesk(desk)
  const { parcelId } = await anAccepted(shop)
  const later = (days: number) => new Date(noon.getTime() + days * 86_400_000)
  let last = 92
  while (searchWindow(later(last + 1)).includes('2026-11-16')) last++
  assert.deepEqual(ids(await search(shop.clerk, {}, later(last))), [parcelId])
  assert.deepEqual(ids(await search(shop.clerk, {}, later(last + 1))), [])
  const key = { operatorId: shop.operatorId, class: 'parcel', day: '2026-11-16' } as const
  await desk.store.vault.destroy(key, afterFloor)
  assert.deepEqual(ids(await search(shop.clerk)), [])
})

test('many are paged, newest first, each once', async () => {
  const shop = await anotherDesk(desk)
  const made: string[] = []
  for (let i = 0; i < searchLimit + 2; i++) {
    const input = { ...aParcelInput([]), ...letter }
    const who = { actor: shop.clerk, now: new Date(noon.getTime() + i) }
    const { parcelId } = await change(desk.db, who, (ctx) =>
      acceptParcel(ctx, desk.store.vault, {
        ...{ key: newId(noon), officeId: shop.officeId, input },
      }),
    )
    made.unshift(parcelId)
  }
  const first = await search(shop.clerk)
  assert.equal(first.items.length, searchLimit)
  const rest = await search(shop.clerk, { after: first.next! })
  assert.equal(rest.next, null)
  assert.deepEqual([...ids(first), ...ids(rest)], made)
})

test('parcels accepted between two pages are neither on the second nor move what is', async () => {
  const shop = await anotherDesk(desk)
  const accept = (ms: number) =>
    change(desk.db, { actor: shop.clerk, now: new Date(noon.getTime() + ms) }, (ctx) =>
      acceptParcel(ctx, desk.store.vault, {
        ...{ key: newId(noon), officeId: shop.officeId },
        input: { ...aParcelInput([]), ...letter },
      }),
    )
  const early: string[] = []
  for (let i = 0; i < searchLimit + 3; i++) early.unshift((await accept(i)).parcelId)
  const first = await search(shop.clerk)
  for (let i = 0; i < 5; i++) await accept(1_000 + i)
  const second = await search(shop.clerk, { after: first.next! })
  assert.deepEqual([...ids(first), ...ids(second)], early)
})

test('what lies on several days is paged over them, newest first, each once', async () => {
  const shop = await anotherDesk(desk)
  const made: string[] = []
  for (let i = 0; i < searchLimit + 7; i++) {
    const now = new Date(noon.getTime() + Math.floor(i / 6) * 86_400_000 + i)
    const { parcelId } = await change(desk.db, { actor: shop.clerk, now }, (ctx) =>
      acceptParcel(ctx, desk.store.vault, {
        ...{ key: newId(noon), officeId: shop.officeId },
        input: { ...aParcelInput([]), ...letter },
      }),
    )
    made.unshift(parcelId)
  }
  const later = new Date(noon.getTime() + 15 * 86_400_000)
  const first = await search(shop.clerk, {}, later)
  const second = await search(shop.clerk, { after: first.next! }, later)
  assert.deepEqual([...ids(first), ...ids(second)], made)
  assert.equal(second.next, null)
})

test('the search after the last of an hour is refused, and says when to come back', async () => {
  const who = await aColleague(desk, 'counter-clerk')
  await spend(who, budget.hour, 40 * 60_000)
  await assert.rejects(search(who), {
    code: 'reveals.budget_spent',
    details: { retryAfter: 20 * 60 },
  })
  const later = new Date(noon.getTime() + 20 * 60_000)
  await search(who, {}, later)
})

test('each page is a search of the budget', async () => {
  const who = await aColleague(desk, 'counter-clerk')
  await spend(who, budget.hour - 2, 60_000)
  await search(who)
  await search(who, { after: newId(noon) })
  await assert.rejects(search(who, { after: newId(noon) }), { code: 'reveals.budget_spent' })
})

test('a refused search costs nothing, and another person’s searches are theirs', async () => {
  const who = await aColleague(desk, 'counter-clerk')
  await spend(who, budget.hour - 1, 60_000)
  await assert.rejects(search(who, { value: '12' }), { code: 'reveals.value_invalid' })
  await spend(desk.clerk, 1, 60_000)
  await search(who)
})

test('of several windows at once only one takes the last search of the hour', async () => {
  const who = await aColleague(desk, 'counter-clerk')
  await spend(who, budget.hour - 1, 60_000)
  // Connections are open before the race, or opening them would put the windows in a row.
  await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.05)`.execute(desk.db)))
  const results = await Promise.allSettled([search(who), search(who), search(who)])
  const refused = results.flatMap((r) => (r.status === 'rejected' ? [r.reason.code] : []))
  assert.deepEqual(refused, ['reveals.budget_spent', 'reveals.budget_spent'])
})

test('a machine searches nothing, whatever its duty', async () => {
  await assert.rejects(search({ ...desk.clerk, kind: 'machine' }), {
    code: 'reveals.person_required',
  })
})

const budget = budgets['counter-clerk']!.search

async function spend(who: Actor, count: number, agoMs: number): Promise<void> {
  const at = new Date(noon.getTime() - agoMs)
  const row = { actor_id: who.id, searched_by: 'phone', purpose: 'complaint', found: 0, at }
  const rows = Array.from({ length: count }, () => ({ id: newId(at), ...row }))
  await desk.db.insertInto('reveals.search').values(rows).execute()
}

test('no text makes a search fail otherwise than by refusal', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('phone', 'number', 'name', 'item'),
      fc.string({ unit: 'binary', maxLength: 120 }),
      (by, value) => {
        try {
          return valueForSearch(by, value).length > 0
        } catch (error) {
          return (error as { code?: string }).code === 'reveals.value_invalid'
        }
      },
    ),
  )
})
