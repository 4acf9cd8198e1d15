import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, startOfDay } from '#core/time.ts'
import { formatVerifier } from '#core/tlog/note.ts'
import { parsePolicy } from '#core/tlog/policy.ts'
import { verifyProof } from '#core/tlog/proof.ts'
import { visitor } from '#modules/directory/index.ts'
import { openLog, Sequencer } from '#modules/ledger/index.ts'
import {
  aColleague,
  aDesk,
  anAccepted,
  anotherDesk,
  letter,
} from '#modules/reveals/desk.testing.ts'
import { openPhoto } from '#modules/reveals/photo.ts'
import { change } from '#platform/change.ts'
import { record } from '#platform/ledger.ts'
import { afterFloor, noon } from '#platform/testing.ts'
import { aPublicPage, linesOf, lookedAt, recipientPhone, senderPhone } from './tracking.testing.ts'

const desk = await aDesk()
const page = await aPublicPage(desk)
const lead = await aColleague(desk, 'security-lead', { officeId: null, name: 'Trần Văn Kín' })
const { clock } = page
const clerk = desk.clerk

const log = await openLog(desk.db, desk.store.vault, { host: 'post.example', now: noon })
const policy = parsePolicy(`log ${formatVerifier(log)}\nquorum none\n`)
async function sequenced(): Promise<void> {
  const { db, store } = desk
  await (await Sequencer.open({ db, blobs: store.blobs, log, now: () => noon })).pass()
}

test('without a ticket, with a made-up one and after fifteen minutes there is nothing', async () => {
  const { itemNumber } = await anAccepted(desk, letter)
  const ticket = await page.ticketFor(itemNumber, recipientPhone)
  const over = async (given: string) => {
    const { status, body } = await page.history(given)
    assert.deepEqual([status, body['code']], [401, 'tracking.ticket_over'])
    assert.equal((await page.proof(given, '1')).status, 401)
  }
  await over('')
  await over('A'.repeat(43))
  clock.at = new Date(noon.getTime() + 15 * 60_000 - 1)
  assert.deepEqual(await linesOf(page, ticket), [])
  clock.at = new Date(noon.getTime() + 15 * 60_000)
  await over(ticket)
  clock.at = noon
})

test('each side sees who opened its own data, when and why, and nothing of the other side’s', async () => {
  const { itemNumber, parcelId } = await anAccepted(desk)
  await lookedAt(page, parcelId, { by: clerk, group: 'recipient', purpose: 'delivery' })
  await lookedAt(page, parcelId, { by: lead, group: 'identity', purpose: 'verification' })
  const photos = { by: clerk, group: 'photos', purpose: 'complaint' } as const
  const { id, photos: opened } = await lookedAt(page, parcelId, photos)
  const photo = { revealId: id, photoId: opened![0]!.id }
  await change(desk.db, { actor: clerk, now: noon }, (ctx) => openPhoto(ctx, desk.store, photo))

  const said = (lines: Awaited<ReturnType<typeof linesOf>>) =>
    lines.map(({ kind, role, purpose, groups, fields }) => [
      ...[kind, role, purpose!.code, groups.join(), fields],
    ])
  const common = [
    ['photo', 'counter-clerk', 'complaint', 'photos', 1],
    ['reveal', 'counter-clerk', 'complaint', 'photos', 1],
  ]
  const recipient = await page.ticketFor(itemNumber, recipientPhone)
  assert.deepEqual(said(await linesOf(page, recipient)), [
    ...common,
    ['reveal', 'counter-clerk', 'delivery', 'recipient', 3],
  ])
  const sender = await page.ticketFor(itemNumber, senderPhone)
  const [, , identity] = await linesOf(page, sender)
  assert.deepEqual(said(await linesOf(page, sender)), [
    ...common,
    ['reveal', 'security-lead', 'verification', 'identity', identity!.fields],
  ])
  assert.equal(identity!.organisation, 'Bưu chính Thử Nghiệm')
  assert.equal(identity!.purpose!.vi, 'Xác minh an toàn, an ninh')

  const [, , delivery] = await linesOf(page, recipient)
  assert.equal((await page.proof(recipient, delivery!.entry)).status, 409)
  assert.equal((await page.proof(sender, delivery!.entry)).status, 404)
})

