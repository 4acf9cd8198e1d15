import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { newId } from '#core/uuid7.ts'
import { change } from '#platform/change.ts'
import { afterFloor, noon } from '#platform/testing.ts'
import type { Actor } from '#platform/context.ts'
import { budgets } from './budget.ts'
import {
  aColleague,
  aDesk,
  anAccepted,
  anotherDesk,
  type Desk,
  entriesOf,
  letter,
  lookAs,
} from './desk.testing.ts'
import { parcelPage } from './page.ts'
import { purposesFor } from './purposes.ts'
import { revealGroup, stepUp } from './reveal.ts'
import { stageOf } from './stage.ts'

const desk = await aDesk()
const { parcelId } = await anAccepted(desk)
const lead = await aColleague(desk, 'security-lead', { officeId: null, name: 'Phạm Quốc Việt' })

const budget = budgets['counter-clerk']!.reveal

/** As one who has just shown a second factor. */
const stepped = (who: Actor): Actor => ({ ...who, secondFactorAt: noon })

type Asked = Partial<Parameters<typeof revealGroup>[2]>
type Where = { readonly at?: Desk; readonly now?: Date }

function reveal(who: Actor, asked: Asked = {}, { at = desk, now = noon }: Where = {}) {
  const whole = { parcelId, group: 'recipient', purpose: 'complaint', ...asked } as const
  return change(at.db, { actor: who, now }, (ctx) => revealGroup(ctx, at.store, whole))
}

async function rowsOf(who: Actor): Promise<number> {
  const rows = await desk.db
    .selectFrom('reveals.reveal')
    .select('id')
    .where('person_id', '=', who.id)
    .execute()
  return rows.length
}

test('a clerk of another office and of another operator are told there is no such parcel', async () => {
  const elsewhere = {
    ...desk.clerk,
    duties: [{ role: 'counter-clerk', officeId: newId(noon) }],
  } as const
  await assert.rejects(reveal(elsewhere), { code: 'parcels.not_found' })
  const other = await anotherDesk(desk)
  await assert.rejects(reveal(other.clerk), { code: 'parcels.not_found' })
  await assert.rejects(reveal(lead, { parcelId: newId(noon) }), { code: 'parcels.not_found' })
})

test('a duty without the permission opens nothing, even its own parcel', async () => {
  const duties = [{ role: 'contract-sender', officeId: null }] as const
  const machine: Actor = { ...desk.clerk, kind: 'machine', duties }
  await assert.rejects(reveal(machine), { code: 'policy.forbidden' })
})

test('a machine opens nothing, whatever its duty', async () => {
  await assert.rejects(reveal({ ...desk.clerk, kind: 'machine' }), {
    code: 'reveals.person_required',
  })
})

test('a purpose that is not of the role opens nothing, and nothing is kept', async () => {
  const who = await aColleague(desk, 'counter-clerk')
  for (const asked of [
    { group: 'identity', purpose: 'complaint' },
    { group: 'identity', purpose: 'verification' },
    { group: 'photos', purpose: 'delivery' },
    { group: 'recipient', purpose: 'verification' },
  ] as const)
    await assert.rejects(reveal(who, asked), { code: 'reveals.purpose_not_allowed' })
  assert.equal(await rowsOf(who), 0)
})

test('a duty at another office lends no purpose to this one', async () => {
  const duties = [
    { role: 'counter-clerk', officeId: desk.officeId },
    { role: 'security-lead', officeId: newId(noon) },
  ] as const
  const asked = { group: 'identity', purpose: 'verification' } as const
  await assert.rejects(reveal({ ...desk.clerk, duties }, asked), {
    code: 'reveals.purpose_not_allowed',
  })
})

test('an authority’s request without its number opens nothing', async () => {
  for (const note of [undefined, '', '   12  '])
    await assert.rejects(
      reveal(lead, { purpose: 'authority_request', ...(note === undefined ? {} : { note }) }),
      { code: 'reveals.note_required' },
    )
})

