import type { Ctx } from '#platform/context.ts'
import { permissionsOf } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { type DutyOf, dutiesOf } from './duty.ts'
import { refuse } from './errors.ts'
import { getOrganisation, type Organisation } from './organisation.ts'
import { personNames } from './person.ts'

export type Me = {
  readonly personId: string
  readonly name: string
  readonly staffCode: string
  readonly organisation: Organisation
  readonly duties: DutyOf[]
  readonly permissions: string[]
  readonly twoFactor: boolean
}

/** Who the actor is, with what menus need to know of them; refuses a machine. */
export async function describeMe(ctx: Ctx, vault: Vault): Promise<Me> {
  const personId = ctx.actor.id
  const person = await ctx.tx
    .selectFrom('directory.person as p')
    .leftJoin('auth.user as u', 'u.id', 'p.id')
    .select(['p.staff_code', 'u.two_factor_enabled'])
    .where('p.id', '=', personId)
    .executeTakeFirst()
  if (!person) throw refuse('people_only')
  const names = await personNames(ctx, vault, [personId])
  const duties = await dutiesOf(ctx, [personId])
  return {
    personId,
    name: names.get(personId) ?? person.staff_code,
    staffCode: person.staff_code,
    organisation: await getOrganisation(ctx, ctx.actor.organisationId),
    duties: [...(duties.get(personId) ?? [])],
    permissions: permissionsOf(ctx.actor),
    twoFactor: person.two_factor_enabled ?? false,
  }
}
