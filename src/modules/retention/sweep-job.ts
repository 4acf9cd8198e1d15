import { sql } from 'kysely'
import type { Day } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { addJob, type Payload } from '#platform/jobs.ts'

/** A sweep of a day, and how far it has come: it goes on as a new job after each batch. */
export type Sweep = {
  readonly operatorId: string
  readonly day: Day
  readonly step: 'evidence' | 'parcels'
  readonly after: string | undefined
  /** What a legal hold made it leave. */
  readonly spared: number
}

/** Reads back what `nextPayload` wrote; a new sweep has the operator and the day only. */
export function sweepOf(payload: Payload): Sweep {
  return {
    operatorId: String(payload['operatorId']),
    day: String(payload['day']),
    step: payload['step'] === 'parcels' ? 'parcels' : 'evidence',
    after: payload['after'] === undefined ? undefined : String(payload['after']),
    spared: Number(payload['spared'] ?? 0),
  }
}

/** One sweep a day of an operator waits at a time, whichever class died or whichever hold let go. */
export async function addSweep(
  ctx: Ctx,
  sweep: Pick<Sweep, 'operatorId' | 'day'> & Partial<Sweep>,
): Promise<void> {
  const { operatorId, day, step, after, spared } = sweep
  const payload = {
    ...{ operatorId, day },
    ...(step ? { step } : {}),
    ...(after ? { after } : {}),
    ...(spared ? { spared } : {}),
  }
  await addJob(ctx, {
    name: 'retention.sweep',
    payload,
    key: `retention.sweep/${operatorId}/${day}`,
  })
}

/**
 * Adds a sweep for each day of an operator that has something left to remove: after a crash, after a hold
 * let go. What is sealed under several classes waits until all of them are destroyed.
 */
export async function addSweeps(ctx: Ctx, operatorId: string): Promise<number> {
  const { rows } = await sql<{ day: Day }>`
    select day from retention.day_key
    where operator_id = ${operatorId} and class <> 'video' and day in (
      select day from retention.day_key
      where operator_id = ${operatorId} and destroyed_at is not null and swept_at is null)
    group by day
    having bool_and(destroyed_at is not null)
        or bool_or(class = 'evidence' and destroyed_at is not null and swept_at is null)
    order by day`.execute(ctx.tx)
  for (const { day } of rows) await addSweep(ctx, { operatorId, day })
  return rows.length
}

/** For the change that ends a legal hold: days it alone had kept parts of are swept again. */
export async function sweepAgain(
  ctx: Ctx,
  days: readonly { readonly operatorId: string; readonly day: Day }[],
): Promise<void> {
  for (const one of days) await addSweep(ctx, one)
}
