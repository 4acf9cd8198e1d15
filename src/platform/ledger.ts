import type { Ctx } from '#platform/context.ts'

/** What happened: ids, states, counts and digests. Never personal data. */
export type Event = {
  readonly type: string
  readonly subject: string
  readonly officeId?: string | null
  readonly data: Readonly<Record<string, unknown>>
}

const recorded = new WeakSet<object>()

/** In UTF-8 still well below the 65,535 bytes an entry of the signed log has at most. */
const mostDataLength = 16_000

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
        data: dataOf(event),
      })),
    )
    .execute()
  recorded.add(ctx.tx)
}

function dataOf({ type, data }: Event): string {
  const json = JSON.stringify(data)
  if (json.length > mostDataLength) throw new RangeError(`${type} is too large for the ledger`)
  return json
}

/** Whether this transaction has left a record. */
export function hasRecord(tx: object): boolean {
  return recorded.has(tx)
}
