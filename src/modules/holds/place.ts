import type { Day } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import type { Ground } from './grounds.ts'
import { authorizePerson, checkDates, keyOfHold, lockStanding, parseText } from './hold.ts'
import { holdKeyId } from './hold-key.ts'
import { keep } from './keep.ts'
import { type Names, type Resolved, resolveNames } from './names.ts'
import { addPersons, catchParcels } from './person.ts'

export type NewHold = Names & {
  readonly ground: Ground
  /** The number of the writing or the case. */
  readonly reference: string
  readonly reason: string
  readonly reviewOn?: Day
  readonly endsOn?: Day
}

export type Placed = { readonly holdId: string; readonly parcels: number }

/**
 * Keeps what it names readable beyond its period, until two persons let it go (rules R20, R29). A hold
 * that names nothing yet is a case: parcels and persons are added as they become known.
 */
export async function placeHold(ctx: Ctx, vault: Vault, input: NewHold): Promise<Placed> {
  authorizePerson(ctx, 'hold.place')
  const { reviewOn, endsOn } = checkDates(ctx.now, {
    reviewOn: input.reviewOn,
    endsOn: input.endsOn,
  })
  const reference = parseText('reference', input.reference)
  const statement = { reference, reason: parseText('reason', input.reason) }
  const resolved = await resolveNames(ctx, vault, input)

  const operatorId = ctx.actor.organisationId
  const holdId = newId(ctx.now)
  const holdKey = await vault.forWriting(holdKeyId(operatorId, holdId))
  await ctx.tx
    .insertInto('holds.hold')
    .values({
      id: holdId,
      operator_id: operatorId,
      ground: input.ground,
      sealed_statement: holdKey.record(holdId).seal('statement', statement),
      placed_by: ctx.actor.id,
      placed_at: ctx.now,
      review_on: reviewOn,
      ends_on: endsOn,
    })
    .execute()
  await record(ctx, {
    type: 'hold.placed',
    subject: holdId,
    data: { ground: input.ground, reviewOn, endsOn },
  })
  return { holdId, parcels: await keepNamed(ctx, vault, { holdId, holdKey, resolved }) }
}

/** Adds parcels or persons to a hold that stands. What it has already is not added twice. */
export async function addNames(
  ctx: Ctx,
  vault: Vault,
  { holdId, ...names }: Names & { readonly holdId: string },
): Promise<Placed> {
  authorizePerson(ctx, 'hold.place')
  if (names.parcels.length + names.persons.length === 0) throw refuse('nothing_named')
  const resolved = await resolveNames(ctx, vault, names)
  const hold = await lockStanding(ctx, holdId)
  const holdKey = await keyOfHold(vault, hold)
  const parcels = await keepNamed(ctx, vault, { holdId, holdKey, resolved })
  await record(ctx, { type: 'hold.names_added', subject: holdId, data: { parcels } })
  return { holdId, parcels }
}

async function keepNamed(
  ctx: Ctx,
  vault: Vault,
  { holdId, holdKey, resolved }: { holdId: string; holdKey: DayKey; resolved: Resolved },
): Promise<number> {
  const { found, steady } = resolved
  const named = await keep(ctx, { holdId, holdKey, found })
  const persons = await addPersons(ctx, { holdId, holdKey }, resolved.persons)
  const operatorId = ctx.actor.organisationId
  const days = steady.parcelDays
  const caught = await catchParcels(ctx, vault, {
    ...{ operatorId, holdId, holdKey, persons, steady, days },
  })
  return named + caught
}
