import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { refuse } from './errors.ts'
import { getOpenOffice, type OfficeKind } from './office.ts'
import { administered, isAdministrator, lockOrganisation, rolesOf } from './organisation.ts'

/** What someone is to do, and where; `officeId: null` is the whole organisation. */
export type DutyInput = { readonly role: Role; readonly officeId: string | null }

export type DutyOf = {
  readonly id: string
  readonly role: Role
  readonly office: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly kind: OfficeKind
  } | null
}

/**
 * Gives a person a duty. Refuses a duty that the kind of organisation does not have, an
 * administrator's duty at one office, and anyone who gives one to themselves.
 */
export async function giveDuty(
  ctx: Ctx,
  input: DutyInput & { readonly personId: string },
): Promise<{ id: string }> {
  const { personId, role, officeId } = input
  administered(ctx)
  const organisation = await lockOrganisation(ctx)
  await lockPerson(ctx, personId)
  assertOther(ctx, personId)
  if (!rolesOf[organisation.kind].includes(role))
    throw refuse('role_not_of_kind', { role, kind: organisation.kind })
  if (officeId && isAdministrator(role)) throw refuse('role_needs_whole_organisation', { role })
  if (officeId) await getOpenOffice(ctx, officeId)
  const id = newId(ctx.now)
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('directory.duty')
    .values({
      id,
      organisation_id: organisation.id,
      person_id: personId,
      role,
      office_id: officeId,
      given_at: ctx.now,
      given_by: ctx.actor.id,
    })
    .onConflict((c) =>
      c.columns(['person_id', 'role', 'office_id']).where('ended_at', 'is', null).doNothing(),
    )
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw refuse('duty_held', { role })
  await record(ctx, { type: 'duty.given', subject: personId, officeId, data: { dutyId: id, role } })
  return { id }
}

/** Ends a duty; the last administrator keeps theirs until there is another. */
export async function endDuty(
  ctx: Ctx,
  input: { readonly personId: string; readonly dutyId: string },
): Promise<void> {
  administered(ctx)
  await lockOrganisation(ctx)
  await lockPerson(ctx, input.personId)
  assertOther(ctx, input.personId)
  const duty = await ctx.tx
    .updateTable('directory.duty')
    .set({ ended_at: ctx.now, ended_by: ctx.actor.id })
    .where('id', '=', input.dutyId)
    .where('person_id', '=', input.personId)
    .where('ended_at', 'is', null)
    .returning(['role', 'office_id'])
    .executeTakeFirst()
  if (!duty) throw refuse('not_found')
  await assertAdministered(ctx)
  await record(ctx, {
    type: 'duty.ended',
    subject: input.personId,
    officeId: duty.office_id,
    data: { dutyId: input.dutyId, role: duty.role },
  })
}

/** Nobody changes their own duties: two pairs of eyes on every change of what someone may do. */
export function assertOther(ctx: Ctx, personId: string): void {
  if (ctx.actor.id === personId) throw refuse('own_duties')
}

/** Refuses a change after which nobody would administer the organisation. Needs its lock. */
export async function assertAdministered(ctx: Ctx): Promise<void> {
  const held = await ctx.tx
    .selectFrom('directory.duty')
    .select('role')
    .distinct()
    .where('organisation_id', '=', ctx.actor.organisationId)
    .where('ended_at', 'is', null)
    .$narrowType<{ role: Role }>()
    .execute()
  if (!held.some(({ role }) => isAdministrator(role))) throw refuse('last_administrator')
}

/** Takes a person's row; refuses who is not of the actor's organisation or has left. */
export async function lockPerson(ctx: Ctx, personId: string): Promise<{ staffCode: string }> {
  const person = await ctx.tx
    .selectFrom('directory.person')
    .select(['staff_code as staffCode', 'left_at'])
    .where('id', '=', personId)
    .where('organisation_id', '=', ctx.actor.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw refuse('not_found')
  if (person.left_at) throw refuse('already_left', { personId })
  return person
}

/** What people have to do now, by person id, with the office's name. */
export async function dutiesOf(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DutyOf[]>> {
  const rows = await ctx.tx
    .selectFrom('directory.duty as d')
    .leftJoin('directory.office as o', 'o.id', 'd.office_id')
    .select(['d.id', 'd.person_id', 'd.role', 'd.office_id', 'o.code', 'o.name', 'o.kind'])
    .where(sql<boolean>`d.person_id = any(${personIds}::uuid[])`)
    .where('d.ended_at', 'is', null)
    .orderBy('d.id')
    // The columns' checks allow no other; an office is there whenever its id is.
    .$narrowType<{ role: Role; kind: OfficeKind; code: string; name: string }>()
    .execute()
  const found = new Map<string, DutyOf[]>()
  for (const { id, person_id, role, office_id, code, name, kind } of rows) {
    const duties = found.get(person_id) ?? []
    duties.push({ id, role, office: office_id ? { id: office_id, code, name, kind } : null })
    found.set(person_id, duties)
  }
  return found
}
