import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import type { Outcome } from './kinds.ts'
import { lockOpen } from './scope.ts'

const leastLength = 5

/** Makes a case one's own. */
export async function takeAlarm(ctx: Ctx, id: string): Promise<void> {
  const alarm = await lockOpen(ctx, id)
  await ctx.tx
    .updateTable('alarms.alarm')
    .set({ owner_id: ctx.actor.id, taken_at: ctx.now })
    .where('id', '=', alarm.id)
    .execute()
  await record(ctx, { type: 'alarm.taken', subject: id, officeId: alarm.office_id, data: {} })
}

/**
 * Closes a case with what it was found to be. The note may name people: it is sealed under the standing
 * key of the organisation that closed it.
 */
export async function closeAlarm(
  ctx: Ctx,
  vault: Vault,
  found: { readonly alarmId: string; readonly outcome: Outcome; readonly note: string },
): Promise<void> {
  const { alarmId, outcome } = found
  const alarm = await lockOpen(ctx, alarmId)
  const note = found.note.normalize('NFC').trim()
  if (note.length < leastLength) throw refuse('note_required')
  const { id: closedBy, organisationId: operatorId } = ctx.actor
  const key = await vault.forWriting({ operatorId, class: 'standing' })
  await ctx.tx
    .updateTable('alarms.alarm')
    .set({
      ...{ outcome, closed_at: ctx.now, closed_by: closedBy, closed_in: operatorId },
      sealed_note: key.record(alarm.id).seal('note', note),
    })
    .where('id', '=', alarm.id)
    .execute()
  await record(ctx, {
    ...{ type: 'alarm.closed', subject: alarm.id, officeId: alarm.office_id },
    data: { kind: alarm.kind, outcome, late: ctx.now > alarm.due_at },
  })
}
