import { type Static, Type } from 'typebox'
import { personNames } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { officesFor } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import {
  type AmendmentRow,
  amendmentStates,
  asWritten,
  authorizePerson,
  getAmendment,
  latestApproved,
  statementOf,
  toAmendment,
} from './amendment.ts'
import { ChangeInput } from './amendment-change.ts'

const Id = Type.String({ format: 'uuid' })
const maybe = Type.Union([Type.Null(), Type.String()])

/** An amendment in a list. */
export const AmendmentLine = Type.Object({
  id: Id,
  number: Type.Union([Type.Null(), Type.Integer()]),
  state: Type.Enum([...amendmentStates]),
  changes: Type.Integer(),
  from: Type.String({ format: 'date' }),
  urgent: Type.Boolean(),
  ...{ draftedBy: maybe, draftedAt: Type.String(), decidedBy: maybe, decidedAt: maybe },
  /** Since or from when it is in force, of an approved one. */
  inForceAt: maybe,
  /** Whether the one who looks wrote it, and so cannot approve it. */
  own: Type.Boolean(),
})
export type AmendmentLine = Static<typeof AmendmentLine>

/** One amendment with its reasons, for those who write and decide on such. */
export const AmendmentPage = Type.Object({
  ...AmendmentLine.properties,
  base: Type.Integer(),
  /** The latest approved amendment: another than `base` means that it must be looked at again. */
  latest: Type.Integer(),
  lines: Type.Array(ChangeInput),
  urgency: maybe,
  answer: maybe,
})
export type AmendmentPage = Static<typeof AmendmentPage>

/** The amendments of the actor's operator, newest first. */
export async function listAmendments(
  ctx: Ctx,
  vault: Vault,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<{ items: AmendmentLine[]; next: string | null }> {
  officesFor(ctx.actor, 'catalogue.read')
  let query = ctx.tx
    .selectFrom('goods.amendment')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    // A draft is its author's until it is submitted.
    .where((eb) => eb.or([eb('state', '<>', 'draft'), eb('drafted_by', '=', ctx.actor.id)]))
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (after) query = query.where('id', '<', after)
  const rows = (await query.execute()).map(toAmendment)
  const shown = rows.slice(0, limit)
  return {
    items: await linesOf(ctx, vault, shown),
    next: rows.length > limit ? shown.at(-1)!.id : null,
  }
}

/** One amendment of the actor's operator, with why. */
export async function amendmentPage(ctx: Ctx, vault: Vault, id: string): Promise<AmendmentPage> {
  authorizePerson(ctx, 'catalogue.draft')
  const row = await getAmendment(ctx, id)
  const [line] = await linesOf(ctx, vault, [row])
  const statement = await statementOf(vault, row)
  return {
    ...line!,
    base: row.base,
    latest: (await latestApproved(ctx.tx, row.operator_id))?.number ?? 0,
    lines: asWritten(row.changes, statement),
    urgency: statement?.urgency ?? null,
    answer: await answerOf(vault, row),
  }
}

async function linesOf(
  ctx: Ctx,
  vault: Vault,
  rows: readonly AmendmentRow[],
): Promise<AmendmentLine[]> {
  const people = rows.flatMap((row) => [row.drafted_by, row.decided_by ?? row.drafted_by])
  const names = await personNames(ctx, vault, people)
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, state: row.state, changes: row.changes.length },
    ...{ from: row.from_day, urgent: row.urgent, own: row.drafted_by === ctx.actor.id },
    draftedBy: names.get(row.drafted_by) ?? null,
    draftedAt: row.drafted_at.toISOString(),
    decidedBy: (row.decided_by && names.get(row.decided_by)) ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    inForceAt: row.in_force_at?.toISOString() ?? null,
  }))
}

async function answerOf(vault: Vault, row: AmendmentRow): Promise<string | null> {
  if (!row.sealed_answer) return null
  const key = await vault.find({ operatorId: row.operator_id, class: 'standing' })
  // Sealed by `refuseAmendment`, at this place only.
  return (key?.record(row.id).open('answer', row.sealed_answer) as string | undefined) ?? null
}
