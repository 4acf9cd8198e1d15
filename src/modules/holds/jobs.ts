import { change, look } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import type { DayKeyId } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import type { DayClass } from '#core/vault/term.ts'
import { type Hold, standing } from './hold.ts'
import { holdKeyId } from './hold-key.ts'
import { parcelDays } from './names.ts'
import { catchParcels, parcelsOf, personsOf } from './person.ts'
import { steadyDays } from './steady.ts'

export type HoldJobDeps = {
  readonly db: Database
  readonly now: Clock
  readonly vault: Vault
  /** Told, in the change that ends a hold, of the destroyed days whose parcels it had kept. */
  readonly letGo?: (ctx: Ctx, days: readonly DayKeyId[]) => Promise<void>
}

/** Finishes releases, and looks every night for new parcels of the persons that holds name. */
export function holdJobs(deps: HoldJobDeps): JobHandlers {
  return {
    'holds.release': ({ holdId }) => finishRelease(deps, String(holdId)),
    'holds.nightly': async () => {
      await forEach(await holdsIn(deps, ['releasing']), (id) => finishRelease(deps, id))
      await forEach(await holdsIn(deps, standing), (id) => catchUp(deps, id))
    },
  }
}

/** One hold that fails does not keep the others waiting. */
async function forEach(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const errors: unknown[] = []
  for (const id of ids) await work(id).catch((error: unknown) => errors.push(error))
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} holds failed`)
}

export const holdRecurring: readonly Recurring[] = [
  // 01:07 in Vietnam.
  { job: 'holds.nightly', match: '7 18 * * *' },
]

/**
 * Destroys the key of a hold whose release was approved, then forgets what it kept. Each step may be
 * done again: the hold is `released` only when all of it is done.
 */
export async function finishRelease(deps: HoldJobDeps, holdId: string): Promise<void> {
  const { db, vault, now } = deps
  const hold = await findHold(db, holdId)
  if (hold?.state !== 'releasing') return
  await vault.release(holdKeyId(hold.operator_id, hold.id))
  await change(db, { actor: system(hold.operator_id), now: now() }, (ctx) =>
    forget(ctx, hold, deps.letGo),
  )
}

async function forget(ctx: Ctx, hold: Hold, letGo: HoldJobDeps['letGo']): Promise<void> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('holds.hold')
    .set({ state: 'released', released_at: ctx.now })
    .where('id', '=', hold.id)
    .where('state', '=', 'releasing')
    .executeTakeFirstOrThrow()
  // The same job twice at once: the other one was quicker. Tried again, there is nothing left to do.
  if (numUpdatedRows === 0n) throw new Error('the hold was released meanwhile')
  const days = await destroyedDays(ctx, hold)
  const { numDeletedRows } = await ctx.tx
    .deleteFrom('holds.held_key')
    .where('hold_id', '=', hold.id)
    .executeTakeFirstOrThrow()
  const data = { keys: Number(numDeletedRows), days: days.length }
  await record(ctx, { type: 'hold.released', subject: hold.id, data })
  await letGo?.(ctx, days)
}

/** Of the days a hold kept records of, those that are destroyed. */
async function destroyedDays(ctx: Ctx, hold: Hold): Promise<DayKeyId[]> {
  const rows = await ctx.tx
    .selectFrom('holds.held_key as k')
    .innerJoin('retention.day_key as d', (on) =>
      on
        .onRef('d.class', '=', 'k.class')
        .onRef('d.day', '=', 'k.day')
        .on('d.operator_id', '=', hold.operator_id)
        .on('d.destroyed_at', 'is not', null),
    )
    .select(['k.class', 'k.day'])
    .distinct()
    .where('k.hold_id', '=', hold.id)
    .orderBy('k.day')
    .execute()
  return rows.map((row) => ({
    operatorId: hold.operator_id,
    // The column's check allows no other.
    class: row.class as DayClass,
    day: row.day,
  }))
}

/** Looks first: a change that finds nothing new would have nothing to record. */
async function catchUp({ db, vault, now }: HoldJobDeps, holdId: string): Promise<void> {
  const hold = await findHold(db, holdId)
  const holdKey = hold && (await vault.find(holdKeyId(hold.operator_id, hold.id)))
  if (!holdKey) return
  const operatorId = hold.operator_id
  const who = { actor: system(operatorId), now: now() }
  const persons = await look(db, who, (ctx) => personsOf(ctx, holdId, holdKey))
  const isNew = await look(db, who, async (ctx) => {
    const days = await parcelDays(ctx)
    for (const person of persons)
      for await (const ids of parcelsOf(ctx, vault, { operatorId, person, days }))
        if (await someNew(ctx, holdId, ids)) return true
    return false
  })
  if (!isNew) return
  await change(db, who, async (ctx) => {
    const steady = await steadyDays(ctx, operatorId)
    const { state } = await ctx.tx
      .selectFrom('holds.hold')
      .select('state')
      .where('id', '=', holdId)
      .forShare()
      .executeTakeFirstOrThrow()
    const stands = (standing as readonly string[]).includes(state)
    const days = steady.parcelDays
    const parcels = stands
      ? await catchParcels(ctx, vault, { operatorId, holdId, holdKey, persons, steady, days })
      : 0
    await record(ctx, { type: 'hold.caught_up', subject: holdId, data: { parcels } })
  })
}

async function someNew(ctx: Ctx, holdId: string, parcelIds: readonly string[]): Promise<boolean> {
  const rows = await ctx.tx
    .selectFrom('holds.held_parcel')
    .select('parcel_id')
    .where('hold_id', '=', holdId)
    .where('parcel_id', 'in', [...parcelIds])
    .execute()
  return rows.length < parcelIds.length
}

async function holdsIn({ db }: HoldJobDeps, states: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('holds.hold')
    .select('id')
    .where('state', 'in', [...states])
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

function findHold(db: Database, id: string): Promise<Hold | undefined> {
  return db.selectFrom('holds.hold').selectAll().where('id', '=', id).executeTakeFirst()
}

function system(organisationId: string): Actor {
  return { id: '00000000-0000-7000-8000-000000000000', kind: 'system', organisationId, duties: [] }
}
