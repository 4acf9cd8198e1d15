import type { Kysely } from 'kysely'
import { province } from '#core/places/places.ts'
import { newId } from '#core/uuid7.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import type { KeyId } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import { allowed, authorize } from '#platform/policy.ts'
import type { Tables } from '#platform/tables.ts'
import { refuse } from './errors.ts'
import { type Page, type PageOf, toPage } from './page.ts'

export const organisationKinds = [
  'operator',
  'postal_department',
  'central_post_office',
  'provincial_department',
  'steering_committee_389',
  'police',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** The duties an organisation of a kind can have. What is not written here cannot be given. */
export const rolesOf: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  operator: [
    'counter-clerk',
    'courier',
    'sorting-hand',
    'security-lead',
    'compliance-officer',
    'operator-administrator',
    'contract-sender',
  ],
  postal_department: ['postal-department-officer'],
  central_post_office: ['central-post-officer'],
  provincial_department: ['department-officer'],
  steering_committee_389: ['committee-389-officer'],
  police: ['police-officer'],
}

export type Organisation = {
  readonly id: string
  readonly kind: OrganisationKind
  readonly code: string
  readonly name: string
  readonly provinceCode: string | null
}

/** Whether a role manages the directory of its organisation. */
export function isAdministrator(role: Role): boolean {
  const roles: readonly Role[] = allowed['directory.manage']
  return roles.includes(role)
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Someone who has not signed in, as the ledger knows them. */
export const visitor: Actor = { id: nobody, kind: 'system', organisationId: nobody, duties: [] }

/** The program itself, setting up an organisation: the first administrator, the demo country. */
export function founder(organisationId: string): Actor {
  return {
    ...visitor,
    organisationId,
    duties: [{ role: 'operator-administrator', officeId: null }],
  }
}

/** The organisation that the actor administers, always their own; refuses everyone else. */
export function administered(ctx: Ctx): string {
  const { organisationId } = ctx.actor
  authorize(ctx.actor, 'directory.manage', { organisationId })
  return organisationId
}

/** The key names of an organisation's staff are sealed under, for as long as the organisation stands. */
export function standingKey(organisationId: string): KeyId {
  return { operatorId: organisationId, class: 'standing' }
}

/** Adds an organisation. Only the program itself does: no account reaches beyond its own organisation. */
export async function addOrganisation(
  ctx: Ctx,
  input: {
    readonly kind: OrganisationKind
    readonly code: string
    readonly name: string
    readonly provinceCode?: string | null
  },
): Promise<Organisation> {
  if (ctx.actor.kind !== 'system') throw refuse('system_only')
  const provinceCode = input.provinceCode ?? null
  if (provinceCode ? !province(provinceCode) : input.kind === 'provincial_department')
    throw refuse('province_unknown')
  const { kind, name } = input
  const organisation = {
    id: newId(ctx.now),
    kind,
    code: input.code.toUpperCase(),
    name,
    provinceCode,
  }
  const { provinceCode: province_code, ...row } = organisation
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('directory.organisation')
    .values({ ...row, province_code, opened_at: ctx.now })
    .onConflict((c) => c.column('code').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw refuse('organisation_code_taken')
  const inside = { ...ctx, actor: { ...ctx.actor, organisationId: organisation.id } }
  await record(inside, { type: 'organisation.added', subject: organisation.id, data: { kind } })
  return organisation
}

/** Closes an organisation for good: from this commit on none of its people or machines gets in. */
export async function closeOrganisation(ctx: Ctx, organisationId: string): Promise<void> {
  if (ctx.actor.kind !== 'system') throw refuse('system_only')
  const { numUpdatedRows } = await ctx.tx
    .updateTable('directory.organisation')
    .set({ closed_at: ctx.now })
    .where('id', '=', organisationId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw refuse('not_found')
  await record(ctx, { type: 'organisation.closed', subject: organisationId, data: {} })
}

/** An organisation that is open; refuses one that is not there. */
export async function getOrganisation(ctx: Ctx, id: string): Promise<Organisation> {
  const row = await select(ctx).where('id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not_found')
  return row
}

/** The name of an organisation, open or closed: what was done in its name stays so. */
export async function organisationName(ctx: Ctx, id: string): Promise<string> {
  const { name } = await ctx.tx
    .selectFrom('directory.organisation')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return name
}

/**
 * Takes the organisation's row: changes of duties in one organisation go one after the other, so
 * that two administrators cannot end each other's duty at once.
 */
export async function lockOrganisation(ctx: Ctx): Promise<Organisation> {
  const row = await select(ctx)
    .where('id', '=', ctx.actor.organisationId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('not_found')
  return row
}

/** Open organisations by code. */
export async function listOrganisations(ctx: Ctx, page: PageOf): Promise<Page<Organisation>> {
  let query = select(ctx)
    .orderBy('code')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where('code', '>', page.after)
  return toPage(await query.execute(), page.limit, (row) => row.code)
}

/** Open operators by code, as anybody may know them. */
export async function listOperators(
  ctx: Ctx,
): Promise<Pick<Organisation, 'id' | 'code' | 'name'>[]> {
  return select(ctx).where('kind', '=', 'operator').orderBy('code').execute()
}

/** The open operator with a code; without a code the only one there is, undefined where there are more. */
export async function operatorForAnybody(
  db: Kysely<Tables>,
  code: string | undefined,
): Promise<{ id: string; code: string; name: string } | undefined> {
  let query = db
    .selectFrom('directory.organisation')
    .select(['id', 'code', 'name'])
    .where('kind', '=', 'operator')
    .where('closed_at', 'is', null)
    .limit(2)
  if (code !== undefined) query = query.where('code', '=', code.toUpperCase())
  const found = await query.execute()
  return found.length === 1 ? found[0] : undefined
}

/** Every operator of the deployment, open or closed: what was accepted there stays theirs to answer for. */
export async function operatorIds(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('directory.organisation')
    .select('id')
    .where('kind', '=', 'operator')
    .execute()
  return rows.map(({ id }) => id)
}

function select(ctx: Ctx) {
  return ctx.tx
    .selectFrom('directory.organisation')
    .select(['id', 'kind', 'code', 'name', 'province_code as provinceCode'])
    .where('closed_at', 'is', null)
    .$narrowType<{ kind: OrganisationKind }>()
}
