import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { change, look } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { addJob } from '#platform/jobs.ts'
import { locks } from '#platform/locks.ts'
import { record } from '#platform/ledger.ts'
import { clockState } from './clock-watch.ts'
import { takeCounts } from './count.ts'
import type { RetentionDeps } from './deps.ts'
import { type Due, dueDays } from './due.ts'
import { eraseDay } from './erase.ts'
import { system } from './registry.ts'
import { addSweeps } from './sweep-job.ts'

/** Day keys one run erases at most for an operator; what is left goes on in a run of its own. */
const daysARun = 1_000

export type Outcome = 'done' | 'partly' | 'clock_in_doubt'

/**
 * The nightly run: for each operator what is due dies, is proven and is left to be swept. A run that was
 * cut off is finished by the next one, and two never work at once. Returns whether it was this one's turn.
 */
export async function runRetention(deps: RetentionDeps): Promise<boolean> {
  return alone(deps.db, async () => {
    let erased = 0
    for (const operatorId of await operatorsWithKeys(deps.db)) {
      try {
        erased += await runFor(deps, operatorId)
      } catch (error) {
        // One operator's trouble is not another's.
        deps.log.error('retention run failed', { organisationId: operatorId, error })
      }
    }
    if (erased > 0) await deps.rotate?.()
  })
}

/** A lock of the session: it ends with the process, however that ends. */
async function alone(db: Database, work: () => Promise<void>): Promise<boolean> {
  return db.connection().execute(async (session) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_lock(${locks.retentionRun}) as mine`.execute(session)
    if (!rows[0]!.mine) return false
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${locks.retentionRun})`.execute(session)
    }
    return true
  })
}

async function operatorsWithKeys(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('retention.day_key')
    .select('operator_id')
    .distinct()
    .where((eb) => eb.or([eb('destroyed_at', 'is', null), eb('swept_at', 'is', null)]))
    .orderBy('operator_id')
    .execute()
  return rows.map((row) => row.operator_id)
}

async function runFor(deps: RetentionDeps, operatorId: string): Promise<number> {
  await deps.clock.beat()
  const by = <T>(work: (ctx: Ctx) => Promise<T>) =>
    change(deps.db, { actor: system(operatorId), now: deps.now() }, work)
  const runId = await by((ctx) => startRun(ctx, operatorId))
  if (!(await isBelieved(deps, operatorId))) {
    await by((ctx) => endRun(ctx, runId, { outcome: 'clock_in_doubt', failed: 0 }))
    return 0
  }
  await takeCounts(deps, operatorId)
  const looked = { actor: system(operatorId), now: deps.now() }
  const due = await look(deps.db, looked, (ctx) => dueDays(ctx, operatorId, { limit: daysARun }))
  const result = await eraseAll(deps, { operatorId, runId, due })
  await by(async (ctx) => {
    await addSweeps(ctx, operatorId)
    await endRun(ctx, runId, result)
    const payload = { name: 'retention.run', payload: {}, key: 'retention.run' }
    const inAMinute = new Date(ctx.now.getTime() + 60_000)
    if (due.length === daysARun) await addJob(ctx, { ...payload, runAt: inAMinute })
  })
  return result.erased
}

type Result = { readonly outcome: Outcome; readonly failed: number; readonly erased: number }

/** Day after day; a day that fails waits for the next run and keeps none of the others from dying. */
async function eraseAll(
  deps: RetentionDeps,
  { operatorId, runId, due }: { operatorId: string; runId: string; due: readonly Due[] },
): Promise<Result> {
  await noteDue(deps, { operatorId, runId, due })
  let [erased, failed] = [0, 0]
  for (const { id } of due) {
    await deps.clock.beat()
    if (!(await isBelieved(deps, operatorId))) return { outcome: 'clock_in_doubt', failed, erased }
    try {
      if ((await eraseDay(deps, id, runId)) === 'erased') erased++
    } catch (error) {
      failed++
      deps.log.error('day not erased', { organisationId: operatorId, code: id.class, error })
    }
  }
  const outcome = failed > 0 || due.length === daysARun ? 'partly' : 'done'
  return { outcome, failed, erased }
}

async function isBelieved({ db, now }: RetentionDeps, operatorId: string): Promise<boolean> {
  const who = { actor: system(operatorId), now: now() }
  const { doubt } = await look(db, who, (ctx) => clockState(ctx, operatorId))
  return doubt === null
}

/** Runs of this operator that never ended were cut off: only one runs at a time, and it is this one. */
async function startRun(ctx: Ctx, operatorId: string): Promise<string> {
  await ctx.tx
    .updateTable('retention.run')
    .set({ ended_at: ctx.now, outcome: 'interrupted' })
    .where('operator_id', '=', operatorId)
    .where('ended_at', 'is', null)
    .execute()
  const id = newId(ctx.now)
  await ctx.tx
    .insertInto('retention.run')
    .values({ id, operator_id: operatorId, started_at: ctx.now })
    .execute()
  await record(ctx, { type: 'retention.started', subject: id, data: {} })
  return id
}

async function noteDue(
  { db, now }: RetentionDeps,
  { operatorId, runId, due }: { operatorId: string; runId: string; due: readonly Due[] },
): Promise<void> {
  const resumed = due.filter((one) => one.resumed).length
  await change(db, { actor: system(operatorId), now: now() }, async (ctx) => {
    await ctx.tx
      .updateTable('retention.run')
      .set({ due: due.length, resumed })
      .where('id', '=', runId)
      .execute()
    await record(ctx, { type: 'retention.due', subject: runId, data: { due: due.length, resumed } })
  })
}

async function endRun(
  ctx: Ctx,
  id: string,
  { outcome, failed }: { outcome: Outcome; failed: number },
): Promise<void> {
  const { due, erased, records, held } = await ctx.tx
    .updateTable('retention.run')
    .set({ ended_at: ctx.now, outcome, failed })
    .where('id', '=', id)
    .returning(['due', 'erased', 'records', 'held'])
    .executeTakeFirstOrThrow()
  const data = { outcome, due, erased, records: Number(records), held, failed }
  await record(ctx, { type: 'retention.ended', subject: id, data })
}
