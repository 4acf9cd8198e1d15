import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { watchLimits } from '#core/watch/limits.ts'
import { acceptParcel } from '#modules/acceptance/index.ts'
import { aContractSender, aParcelInput } from '#modules/acceptance/acceptance.testing.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { noon } from '#platform/testing.ts'
import { listCanaries, plantCanary } from './canary.ts'
import { liftCutOff, listCutOffs } from './cut-off.ts'
import {
  aColleague,
  aDesk,
  anAccepted,
  anotherDesk,
  type Desk,
  letter,
  lookAs,
} from './desk.testing.ts'
import { listMasked } from './list.ts'
import { pageForMachine } from './machine.ts'
import { countPeerDays } from './peers.ts'
import { revealGroup } from './reveal.ts'
import { searchParcels } from './search.ts'

const base = await aDesk()
const second = (n: number) => new Date(noon.getTime() + n * 1_000)
/** As one who has just shown a second factor. */
const stepped = (who: Actor, at = noon): Actor => ({ ...who, secondFactorAt: at })

async function letters(desk: Desk, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) ids.push((await anAccepted(desk, letter)).parcelId)
  // Accepted in one moment: their order is that of the ids, which is that of every list.
  return ids.sort()
}

type Look = {
  readonly purpose?: 'delivery' | 'complaint' | 'verification'
  readonly now?: Date
}

type Door = { readonly desk: Desk; readonly who: Actor }

function openAt(
  { desk, who }: Door,
  parcelId: string,
  { purpose = 'complaint', now = noon }: Look,
) {
  const asked = { parcelId, group: 'recipient', purpose } as const
  return change(desk.db, { actor: who, now }, (ctx) => revealGroup(ctx, desk.store, asked))
}

async function alarmsOf(desk: Desk) {
  return desk.db
    .selectFrom('alarms.alarm')
    .selectAll()
    .where('organisation_id', '=', desk.operatorId)
    .orderBy('id')
    .execute()
}

test('who walks through strangers’ parcels is cut off at the twentieth, and sees nothing after it', async () => {
  const desk = await anotherDesk(base)
  const ids = await letters(desk, 22)
  const thief = stepped(await aColleague(desk, 'security-lead'))
  const opened = await openAt({ desk, who: thief }, ids[0]!, { purpose: 'verification' })
  for (const [i, id] of ids.slice(1, 20).entries())
    await openAt({ desk, who: thief }, id, { purpose: 'verification', now: second(i + 1) })
  assert.ok(opened.fields)
  const again = openAt({ desk, who: thief }, ids[20]!, { purpose: 'verification' })
  await assert.rejects(again, { code: 'reveals.cut_off' })
  await assert.rejects(
    change(desk.db, { actor: thief, now: noon }, (ctx) =>
      searchParcels(ctx, desk.store.vault, { by: 'name', value: 'An', purpose: 'verification' }),
    ),
    { code: 'reveals.cut_off' },
  )
  const [alarm, ...more] = await alarmsOf(desk)
  assert.deepEqual([alarm!.kind, alarm!.about_id, more.length], ['enumeration', thief.id, 0])
})

test('a cut-off never keeps anyone from accepting', async () => {
  const desk = await anotherDesk(base)
  const ids = await letters(desk, 20)
  const clerk = stepped(await aColleague(desk, 'counter-clerk'))
  for (const [i, id] of ids.entries()) await openAt({ desk, who: clerk }, id, { now: second(i) })
  await assert.rejects(openAt({ desk, who: clerk }, ids[0]!, {}), { code: 'reveals.cut_off' })
  await anAccepted({ ...desk, clerk }, letter)
})

