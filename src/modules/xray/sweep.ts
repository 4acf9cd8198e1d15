import { sql } from 'kysely'
import { addDays, type Day, dayOf } from '#core/time.ts'
import { idsOfDay } from '#core/uuid7.ts'
import type { BlobStore } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import type { XrayJobDeps } from './deps.ts'
import { deleteImageBlobs, imageFolder } from './image.ts'

type OfDay = { readonly operatorId: string; readonly day: Day }

/** How many images a day sealed as evidence. */
export async function countImages(ctx: Ctx, { operatorId, day }: OfDay): Promise<number> {
  const { from, before } = idsOfDay(day)
  const { records } = await ctx.tx
    .selectFrom('xray.image')
    .select(sql<number>`count(*)::int`.as('records'))
    .where('operator_id', '=', operatorId)
    .where('id', '>=', from)
    .where('id', '<', before)
    .executeTakeFirstOrThrow()
  return records
}

/** An image that may be swept, and the parcel it belongs to. */
export type OldImage = { readonly id: string; readonly parcelId: string | null }

/** Images an operator made on a day, in the order of their ids, after one of them. */
export async function imagesOfDay(
  ctx: Ctx,
  page: OfDay & { readonly after: string | undefined; readonly limit: number },
): Promise<OldImage[]> {
  const { from, before } = idsOfDay(page.day)
  let query = ctx.tx
    .selectFrom('xray.image')
    .select(['id', 'parcel_id as parcelId'])
    .where('operator_id', '=', page.operatorId)
    .where('id', '>=', from)
    .where('id', '<', before)
    .orderBy('id')
    .limit(page.limit)
  if (page.after) query = query.where('id', '>', page.after)
  return query.execute()
}

/**
 * Removes images nobody can open any more, with what was said of them. The blobs go before the rows are gone for good:
 * what a crash leaves is a row, which the next sweep finds. Postgres refuses any whose day is alive.
 */
export async function sweepImages(
  ctx: Ctx,
  blobs: BlobStore,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  for (const table of ['xray.second_look', 'xray.image'] as const)
    await ctx.tx
      .deleteFrom(table)
      .where('id', 'in', [...ids])
      .execute()
  for (const id of ids) await deleteImageBlobs(blobs, id)
}

const batch = 500

/**
 * Blobs without a row, as a crash between the two leaves them. Looks at the days that ended two to four days ago: the
 * change that wrote such a blob is over.
 */
export async function sweepOrphanImages({ db, blobs, now }: XrayJobDeps): Promise<void> {
  const today = dayOf(now())
  for (const ago of [2, 3, 4]) {
    const prefix = `${imageFolder}${addDays(today, -ago)}/`
    let page = await blobs.list({ prefix, limit: batch })
    while (page.length > 0) {
      const names = page.map(({ name }) => name)
      const rows = await db
        .selectFrom('xray.image')
        .select('id')
        .where('id', 'in', names.map(imageIdIn))
        .execute()
      const kept = new Set(rows.map(({ id }) => id))
      for (const name of names) if (!kept.has(imageIdIn(name))) await blobs.delete(name)
      page = await blobs.list({ prefix, limit: batch, after: names.at(-1)! })
    }
  }
}

/** `xray/<day>/<two digits>/<id>`, and for a thumbnail `-thumbnail` behind it. */
function imageIdIn(name: string): string {
  return name.split('/').at(-1)!.slice(0, 36)
}
