import type { Selectable } from 'kysely'
import { type Day, dayOf } from '#core/time.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize, type Permission } from '#platform/policy.ts'
import type { HoldsHold } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import { latestReview } from './grounds.ts'
import { holdKeyId } from './hold-key.ts'

export type Hold = Selectable<HoldsHold>

export const holdStates = ['placed', 'release_asked', 'releasing', 'released'] as const
export type HoldState = (typeof holdStates)[number]

/** The states in which a hold keeps what it names. */
export const standing = ['placed', 'release_asked'] as const satisfies readonly HoldState[]

/** Sealed as one under the hold's key: which writing asks for it, and why. */
export type Statement = { readonly reference: string; readonly reason: string }

/** Refuses machines, and people without this duty for the whole operator. */
export function authorizePerson(ctx: Ctx, permission: Permission): void {
  authorize(ctx.actor, permission, { organisationId: ctx.actor.organisationId })
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
}

/** A hold of the actor's operator; another's is answered as none. */
export async function getHold(ctx: Ctx, id: string): Promise<Hold> {
  return orRefuse(await holdsOf(ctx, id).executeTakeFirst())
}

/** The same, locked for a change of its state. */
export async function lockHold(ctx: Ctx, id: string): Promise<Hold> {
  return orRefuse(await holdsOf(ctx, id).forUpdate().executeTakeFirst())
}

/** The same, kept from being released until this change ends; refuses one that does not stand. */
export async function lockStanding(ctx: Ctx, id: string): Promise<Hold> {
  const hold = orRefuse(await holdsOf(ctx, id).forShare().executeTakeFirst())
  assertStanding(hold)
  return hold
}

function holdsOf(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('holds.hold')
    .selectAll()
    .where('id', '=', id)
    .where('operator_id', '=', ctx.actor.organisationId)
}

function orRefuse(hold: Hold | undefined): Hold {
  if (!hold) throw refuse('not_found')
  return hold
}

export function isStanding({ state }: Pick<Hold, 'state'>): boolean {
  return (standing as readonly string[]).includes(state)
}

export function assertStanding(hold: Pick<Hold, 'state'>): void {
  if (!isStanding(hold)) throw refuse('not_standing', { state: hold.state })
}

/** The key of a hold to add to it; refuses one whose key is destroyed. */
export async function keyOfHold(vault: Vault, hold: Hold): Promise<DayKey> {
  const key = await vault.find(holdKeyId(hold.operator_id, hold.id))
  if (!key) throw refuse('key_gone')
  return key
}

/** Refuses dates that are over, and a review later than anyone may set. */
export function checkDates(
  now: Date,
  { reviewOn, endsOn }: { reviewOn: Day | undefined; endsOn: Day | undefined },
): { reviewOn: Day; endsOn: Day | null } {
  const today = dayOf(now)
  const latest = latestReview(today)
  const review = reviewOn ?? latest
  if (review <= today || review > latest) throw refuse('review_date', { latest })
  if (endsOn !== undefined && endsOn < today) throw refuse('end_date')
  return { reviewOn: review, endsOn: endsOn ?? null }
}

const leastLength = 5

/** Words of a person, trimmed; refuses too few to mean anything. */
export function parseText(field: string, text: string): string {
  const words = text.normalize('NFC').trim()
  if (words.length < leastLength) throw refuse('text_required', { field })
  return words
}