test('a second person lifts it with a reason, never the one it is about', async () => {
  const desk = await anotherDesk(base)
  const { vault } = desk.store
  const ids = await letters(desk, 21)
  const thief = stepped(await aColleague(desk, 'security-lead', { officeId: null }))
  for (const [i, id] of ids.slice(0, 20).entries())
    await openAt({ desk, who: thief }, id, { purpose: 'verification', now: second(i) })
  const other = await aColleague(desk, 'compliance-officer', {
    ...{ name: 'Vũ Thị Thủy', officeId: null },
  })
  const [line] = (
    await lookAs(desk, other, (ctx) => listCutOffs(ctx, vault, { state: 'standing', limit: 10 }))
  ).items
  assert.equal(line!.alarm.kind, 'enumeration')
  const lift = (actor: Actor, reason: string) =>
    change(desk.db, { actor, now: second(60) }, (ctx) =>
      liftCutOff(ctx, vault, { cutOffId: line!.id, reason }),
    )
  await assert.rejects(lift(thief, 'tôi tự mở'), { code: 'reveals.own_cut_off' })
  await assert.rejects(lift(other, ' ok '), { code: 'reveals.reason_required' })
  const stranger = await aColleague(await anotherDesk(base), 'security-lead', { officeId: null })
  await assert.rejects(lift(stranger, 'người lạ mở'), { code: 'reveals.cut_off_unknown' })
  await assert.rejects(lift(desk.clerk, 'giao dịch viên'), { code: 'policy.forbidden' })
  await lift(other, 'Đã hỏi anh Trần Văn Bình')
  await assert.rejects(lift(other, 'lần thứ hai'), { code: 'reveals.cut_off_unknown' })
  const [lifted] = (
    await lookAs(desk, other, (ctx) => listCutOffs(ctx, vault, { state: 'lifted', limit: 10 }))
  ).items
  assert.deepEqual([lifted!.liftedBy, lifted!.reason], ['Vũ Thị Thủy', 'Đã hỏi anh Trần Văn Bình'])
  const row = await desk.db
    .selectFrom('reveals.cut_off')
    .selectAll()
    .where('id', '=', line!.id)
    .executeTakeFirstOrThrow()
  assert.ok(!row.sealed_reason!.includes(Buffer.from('Trần Văn Bình')))
  // Half an hour later they go on with what is asked of them.
  const later = new Date(noon.getTime() + 31 * 60_000)
  await openAt({ desk, who: stepped(thief, later) }, ids[20]!, {
    purpose: 'verification',
    now: later,
  })
})

test('a canary is marked from a test parcel, looks like any other, and whoever opens it is reported', async () => {
  const desk = await anotherDesk(base)
  const { vault } = desk.store
  const lead = await aColleague(desk, 'security-lead', { officeId: null })
  const { itemNumber, parcelId } = await anAccepted(desk, letter)
  const others = await letters(desk, 3)
  const plant = (actor: Actor, number: string) =>
    change(desk.db, { actor, now: noon }, (ctx) => plantCanary(ctx, vault, { itemNumber: number }))
  await assert.rejects(plant(desk.clerk, itemNumber), { code: 'policy.forbidden' })
  await assert.rejects(plant(lead, 'EE000000005VN'), { code: 'reveals.canary_unknown' })
  const listed = (limit = 10) => lookAs(desk, lead, (ctx) => listCanaries(ctx, vault, { limit }))
  assert.deepEqual(
    (await listed()).uncovered.map(({ id }) => id),
    [desk.officeId],
  )
  assert.deepEqual(await plant(lead, itemNumber), { parcelId })
  assert.deepEqual((await listed()).uncovered, [])
  const entry = await desk.db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('type', '=', 'canary.planted')
    .where('actor_id', '=', lead.id)
    .executeTakeFirstOrThrow()
  assert.ok(!JSON.stringify(entry).includes(parcelId))

  const curious = await aColleague(desk, 'counter-clerk')
  await openAt({ desk, who: curious }, others[0]!, {})
  assert.deepEqual(await alarmsOf(desk), [])
  await openAt({ desk, who: curious }, parcelId, {})
  const [alarm] = await alarmsOf(desk)
  assert.deepEqual([alarm!.kind, alarm!.about_id], ['canary_revealed', curious.id])
  // The first may be an accident; of two it is not.
  await openAt({ desk, who: curious }, others[1]!, {})
  const another = await anAccepted(desk, letter)
  await plant(lead, another.itemNumber)
  await openAt({ desk, who: curious }, another.parcelId, {})
  await assert.rejects(openAt({ desk, who: curious }, others[2]!, {}), { code: 'reveals.cut_off' })
  assert.equal((await listed()).items.at(-1)!.reveals, 1)
})

test('one parcel opened by five people is an alarm about none of them', async () => {
  const desk = await anotherDesk(base)
  const [id] = await letters(desk, 1)
  for (let i = 0; i < watchLimits.manyReaders.people; i++) {
    assert.deepEqual(await alarmsOf(desk), [])
    await openAt({ desk, who: await aColleague(desk, 'counter-clerk') }, id!, {})
  }
  const [alarm] = await alarmsOf(desk)
  assert.deepEqual([alarm!.kind, alarm!.about_id], ['many_readers', null])
})

