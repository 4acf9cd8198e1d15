import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAccepted, anotherDesk, entriesOf, letter } from '#modules/reveals/desk.testing.ts'
import { readCsv } from './csv.ts'
import { anExportDesk, aTrusted } from './exports.testing.ts'
import { traceLeak } from './trace.ts'

const room = await anExportDesk()
const { desk, vault, lead, officer, by, ask, approve, open } = room
const streets = ['Thụy Khuê', 'Hòa Mã', 'Bạch Đằng', 'Lý Nam Đế', 'Hàng Bài', 'Yersin']
for (const [i, street] of streets.entries())
  await anAccepted(desk, {
    ...letter,
    sender: aParty(`0912 345 6${i}0`, `Số ${i + 1} đường ${street}`, '00004'),
    recipient: aParty(`0987 654 3${i}0`, `${i + 7} đường ${street}, khu phố 3`, '25747'),
  })

function aParty(phone: string, rest: string, commune: string) {
  return { name: 'Công ty Cổ phần Sách Thử', phone, address: { commune, rest } }
}

async function aCopy(): Promise<{ id: string; csv: string }> {
  const { id } = await ask(lead)
  await approve(officer, id)
  return { id, csv: (await open(lead, id)).csv }
}

const copies = []
for (let i = 0; i < 8; i++) copies.push(await aCopy())
const [first, second] = copies as [{ id: string; csv: string }, { id: string; csv: string }]
// What never left is compared with nothing.
await ask(lead)

const trace = (text: string, who = officer) =>
  by(who, (ctx) => traceLeak(ctx, vault, Buffer.from(text)))
const rowsOf = ({ csv }: { csv: string }) => readCsv(Buffer.from(csv)).slice(2, -1)
const alarms = () => entriesOf(desk, 'alarm.raised')

test('a machine and a clerk trace nothing, and nothing to read is refused', async () => {
  await assert.rejects(trace('x', desk.clerk), { code: 'policy.forbidden' })
  const machine = { ...lead, kind: 'machine' } as const
  await assert.rejects(trace('x', machine), { code: 'exports.person_required' })
  await assert.rejects(trace('PK\u0003\u0004 no text at all'), { code: 'exports.not_readable' })
})

test('a table of none of the copies matches none and raises nothing', async () => {
  const found = await trace('Nguyễn Văn Bình;0903 111 222;Số 1, Phường 5, Tỉnh Cà Mau')
  assert.equal(found.compared, 8)
  assert.deepEqual(new Set(found.copies.map(({ verdict }) => verdict)), new Set(['none']))
  assert.equal((await alarms()).length, 0)
})

test('a whole file, or columns of it in another order without its first lines, leads to its copy', async () => {
  const columns = rowsOf(first).map((row) => [row[8], row[4], row[5], row[7]].join('\t'))
  for (const leaked of [first.csv, columns.reverse().join('\n')]) {
    const found = await trace(leaked)
    const [best, next] = found.copies
    assert.equal(best!.export.id, first.id)
    assert.equal(best!.verdict, 'match')
    assert.equal(best!.recipient, 'Đại úy Trần Văn Cường, PC02 Hà Nội')
    assert.notEqual(next!.verdict, 'match')
  }
})

test('of a list too long to be read whole, rows from all of it lead to the copy', async () => {
  const own = rowsOf(first).map((row) => row.join('\t'))
  const found = await trace(Array.from({ length: 401 }, () => own.join('\n')).join('\n'))
  assert.equal(found.copies[0]!.export.id, first.id)
  assert.equal(found.copies[0]!.verdict, 'match')
})

test('a match is an alarm about who downloaded it, once while the case is open', async () => {
  await trace(second.csv)
  await trace(second.csv)
  const rows = await desk.db
    .selectFrom('alarms.alarm')
    .selectAll()
    .where('case_key', '=', second.id)
    .execute()
  assert.equal(rows.length, 1)
  assert.partialDeepStrictEqual(rows[0], {
    ...{ kind: 'export_leaked', organisation_id: desk.operatorId, about_id: lead.id, times: 2 },
  })
  // The one it is about does not answer for the case.
  assert.equal(rows[0]!.owner_id, officer.id)
})

test('the ledger says how much was read and what matched, and nothing of the piece is kept', async () => {
  const [row] = rowsOf(second)
  await trace(row!.join(','))
  const entry = (await entriesOf(desk, 'export.traced')).at(-1)!
  assert.partialDeepStrictEqual(entry.data, { compared: 8, matched: [] })
  assert.doesNotMatch(JSON.stringify(await written()), /Thụy|Thuỵ|912[ .-]?345|Sách/)
})

test('the copies of another operator are not compared', async () => {
  const stranger = await aTrusted(await anotherDesk(desk), 'security-lead')
  assert.deepEqual((await trace(first.csv, stranger)).copies, [])
})

function written() {
  return desk.db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('type', 'in', ['export.traced', 'export.opened', 'alarm.raised', 'parcel.exported'])
    .execute()
}