test('what a parcel never had and what is erased are told apart', async () => {
  const { parcelId: letterId } = await anAccepted(desk, letter)
  await assert.rejects(reveal(desk.clerk, { parcelId: letterId, group: 'photos' }), {
    code: 'reveals.nothing_to_show',
  })
  const gone = await aDesk()
  const { parcelId: erasedId } = await anAccepted(gone)
  for (const keyClass of ['parcel', 'evidence'] as const)
    await gone.store.vault.destroy(
      { operatorId: gone.operatorId, class: keyClass, day: '2026-11-16' },
      afterFloor,
    )
  for (const group of ['recipient', 'contents', 'photos'] as const)
    await assert.rejects(reveal(gone.clerk, { parcelId: erasedId, group }, { at: gone }), {
      code: 'reveals.erased',
    })
})

test('one group is opened and no other', async () => {
  const { fields } = await reveal(desk.clerk, { purpose: 'delivery' })
  assert.deepEqual(fields, {
    name: 'Trần Thị Bích Ngọc',
    phone: '+84987654321',
    address: '45/2 đường Bạch Đằng, Phường Thủ Dầu Một, Hồ Chí Minh',
  })
})

test('contents and identity open to those who answer for them', async () => {
  const { fields: contents } = await reveal(lead, { group: 'contents', purpose: 'verification' })
  assert.equal(contents?.description, '2 áo thun cotton, 1 quyển sách giáo khoa')
  assert.equal(contents.declaredValueVnd, 350_000)
  const { fields: identity } = await reveal(lead, { group: 'identity', purpose: 'verification' })
  assert.equal(identity?.number, '001093012345')
  assert.equal(identity.birthDate, '1993-08-15')
})

test('photos open as the pictures that were taken', async () => {
  const { photos } = await reveal(lead, { group: 'photos', purpose: 'quality_check' })
  const [photo] = photos!
  assert.equal(photos?.length, 1)
  assert.deepEqual([photo!.width, photo!.height, photo!.altered], [640, 480, false])
  const { format, width, height } = await sharp(photo!.thumbnail).metadata()
  assert.deepEqual([format, width, height], ['jpeg', 320, 240])
})

test('a reveal leaves a ledger entry without a personal word, and stands on the page by name', async () => {
  const { parcelId: seen } = await anAccepted(desk)
  const note = 'CV 77/CAX: xác minh bà Ngọc'
  await reveal(lead, { parcelId: seen, purpose: 'authority_request', note })

  const entry = (await entriesOf(desk, 'parcel.revealed')).find((one) => one.subject_id === seen)
  assert.ok(entry)
  assert.equal(entry.actor_id, lead.id)
  assert.equal(entry.office_id, desk.officeId)
  assert.doesNotMatch(JSON.stringify(entry), /Ngọc|CAX|0?987654321|Bạch Đằng/)

  const page = await lookAs(desk, desk.clerk, (ctx) => parcelPage(ctx, desk.store.vault, seen))
  const line = page.timeline.find(({ type }) => type === 'parcel.revealed')
  assert.equal(line?.actor.name, 'Phạm Quốc Việt')
  assert.deepEqual(line.data, {
    ...{ group: 'recipient', purpose: 'authority_request', fields: 3, role: 'security-lead' },
    reveal: (entry.data as { reveal: string }).reveal,
  })
})

test('the note of a reveal lies sealed, and only those who answer for reveals read it', async () => {
  const { parcelId: seen } = await anAccepted(desk, letter)
  const note = 'Khách báo sai số nhà ở Bạch Đằng'
  await reveal(desk.clerk, { parcelId: seen, purpose: 'correction', note })

  const row = await desk.db
    .selectFrom('reveals.reveal')
    .selectAll()
    .where('parcel_id', '=', seen)
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(row.sealed_note!.toString(), /Bạch Đằng/)
  const noteFor = async (who: Actor) => {
    const page = await lookAs(desk, who, (ctx) => parcelPage(ctx, desk.store.vault, seen))
    return page.timeline.find(({ type }) => type === 'parcel.revealed')?.data['note']
  }
  assert.equal(await noteFor(desk.clerk), undefined)
  assert.equal(await noteFor(lead), note)
  assert.equal(await noteFor(await aColleague(desk, 'compliance-officer')), note)
})

