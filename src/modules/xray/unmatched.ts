import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { BlobStore } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import { recordAll } from '#platform/ledger.ts'
import { officesFor } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import type { XrayJobDeps } from './deps.ts'
import { deleteImageBlobs, type Image, numberOf } from './image.ts'
import type { Station } from './station.ts'
import { system } from './system.ts'

/** How long an image may wait for its parcel, and how many of one station may. */
export const unmatchedDays = 7
export const mostUnmatched = 500
const dayMs = 86_400_000

const Id = Type.String({ format: 'uuid' })

export const UnmatchedLine = Type.Object({
  id: Id,
  /** As the belt read it; null when it is erased. */
  itemNumber: Type.Union([Type.Null(), Type.String()]),
  station: Type.Object({ id: Id, name: Type.String() }),
  receivedAt: Type.String(),
  expiresAt: Type.String(),
  suggestion: Type.Union([Type.Null(), Type.Enum(['clear', 'suspect'])]),
})
export type UnmatchedLine = Static<typeof UnmatchedLine>

type Row = Image & { readonly station_name: string }

/** Images of one's offices whose number is of no parcel, newest first. */
export async function listUnmatched(
  ctx: Ctx,
  vault: Vault,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<{ items: UnmatchedLine[]; next: string | null }> {
  const offices = officesFor(ctx.actor, 'xray.read')
  let query = ctx.tx
    .selectFrom('xray.image as i')
    .innerJoin('xray.station as s', 's.id', 'i.station_id')
    .selectAll('i')
    .select('s.name as station_name')
    .where('i.operator_id', '=', ctx.actor.organisationId)
    .where('i.parcel_id', 'is', null)
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
  if (offices !== 'all') query = query.where(sql<boolean>`i.office_id = any(${offices}::uuid[])`)
  if (after) query = query.where('i.id', '<', after)
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  return {
    items: await Promise.all(shown.map((row) => lineOf(vault, row))),
    next: rows.length > limit ? shown.at(-1)!.id : null,
  }
}

async function lineOf(vault: Vault, row: Row): Promise<UnmatchedLine> {
  return {
    id: row.id,
    itemNumber: await numberOf(vault, row),
    station: { id: row.station_id, name: row.station_name },
    receivedAt: row.received_at.toISOString(),
    expiresAt: new Date(row.received_at.getTime() + unmatchedDays * dayMs).toISOString(),
    // The column's check allows no other.
    suggestion: row.suggestion as UnmatchedLine['suggestion'],
  }
}

/** Lets the oldest go where a station has more than it may keep: a belt that reads nothing fills no disk. */
export async function evictUnmatched(ctx: Ctx, blobs: BlobStore, station: Station): Promise<void> {
  const rows = await ctx.tx
    .selectFrom('xray.image')
    .select(['id', 'office_id'])
    .where('station_id', '=', station.id)
    .where('parcel_id', 'is', null)
    .orderBy('id', 'desc')
    .offset(mostUnmatched)
    .limit(100)
    .execute()
  await drop(ctx, blobs, { rows, why: 'too_many' })
}

/** Removes images that found no parcel in time. */
export async function expireUnmatched({ db, now, blobs }: XrayJobDeps): Promise<void> {
  const before = new Date(now().getTime() - unmatchedDays * dayMs)
  const due = await db
    .selectFrom('xray.image')
    .select(['id', 'office_id', 'operator_id'])
    .where('parcel_id', 'is', null)
    .where('received_at', '<', before)
    .limit(500)
    .execute()
  for (const { operator_id, ...row } of due)
    await change(db, { actor: system(operator_id), now: now() }, (ctx) =>
      drop(ctx, blobs, { rows: [row], why: 'too_old' }),
    )
}

type Dropped = {
  readonly rows: readonly { readonly id: string; readonly office_id: string }[]
  readonly why: 'too_many' | 'too_old'
}

/** The blobs go before the rows are gone for good: what a crash leaves is a row, which the next sweep finds. */
async function drop(ctx: Ctx, blobs: BlobStore, { rows, why }: Dropped): Promise<void> {
  if (rows.length === 0) return
  const gone = await ctx.tx
    .deleteFrom('xray.image')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    // Bound meanwhile: it stays.
    .where('parcel_id', 'is', null)
    .returning(['id', 'office_id'])
    .execute()
  await recordAll(
    ctx,
    gone.map(({ id, office_id }) => ({
      ...{ type: 'xray_image.expired', subject: id, officeId: office_id },
      data: { why },
    })),
  )
  for (const { id } of gone) await deleteImageBlobs(blobs, id)
}
