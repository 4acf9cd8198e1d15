import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/**
 * Removes who looked at what before an instant, up to a number of rows of each kind; returns how many.
 * Postgres refuses any that is younger than twelve months (rule R30).
 */
export async function sweepReveals(
  ctx: Ctx,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<number> {
  const { rows } = await sql<{ swept: number }>`
    with old_reveal as (
      delete from reveals.reveal where id in (
        select id from reveals.reveal where at < ${before} order by at limit ${limit}) returning 1
    ), old_search as (
      delete from reveals.search where id in (
        select id from reveals.search where at < ${before} order by at limit ${limit}) returning 1
    ), old_photo as (
      delete from reveals.opened_photo where (reveal_id, photo_id) in (
        select reveal_id, photo_id from reveals.opened_photo where at < ${before} order by at limit ${limit})
      returning 1
    ), old_page as (
      delete from reveals.page_read where id in (
        select id from reveals.page_read where at < ${before} order by at limit ${limit}) returning 1
    )
    select ((select count(*) from old_reveal) + (select count(*) from old_search)
      + (select count(*) from old_photo) + (select count(*) from old_page))::int as swept`.execute(
    ctx.tx,
  )
  return rows[0]!.swept
}
