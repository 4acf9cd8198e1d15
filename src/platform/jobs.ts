import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import { openPool } from '#platform/database.ts'
import type { Ctx } from '#platform/context.ts'
import type { Log } from '#platform/log.ts'

/** Ids and counts only: a job's payload lies in the database in clear. */
export type Payload = Readonly<Record<string, string | number>>

export type JobHandlers = Readonly<Record<string, (payload: Payload) => Promise<void>>>

export type AddOptions = {
  /** At most one waiting job has this key; a later one replaces it. */
  readonly key?: string
  readonly runAt?: Date
}

/** Adds a job in the caller's transaction: it runs once that commits, and never if it does not. */
export async function addJob(
  ctx: Ctx,
  job: { name: string; payload: Payload } & AddOptions,
): Promise<void> {
  await sql`
    select platform.add_job(
      ${job.name}, ${JSON.stringify(job.payload)}::json, ${job.key ?? null}, ${job.runAt ?? null})
  `.execute(ctx.tx)
}

/** A job that comes round by the clock; `match` is five cron fields in UTC. */
export type Recurring = { readonly job: string; readonly match: string }

export type Worker = { stop(): Promise<void> }

/** Runs jobs until stopped; a job that throws is tried again with growing pauses. */
export async function startWorker(
  url: string,
  handlers: JobHandlers,
  options: { log: Log; recurring: readonly Recurring[] },
): Promise<Worker> {
  const pool = openPool(url, { max: 4 })
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: toTaskList(handlers, options.log),
    logger: new Logger(() => () => undefined),
    parsedCronItems: parseCronItems(
      options.recurring.map(({ job, match }) => ({ task: job, match })),
    ),
  })
  return {
    async stop() {
      await runner.stop()
      await pool.end()
    },
  }
}

function toTaskList(handlers: JobHandlers, log: Log): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([job, work]) => [
      job,
      async (payload: unknown, helpers: { job: { id: string } }) => {
        try {
          // The worker hands back what addJob wrote.
          await work(payload as Payload)
        } catch (error) {
          log.error('job failed', { job, jobId: helpers.job.id, error })
          // The worker keeps the message in its table; ours may quote what was being worked on.
          // eslint-disable-next-line preserve-caught-error -- the cause is in our log, by its outline
          throw new Error(`${job} failed: ${error instanceof Error ? error.name : 'unknown'}`)
        }
      },
    ]),
  )
}
