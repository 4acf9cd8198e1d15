import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMarks, Watermark } from '#core/watermark/index.ts'
import { aColleague, anotherDesk, entriesOf } from '#modules/reveals/desk.testing.ts'
import { change } from '#platform/change.ts'
import { readCsv } from './csv.ts'
import { refuseExport, withdrawExport } from './decide.ts'
import { getExport, secretOf } from './export.ts'
import { after, anExportDesk, aTrusted, cutOff, hour, minute } from './exports.testing.ts'
import { exportJobs } from './jobs.ts'
import { exportPage, listExports } from './list.ts'
import { openExport } from './open.ts'

const room = await anExportDesk()
const { desk, vault, lead, officer, by, approve, open } = room
// Each test asks anew, and three asks of one person wait at most.
const asks = async (parts: Parameters<typeof room.ask>[1] = {}) => (await room.ask(lead, parts)).id
const stateOf = (id: string, now = after(0)) =>
  by(officer, (ctx) => exportPage(ctx, vault, id), now).then(({ state }) => state)

test('nobody approves or refuses what they asked for, nor somebody who is cut off or shows nothing', async () => {
  const id = await asks()
  await assert.rejects(approve(lead, id), { code: 'exports.own_request' })
  const reason = 'Không đủ căn cứ'
  const own = by(lead, (ctx) => refuseExport(ctx, vault, { exportId: id, reason }))
  await assert.rejects(own, { code: 'exports.own_request' })
  const cut = await aTrusted(desk, 'compliance-officer')
  await cutOff(room, cut)
  await assert.rejects(approve(cut, id), { code: 'reveals.cut_off' })
  const stale = { ...officer, secondFactorAt: after(-11 * minute) }
  await assert.rejects(approve(stale, id), { code: 'directory.second_factor_missing' })
  await assert.rejects(approve({ ...officer, kind: 'machine' }, id), {
    code: 'exports.person_required',
  })
  await assert.rejects(approve(desk.clerk, id), { code: 'policy.forbidden' })
  const stranger = await aTrusted(await anotherDesk(desk), 'compliance-officer')
  await assert.rejects(approve(stranger, id), { code: 'exports.not_found' })
  assert.equal(await stateOf(id), 'asked')
  await by(lead, (ctx) => withdrawExport(ctx, id))
})

test('of two who decide at once, one is told that it is decided', async () => {
  const id = await asks()
  const other = await aTrusted(desk, 'compliance-officer')
  const decided = await Promise.allSettled([approve(officer, id), approve(other, id)])
  const refused = decided.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  assert.deepEqual(refused, ['exports.not_asked'])
})

test('an approved export opens for who asked, and for no one else', async () => {
  const id = await asks()
  await assert.rejects(open(lead, id), { code: 'exports.not_approved' })
  await approve(officer, id)
  await assert.rejects(open(officer, id), { code: 'exports.not_yours' })
  await assert.rejects(open({ ...lead, secondFactorAt: after(-11 * minute) }, id), {
    code: 'directory.second_factor_missing',
  })
  const { name, csv } = await open(lead, id)
  assert.match(name, /^buuan-xuat-\d+-lan-1\.csv$/)
  const [preamble, head, ...lines] = readCsv(Buffer.from(csv))
  assert.match(preamble![0]!, /Cấp cho: Đại úy Trần Văn Cường, PC02 Hà Nội · Mục đích: Yêu cầu/)
  assert.match(preamble![0]!, /Người đề nghị: Lê Thị Hạnh · Người duyệt: Phạm Thị Thuỷ · 3 bưu gửi/)
  assert.equal(head!.length, 11)
  assert.equal(lines.filter((line) => line.length === 11).length, 3)
  assert.match(lines[0]!.join('|'), /Nguyễn Văn An\|.*Trần Thị Bích Ngọc\|.*áo thun/)
})

