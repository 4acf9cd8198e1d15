import { sql } from 'kysely'
import type { Day } from '#core/time.ts'
import { idsOfDay } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'

/** How many parcels a day has, and of how many something is sealed under the identity key. */
export async function countParcels(
  ctx: Ctx,
  { operatorId, day }: { readonly operatorId: string; readonly day: Day },
): Promise<{ parcels: number; identities: number }> {
  const { rows } = await sql<{ parcels: number; identities: number }>`
    select count(*)::int as parcels, count(sealed_identity)::int as identities
    from parcels.parcel where day = ${day} and operator_id = ${operatorId}`.execute(ctx.tx)
  return rows[0]!
}

/** Ids of an operator's parcels of a day, in their order, after one of them. */
export async function parcelsOfDay(
  ctx: Ctx,
  page: {
    readonly operatorId: string
    readonly day: Day
    readonly after: string | undefined
    readonly limit: number
  },
): Promise<string[]> {
  const { from, before } = idsOfDay(page.day)
  const rows = await ctx.tx
    .selectFrom('parcels.parcel')
    .select('id')
    .where('operator_id', '=', page.operatorId)
    .where('id', page.after ? '>' : '>=', page.after ?? from)
    .where('id', '<', before)
    .orderBy('id')
    .limit(page.limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Removes what is left of parcels that nobody can read any more. Postgres refuses any whose day is alive. */
export async function sweepParcels(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.tx
    .deleteFrom('parcels.parcel')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}
