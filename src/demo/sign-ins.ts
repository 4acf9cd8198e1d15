import { getOrganisation, officesByIds, personNames, visitor } from '#modules/directory/index.ts'
import { look } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import { type Ctx, type Role, roles } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Vault } from '#platform/vault.ts'

/** The password of everybody in the demo country and of nobody else: src/demo/README.md prints it. */
export const demoPassword = 'demo-buu-an-2025'

export type SignInLine = {
  readonly staffCode: string
  readonly password: string
  readonly role: Role
  readonly name: string
  readonly organisation: string
  readonly office: string | null
}

/** Somebody whose password is published, by ids. */
export type SignInRow = {
  readonly personId: string
  readonly staffCode: string
  readonly role: Role
  readonly organisationId: string
  readonly officeId: string | null
}

/** Whether anyone can sign in here with the published password. */
export async function hasDemoSignIns(db: Database): Promise<boolean> {
  const one = await db.selectFrom('demo.sign_in').select('person_id').limit(1).executeTakeFirst()
  return one !== undefined
}

/** Notes that a person was given the published password. */
export async function noteSignIn(ctx: Ctx, row: SignInRow): Promise<void> {
  await ctx.tx
    .insertInto('demo.sign_in')
    .values({
      person_id: row.personId,
      staff_code: row.staffCode,
      role: row.role,
      organisation_id: row.organisationId,
      office_id: row.officeId,
    })
    .execute()
}

/** Everybody with the published password, by ids. */
export async function signInRows(ctx: Pick<Ctx, 'tx'>): Promise<SignInRow[]> {
  return (
    ctx.tx
      .selectFrom('demo.sign_in')
      .select([
        'person_id as personId',
        'staff_code as staffCode',
        'role',
        'organisation_id as organisationId',
        'office_id as officeId',
      ])
      .orderBy('staff_code')
      // Written by `noteSignIn` alone.
      .$narrowType<{ role: Role }>()
      .execute()
  )
}

/** The table of sign-ins for people: whoever stands at a counter first, then in the order of roles. */
export async function listSignIns(deps: {
  readonly db: Database
  readonly vault: Vault
  readonly now: Clock
}): Promise<SignInLine[]> {
  return look(deps.db, { actor: visitor, now: deps.now() }, async (ctx) => {
    const rows = await signInRows(ctx)
    const ids = rows.map((row) => row.personId)
    const names = await personNames(ctx, deps.vault, ids)
    const officeIds = rows.map((row) => row.officeId)
    const offices = await officesByIds(ctx, officeIds)
    const organisations = await organisationNames(ctx, rows)
    return rows
      .map(({ personId, staffCode, role, organisationId, officeId }) => ({
        staffCode,
        password: demoPassword,
        role,
        name: names.get(personId) ?? staffCode,
        organisation: organisations.get(organisationId) ?? '',
        office: offices.get(officeId ?? '')?.name ?? null,
      }))
      .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
  })
}

async function organisationNames(
  ctx: Ctx,
  rows: readonly SignInRow[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { organisationId: id } of rows)
    if (!names.has(id)) names.set(id, (await getOrganisation(ctx, id)).name)
  return names
}