test('three times and no more, also when six ask at once', async () => {
  const id = await asks()
  await approve(officer, id)
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => open(lead, id)))
  const names = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value.name] : []))
  assert.deepEqual(names.map((name) => name.slice(-9)).sort(), [
    ...['lan-1.csv', 'lan-2.csv', 'lan-3.csv'],
  ])
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  assert.deepEqual(new Set(refused), new Set(['exports.opened_out']))
})

test('a download of an export that was approved is open for 24 hours, to the minute', async () => {
  const id = await asks()
  await approve(officer, id, after(hour))
  await open(lead, id, after(25 * hour))
  await assert.rejects(open(lead, id, after(25 * hour + 1)), { code: 'exports.not_approved' })
  assert.equal(await stateOf(id, after(25 * hour + 1)), 'expired')
})

test('an ask that nobody answers for three days is over', async () => {
  const id = await asks()
  await assert.rejects(approve(officer, id, after(72 * hour + 1)), { code: 'exports.not_asked' })
  await approve(officer, id, after(72 * hour))
})

test('the job writes down what is over, once, and leaves the rest', async () => {
  const own = await anExportDesk()
  const waits = (await own.ask(own.lead)).id
  const approved = (await own.ask(own.lead)).id
  await own.approve(own.officer, approved)
  const run = (now: Date) => exportJobs({ db: own.desk.db, now: () => now })['exports.expire']!({})
  await run(after(24 * hour))
  assert.equal((await entriesOf(own.desk, 'export.expired')).length, 0)
  await run(after(25 * hour))
  await run(after(26 * hour))
  const subjects = async () =>
    (await entriesOf(own.desk, 'export.expired')).map(({ subject_id }) => subject_id)
  assert.deepEqual(await subjects(), [approved])
  await run(after(73 * hour))
  assert.deepEqual(await subjects(), [approved, waits])
})

test('who is cut off after the approval, or lost the duty, downloads nothing', async () => {
  const asker = await aTrusted(desk, 'security-lead')
  const { id } = await room.ask(asker)
  await approve(officer, id)
  const duties = [{ role: 'compliance-officer', officeId: desk.officeId } as const]
  await assert.rejects(open({ ...asker, duties }, id), { code: 'policy.forbidden' })
  await cutOff(room, asker)
  await assert.rejects(open(asker, id), { code: 'reveals.cut_off' })
})

test('what was refused says why, and opens no more; what was taken back neither', async () => {
  const id = await asks()
  await by(officer, (ctx) =>
    refuseExport(ctx, vault, { exportId: id, reason: ' Thiếu văn bản gốc ' }),
  )
  const page = await by(lead, (ctx) => exportPage(ctx, vault, id))
  assert.deepEqual([page.state, page.answer], ['refused', 'Thiếu văn bản gốc'])
  await assert.rejects(open(lead, id), { code: 'exports.not_approved' })

  const other = await asks()
  await approve(officer, other)
  await assert.rejects(
    by(officer, (ctx) => withdrawExport(ctx, other)),
    { code: 'exports.not_yours' },
  )
  await by(lead, (ctx) => withdrawExport(ctx, other))
  await assert.rejects(open(lead, other), { code: 'exports.not_approved' })
  await assert.rejects(approve(officer, other), { code: 'exports.not_asked' })
})

test('each parcel of an opened export has it in its story: what, why, whose duty, until when kept', async () => {
  const id = await asks({ groups: ['sender', 'contents'], embargoUntil: '2026-12-16' })
  await approve(officer, id)
  const before = (await entriesOf(desk, 'parcel.exported')).length
  await open(lead, id)
  const story = (await entriesOf(desk, 'parcel.exported')).slice(before)
  assert.deepEqual(story.map(({ subject_id }) => subject_id).sort(), [...room.parcelIds].sort())
  assert.deepEqual(story[0]!.data, {
    ...{ export: id, purpose: 'authority_request', role: 'security-lead' },
    ...{ groups: ['sender', 'contents'], fields: 5, embargoUntil: '2026-12-15T17:00:00.000Z' },
  })
  assert.equal(story[0]!.office_id, desk.officeId)
  const opened = (await entriesOf(desk, 'export.opened')).at(-1)!
  assert.partialDeepStrictEqual(opened.data, { turn: 1, parcels: 3 })
})

