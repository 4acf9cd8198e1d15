import { sql } from 'kysely'
import type { Day } from '#core/time.ts'
import { findByToken } from '#modules/parcels/index.ts'
import { valueForSearch } from '#modules/reveals/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import { daysOf, findKeys, type Found, recordsOf } from './keep.ts'
import { checkPersons, type NamedPerson } from './person.ts'
import { type Steady, steadyDays } from './steady.ts'

/** A parcel by its id, or by the number on its label. */
export type NamedParcel = { readonly id: string } | { readonly itemNumber: string }

export type Names = {
  readonly parcels: readonly NamedParcel[]
  readonly persons: readonly NamedPerson[]
  /** Hold parcels of which a class is erased already. */
  readonly keepWhatIsLeft?: boolean
}

/** Names that were found, with erasure kept away from the days they lie in. */
export type Resolved = {
  readonly found: Found
  readonly persons: readonly NamedPerson[]
  readonly steady: Steady
}

/**
 * Finds what a hold is to keep, and keeps erasure away from it until this change ends. Refuses all of
 * it when one named parcel is unknown, erased, or partly erased and nobody said to keep what is left.
 */
export async function resolveNames(ctx: Ctx, vault: Vault, names: Names): Promise<Resolved> {
  checkPersons(names.persons)
  const operatorId = ctx.actor.organisationId
  const parcelIds = await idsOf(ctx, vault, names.parcels)
  const records = await recordsOf(ctx, parcelIds)
  // Persons may have parcels on any day that lives; named parcels lie on their own.
  const days = names.persons.length > 0 ? {} : { days: daysOf(records) }
  const steady = await steadyDays(ctx, operatorId, days)
  const found = await findKeys(ctx, vault, { operatorId, steady, records })
  assertInTime(parcelIds, found, names.keepWhatIsLeft ?? false)
  return { found, persons: names.persons, steady }
}

function assertInTime(parcelIds: readonly string[], found: Found, keepWhatIsLeft: boolean): void {
  const had = new Set(found.sources.map(({ parcelId }) => parcelId))
  const gone = parcelIds.filter((id) => !had.has(id))
  if (gone.length > 0) throw refuse('too_late', { parcels: gone })
  if (found.missing.size === 0 || keepWhatIsLeft) return
  const classes = [...new Set([...found.missing.values()].flat())].sort()
  throw refuse('partly_erased', { parcels: [...found.missing.keys()], classes })
}

/** Ids of named parcels, each once; refuses by their places in the list, for numbers are not to be repeated. */
async function idsOf(ctx: Ctx, vault: Vault, named: readonly NamedParcel[]): Promise<string[]> {
  const numbers = named.some((one) => 'itemNumber' in one)
  const days = numbers ? await parcelDays(ctx) : []
  const ids: string[] = []
  const unknown: string[] = []
  const own = await ownParcels(ctx, named)
  for (const [place, one] of named.entries()) {
    const id = 'id' in one ? one.id : await byNumber(ctx, vault, { number: one.itemNumber, days })
    if (id !== undefined && ('itemNumber' in one || own.has(id))) ids.push(id)
    else unknown.push(String(place + 1))
  }
  if (unknown.length > 0) throw refuse('parcels_unknown', { places: unknown })
  return [...new Set(ids)]
}

async function ownParcels(ctx: Ctx, named: readonly NamedParcel[]): Promise<ReadonlySet<string>> {
  const ids = named.flatMap((one) => ('id' in one ? [one.id] : []))
  const rows = await ctx.tx
    .selectFrom('parcels.parcel')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('operator_id', '=', ctx.actor.organisationId)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function byNumber(
  ctx: Ctx,
  vault: Vault,
  { number, days }: { number: string; days: readonly Day[] },
): Promise<string | undefined> {
  const [parcel] = await findByToken(ctx, vault, {
    kind: 'item',
    value: valueForSearch('item', number),
    days,
    operatorId: ctx.actor.organisationId,
    offices: 'all',
    limit: 1,
  })
  return parcel?.id
}

/** Every day of the operator whose tokens can be asked, further back than a search looks. */
export async function parcelDays(ctx: Ctx): Promise<Day[]> {
  const rows = await ctx.tx
    .selectFrom('retention.day_key')
    .select('day')
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('class', '=', 'parcel')
    .where('erasing_at', 'is', null)
    .orderBy('day', 'desc')
    .execute()
  return rows.map(({ day }) => day)
}
