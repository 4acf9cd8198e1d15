import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aColleague, anotherDesk, entriesOf } from '#modules/reveals/desk.testing.ts'
import { change } from '#platform/change.ts'
import { noon } from '#platform/testing.ts'
import { askExport } from './ask.ts'
import {
  after,
  anAsk,
  anExportDesk,
  aTrusted,
  cutOff,
  hour,
  manyRows,
  minute,
} from './exports.testing.ts'

const room = await anExportDesk()
const { desk, vault, lead, officer, by, ask } = room

test('a clerk, a machine and the head of another operator ask for nothing', async () => {
  await assert.rejects(ask(desk.clerk), { code: 'policy.forbidden' })
  await assert.rejects(ask({ ...lead, kind: 'machine' }), { code: 'exports.person_required' })
  const other = await anotherDesk(desk)
  const stranger = await aTrusted(other, 'security-lead')
  await assert.rejects(ask(stranger, { officeId: desk.officeId }), { code: 'policy.forbidden' })
  await assert.rejects(ask(stranger), { code: 'exports.nothing_to_export' })
})

test('whoever leads one office asks for that office only', async () => {
  const local = { ...(await aColleague(desk, 'security-lead')), secondFactorAt: noon }
  await assert.rejects(ask(local), { code: 'policy.forbidden' })
  assert.equal((await ask(local, { officeId: desk.officeId })).parcels, 3)
})

test('a second factor shown eleven minutes ago, or never, is not enough', async () => {
  const work = (secondFactorAt?: Date) =>
    change(
      desk.db,
      { actor: { ...lead, ...(secondFactorAt ? { secondFactorAt } : {}) }, now: noon },
      (ctx) => askExport(ctx, vault, anAsk),
    )
  const missing = { code: 'directory.second_factor_missing' }
  await assert.rejects(work(), missing)
  await assert.rejects(work(after(-11 * minute)), missing)
  await work(after(-10 * minute))
})

test('who is cut off asks for nothing', async () => {
  const cut = await aTrusted(desk, 'security-lead')
  await cutOff(room, cut)
  await assert.rejects(ask(cut), { code: 'reveals.cut_off' })
})

test('a purpose that does not open every group to the asker is refused', async () => {
  for (const [who, parts] of [
    [lead, { purpose: 'complaint' }],
    [officer, { purpose: 'verification' }],
    [officer, { purpose: 'quality_check', groups: ['contents', 'sender'] }],
    [lead, { purpose: 'delivery', groups: ['recipient'] }],
  ] as const)
    await assert.rejects(ask(who, parts), { code: 'exports.purpose_not_allowed' })
})

test('an embargo is an authority’s only', async () => {
  const embargoUntil = '2026-12-16'
  await assert.rejects(ask(lead, { purpose: 'verification', embargoUntil }), {
    code: 'reveals.embargo_invalid',
  })
})

test('words, days and groups are what they say', async () => {
  for (const parts of [{ note: '  x ' }, { recipient: 'Cường'.slice(0, 4) }])
    await assert.rejects(ask(lead, parts), { code: 'exports.text_required' })
  for (const [from, to] of [
    ['2026-11-17', '2026-11-17'],
    ['2026-11-16', '2026-11-15'],
    ['2026-08-16', '2026-11-16'],
    ['2026-02-30', '2026-03-01'],
  ] as const)
    await assert.rejects(ask(lead, { from, to }), { code: 'exports.days_invalid' }, from)
  await assert.rejects(ask(lead, { from: '2026-11-01', to: '2026-11-15' }), {
    code: 'exports.nothing_to_export',
  })
})

test('what came after the ask is not in it, nor what the purpose does not open at its stage', async () => {
  const own = await anExportDesk()
  await manyRows(own, 2, { at: after(hour) })
  await manyRows(own, 4, { state: 'refused', refusal_ground: 'other' })
  assert.equal((await own.ask(own.officer)).parcels, 7)
  const correction = { purpose: 'correction', groups: ['sender'] } as const
  assert.equal((await own.ask(own.officer, correction)).parcels, 3)
})

test('three asks of one person wait at most, also from windows side by side', async () => {
  const own = await anExportDesk()
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => own.ask(own.lead)))
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  assert.deepEqual(refused, ['exports.too_many_open', 'exports.too_many_open'])
  await own.ask(own.officer)
  // One that nobody answered in time waits no more.
  await own.ask(own.lead, {}, after(73 * hour))
})

test('more than a thousand parcels do not leave at once', async () => {
  const own = await anExportDesk()
  await manyRows(own, 997)
  assert.equal((await own.ask(own.lead)).parcels, 1_000)
  await manyRows(own, 1)
  await assert.rejects(own.ask(own.lead), { code: 'exports.too_many' })
})

test('the ledger says what was asked, and neither for whom nor why', async () => {
  const { id, number } = await by(lead, (ctx) =>
    askExport(ctx, vault, { ...anAsk, groups: ['contents', 'contents'] }),
  )
  const entry = (await entriesOf(desk, 'export.asked')).find((one) => one.subject_id === id)!
  assert.deepEqual(entry.data, {
    ...{ number, purpose: 'authority_request', groups: ['contents'], parcels: 3 },
    ...{ from: '2026-11-16', to: '2026-11-16' },
  })
  const row = await desk.db
    .selectFrom('exports.export')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(JSON.stringify(row) + String(row.sealed_statement), /Cường|PC02/)
})
