import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { dayOf } from '#core/time.ts'
import { getReadableParcel } from '#modules/parcels/index.ts'
import { personNames } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { type Ground, grounds } from './grounds.ts'
import {
  type Hold,
  type HoldState,
  holdStates,
  isStanding,
  standing,
  type Statement,
} from './hold.ts'
import { holdKeyId } from './hold-key.ts'

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const maybe = Type.Union([Type.Null(), Type.String()])

/** A hold in a list. */
export const HoldLine = Type.Object({
  id: Id,
  ground: Type.Enum([...grounds]),
  state: Type.Enum([...holdStates]),
  /** Null once the hold's key is destroyed. */
  reference: maybe,
  placedBy: maybe,
  placedAt: Type.String(),
  reviewOn: Day,
  endsOn: Type.Union([Type.Null(), Day]),
  /** Its review is due, or over. */
  overdue: Type.Boolean(),
  /** Its last day is over; it stands until two persons let it go. */
  ended: Type.Boolean(),
  persons: Type.Integer(),
  parcels: Type.Integer(),
  releasedAt: maybe,
})
export type HoldLine = Static<typeof HoldLine>

export type HoldFilter = {
  readonly state?: HoldState | 'standing'
  readonly ground?: Ground
  /** Only standing holds whose review is due or whose last day is over. */
  readonly due?: boolean
  readonly after?: string
  readonly limit: number
}

export type HoldLines = { readonly items: HoldLine[]; readonly next: string | null }

/** The holds of the actor's operator, newest first. */
export async function listHolds(ctx: Ctx, vault: Vault, filter: HoldFilter): Promise<HoldLines> {
  authorizeReading(ctx)
  let query = holdsOfOperator(ctx)
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
  const states = statesOf(filter)
  if (states) query = query.where('state', 'in', [...states])
  if (filter.ground) query = query.where('ground', '=', filter.ground)
  if (filter.after) query = query.where('id', '<', filter.after)
  if (filter.due) {
    const today = dayOf(ctx.now)
    query = query.where((eb) => eb.or([eb('review_on', '<=', today), eb('ends_on', '<', today)]))
  }
  const rows = await query.execute()
  const holds = rows.slice(0, filter.limit)
  return {
    items: await linesOf(ctx, vault, holds),
    next: rows.length > filter.limit ? holds.at(-1)!.id : null,
  }
}

function statesOf({ state, due }: HoldFilter): readonly string[] | undefined {
  if (due || state === 'standing') return standing
  return state && [state]
}

/** The holds that a parcel stands under, for its page. */
export async function holdsOfParcel(ctx: Ctx, vault: Vault, parcelId: string): Promise<HoldLine[]> {
  authorizeReading(ctx)
  const parcel = await getReadableParcel(ctx, parcelId)
  const holds = await holdsOfOperator(ctx)
    .where('id', 'in', (eb) =>
      eb.selectFrom('holds.held_parcel').select('hold_id').where('parcel_id', '=', parcel.id),
    )
    .where('state', 'in', [...standing])
    .orderBy('id', 'desc')
    .execute()
  return linesOf(ctx, vault, holds)
}

export function authorizeReading(ctx: Ctx): void {
  authorize(ctx.actor, 'hold.read', { organisationId: ctx.actor.organisationId })
}

function holdsOfOperator(ctx: Ctx) {
  return ctx.tx
    .selectFrom('holds.hold')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
}

/** Holds as lines of a list, in the order given. */
export async function linesOf(ctx: Ctx, vault: Vault, holds: readonly Hold[]): Promise<HoldLine[]> {
  const ids = holds.map(({ id }) => id)
  const names = await personNames(
    ctx,
    vault,
    holds.map((hold) => hold.placed_by),
  )
  const counts = await countsOf(ctx, ids)
  return Promise.all(
    holds.map(async (hold) => ({
      ...lineOf(hold, dayOf(ctx.now)),
      reference: (await statementOf(vault, hold))?.reference ?? null,
      placedBy: names.get(hold.placed_by) ?? null,
      ...counts.get(hold.id)!,
    })),
  )
}

function lineOf(hold: Hold, today: string) {
  const stands = isStanding(hold)
  return {
    id: hold.id,
    // The columns' checks allow no other.
    ground: hold.ground as Ground,
    state: hold.state as HoldState,
    placedAt: hold.placed_at.toISOString(),
    reviewOn: hold.review_on,
    endsOn: hold.ends_on,
    overdue: stands && hold.review_on <= today,
    ended: stands && hold.ends_on !== null && hold.ends_on < today,
    releasedAt: hold.released_at?.toISOString() ?? null,
  }
}

/** What the hold was placed as; undefined once its key is destroyed. */
export async function statementOf(vault: Vault, hold: Hold): Promise<Statement | undefined> {
  const key = isStanding(hold) ? await vault.find(holdKeyId(hold.operator_id, hold.id)) : undefined
  // Sealed by `placeHold`, at this place only.
  return key?.record(hold.id).open('statement', hold.sealed_statement) as Statement | undefined
}

type Counts = { readonly persons: number; readonly parcels: number }

async function countsOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await sql<Counts & { id: string }>`
    select h.id,
           (select count(*)::int from holds.person p where p.hold_id = h.id) as persons,
           (select count(*)::int from holds.held_parcel p where p.hold_id = h.id) as parcels
    from unnest(${ids}::uuid[]) as h (id)`.execute(ctx.tx)
  return new Map(rows.map(({ id, persons, parcels }) => [id, { persons, parcels }]))
}