test('a planted insider who browses forty strangers’ parcels is flagged within the hour (C4)', async () => {
  const desk = await anotherDesk(base)
  const ids = await letters(desk, 40)
  const insider = stepped(await aColleague(desk, 'counter-clerk'))
  let opened = 0
  for (const [i, n] of ids.map((_, i) => (i * 17) % 40).entries()) {
    const now = second(i * 80)
    try {
      await openAt({ desk, who: stepped(insider, now) }, ids[n]!, { purpose: 'delivery', now })
      opened++
    } catch (error) {
      assert.equal((error as { code: string }).code, 'reveals.cut_off')
    }
  }
  assert.equal(opened, watchLimits.offRoute.cut)
  assert.ok((await alarmsOf(desk)).some(({ kind }) => kind === 'off_route'))
})

test('a machine reads fifty pages an hour and is cut off; several connections at once read no more', async () => {
  const desk = await anotherDesk(base)
  const { machine, contractSenderId } = await aContractSender(desk.db, desk.store, desk)
  const ids: string[] = []
  for (let i = 0; i < 60; i++) {
    const input = {
      ...aParcelInput([]),
      ...letter,
      identity: { method: 'contract', contractSenderId },
    } as const
    const { officeId } = desk
    const { parcelId } = await change(desk.db, { actor: machine, now: noon }, (ctx) =>
      acceptParcel(ctx, desk.store.vault, { key: newId(noon), officeId, input }),
    )
    ids.push(parcelId)
  }
  const page = (id: string) =>
    change(desk.db, { actor: machine, now: noon }, (ctx) =>
      pageForMachine(ctx, desk.store.vault, id),
    )
  for (const id of ids.slice(0, 40)) await page(id)
  await page(ids[0]!)
  assert.deepEqual(await alarmsOf(desk), [])
  const rest = await Promise.allSettled(ids.slice(40).map(page))
  assert.equal(rest.filter(({ status }) => status === 'fulfilled').length, 10)
  for (const one of rest)
    if (one.status === 'rejected') assert.equal(one.reason.code, 'reveals.pages_spent')
  const [alarm] = await alarmsOf(desk)
  assert.deepEqual([alarm!.kind, alarm!.about_id], ['machine_walk', machine.id])
  // Its parcels come in as before, and the list still tells it their states, of nobody.
  const { items } = await lookAs(desk, machine, (ctx) =>
    listMasked(ctx, desk.store.vault, { limit: 60 }),
  )
  assert.equal(items.length, 60)
  for (const { sender, recipient } of items)
    assert.deepEqual({ ...sender, ...recipient }, { name: '—', phone: '—', place: '—' })
})

test('what peers open on a usual day is counted at night, and a day far above it is an alarm', async () => {
  const desk = await anotherDesk(base)
  const [id] = await letters(desk, 1)
  const peers = [await aColleague(desk, 'counter-clerk'), await aColleague(desk, 'counter-clerk')]
  const rows = peers.flatMap(({ id: person_id }) =>
    Array.from(
      { length: 12 },
      (_, day) => new Date(noon.getTime() - (day + 1) * 86_400_000),
    ).flatMap((at, day) =>
      Array.from({ length: 2 + (day % 3) }, () => ({
        ...{ id: newId(at), parcel_id: id!, person_id, at, role: 'counter-clerk' },
        ...{ field_group: 'sender', purpose: 'complaint' },
      })),
    ),
  )
  await desk.db.insertInto('reveals.reveal').values(rows).execute()
  await countPeerDays(desk.db, noon)
  const known = await desk.db
    .selectFrom('reveals.peer_day')
    .selectAll()
    .where('organisation_id', '=', desk.operatorId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([known.days, known.median, known.spread], [24, 3, 1])
  const busy = await aColleague(desk, 'counter-clerk')
  for (let i = 1; i < watchLimits.volume.least; i++)
    await openAt({ desk, who: stepped(busy) }, id!, { now: second(i) })
  assert.deepEqual(await alarmsOf(desk), [])
  await openAt({ desk, who: stepped(busy) }, id!, {})
  assert.deepEqual(
    (await alarmsOf(desk)).map(({ kind }) => kind),
    ['unusual_volume'],
  )
})

test('three reads at night are an alarm and no cut-off', async () => {
  const desk = await anotherDesk(base)
  const [a, b, c, d] = await letters(desk, 4)
  const who = await aColleague(desk, 'security-lead')
  const night = new Date('2026-11-16T19:00:00Z')
  for (const id of [b!, a!, d!, c!])
    await openAt({ desk, who: who }, id, { purpose: 'verification', now: night })
  assert.deepEqual(
    (await alarmsOf(desk)).map(({ kind, times }) => [kind, times]),
    [['out_of_hours', 2]],
  )
})
