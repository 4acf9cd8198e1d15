import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startOfDay } from '#core/time.ts'
import { openLog, Sequencer, TileStore } from '#modules/ledger/index.ts'
import { change, look } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { noon } from '#platform/testing.ts'
import { aColleague, aDesk, anAccepted } from './desk.testing.ts'
import { parcelPage } from './page.ts'
import { openPhoto } from './photo.ts'
import { proveLine } from './proof.ts'
import { revealGroup } from './reveal.ts'

const desk = await aDesk()
const { db, store, clerk } = desk
const { parcelId } = await anAccepted(desk)
const lead = await aColleague(desk, 'security-lead', { officeId: null })
const until = '2026-12-01'
const ends = startOfDay(until)
const before = new Date(ends.getTime() - 1)
const tiles = new TileStore(store.blobs)

const request = {
  purpose: 'authority_request',
  note: 'Số 15/CV-CQĐT',
  embargoUntil: until,
} as const
const photoId = await change(db, { actor: lead, now: noon }, async (ctx) => {
  const asked = { parcelId, group: 'photos', ...request } as const
  const { id: revealId, photos } = await revealGroup(ctx, store, asked)
  await openPhoto(ctx, store, { revealId, photoId: photos![0]!.id })
  return photos![0]!.id
})
await change(db, { actor: clerk, now: noon }, (ctx) =>
  revealGroup(ctx, store, { parcelId, group: 'recipient', purpose: 'complaint' }),
)
const log = await openLog(db, store.vault, { host: 'post.example', now: noon })
await (await Sequencer.open({ db, blobs: store.blobs, log, now: () => noon })).pass()

/** The story as somebody reads it at an instant. */
async function storyOf(actor: Actor, now: Date) {
  const page = await look(db, { actor, now }, (ctx) => parcelPage(ctx, store.vault, parcelId))
  return page.timeline
}

const hidden = (await storyOf(lead, noon)).filter(
  ({ type, data }) => type === 'photo.opened' || data['purpose'] === 'authority_request',
)
const prove = (actor: Actor, now: Date, entry: string) =>
  look(db, { actor, now }, (ctx) => proveLine(ctx, tiles, { parcelId, entry }))

test('a clerk’s story has no line of what an embargo covers before it ends, and has it from then on', async () => {
  assert.ok(photoId)
  assert.deepEqual(
    hidden.map(({ type }) => type),
    ['parcel.revealed', 'photo.opened'],
  )
  const typesAt = async (now: Date) => (await storyOf(clerk, now)).map(({ type }) => type)
  for (const now of [noon, before])
    assert.deepEqual(await typesAt(now), ['parcel.accepted', 'parcel.revealed'])
  assert.deepEqual(await typesAt(ends), [
    ...['parcel.accepted', 'parcel.revealed', 'photo.opened', 'parcel.revealed'],
  ])
})

test('nor is such a line proven to a clerk, who is told there is none', async () => {
  for (const { entry } of hidden) {
    await assert.rejects(prove(clerk, before, entry), { code: 'reveals.line_unknown' })
    assert.match(await prove(clerk, ends, entry), /^c2sp\.org\/tlog-proof/)
  }
})

test('who answers for reveals at that place sees and proves them all the time, with the day they are open', async () => {
  const officer = await aColleague(desk, 'compliance-officer', { officeId: null })
  const [line] = (await storyOf(officer, before)).filter(({ entry }) => entry === hidden[0]!.entry)
  assert.partialDeepStrictEqual(line!.data, {
    ...{ role: 'security-lead', embargoUntil: ends.toISOString() },
  })
  for (const { entry } of hidden) await prove(officer, before, entry)
})
