import { addDays, dayOf } from '#core/time.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import type { BlobStore } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import { deletePhotoBlobs, photoFolder, tooOldAt } from './photo.ts'

export type SweepDeps = {
  readonly db: Database
  readonly now: Clock
  readonly blobs: BlobStore
}

const batch = 500

/** Photos that got no parcel within a day. The row goes first, in a change of its own; then its blobs. */
export async function sweepPhotos({ db, now, blobs }: SweepDeps): Promise<void> {
  const due = await db
    .selectFrom('acceptance.photo')
    .select(['id', 'operator_id'])
    .where('parcel_id', 'is', null)
    .where('taken_at', '<', tooOldAt(now()))
    .limit(batch)
    .execute()
  for (const photo of due) {
    const who = { actor: system(photo.operator_id), now: now() }
    if (await change(db, who, (ctx) => sweepPhoto(ctx, photo.id)))
      await deletePhotoBlobs(blobs, photo.id)
  }
}

async function sweepPhoto(ctx: Ctx, id: string): Promise<boolean> {
  const { numDeletedRows } = await ctx.tx
    .deleteFrom('acceptance.photo')
    .where('id', '=', id)
    .where('parcel_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return false
  await record(ctx, { type: 'photo.swept', subject: id, data: {} })
  return true
}

function system(organisationId: string): Actor {
  return { id: '00000000-0000-7000-8000-000000000000', kind: 'system', organisationId, duties: [] }
}

/**
 * Blobs without a row, as a crash between the two leaves them. Looks at the days that ended two to
 * four days ago: a photo of such a day is tied to its parcel or gone.
 */
export async function sweepOrphans(deps: SweepDeps): Promise<void> {
  const today = dayOf(deps.now())
  for (const ago of [2, 3, 4]) await sweepDay(deps, photoFolder(addDays(today, -ago)))
}

async function sweepDay({ db, blobs }: SweepDeps, prefix: string): Promise<void> {
  let page = await blobs.list({ prefix, limit: batch })
  while (page.length > 0) {
    const names = page.map(({ name }) => name)
    const kept = await photosAmong(db, names.map(photoIdIn))
    const orphans = names.filter((name) => !kept.has(photoIdIn(name)))
    for (const name of orphans) await blobs.delete(name)
    page = await blobs.list({ prefix, limit: batch, after: names.at(-1)! })
  }
}

/** `photos/<day>/<two digits>/<id>`, and for a thumbnail `-thumbnail` behind it. */
function photoIdIn(name: string): string {
  return name.split('/').at(-1)!.slice(0, 36)
}

async function photosAmong(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('acceptance.photo')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}
