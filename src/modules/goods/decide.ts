import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Tables } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import {
  type AmendmentRow,
  asIfApproved,
  asWritten,
  assertFromDay,
  authorizePerson,
  beginsAt,
  latestApproved,
  lockAmendment,
  lockOperatorsList,
} from './amendment.ts'
import { wordsIn } from './amendment-change.ts'
import { refuse } from './errors.ts'
import { listOf, nationalList, trialList } from './in-force.ts'
import { laxerThan } from './laxer.ts'
import { parseChanges, parseReason } from './parse-changes.ts'

/** Whose list begins, and when. */
export type Begins = { readonly operatorId: string; readonly at: Date }

/**
 * Brings an amendment into force from its day, or at once when it is urgent, as a second person. Everything
 * that was looked at when it was submitted is looked at again: the law and the list may have moved.
 */
export async function approveAmendment(ctx: Ctx, amendmentId: string): Promise<Begins> {
  authorizePerson(ctx, 'catalogue.approve')
  await lockOperatorsList(ctx)
  const asked = await lockSubmitted(ctx, amendmentId)
  await assertSound(ctx, asked)
  const inForceAt = beginsAt(ctx.now, asked)
  const latest = await latestApproved(ctx.tx, asked.operator_id)
  if (latest && latest.in_force_at! > inForceAt)
    throw refuse('planned_later', { from: dayOf(latest.in_force_at!) })
  const number = await nextNumber(ctx)
  await ctx.tx
    .updateTable('goods.amendment')
    .set({
      ...{ state: 'approved', number, in_force_at: inForceAt },
      ...{ decided_by: ctx.actor.id, decided_at: ctx.now },
    })
    .where('id', '=', asked.id)
    .execute()
  const { changes, urgent } = asked
  const digest = createHash('sha256').update(JSON.stringify(changes)).digest('hex')
  await record(ctx, {
    ...{ type: 'amendment.approved', subject: asked.id },
    data: { number, changes: changes.length, digest, urgent, inForceAt: inForceAt.toISOString() },
  })
  return { operatorId: asked.operator_id, at: inForceAt }
}

/** Compiles a list that was approved, once that is committed, so that no acceptance waits for it. */
export async function prepareList(db: Kysely<Tables>, begins: Begins): Promise<void> {
  const list = await listOf(db, begins)
  list.lexicon()
}

/** Says no to an amendment, and why, as a second person. */
export async function refuseAmendment(
  ctx: Ctx,
  vault: Vault,
  { amendmentId, reason }: { readonly amendmentId: string; readonly reason: string },
): Promise<void> {
  authorizePerson(ctx, 'catalogue.approve')
  const asked = await lockSubmitted(ctx, amendmentId)
  const answer = parseReason(reason)
  const key = await vault.forWriting({ operatorId: asked.operator_id, class: 'standing' })
  await ctx.tx
    .updateTable('goods.amendment')
    .set({
      ...{ state: 'refused', decided_by: ctx.actor.id, decided_at: ctx.now },
      sealed_answer: key.record(asked.id).seal('answer', answer),
    })
    .where('id', '=', asked.id)
    .execute()
  const data = { changes: asked.changes.length }
  await record(ctx, { type: 'amendment.refused', subject: asked.id, data })
}

/**
 * Refuses what may not come into force now: another base, a day that is over, changes that the list of that
 * day cannot take, and anything that would be answered less gravely than the national list answers it.
 */
export async function assertSound(ctx: Ctx, row: AmendmentRow): Promise<void> {
  const latest = await latestApproved(ctx.tx, row.operator_id)
  if ((latest?.number ?? 0) !== row.base)
    throw refuse('base_moved', { latest: latest?.number ?? 0 })
  assertFromDay(ctx.now, { from: row.from_day, urgent: row.urgent })
  const amendment = asIfApproved(ctx.now, row)
  const day = dayOf(amendment.inForceAt)
  const national = nationalList(day)
  const reasons = row.changes.map(() => 'as it was written')
  const written = asWritten(row.changes, { reasons, urgency: null })
  parseChanges(written, { catalogue: national.catalogue, day })
  if (row.changes.length === 0) return
  const words = row.changes.flatMap(wordsIn)
  const laxer = await laxerThan(national, { list: trialList(amendment, day), words })
  if (laxer.length > 0) throw refuse('laxer', { hidden: laxer.slice(0, 20) })
}

async function lockSubmitted(ctx: Ctx, id: string): Promise<AmendmentRow> {
  const asked = await lockAmendment(ctx, id)
  if (asked.state !== 'submitted') throw refuse('wrong_state', { state: asked.state })
  if (asked.drafted_by === ctx.actor.id) throw refuse('own_amendment')
  return asked
}

/** After all that were ever approved, withdrawn ones too: a version names one list for good. */
async function nextNumber(ctx: Ctx): Promise<number> {
  const { last } = await ctx.tx
    .selectFrom('goods.amendment')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('operator_id', '=', ctx.actor.organisationId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
