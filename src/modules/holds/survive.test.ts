import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { dayOfId } from '#core/uuid7.ts'
import type { DayClass } from '#core/vault/term.ts'
import { anAccepted, lookAs } from '#modules/reveals/desk.testing.ts'
import { asOwner } from '#modules/retention/retention.testing.ts'
import { parcelPage } from '#modules/reveals/page.ts'
import { revealGroup } from '#modules/reveals/reveal.ts'
import { change } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { as, noon, testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import { heldParcels, heldRecords } from './held.ts'
import {
  aCase,
  acceptedAt,
  aHoldDesk,
  allOpen,
  day,
  dueNoon,
  erase,
  eraseDay,
  type HoldDesk,
  nextDay,
  nextNoon,
  nothingOpens,
  opens,
  others,
} from './holds.testing.ts'

const base = await aHoldDesk()

test('a held parcel opens after its day is destroyed, and its neighbour does not', async () => {
  const { desk, hold } = await aCase(base)
  const held = await acceptedAt(desk, noon)
  const neighbour = await acceptedAt(desk, noon)
  await hold({ parcels: [{ id: held.parcelId }] })
  await eraseDay(desk)
  assert.deepEqual(await opens(desk, held.parcelId), allOpen)
  assert.deepEqual(await opens(desk, neighbour.parcelId), nothingOpens)
})

test('the usual page and the usual reveal show a held parcel, its photos and why somebody looked', async () => {
  const { desk, officer, hold } = await aCase(base)
  const { parcelId, itemNumber } = await acceptedAt(desk, noon)
  const asked = { parcelId, purpose: 'authority_request', note: 'CV 45/PC02' } as const
  await as(desk.db, officer, (ctx) =>
    revealGroup(ctx, desk.store, { ...asked, group: 'recipient' }),
  )
  await hold({ parcels: [{ itemNumber: itemNumber.toLowerCase() }] })
  await eraseDay(desk)

  const page = await lookAs(desk, officer, (ctx) => parcelPage(ctx, desk.store.vault, parcelId))
  assert.equal(page.erased, false)
  assert.equal(page.itemNumber, itemNumber)
  assert.equal(page.timeline.at(-1)?.data['note'], 'CV 45/PC02')
  const reveal = (group: 'identity' | 'recipient' | 'photos') =>
    change(desk.db, { actor: officer, now: dueNoon }, (ctx) =>
      revealGroup(ctx, desk.store, { ...asked, group }),
    )
  assert.equal((await reveal('identity')).fields?.number, '001093012345')
  assert.equal((await reveal('recipient')).fields?.name, 'Trần Thị Bích Ngọc')
  assert.equal((await reveal('photos')).photos?.length, 1)
})

test('a photo of the evening before is kept with its parcel, though it dies with another day', async () => {
  const { desk, hold } = await aCase(base)
  const photoAt = new Date('2026-11-16T16:50:00Z')
  const { parcelId } = await acceptedAt(desk, new Date('2026-11-16T17:10:00Z'), { photoAt })
  await hold({ parcels: [{ id: parcelId }] })
  assert.equal(dayOfId(parcelId), nextDay)
  assert.equal(await erase(desk, 'evidence', day), 1)
  await eraseDay(desk, nextDay)
  assert.deepEqual(await opens(desk, parcelId), allOpen)
})

const asWritten = [
  { by: 'phone', value: '0987.654.321' },
  { by: 'phone', value: '+84 912 345 678' },
  { by: 'number', value: '001 093 012 345' },
  { by: 'name', value: 'TRAN THI BICH  NGOC' },
  { by: 'name', value: 'nguyễn văn an' },
] as const

for (const person of asWritten)
  test(`a person named as ${person.by} “${person.value}” is found on every live day, and later`, async () => {
    const { desk, hold } = await aCase(base)
    const before = await acceptedAt(desk, noon)
    const other = await acceptedAt(desk, noon, others)
    const { parcels } = await hold({ persons: [person] })
    assert.equal(parcels, 1)
    const later = await acceptedAt(desk, nextNoon)
    await eraseDay(desk, day)
    await eraseDay(desk, nextDay)
    assert.deepEqual(await opens(desk, before.parcelId), allOpen)
    assert.deepEqual(await opens(desk, later.parcelId), allOpen)
    assert.deepEqual(await opens(desk, other.parcelId), nothingOpens)
  })

const orders: DayClass[][] = [
  ['identity', 'parcel', 'evidence'],
  ['evidence', 'identity', 'parcel'],
  ['parcel', 'evidence', 'identity'],
]
for (const order of orders)
  test(`a parcel that came in after its sender was named is kept whole when the keys die as ${order.join(', ')}`, async () => {
    const { desk, hold } = await aCase(base)
    await hold({ persons: [{ by: 'phone', value: '0912345678' }] })
    const photoAt = new Date('2026-11-16T16:50:00Z')
    const overnight = await acceptedAt(desk, new Date('2026-11-16T17:10:00Z'), { photoAt })
    const { parcelId } = await acceptedAt(desk, noon)
    await eraseDay(desk, day, order)
    await eraseDay(desk, nextDay, order)
    assert.deepEqual(await opens(desk, parcelId), allOpen)
    assert.deepEqual(await opens(desk, overnight.parcelId), allOpen)
  })

test('evidence that came to a parcel after it was held is kept too', async () => {
  const { desk, hold } = await aCase(base)
  const { parcelId } = await acceptedAt(desk, noon)
  const { holdId } = await hold({ parcels: [{ id: parcelId }] })
  const donor = await acceptedAt(desk, noon)
  await desk.db
    .updateTable('acceptance.photo')
    .set({ parcel_id: parcelId })
    .where('parcel_id', '=', donor.parcelId)
    .execute()
  await eraseDay(desk)
  const kept = await desk.db
    .selectFrom('holds.held_key')
    .select('record_id')
    .where('hold_id', '=', holdId)
    .where('class', '=', 'evidence')
    .execute()
  assert.equal(kept.length, 3)
})

test('the erasing change is told how many records of the key live on', async () => {
  const { desk, hold } = await aCase(base)
  const one = await acceptedAt(desk, noon)
  await acceptedAt(desk, noon, others)
  await hold({ parcels: [{ id: one.parcelId }] })
  await hold({ persons: [{ by: 'phone', value: '0912345678' }] })
  assert.equal(await erase(desk, 'identity'), 1)
  assert.equal(await erase(desk, 'parcel'), 1)
  assert.equal(await erase(desk, 'evidence'), 2)
})

test('many parcels of one person are all caught before their day dies', async () => {
  const { desk, hold } = await aCase(base)
  await hold({ persons: [{ by: 'phone', value: '0912345678' }] })
  const letters: string[] = []
  for (let i = 0; i < 203; i++)
    letters.push((await acceptedAt(desk, noon, { itemType: 'letter', inspection: null })).parcelId)
  assert.equal(await erase(desk, 'parcel'), 203)
  assert.equal(await erase(desk, 'identity'), 203)
})

test('a hold of another operator keeps nothing of this one', async () => {
  const [mine, theirs] = [await aCase(base), await aCase(base)]
  const { parcelId } = await acceptedAt(mine.desk, noon)
  await theirs.hold({ persons: [{ by: 'phone', value: '0912345678' }] })
  await eraseDay(mine.desk)
  assert.deepEqual(await opens(mine.desk, parcelId), nothingOpens)
})

test('a parcel under a hold is not deleted, not even by a statement that asks for it', async () => {
  const { desk, hold } = await aCase(base)
  const held = await acceptedAt(desk, noon)
  const free = await acceptedAt(desk, noon)
  await hold({ parcels: [{ id: held.parcelId }] })
  await eraseDay(desk)
  const drop = (table: 'acceptance.photo' | 'acceptance.inspection', id: string) =>
    desk.db.deleteFrom(table).where('parcel_id', '=', id).execute()
  for (const table of ['acceptance.photo', 'acceptance.inspection'] as const) {
    await assert.rejects(drop(table, held.parcelId), /under a legal hold/)
    await drop(table, free.parcelId)
  }
  const dropParcel = (id: string) =>
    desk.db.deleteFrom('parcels.parcel').where('id', '=', id).execute()
  await assert.rejects(dropParcel(held.parcelId), /under a legal hold/)
  await dropParcel(free.parcelId)
  const ids = [held.parcelId, free.parcelId]
  const left = await lookAs(desk, desk.clerk, (ctx) => heldParcels(ctx, ids))
  assert.deepEqual([...left], [held.parcelId])
})

test('a kept key opens the record and class it was kept for, and no other', async () => {
  const { desk, hold } = await aCase(base)
  const { parcelId } = await acceptedAt(desk, noon)
  const { holdId } = await hold({ parcels: [{ id: parcelId }] })
  const rows = await desk.db
    .selectFrom('holds.held_key')
    .select(['class', 'sealed_key'])
    .where('hold_id', '=', holdId)
    .where('record_id', '=', parcelId)
    .execute()
  const [identity, parcel] = ['identity', 'parcel'].map(
    (kind) => rows.find((row) => row.class === kind)!.sealed_key,
  )
  await asOwner(
    desk.url,
    `update holds.held_key set sealed_key = case sealed_key when $1 then $2 else $1 end
     where sealed_key in ($1, $2)`,
    [identity, parcel],
  )
  await eraseDay(desk)
  for (const kind of ['identity', 'parcel'] as const) {
    const id = { operatorId: desk.operatorId, class: kind, day }
    await assert.rejects(desk.store.vault.record(id, parcelId), { name: 'BrokenSeal' })
  }
})

test('a thief of the database and its blobs opens nothing that a hold kept', async () => {
  const { desk, hold } = await aCase(base)
  const { parcelId } = await acceptedAt(desk, noon)
  await hold({ parcels: [{ id: parcelId }], persons: [{ by: 'phone', value: '0912345678' }] })
  await eraseDay(desk)
  const db = openDatabase(desk.url)
  try {
    const vault: Vault = new Vault(openFileKeyRing(join(testFolder(), 'keys')), {
      held: heldRecords(db, () => vault),
    })
    const thief: HoldDesk = { ...desk, db, store: { vault, blobs: desk.store.blobs } }
    assert.deepEqual(await opens(thief, parcelId), nothingOpens)
  } finally {
    await db.destroy()
  }
})

test('no table and no line of the ledger says in clear who is held, or why', async () => {
  const { desk, hold } = await aCase(base)
  await anAccepted(desk)
  await hold({
    persons: [
      { by: 'phone', value: '0987 654 321' },
      { by: 'name', value: 'Trần Thị Bích Ngọc' },
    ],
  })
  const client = new pg.Client({ connectionString: desk.url })
  await client.connect()
  try {
    for (const table of [
      ...['holds.hold', 'holds.person', 'holds.held_parcel', 'holds.held_key'],
      'ledger.entry',
    ]) {
      const { rows } = await client.query<{ line: string }>(
        `select t::text as line from ${table} t`,
      )
      const text = rows.map(({ line }) => line).join('\n')
      assert.ok(rows.length > 0, table)
      // A column of bytes is written in hex.
      for (const word of ['Ngọc', 'NGOC', '987654321', 'PC02', 'Xác minh'])
        for (const form of [word, Buffer.from(word).toString('hex')])
          assert.ok(!text.includes(form), `${table}: ${word}`)
    }
  } finally {
    await client.end()
  }
})
