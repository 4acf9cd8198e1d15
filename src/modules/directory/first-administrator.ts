import { sql } from 'kysely'
import type { Ctx, Role } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { locks } from '#platform/locks.ts'
import { refuse } from './errors.ts'
import { type Invitation, invite } from './invitation.ts'
import {
  addOrganisation,
  founder,
  isAdministrator,
  type OrganisationKind,
  rolesOf,
} from './organisation.ts'
import { addPerson } from './person.ts'

/**
 * Makes the way in to an empty directory: the organisation that runs this deployment, its first
 * administrator and an invitation. Until somebody has accepted one, each start gives a fresh link;
 * after that it answers undefined.
 */
export async function inviteFirstAdministrator(
  ctx: Ctx,
  vault: Vault,
  input: {
    readonly kind: OrganisationKind
    readonly code: string
    readonly name: string
    readonly provinceCode?: string
    readonly staffCode: string
    readonly personName: string
  },
): Promise<Invitation | undefined> {
  if (ctx.actor.kind !== 'system') throw refuse('system_only')
  // Two servers that start at once on one database make one organisation.
  await sql`select pg_advisory_xact_lock(${locks.firstAdministrator})`.execute(ctx.tx)
  const first = await ctx.tx
    .selectFrom('directory.person')
    .select(['id', 'organisation_id'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!first) return found(ctx, vault, input)
  const user = await ctx.tx.selectFrom('auth.user').select('id').limit(1).executeTakeFirst()
  if (user) return undefined
  return invite({ ...ctx, actor: founder(first.organisation_id) }, first.id)
}

type Founding = Parameters<typeof inviteFirstAdministrator>[2]

async function found(ctx: Ctx, vault: Vault, input: Founding): Promise<Invitation> {
  const organisation = await addOrganisation(ctx, input)
  const inside = { ...ctx, actor: founder(organisation.id) }
  const { invitation } = await addPerson(inside, vault, {
    staffCode: input.staffCode,
    name: input.personName,
    duties: [{ role: administratorOf(input.kind), officeId: null }],
  })
  return invitation
}

function administratorOf(kind: OrganisationKind): Role {
  const role = rolesOf[kind].find(isAdministrator)
  if (!role) throw new Error(`nobody administers a ${kind}`)
  return role
}
