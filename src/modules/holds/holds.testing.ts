import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Updateable } from 'kysely'
import { dayOfId, newId } from '#core/uuid7.ts'
import type { Day } from '#core/time.ts'
import type { DayClass } from '#core/vault/term.ts'
import { acceptParcel, type ParcelInput, photosOf, takePhoto } from '#modules/acceptance/index.ts'
import { aCounter, aParcelInput, aPicture } from '#modules/acceptance/acceptance.testing.ts'
import { getParcel, type Group, openGroup } from '#modules/parcels/index.ts'
import { dayKeyRegistry, system } from '#modules/retention/registry.ts'
import { setDatabaseClock } from '#modules/retention/retention.testing.ts'
import { aColleague, type Desk } from '#modules/reveals/desk.testing.ts'
import { change, look } from '#platform/change.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import type { DayKeyId, KeyRing } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import { noon, testBlobs, testDatabaseUrl, testFolder } from '#platform/testing.ts'
import type { RetentionDayKey } from '#platform/tables.ts'
import { Vault } from '#platform/vault.ts'
import { holdsBeforeErasure } from './before-erasure.ts'
import { heldRecords } from './held.ts'
import type { HoldJobDeps } from './jobs.ts'
import { type NewHold, placeHold } from './place.ts'
import { approveRelease, askRelease } from './release.ts'

/** A desk whose vault writes its keys down and asks the holds, as the whole product's does. */
export type HoldDesk = Desk & {
  readonly url: string
  readonly ring: KeyRing
  readonly jobs: HoldJobDeps
}

export async function aHoldDesk(): Promise<HoldDesk> {
  const url = await testDatabaseUrl()
  // The floor asks the database's own clock too.
  await setDatabaseClock(url, dueNoon)
  const [db, own] = [openDatabase(url), openDatabase(url, { role: 'buuan_app', max: 2 })]
  after(async () => {
    await db.destroy()
    await own.destroy()
  })
  const ring = openFileKeyRing(join(testFolder(), 'keys'))
  const vault: Vault = new Vault(ring, {
    made: dayKeyRegistry({ db: own, now: () => noon }),
    held: heldRecords(own, () => vault),
  })
  const store = { vault, blobs: testBlobs() }
  const jobs = { db, vault, now: () => dueNoon }
  return { db, store, url, ring, jobs, ...(await aCounter(db)) }
}

/** Another operator's counter on the same database and ring. */
export async function anotherOperator(desk: HoldDesk): Promise<HoldDesk> {
  return { ...desk, ...(await aCounter(desk.db)) }
}

/** A parcel accepted at an instant, with a photo taken at another; parts of it as the test says. */
export async function acceptedAt(
  desk: HoldDesk,
  at: Date,
  parts: Partial<ParcelInput> & { photoAt?: Date } = {},
): Promise<{ parcelId: string; itemNumber: string }> {
  const { photoAt = at, ...rest } = parts
  const { officeId, clerk: actor, store } = desk
  const photos = rest.inspection === null ? [] : [await photoAtDesk(desk, photoAt)]
  const input = { ...aParcelInput(photos), ...rest }
  return change(desk.db, { actor, now: at }, (ctx) =>
    acceptParcel(ctx, store.vault, { key: randomUUID(), officeId, input }),
  )
}

/** When both days below are due in every class. */
export const dueNoon = new Date('2027-02-20T05:00:00Z')

async function photoAtDesk({ db, store, clerk, officeId }: HoldDesk, now: Date): Promise<string> {
  const upload = await aPicture()
  const photo = await change(db, { actor: clerk, now }, (ctx) =>
    takePhoto(ctx, store, { officeId, upload }),
  )
  return photo.id
}

export const day: Day = '2026-11-16'
export const nextDay: Day = '2026-11-17'
export const nextNoon = new Date('2026-11-17T05:00:00Z')

/** Other people than those of `aParcelInput`. */
export const others = {
  sender: {
    name: 'Phạm Gia Huy',
    phone: '0903 111 222',
    address: { commune: '00004', rest: 'Số 9 phố Quán Thánh' },
  },
  recipient: {
    name: 'Lò Thị Mai',
    phone: '0977 333 444',
    address: { commune: '25747', rest: '7 đường Yersin' },
  },
  identity: { method: 'declared', name: 'Phạm Gia Huy', number: '001201009999' },
} as const satisfies Partial<ParcelInput>

/** A hold as a careful officer places it. */
export function aHold(parts: Partial<NewHold> = {}): NewHold {
  return {
    ground: 'authority_request',
    reference: 'CV 45/PC02 ngày 15/11/2026',
    reason: 'Xác minh người nhận Trần Thị Bích Ngọc',
    parcels: [],
    persons: [],
    ...parts,
  }
}

