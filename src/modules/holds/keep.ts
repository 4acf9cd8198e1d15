import { sql } from 'kysely'
import { type Day } from '#core/time.ts'
import { dayOfId } from '#core/uuid7.ts'
import { type DayKey, RecordKey } from '#core/vault/day-key.ts'
import type { DayClass } from '#core/vault/term.ts'
import { evidenceRecords } from '#modules/acceptance/index.ts'
import type { Ctx } from '#platform/context.ts'
import { recordAll } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { standing } from './hold.ts'
import { holdKeyId, keeperOf, type RecordName } from './hold-key.ts'
import type { Steady } from './steady.ts'

/** Everything of a parcel that is sealed under a key of its own. */
export type ParcelRecord = RecordName & { readonly parcelId: string }

/** A record whose key can still be had, and how to seal that key under a hold's. */
type Source = ParcelRecord & { readonly sealFor: (keeper: RecordKey) => Buffer }

export type Found = {
  readonly sources: readonly Source[]
  /** By parcel: classes of which something can no longer be had. */
  readonly missing: ReadonlyMap<string, readonly DayClass[]>
}

/** The sealed records of parcels, whatever became of their keys. */
export async function recordsOf(ctx: Ctx, parcelIds: readonly string[]): Promise<ParcelRecord[]> {
  const evidence = await evidenceRecords(ctx, parcelIds)
  return [
    ...parcelIds.flatMap((id) => [
      { class: 'parcel' as const, recordId: id, parcelId: id },
      { class: 'identity' as const, recordId: id, parcelId: id },
    ]),
    ...evidence.map((one) => ({ class: 'evidence' as const, ...one })),
  ]
}

/** Those of the records whose key a hold does not keep yet. */
export async function notKept(
  ctx: Ctx,
  holdId: string,
  records: readonly ParcelRecord[],
): Promise<ParcelRecord[]> {
  const rows = await ctx.tx
    .selectFrom('holds.held_key')
    .select(['class', 'record_id'])
    .where('hold_id', '=', holdId)
    .where(sql<boolean>`parcel_id = any(${records.map(({ parcelId }) => parcelId)}::uuid[])`)
    .execute()
  // The column's check allows no other.
  const kept = new Set(
    rows.map((row) => nameOf({ class: row.class as DayClass, recordId: row.record_id })),
  )
  return records.filter((record) => !kept.has(nameOf(record)))
}

/** The days whose keys records are sealed under. */
export function daysOf(records: readonly ParcelRecord[]): Day[] {
  return [...new Set(records.map(({ recordId }) => dayOfId(recordId)))]
}

/** Looks for the keys of records: in their days, or in another hold that stands. */
export async function findKeys(
  ctx: Ctx,
  vault: Vault,
  {
    operatorId,
    steady,
    records,
  }: { operatorId: string; steady: Steady; records: readonly ParcelRecord[] },
): Promise<Found> {
  const sources: Source[] = []
  const orphans: ParcelRecord[] = []
  for (const record of records) {
    const id = { operatorId, class: record.class, day: dayOfId(record.recordId) }
    const day = await steady.find(vault, id)
    if (day)
      sources.push({ ...record, sealFor: (keeper) => day.holdRecord(record.recordId, keeper) })
    else orphans.push(record)
  }
  sources.push(...(await keptElsewhere(ctx, vault, { operatorId, records: orphans })))
  return { sources, missing: missingOf(records, sources) }
}

/** Another hold's copies: that hold cannot be released before this change ends. */
async function keptElsewhere(
  ctx: Ctx,
  vault: Vault,
  { operatorId, records }: { operatorId: string; records: readonly ParcelRecord[] },
): Promise<Source[]> {
  if (records.length === 0) return []
  const rows = await ctx.tx
    .selectFrom('holds.held_key as k')
    .innerJoin('holds.hold as h', 'h.id', 'k.hold_id')
    .select(['k.class', 'k.record_id', 'k.hold_id', 'k.sealed_key'])
    .where('h.operator_id', '=', operatorId)
    .where('h.state', 'in', [...standing])
    .where(sql<boolean>`k.record_id = any(${records.map(({ recordId }) => recordId)}::uuid[])`)
    .orderBy('k.hold_id')
    .forShare('h')
    .execute()
  const copies = new Map<string, Source['sealFor']>()
  for (const row of rows) {
    const holdKey = await vault.find(holdKeyId(operatorId, row.hold_id))
    if (!holdKey) continue
    // The column's check allows no other.
    const name = { class: row.class as DayClass, recordId: row.record_id }
    const from = keeperOf(holdKey, name)
    copies.set(nameOf(name), (to) => RecordKey.heldAgain(row.sealed_key, { from, to }))
  }
  return records.flatMap((record) => {
    const sealFor = copies.get(nameOf(record))
    return sealFor ? [{ ...record, sealFor }] : []
  })
}

function nameOf({ class: kind, recordId }: RecordName): string {
  return `${kind}/${recordId}`
}

function missingOf(records: readonly ParcelRecord[], sources: readonly Source[]) {
  const had = new Set(sources.map(nameOf))
  const missing = new Map<string, DayClass[]>()
  for (const record of records) {
    if (had.has(nameOf(record))) continue
    const classes = missing.get(record.parcelId) ?? []
    if (!classes.includes(record.class)) missing.set(record.parcelId, [...classes, record.class])
  }
  return missing
}

export type Keeping = {
  readonly holdId: string
  readonly holdKey: DayKey
  /** The named person whose parcels these are; undefined when they were named themselves. */
  readonly personId?: string
  readonly found: Found
}

/** Keeps what was found under a hold; what it keeps already stays as it is. Returns how many parcels are new. */
export async function keep(ctx: Ctx, keeping: Keeping): Promise<number> {
  const { holdId, found } = keeping
  const parcelIds = [...new Set(found.sources.map(({ parcelId }) => parcelId))]
  if (parcelIds.length === 0) return 0
  const added = await addParcels(ctx, keeping, parcelIds)
  await addKeys(ctx, keeping)
  const by = keeping.personId ? 'person' : 'parcel'
  await recordAll(
    ctx,
    added.map((parcel) => ({
      type: 'hold.parcel_added',
      subject: holdId,
      data: { parcel, by, missing: found.missing.get(parcel) ?? [] },
    })),
  )
  return added.length
}

async function addParcels(
  ctx: Ctx,
  { holdId, personId, found }: Keeping,
  parcelIds: readonly string[],
): Promise<string[]> {
  const rows = await ctx.tx
    .insertInto('holds.held_parcel')
    .values(
      parcelIds.map((parcel_id) => ({
        hold_id: holdId,
        parcel_id,
        person_id: personId ?? null,
        added_by: ctx.actor.id,
        added_at: ctx.now,
        missing: [...(found.missing.get(parcel_id) ?? [])],
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('parcel_id')
    .execute()
  return rows.map((row) => row.parcel_id)
}

async function addKeys(ctx: Ctx, { holdId, holdKey, found }: Keeping): Promise<void> {
  await ctx.tx
    .insertInto('holds.held_key')
    .values(
      found.sources.map((source) => ({
        class: source.class,
        record_id: source.recordId,
        hold_id: holdId,
        parcel_id: source.parcelId,
        day: dayOfId(source.recordId),
        sealed_key: source.sealFor(keeperOf(holdKey, source)),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
