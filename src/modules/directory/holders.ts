import { sql } from 'kysely'
import type { Ctx, Role } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { personNames } from './person.ts'

/**
 * The people who have one of these duties at an office or over it; of the whole organisation when no
 * office is named, and of every organisation when none is. At most 100, those of the office first.
 */
export async function holdersOf(
  ctx: Ctx,
  duty: {
    readonly roles: readonly Role[]
    readonly organisationId: string | null
    readonly officeId?: string | null
  },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from directory.person p
    join directory.organisation o on o.id = p.organisation_id and o.closed_at is null
    join directory.duty d on d.person_id = p.id and d.ended_at is null
    where p.left_at is null and d.role = any(${duty.roles})
      and (${duty.organisationId}::uuid is null or p.organisation_id = ${duty.organisationId})
      and (d.office_id is null or d.office_id = ${duty.officeId ?? null})
    group by p.id
    order by bool_or(d.office_id is not null) desc, p.id limit 100`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** Names of people and of machines' keys by their ids. */
export async function actorNames(
  ctx: Ctx,
  vault: Vault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await personNames(ctx, vault, ids)
  const others = ids.filter((id) => !people.has(id))
  if (others.length === 0) return people
  const keys = await ctx.tx
    .selectFrom('directory.api_key')
    .select(['id', 'name'])
    .where('id', 'in', others)
    .execute()
  return new Map([...people, ...keys.map(({ id, name }) => [id, name] as const)])
}