type During = {
  /** Between what the holds kept and the mark that the erasure has begun. */
  readonly whileLocked?: () => Promise<void>
}

/** The change that begins an erasure, as the nightly run makes it. */
export function beginErasing(desk: HoldDesk, id: DayKeyId, during: During = {}): Promise<number> {
  return change(desk.db, { actor: system(id.operatorId), now: dueNoon }, async (ctx) => {
    await ctx.tx
      .selectFrom('retention.day_key')
      .select('day')
      .where('operator_id', '=', id.operatorId)
      .where('class', '=', id.class)
      .where('day', '=', id.day)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const held = await holdsBeforeErasure(ctx, desk.store.vault, id)
    await during.whileLocked?.()
    await mark(ctx, id, { erasing_at: ctx.now, records: 0, months: 3, held })
    return held
  })
}

/** Erases a day's key of one class for good; returns how many records holds kept of it. */
export async function erase(desk: HoldDesk, kind: DayClass, of: Day = day): Promise<number> {
  const id = { operatorId: desk.operatorId, class: kind, day: of }
  const held = await beginErasing(desk, id)
  await finishErasing(desk, id)
  return held
}

export async function finishErasing(desk: HoldDesk, id: DayKeyId): Promise<void> {
  await desk.store.vault.destroy(id, dueNoon)
  await change(desk.db, { actor: system(id.operatorId), now: dueNoon }, (ctx) =>
    mark(ctx, id, { destroyed_at: ctx.now }),
  )
}

async function mark(ctx: Ctx, id: DayKeyId, set: Updateable<RetentionDayKey>): Promise<void> {
  await ctx.tx
    .updateTable('retention.day_key')
    .set(set)
    .where('operator_id', '=', id.operatorId)
    .where('class', '=', id.class)
    .where('day', '=', id.day)
    .execute()
  await record(ctx, { type: 'day.marked', subject: newId(ctx.now), data: {} })
}

export const classes = ['identity', 'parcel', 'evidence'] as const

/** Erases a whole day, in the order given. */
export async function eraseDay(
  desk: HoldDesk,
  of: Day = day,
  order: readonly DayClass[] = classes,
): Promise<void> {
  for (const kind of order) await erase(desk, kind, of)
}

export const allOpen = {
  identity: true,
  sender: true,
  recipient: true,
  item: true,
  signature: true,
  photos: true,
}
export const nothingOpens = {
  identity: false,
  sender: false,
  recipient: false,
  item: false,
  signature: false,
  photos: false,
}

/** What of a parcel can be read in clear, by the ways the product reads it. */
export async function opens(desk: HoldDesk, parcelId: string): Promise<typeof allOpen> {
  const { store, clerk: actor } = desk
  return look(desk.db, { actor, now: dueNoon }, async (ctx) => {
    const parcel = await getParcel(ctx, parcelId)
    const group = async (name: Group) => (await openGroup(store.vault, parcel, name)) !== undefined
    const signed = await ctx.tx
      .selectFrom('acceptance.inspection')
      .select('sealed_signature')
      .where('parcel_id', '=', parcelId)
      .executeTakeFirst()
    const evidence = {
      operatorId: desk.operatorId,
      class: 'evidence',
      day: dayOfId(parcelId),
    } as const
    const key = await store.vault.record(evidence, parcelId)
    return {
      identity: await group('identity'),
      sender: await group('sender'),
      recipient: await group('recipient'),
      item: await group('item'),
      signature: Array.isArray(key?.open('signature', signed!.sealed_signature!)),
      photos: (await photosOf(ctx, store, parcelId)).length > 0,
    }
  })
}

/** An operator of its own, with people who hold and let go. */
export async function aCase(base: HoldDesk) {
  const desk = await anotherOperator(base)
  const whole = { officeId: null }
  const officer = await aColleague(desk, 'compliance-officer', whole)
  const lead = await aColleague(desk, 'security-lead', whole)
  const by = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>, now = noon) =>
    change(desk.db, { actor, now }, work)
  const hold = (parts: Partial<NewHold> = {}, now = noon) =>
    by(officer, (ctx) => placeHold(ctx, desk.store.vault, aHold(parts)), now)
  return { desk, officer, lead, by, hold }
}

/** Lets a hold go: asked by one, approved by another. The key is destroyed by the job. */
export async function letGo(
  { desk, officer, lead, by }: Awaited<ReturnType<typeof aCase>>,
  holdId: string,
): Promise<void> {
  const reason = 'Cơ quan đã trả lời, hết căn cứ'
  await by(officer, (ctx) => askRelease(ctx, desk.store.vault, { holdId, reason }))
  await by(lead, (ctx) => approveRelease(ctx, holdId))
}
