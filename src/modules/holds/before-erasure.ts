import { sql } from 'kysely'
import { addDays, type Day } from '#core/time.ts'
import { idsOfDay } from '#core/uuid7.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import type { Ctx } from '#platform/context.ts'
import type { DayKeyId } from '#platform/keys.ts'
import type { Vault } from '#platform/vault.ts'
import { standing } from './hold.ts'
import { holdKeyId } from './hold-key.ts'
import { findKeys, keep, notKept, recordsOf } from './keep.ts'
import { catchParcels, pageSize, personsOf } from './person.ts'
import { type Steady, steadyDays } from './steady.ts'

/**
 * Lets every hold keep what it names of a day key that is about to be destroyed: parcels of named
 * persons that came in since, and whatever was added to parcels it has. For the erasing change, which
 * has locked the key's row. Returns how many records of the key live on.
 *
 * Tokens lie under the `parcel` key, so whichever class goes first, its persons are looked for while
 * that key lives, and the parcels found are remembered for the classes that go later.
 */
export async function holdsBeforeErasure(ctx: Ctx, vault: Vault, id: DayKeyId): Promise<number> {
  const { operatorId } = id
  const days = await parcelDaysUnder(ctx, id)
  const around = [addDays(id.day, -1), id.day, addDays(id.day, 1)]
  const steady = await steadyDays(ctx, operatorId, { days: around, but: id })
  for (const { id: holdId } of await standingHolds(ctx, operatorId)) {
    const holdKey = await vault.find(holdKeyId(operatorId, holdId))
    // An older backup may bring back a hold that was released: the ring remembers better.
    if (!holdKey) continue
    const persons = await personsOf(ctx, holdId, holdKey)
    await catchParcels(ctx, vault, { operatorId, holdId, holdKey, persons, steady, days })
    await keepAgain(ctx, vault, { operatorId, holdId, holdKey, steady, days })
  }
  return countHeld(ctx, id)
}

/**
 * The days on which the parcels of a key's records may have been accepted: its own, the next one for a photo taken the
 * day before, and for an X-ray image any day before.
 */
async function parcelDaysUnder(ctx: Ctx, id: DayKeyId): Promise<Day[]> {
  if (id.class !== 'evidence') return [id.day]
  const { from, before } = idsOfDay(id.day)
  const { rows } = await sql<{ day: Day }>`
    select distinct retention.day_of(parcel_id) as day from acceptance.evidence_record
    where record_id >= ${from} and record_id < ${before}`.execute(ctx.tx)
  const days = new Set([id.day, addDays(id.day, 1), ...rows.map(({ day }) => day)])
  return [...days].sort()
}

async function standingHolds(ctx: Ctx, operatorId: string) {
  return ctx.tx
    .selectFrom('holds.hold')
    .select('id')
    .where('operator_id', '=', operatorId)
    .where('state', 'in', [...standing])
    .orderBy('id')
    .forShare()
    .execute()
}

async function keepAgain(
  ctx: Ctx,
  vault: Vault,
  hold: {
    operatorId: string
    holdId: string
    holdKey: DayKey
    steady: Steady
    days: readonly Day[]
  },
): Promise<void> {
  const { operatorId, holdId, holdKey, steady, days } = hold
  for await (const parcelIds of heldOn(ctx, holdId, days)) {
    const records = await notKept(ctx, holdId, await recordsOf(ctx, parcelIds))
    const found = await findKeys(ctx, vault, { operatorId, steady, records })
    await keep(ctx, { holdId, holdKey, found })
  }
}

async function* heldOn(ctx: Ctx, holdId: string, days: readonly Day[]): AsyncGenerator<string[]> {
  const before = idsOfDay(days.at(-1)!).before
  // No id is the least of its day: that one has no version.
  for (let after = idsOfDay(days[0]!).from; ;) {
    const rows = await ctx.tx
      .selectFrom('holds.held_parcel')
      .select('parcel_id')
      .where('hold_id', '=', holdId)
      .where('parcel_id', '>', after)
      .where('parcel_id', '<', before)
      .orderBy('parcel_id')
      .limit(pageSize)
      .execute()
    if (rows.length > 0) yield rows.map((row) => row.parcel_id)
    if (rows.length < pageSize) return
    after = rows.at(-1)!.parcel_id
  }
}

async function countHeld(ctx: Ctx, { operatorId, class: kind, day }: DayKeyId): Promise<number> {
  const { from, before } = idsOfDay(day)
  const { held } = await ctx.tx
    .selectFrom('holds.held_key as k')
    .innerJoin('holds.hold as h', 'h.id', 'k.hold_id')
    .select(sql<number>`count(distinct k.record_id)::int`.as('held'))
    .where('h.operator_id', '=', operatorId)
    .where('h.state', 'in', [...standing])
    .where('k.class', '=', kind)
    .where('k.record_id', '>=', from)
    .where('k.record_id', '<', before)
    .executeTakeFirstOrThrow()
  return held
}
