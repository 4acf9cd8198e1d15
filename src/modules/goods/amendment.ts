import { type Kysely, type Selectable, sql } from 'kysely'
import { addMonths, type Day, dayOf, startOfDay } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize, type Permission } from '#platform/policy.ts'
import type { GoodsAmendment, Tables } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import type { Change, ChangeInput } from './amendment-change.ts'
import { refuse } from './errors.ts'

export const amendmentStates = ['draft', 'submitted', 'approved', 'refused', 'withdrawn'] as const
export type AmendmentState = (typeof amendmentStates)[number]

/** An amendment of an operator's list, as it is kept. */
export type AmendmentRow = Omit<Selectable<GoodsAmendment>, 'state' | 'changes'> & {
  readonly state: AmendmentState
  readonly changes: readonly Change[]
}

/** Sealed as one under the operator's standing key: why each change, and why at once. */
export type Statement = { readonly reasons: readonly string[]; readonly urgency: string | null }

/** Refuses machines, and people without this duty for the whole operator. */
export function authorizePerson(ctx: Ctx, permission: Permission): void {
  authorize(ctx.actor, permission, { organisationId: ctx.actor.organisationId })
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
}

/** An amendment of the actor's operator; another's is answered as none. */
export async function getAmendment(ctx: Ctx, id: string): Promise<AmendmentRow> {
  return orRefuse(await amendmentOf(ctx, id).executeTakeFirst())
}

/** The same, locked for a change of its state. */
export async function lockAmendment(ctx: Ctx, id: string): Promise<AmendmentRow> {
  return orRefuse(await amendmentOf(ctx, id).forUpdate().executeTakeFirst())
}

function amendmentOf(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('goods.amendment')
    .selectAll()
    .where('id', '=', id)
    .where('operator_id', '=', ctx.actor.organisationId)
}

function orRefuse(row: Selectable<GoodsAmendment> | undefined): AmendmentRow {
  if (!row) throw refuse('not_found')
  return toAmendment(row)
}

/** A row as what its checks and `writeDraft` let it be. */
export function toAmendment(row: Selectable<GoodsAmendment>): AmendmentRow {
  return row as unknown as AmendmentRow
}

/** The latest approved amendment of an operator, in force or still to begin. */
export async function latestApproved(
  db: Kysely<Tables>,
  operatorId: string,
): Promise<AmendmentRow | undefined> {
  const row = await db
    .selectFrom('goods.amendment')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'approved')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toAmendment(row)
}

/** Decisions on an operator's list go one after the other: each stands on the one before. */
export async function lockOperatorsList(ctx: Ctx): Promise<void> {
  const name = `goods.amendment/${ctx.actor.organisationId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.tx)
}

/** Refuses a first day that is not to come, or a year away. */
export function assertFromDay(now: Date, { from, urgent }: { from: Day; urgent: boolean }): void {
  const today = dayOf(now)
  if (!urgent && (from <= today || from > addMonths(today, 12))) throw refuse('from_day', { today })
}

/** From when it would be in force if it were approved now. */
export function beginsAt(
  now: Date,
  { from_day, urgent }: Pick<AmendmentRow, 'from_day' | 'urgent'>,
): Date {
  return urgent ? now : startOfDay(from_day)
}

/** What it would be approved as now, for a trial of its list. */
export function asIfApproved(now: Date, row: AmendmentRow) {
  const { id, base, changes } = row
  const number = row.number ?? base + 1
  return { id, number, inForceAt: row.in_force_at ?? beginsAt(now, row), changes }
}

/** Why each change was made; undefined when the operator's key is gone. */
export async function statementOf(
  vault: Vault,
  of: Pick<AmendmentRow, 'id' | 'operator_id' | 'sealed_statement'>,
): Promise<Statement | undefined> {
  const key = await vault.find({ operatorId: of.operator_id, class: 'standing' })
  // Sealed by `sealStatement`, at this place only.
  return key?.record(of.id).open('statement', of.sealed_statement) as Statement | undefined
}

/** Changes with their reasons, as they were written. */
export function asWritten(
  changes: readonly Change[],
  statement: Statement | undefined,
): ChangeInput[] {
  return changes.map((change, i) => ({ ...change, reason: statement?.reasons[i] ?? '' }))
}