test('the answer names the item, its state and its day, and nobody', async () => {
  const { itemNumber, parcelId } = await anAccepted(desk)
  await lookedAt(page, parcelId, { by: lead, group: 'contents', purpose: 'verification' })
  const ticket = await page.ticketFor(itemNumber, recipientPhone)
  const { body } = await page.history(ticket)
  const { lines, ...parcel } = body
  assert.deepEqual(parcel, {
    ...{ itemNumber, state: 'accepted', acceptedOn: dayOf(noon), side: 'recipient' },
  })
  const [line] = lines as object[]
  assert.deepEqual(Object.keys(line!).sort(), [
    ...['at', 'entry', 'fields', 'groups', 'kind', 'organisation', 'purpose', 'role'],
  ])
  const text = JSON.stringify(body)
  for (const secret of [lead.id, clerk.id, 'Kín', 'Bích Ngọc', 'Văn An', '987654321', parcelId])
    assert.ok(!text.includes(secret), secret)
})

test('each line has a proof that verifies offline: who by a pseudonym, what, why, never a name', async () => {
  const { itemNumber, parcelId } = await anAccepted(desk, letter)
  await lookedAt(page, parcelId, { by: clerk, group: 'recipient', purpose: 'delivery' })
  const ticket = await page.ticketFor(itemNumber, recipientPhone)
  const [line] = await linesOf(page, ticket)
  await sequenced()
  const { status, text } = await page.proof(ticket, line!.entry)
  assert.equal(status, 200)
  const entry = JSON.parse(String(verifyProof(text, policy).entry)) as object
  assert.partialDeepStrictEqual(entry, {
    type: 'parcel.revealed',
    subject: parcelId,
    actor: clerk.id,
    data: { group: 'recipient', purpose: 'delivery', role: 'counter-clerk', fields: 3 },
  })
  const forged = text.replace(/^extra (.)/m, (all) => `extra ${all.at(-1) === 'A' ? 'B' : 'A'}`)
  assert.throws(() => verifyProof(forged, policy))
})

test('no line, no other parcel’s and no entry of another kind is proven to a ticket it does not concern', async () => {
  const [own, other] = [await anAccepted(desk, letter), await anAccepted(desk, letter)]
  await lookedAt(page, other.parcelId, { by: clerk, group: 'recipient', purpose: 'delivery' })
  const ticket = await page.ticketFor(own.itemNumber, recipientPhone)
  await sequenced()
  const entries = await desk.db
    .selectFrom('ledger.entry')
    .select('seq')
    .where('subject_id', 'in', [own.parcelId, other.parcelId])
    .execute()
  assert.equal(entries.length, 3)
  for (const { seq } of entries) assert.equal((await page.proof(ticket, seq)).status, 404)
})

