import type { Ctx } from '#platform/context.ts'

/** What happened: ids, states, counts and digests. Never personal data. */
export type Event = {
  readonly type: string
  readonly subject: string
  readonly officeId?: string | null
  readonly data: Readonly<Record<string, unknown>>
}

const recorded = new WeakSet<object>()

/** Writes what happened beside the change itself: both commit, or neither does. */
export async function record(ctx: Ctx, event: Event): Promise<void> {
  await recordAll(ctx, [event])
}

/** The same for a change of many: one row each, one statement. */
export async function recordAll(ctx: Ctx, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return
  await ctx.tx
    .insertInto('ledger.entry')
    .values(
      events.map((event) => ({
        at: ctx.now,
        actor_id: ctx.actor.id,
        organisation_id: ctx.actor.organisationId,
        office_id: event.officeId ?? null,
        type: event.type,
        subject_id: event.subject,
        data: JSON.stringify(event.data),
      })),
    )
    .execute()
  recorded.add(ctx.tx)
}

/** Whether this transaction has left a record. */
export function hasRecord(tx: object): boolean {
  return recorded.has(tx)
}
