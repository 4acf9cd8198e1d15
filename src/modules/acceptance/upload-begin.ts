import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { atCounter } from './counter.ts'
import { refuse } from './errors.ts'
import { photoLimitBytes } from './picture.ts'
import { type Upload, uploadLimits } from './upload.ts'

/** An upload that may begin: its row without a place among the person's open ones. */
export type PlannedUpload = Pick<
  Upload,
  'id' | 'operator_id' | 'office_id' | 'begun_by' | 'begun_at' | 'length'
>

/** Looks whether a photo of that length may be sent at this counter. */
export async function planUpload(
  ctx: Ctx,
  { officeId, length }: { officeId: string; length: number },
): Promise<PlannedUpload> {
  const office = await atCounter(ctx, officeId, 'acceptance.accept')
  if (length > photoLimitBytes) throw refuse('photo_too_large')
  return {
    id: newId(ctx.now),
    operator_id: office.organisationId,
    office_id: office.id,
    begun_by: ctx.actor.id,
    begun_at: ctx.now,
    length,
  }
}

/** Begins it in one of the person's free places; refuses when all are taken. */
export async function beginUpload(db: Database, planned: PlannedUpload): Promise<void> {
  // Two that begin at once may want the same place; the unique index gives it to one.
  for (let attempt = 0; attempt < 5; attempt++) if (await takePlace(db, planned)) return
  throw refuse('upload_too_many', { limit: uploadLimits.openOfOnePerson })
}

async function takePlace(db: Database, planned: PlannedUpload): Promise<boolean> {
  const { id, operator_id, office_id, begun_by, begun_at, length } = planned
  const { rows } = await sql`
    insert into acceptance.upload (id, operator_id, office_id, begun_by, begun_at, length, slot)
    select ${id}, ${operator_id}, ${office_id}, ${begun_by}, ${begun_at}, ${length}, place
    from generate_series(1, ${uploadLimits.openOfOnePerson}::int) as place
    where not exists (
      select from acceptance.upload
      where begun_by = ${begun_by} and slot = place and ended_as is null)
    order by random()
    limit 1
    on conflict do nothing
    returning id
  `.execute(db)
  return rows.length > 0
}