test('each copy is written in its own way, the same at every download', async () => {
  const ids = [await asks(), await asks()]
  const tables: string[][][] = []
  for (const id of ids) {
    await approve(officer, id)
    const [first, second] = [await open(lead, id), await open(lead, id)]
    const rows = (csv: string) => readCsv(Buffer.from(csv)).slice(1)
    assert.deepEqual(rows(first.csv), rows(second.csv))
    tables.push(rows(first.csv))
  }
  assert.notDeepEqual(tables[0], tables[1])
  const secret = await by(lead, async (ctx) => secretOf(vault, await getExport(ctx, ids[0]!)))
  const { agree, of } = new Watermark(secret!).agreement(readMarks(tables[0]!))
  assert.ok(of >= 15 && agree / of > 0.85, `${agree} of ${of}`)
})

test('lists say how many parcels, and neither for whom nor what is in them', async () => {
  const local = await aColleague(desk, 'security-lead')
  const own = await room.ask(local, { officeId: desk.officeId })
  const list = (who: typeof lead) => by(who, (ctx) => listExports(ctx, vault, { limit: 100 }))
  assert.deepEqual(
    (await list(local)).items.map(({ id, own }) => [id, own]),
    [[own.id, true]],
  )
  const all = await list(officer)
  assert.ok(all.items.length > 5 && all.items.every((line) => !line.own && line.parcels === 3))
  assert.doesNotMatch(JSON.stringify(all), /Cường|PC02|Nguyễn Văn An|912[ .-]?345/)
  const first = await by(officer, (ctx) => listExports(ctx, vault, { limit: 1 }))
  assert.deepEqual(first.items, all.items.slice(0, 1))
  assert.equal(first.next, all.items[0]!.id)
  await assert.rejects(list({ ...lead, kind: 'machine' }), { code: 'exports.person_required' })
  await assert.rejects(list(desk.clerk), { code: 'policy.forbidden' })
})

test('Postgres itself keeps four eyes, the three turns, the 24 hours and what was asked', async () => {
  const id = await asks()
  const set = (parts: object) =>
    desk.db.updateTable('exports.export').set(parts).where('id', '=', id).execute()
  const at = after(0)
  const self = set({ state: 'approved', decided_by: lead.id, decided_at: at })
  await assert.rejects(self, /four_eyes/)
  await assert.rejects(set({ state: 'approved' }), /decided_where_needed/)
  await assert.rejects(set({ parcels: 7 }), /permission denied/)
  const opening = (turn: number, who: string, when: Date) =>
    desk.db
      .insertInto('exports.opening')
      .values({ export_id: id, turn, opened_by: who, at: when, parcels: 1 })
      .execute()
  await assert.rejects(opening(1, lead.id, at), /within 24 hours/)
  await approve(officer, id)
  await assert.rejects(opening(1, officer.id, at), /within 24 hours/)
  await assert.rejects(opening(1, lead.id, after(24 * hour + 1)), /within 24 hours/)
  await assert.rejects(opening(4, lead.id, at), /opening_turn_check/)
  await assert.rejects(set({ state: 'asked' }), /does not go from/)
  await assert.rejects(desk.db.deleteFrom('exports.opening').execute(), /permission denied/)
})

test('a change that fails leaves no turn and no story', async () => {
  const id = await asks()
  await approve(officer, id)
  const actor = { ...lead, secondFactorAt: after(0) }
  const failed = change(desk.db, { actor, now: after(0) }, async (ctx) => {
    await openExport(ctx, vault, id)
    throw new Error('the line is cut')
  })
  await assert.rejects(failed, /the line is cut/)
  assert.match((await open(lead, id)).name, /lan-1/)
})
