import { addDays, type Day, dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import {
  type AmendmentRow,
  type AmendmentState,
  assertFromDay,
  authorizePerson,
  getAmendment,
  latestApproved,
  lockAmendment,
  type Statement,
  statementOf,
} from './amendment.ts'
import type { ChangeInput } from './amendment-change.ts'
import { assertSound } from './decide.ts'
import { refuse } from './errors.ts'
import { nationalList } from './in-force.ts'
import { parseChanges, parseReason } from './parse-changes.ts'

/**
 * Opens a draft that holds all of the latest amendment, to be in force from tomorrow. Whoever has a draft
 * open gets that one: asking again makes no second.
 */
export async function openDraft(ctx: Ctx, vault: Vault): Promise<{ id: string }> {
  authorizePerson(ctx, 'catalogue.draft')
  const { id: actorId, organisationId: operatorId } = ctx.actor
  const open = await openDraftOf(ctx, { operatorId, authorId: actorId })
  if (open) return { id: open }
  const latest = await latestApproved(ctx.tx, operatorId)
  const before = latest && (await statementOf(vault, latest))
  const id = newId(ctx.now)
  const base = latest?.number ?? 0
  const statement = { reasons: before?.reasons ?? [], urgency: null }
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('goods.amendment')
    .values({
      ...{ id, base, operator_id: operatorId, drafted_by: actorId, drafted_at: ctx.now },
      changes: JSON.stringify(latest?.changes ?? []),
      sealed_statement: await sealStatement(vault, { id, operatorId, statement }),
      from_day: addDays(dayOf(ctx.now), 1),
    })
    .onConflict((c) =>
      c.columns(['operator_id', 'drafted_by']).where('state', '=', 'draft').doNothing(),
    )
    .executeTakeFirstOrThrow()
  // Two windows at once: the other one has it.
  if (numInsertedOrUpdatedRows === 0n) throw refuse('wrong_state')
  await record(ctx, { type: 'amendment.drafted', subject: id, data: { base } })
  return { id }
}

/** The open draft of a person, where there is one. */
async function openDraftOf(
  ctx: Ctx,
  { operatorId, authorId }: { readonly operatorId: string; readonly authorId: string },
): Promise<string | undefined> {
  const row = await ctx.tx
    .selectFrom('goods.amendment')
    .select('id')
    .where('operator_id', '=', operatorId)
    .where('drafted_by', '=', authorId)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return row?.id
}

export type Draft = {
  readonly amendmentId: string
  readonly changes: readonly ChangeInput[]
  readonly from: Day
  /** Why it cannot wait for tomorrow; left out when it can. */
  readonly urgency?: string
}

/** Writes what a draft holds, on top of what is the latest amendment now. Only its author does. */
export async function writeDraft(ctx: Ctx, vault: Vault, draft: Draft): Promise<void> {
  const own = await lockOwn(ctx, draft.amendmentId, ['draft'])
  const urgency = draft.urgency === undefined ? null : parseReason(draft.urgency)
  const from = urgency === null ? draft.from : dayOf(ctx.now)
  assertFromDay(ctx.now, { from, urgent: urgency !== null })
  const { catalogue } = nationalList(from)
  const { changes, reasons } = parseChanges(draft.changes, { catalogue, day: from })
  const base = (await latestApproved(ctx.tx, own.operator_id))?.number ?? 0
  await ctx.tx
    .updateTable('goods.amendment')
    .set({
      ...{ base, from_day: from, urgent: urgency !== null },
      changes: JSON.stringify(changes),
      sealed_statement: await sealStatement(vault, {
        ...{ id: own.id, operatorId: own.operator_id },
        statement: { reasons, urgency },
      }),
    })
    .where('id', '=', own.id)
    .execute()
  const data = { base, changes: changes.length, from, urgent: urgency !== null }
  await record(ctx, { type: 'amendment.written', subject: own.id, data })
}

/** Hands a draft to a second person. Refuses one that would be laxer than the national list anywhere. */
export async function submitDraft(ctx: Ctx, amendmentId: string): Promise<void> {
  const own = await lockOwn(ctx, amendmentId, ['draft'])
  await assertSound(ctx, own)
  await move(ctx, own, { state: 'submitted', submitted_at: ctx.now })
}

/** Takes a submitted amendment back to change it. Only its author does. */
export async function takeBack(ctx: Ctx, amendmentId: string): Promise<void> {
  const own = await lockOwn(ctx, amendmentId, ['submitted'])
  const { operator_id: operatorId, drafted_by: authorId } = own
  const open = await openDraftOf(ctx, { operatorId, authorId })
  if (open) throw refuse('draft_open', { draft: open })
  await move(ctx, own, { state: 'draft', submitted_at: null })
}

/**
 * Lets an amendment go: its author while it is not decided, whoever may approve while it has not begun.
 * What is in force is never changed backwards.
 */
export async function withdrawAmendment(ctx: Ctx, amendmentId: string): Promise<void> {
  const { state } = await getAmendment(ctx, amendmentId)
  if (state !== 'approved') {
    const own = await lockOwn(ctx, amendmentId, ['draft', 'submitted'])
    return move(ctx, own, { state: 'withdrawn', withdrawn_at: ctx.now })
  }
  authorizePerson(ctx, 'catalogue.approve')
  const planned = await lockAmendment(ctx, amendmentId)
  if (planned.state !== 'approved') throw refuse('wrong_state', { state: planned.state })
  if (planned.in_force_at! <= ctx.now) throw refuse('in_force_already')
  const latest = await latestApproved(ctx.tx, planned.operator_id)
  if (latest!.number !== planned.number) throw refuse('base_moved', { latest: latest!.number! })
  await move(ctx, planned, { state: 'withdrawn', withdrawn_at: ctx.now })
}

async function lockOwn(
  ctx: Ctx,
  id: string,
  states: readonly AmendmentState[],
): Promise<AmendmentRow> {
  authorizePerson(ctx, 'catalogue.draft')
  const own = await lockAmendment(ctx, id)
  if (own.drafted_by !== ctx.actor.id) throw refuse('not_yours')
  if (!states.includes(own.state)) throw refuse('wrong_state', { state: own.state })
  return own
}

async function sealStatement(
  vault: Vault,
  of: { readonly id: string; readonly operatorId: string; readonly statement: Statement },
): Promise<Buffer> {
  const key = await vault.forWriting({ operatorId: of.operatorId, class: 'standing' })
  return key.record(of.id).seal('statement', of.statement)
}

async function move(
  ctx: Ctx,
  { id, number, changes }: AmendmentRow,
  set: {
    readonly state: AmendmentState
    readonly submitted_at?: Date | null
    readonly withdrawn_at?: Date
  },
): Promise<void> {
  await ctx.tx.updateTable('goods.amendment').set(set).where('id', '=', id).execute()
  const type = set.state === 'draft' ? 'amendment.taken_back' : `amendment.${set.state}`
  await record(ctx, { type, subject: id, data: { number, changes: changes.length } })
}
