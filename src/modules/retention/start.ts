import { startOfDay } from '#core/time.ts'
import { erasableFrom } from '#core/vault/term.ts'
import { change } from '#platform/change.ts'
import type { Database } from '#platform/database.ts'
import { compareRing } from '#platform/key-ring/compare.ts'
import type { DayKeyId, KeyRing } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import { idOfRow, updateDayKey } from './day-key.ts'
import type { ErasureDeps } from './deps.ts'
import { takeOver } from './erase.ts'
import { registerDayKey, system } from './registry.ts'

/** What the check at the start came to, in numbers. */
export type RingCheck = {
  /** Days the ring had destroyed and an older copy of the database believed alive. */
  readonly takenOver: number
  /** Days an older copy of the ring had brought back: destroyed again. */
  readonly destroyedAgain: number
  /** Days the database had forgotten: written down again, so that they end in time. */
  readonly writtenDown: number
  /** Days whose key was destroyed before its time, by nobody of this program. */
  readonly missing: number
}

type Deps = ErasureDeps & { readonly ring: KeyRing }

/** The ring a database worked with, so that no other is taken for it and no new one made in its place. */
export async function knownRing(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('retention.ring').select('ring_id').executeTakeFirst()
  return row?.ring_id
}

/**
 * Refuses to start on a key ring that is not the one of this database: another, a lost or an older one.
 * Reads only.
 */
export async function assertRing({ db, ring }: Pick<Deps, 'db' | 'ring'>): Promise<DayKeyId[]> {
  const id = await knownRing(db)
  return id === undefined ? [] : compareRing({ id, live: await liveDays(db) }, ring)
}

/**
 * Binds database and ring to each other and settles what a restored copy of either left behind: what the
 * one knows to be destroyed is destroyed for both. Run before anything is served.
 */
export async function settleRing(deps: Deps): Promise<RingCheck> {
  const destroyed = await assertRing(deps)
  await bind(deps)
  const counts = { takenOver: 0, destroyedAgain: 0, writtenDown: 0, missing: 0 }
  for (const id of destroyed) counts[await settleDestroyed(deps, id)]++
  for await (const { id, state } of deps.ring.list()) {
    if (state !== 'live' || !('day' in id)) continue
    const settled = await settleLive(deps, id)
    if (settled) counts[settled]++
  }
  return counts
}

async function liveDays(db: Database): Promise<DayKeyId[]> {
  const rows = await db
    .selectFrom('retention.day_key')
    .select(['operator_id', 'class', 'day'])
    .where('destroyed_at', 'is', null)
    .where('missing_at', 'is', null)
    .orderBy('day')
    .execute()
  return rows.map(idOfRow)
}

async function bind({ db, ring, now }: Deps): Promise<void> {
  if ((await knownRing(db)) !== undefined) return
  await change(db, { actor: system(nobody), now: now() }, async (ctx) => {
    await ctx.tx
      .insertInto('retention.ring')
      .values({ ring_id: ring.id, bound_at: ctx.now })
      .execute()
    await record(ctx, { type: 'ring.bound', subject: nobody, data: { ring: ring.id } })
  })
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** A key that the ring destroyed: taken over as erased, or, before its time, told as missing. */
async function settleDestroyed(
  { db, vault, now }: Deps,
  id: DayKeyId,
): Promise<'takenOver' | 'missing'> {
  const isOver = now() >= startOfDay(erasableFrom(id.class, id.day))
  await change(db, { actor: system(id.operatorId), now: now() }, async (ctx) => {
    if (isOver) {
      await takeOver(ctx, vault, id)
      return
    }
    await updateDayKey(ctx, id).set({ missing_at: ctx.now }).execute()
    const data = { class: id.class, day: id.day }
    await record(ctx, { type: 'key.missing', subject: id.operatorId, data })
  })
  return isOver ? 'takenOver' : 'missing'
}

/** A key that is alive in the ring: forgotten by the database, or destroyed for it already. */
async function settleLive(
  { db, ring, vault, now }: Deps,
  id: DayKeyId,
): Promise<'destroyedAgain' | 'writtenDown' | undefined> {
  const row = await db
    .selectFrom('retention.day_key')
    .select('destroyed_at')
    .where('operator_id', '=', id.operatorId)
    .where('class', '=', id.class)
    .where('day', '=', id.day)
    .executeTakeFirst()
  if (row && !row.destroyed_at) return undefined
  if (!row) {
    const commitment = (await vault.find(id))?.commitment()
    if (!commitment) return undefined
    await change(db, { actor: system(id.operatorId), now: now() }, (ctx) =>
      registerDayKey(ctx, id, commitment),
    )
    return 'writtenDown'
  }
  await ring.destroy(id)
  await change(db, { actor: system(id.operatorId), now: now() }, (ctx) => {
    const data = { class: id.class, day: id.day }
    return record(ctx, { type: 'key.destroyed_again', subject: id.operatorId, data })
  })
  return 'destroyedAgain'
}