test('what an authority’s embargo covers appears the moment it ends, and until then nothing tells of it', async () => {
  const { itemNumber, parcelId } = await anAccepted(desk)
  const until = '2026-12-01'
  await lookedAt(page, parcelId, { by: clerk, group: 'recipient', purpose: 'delivery' })
  const request = {
    purpose: 'authority_request',
    note: 'Số 15/CV-CQĐT',
    embargoUntil: until,
  } as const
  const { id, photos } = await lookedAt(page, parcelId, { by: lead, group: 'photos', ...request })
  const photo = { revealId: id, photoId: photos![0]!.id }
  await change(desk.db, { actor: lead, now: noon }, (ctx) => openPhoto(ctx, desk.store, photo))
  await lookedAt(page, parcelId, { by: clerk, group: 'recipient', purpose: 'complaint' })
  await sequenced()
  const secret = await desk.db
    .selectFrom('ledger.entry')
    .select('seq')
    .where('subject_id', '=', parcelId)
    .where('actor_id', '=', lead.id)
    .execute()
  assert.equal(secret.length, 2)

  const at = async (instant: Date) => {
    clock.at = instant
    const ticket = await page.ticketFor(itemNumber, recipientPhone)
    const purposes = (await linesOf(page, ticket)).map(({ purpose }) => purpose!.code)
    const proofs = await Promise.all(secret.map(({ seq }) => page.proof(ticket, seq)))
    return { purposes, proofs: proofs.map(({ status }) => status) }
  }
  const ends = startOfDay(until)
  const hidden = { purposes: ['complaint', 'delivery'], proofs: [404, 404] }
  assert.deepEqual(await at(noon), hidden)
  assert.deepEqual(await at(new Date(ends.getTime() - 1)), hidden)
  assert.deepEqual(await at(ends), {
    purposes: ['complaint', 'authority_request', 'authority_request', 'delivery'],
    proofs: [200, 200],
  })
  clock.at = noon
  const read = await desk.db
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'history.read')
    .orderBy('seq', 'desc')
    .limit(3)
    .execute()
  assert.deepEqual(
    read.map(({ data }) => (data as { lines: number }).lines),
    [4, 2, 2],
  )
})

test('an export with the parcel in it is a line of those whose data it holds, and has an embargo too', async () => {
  const { itemNumber, parcelId } = await anAccepted(desk, letter)
  const ends = startOfDay('2026-12-01')
  const exported = (purpose: string, embargoUntil?: Date) => ({
    type: 'parcel.exported',
    subject: parcelId,
    data: {
      ...{
        export: parcelId,
        purpose,
        role: 'compliance-officer',
        groups: ['recipient', 'contents'],
      },
      ...{ fields: 5, ...(embargoUntil ? { embargoUntil: embargoUntil.toISOString() } : {}) },
    },
  })
  await change(desk.db, { actor: lead, now: noon }, async (ctx) => {
    await record(ctx, exported('complaint'))
    await record(ctx, exported('authority_request', ends))
  })
  const linesAt = async (instant: Date) => {
    clock.at = instant
    const lines = await linesOf(page, await page.ticketFor(itemNumber, recipientPhone))
    clock.at = noon
    return lines
  }
  const [line, ...more] = await linesAt(new Date(ends.getTime() - 1))
  assert.deepEqual(more, [])
  assert.partialDeepStrictEqual(line, {
    ...{ kind: 'export', role: 'compliance-officer', groups: ['recipient', 'contents'], fields: 5 },
  })
  assert.deepEqual(
    (await linesAt(ends)).map(({ purpose }) => purpose!.code),
    ['authority_request', 'complaint'],
  )
})

test('that the history was read is in the ledger, and not in the story that staff read', async () => {
  const { itemNumber, parcelId } = await anAccepted(desk, letter)
  const { id, code } = await page.codeFor(itemNumber, recipientPhone)
  const { body } = await page.verify(id, code!)
  await linesOf(page, String(body['ticket']))
  const entries = await desk.db
    .selectFrom('ledger.entry')
    .select(['type', 'actor_id', 'data'])
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ type }) => type),
    ['tracking.asked', 'tracking.proved', 'history.read'],
  )
  assert.ok(entries.every(({ actor_id }) => actor_id === visitor.id))
  assert.deepEqual(entries[2]!.data, { parcel: parcelId, side: 'recipient', lines: 0 })
  const story = await desk.db
    .selectFrom('ledger.entry')
    .select('type')
    .where('subject_id', '=', parcelId)
    .execute()
  assert.deepEqual(story, [{ type: 'parcel.accepted' }])
})

test('a ticket for a parcel that is erased meanwhile shows nothing any more', async () => {
  const gone = await anotherDesk(desk)
  const { itemNumber } = await anAccepted(gone, letter)
  const ticket = await page.ticketFor(itemNumber, recipientPhone)
  const day = { operatorId: gone.operatorId, class: 'parcel', day: dayOf(noon) } as const
  await desk.store.vault.destroy(day, afterFloor)
  assert.equal((await page.history(ticket)).body['code'], 'tracking.ticket_over')
})
