import { type Static, Type } from 'typebox'
import { dayOf } from '#core/time.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import { dayClasses } from '#core/vault/term.ts'
import { personNames } from '#modules/directory/index.ts'
import { citation } from '#modules/law/index.ts'
import { ParcelLine, parcelLines } from '#modules/reveals/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { type Ground, groundWords } from './grounds.ts'
import { getHold, type Hold, isStanding } from './hold.ts'
import { holdKeyId } from './hold-key.ts'
import { authorizeReading, HoldLine, linesOf, statementOf } from './list.ts'
import { maskedPerson, personKinds, personsOf } from './person.ts'

const Id = Type.String({ format: 'uuid' })
const text = Type.String()
const maybe = Type.Union([Type.Null(), Type.String()])

const ReviewView = Type.Object({
  id: Id,
  by: maybe,
  at: text,
  nextOn: Type.String({ format: 'date' }),
  endsOn: maybe,
  note: maybe,
})

const ReleaseView = Type.Object({
  id: Id,
  askedBy: maybe,
  askedAt: text,
  reason: maybe,
  outcome: Type.Union([Type.Null(), Type.Enum(['approved', 'refused'])]),
  decidedBy: maybe,
  decidedAt: maybe,
  /** Whether the one who looks asked for it, and so cannot approve it. */
  own: Type.Boolean(),
})

/** A hold with its history. Words under its key are null once the key is destroyed; persons are masked. */
export const HoldPage = Type.Object({
  ...HoldLine.properties,
  basis: text,
  reason: maybe,
  named: Type.Array(Type.Object({ id: Id, by: Type.Enum([...personKinds]), value: text })),
  reviews: Type.Array(ReviewView),
  releases: Type.Array(ReleaseView),
})
export type HoldPage = Static<typeof HoldPage>

/** One hold, for those who answer for it. */
export async function holdPage(ctx: Ctx, vault: Vault, id: string): Promise<HoldPage> {
  authorizeReading(ctx)
  const hold = await getHold(ctx, id)
  const [line] = await linesOf(ctx, vault, [hold])
  const key = isStanding(hold) ? await vault.find(holdKeyId(hold.operator_id, id)) : undefined
  const persons = key ? await personsOf(ctx, id, key) : []
  return {
    ...line!,
    // Of the day it was placed: later law does not change why it was.
    basis: citation(groundWords[hold.ground as Ground].basis, dayOf(hold.placed_at)),
    reason: (await statementOf(vault, hold))?.reason ?? null,
    named: persons.map((person) => ({ id: person.id, by: person.by, value: maskedPerson(person) })),
    ...(await historyOf(ctx, vault, { hold, key })),
  }
}

async function historyOf(
  ctx: Ctx,
  vault: Vault,
  { hold, key }: { hold: Hold; key: DayKey | undefined },
): Promise<Pick<HoldPage, 'reviews' | 'releases'>> {
  const reviews = await ctx.tx
    .selectFrom('holds.review')
    .selectAll()
    .where('hold_id', '=', hold.id)
    .orderBy('id')
    .execute()
  const releases = await ctx.tx
    .selectFrom('holds.release')
    .selectAll()
    .where('hold_id', '=', hold.id)
    .orderBy('id')
    .execute()
  const people = releases.flatMap((row) => [row.asked_by, row.decided_by ?? row.asked_by])
  const names = await personNames(ctx, vault, [...reviews.map((row) => row.reviewed_by), ...people])
  // Sealed by `reviewHold` and `askRelease`, which write nothing but strings.
  const open = (id: string, place: string, sealed: Buffer | null) =>
    sealed && key ? (key.record(id).open(place, sealed) as string) : null
  return {
    reviews: reviews.map((row) => ({
      id: row.id,
      by: names.get(row.reviewed_by) ?? null,
      at: row.at.toISOString(),
      nextOn: row.next_on,
      endsOn: row.ends_on,
      note: open(row.id, 'note', row.sealed_note),
    })),
    releases: releases.map((row) => ({
      id: row.id,
      askedBy: names.get(row.asked_by) ?? null,
      askedAt: row.asked_at.toISOString(),
      reason: open(row.id, 'reason', row.sealed_reason),
      // The column's check allows no other.
      outcome: row.outcome as 'approved' | 'refused' | null,
      decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? null),
      decidedAt: row.decided_at?.toISOString() ?? null,
      own: row.asked_by === ctx.actor.id,
    })),
  }
}

/** A parcel under a hold, masked, and how it came to be. */
export const HeldParcelLine = Type.Object({
  ...ParcelLine.properties,
  /** Named itself, or found as a parcel of a named person. */
  by: Type.Enum(['parcel', 'person']),
  addedAt: text,
  /** Classes that were erased already when the hold came. */
  missing: Type.Array(Type.Enum([...dayClasses])),
})
export type HeldParcelLine = Static<typeof HeldParcelLine>

/** The parcels a hold keeps, newest first; of a released hold none. */
export async function heldParcelLines(
  ctx: Ctx,
  vault: Vault,
  asked: { readonly holdId: string; readonly after?: string; readonly limit: number },
): Promise<{ items: HeldParcelLine[]; next: string | null }> {
  authorizeReading(ctx)
  const hold = await getHold(ctx, asked.holdId)
  if (!isStanding(hold)) return { items: [], next: null }
  let query = ctx.tx
    .selectFrom('holds.held_parcel as h')
    .innerJoin('parcels.parcel as p', 'p.id', 'h.parcel_id')
    .selectAll('p')
    .select(['h.person_id', 'h.added_at', 'h.missing'])
    .where('h.hold_id', '=', hold.id)
    .orderBy('h.parcel_id', 'desc')
    .limit(asked.limit + 1)
  if (asked.after) query = query.where('h.parcel_id', '<', asked.after)
  const rows = await query.execute()
  const shown = rows.slice(0, asked.limit)
  const lines = await parcelLines(ctx, vault, shown)
  return {
    items: lines.map((line, i) => ({
      ...line,
      by: shown[i]!.person_id ? 'person' : 'parcel',
      addedAt: shown[i]!.added_at.toISOString(),
      // Written by `keep`, which knows no other.
      missing: shown[i]!.missing as HeldParcelLine['missing'],
    })),
    next: rows.length > asked.limit ? shown.at(-1)!.id : null,
  }
}