test('the reveal after the last of an hour is refused, and says when to come back', async () => {
  const who = stepped(await aColleague(desk, 'counter-clerk'))
  await spend(who, budget.hour, 40 * 60_000)
  await assert.rejects(reveal(who), {
    code: 'reveals.budget_spent',
    details: { retryAfter: 20 * 60 },
  })
  const later = new Date(noon.getTime() + 20 * 60_000)
  await reveal(who, {}, { now: later })
})

test('of several windows at once only one takes the last reveal of the hour', async () => {
  const who = stepped(await aColleague(desk, 'counter-clerk'))
  await spend(who, budget.hour - 1, 60_000)
  // Connections are open before the race, or opening them would put the windows in a row.
  await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.05)`.execute(desk.db)))
  const results = await Promise.allSettled([reveal(who), reveal(who), reveal(who)])
  const refused = results.flatMap((r) => (r.status === 'rejected' ? [r.reason.code] : []))
  assert.deepEqual(refused, ['reveals.budget_spent', 'reveals.budget_spent'])
})

test('a day has its budget too, and begins anew at midnight in Vietnam', async () => {
  const who = stepped(await aColleague(desk, 'counter-clerk'))
  for (let hour = 2; hour <= budget.day / 30 + 1; hour++) await spend(who, 30, hour * 3_600_000)
  await assert.rejects(reveal(who), {
    code: 'reveals.budget_spent',
    details: { retryAfter: 12 * 3_600 },
  })
  const midnight = new Date(noon.getTime() + 12 * 3_600_000)
  await assert.rejects(reveal(who, {}, { now: new Date(midnight.getTime() - 1_000) }))
  await reveal(who, {}, { now: midnight })
})

test('after so many an hour a second factor is asked for, shown within half an hour', async () => {
  const who = await aColleague(desk, 'counter-clerk')
  await spend(who, stepUp.after - 1, 60_000)
  await reveal(who)
  await assert.rejects(reveal(who), { code: 'directory.second_factor_missing' })
  const ago = (minutes: number) => ({
    ...who,
    secondFactorAt: new Date(noon.getTime() - minutes * 60_000),
  })
  await assert.rejects(reveal(ago(stepUp.withinMinutes + 1)))
  await reveal(ago(stepUp.withinMinutes - 1))
})

test('what was refused is complained about and verified, never delivered', async () => {
  const stage = { state: 'refused' as const, at: noon }
  assert.deepEqual(purposesFor(['counter-clerk'], 'recipient', stageOf(stage, noon)), ['complaint'])
})

test('a month after acceptance a clerk has no delivery to make any more', async () => {
  const { parcelId: old } = await anAccepted(desk)
  const later = new Date(noon.getTime() + 31 * 86_400_000)
  await assert.rejects(reveal(desk.clerk, { parcelId: old, purpose: 'delivery' }, { now: later }), {
    code: 'reveals.purpose_not_allowed',
  })
  await reveal(desk.clerk, { parcelId: old, purpose: 'complaint' }, { now: later })
})

test('an embargo is an authority’s, begins after today, and ends within a year', async () => {
  const asked = { purpose: 'authority_request', note: 'CV 12/PC03' } as const
  for (const embargoUntil of ['2026-11-16', '2027-11-17', '2026-02-30'])
    await assert.rejects(reveal(lead, { ...asked, embargoUntil }), {
      code: 'reveals.embargo_invalid',
    })
  await assert.rejects(reveal(lead, { purpose: 'verification', embargoUntil: '2026-12-01' }), {
    code: 'reveals.embargo_invalid',
  })
  const { id } = await reveal(lead, { ...asked, embargoUntil: '2026-12-01' })
  const row = await desk.db
    .selectFrom('reveals.reveal')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(row.embargo_until!.toISOString(), '2026-11-30T17:00:00.000Z')
  assert.equal(row.role, 'security-lead')
})

async function spend(who: Actor, count: number, agoMs: number): Promise<void> {
  const at = new Date(noon.getTime() - agoMs)
  const row = {
    parcel_id: parcelId,
    person_id: who.id,
    field_group: 'sender',
    purpose: 'complaint',
  }
  const rows = Array.from({ length: count }, () => ({ id: newId(at), at, ...row }))
  await desk.db.insertInto('reveals.reveal').values(rows).execute()
}
