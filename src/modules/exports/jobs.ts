import { sql } from 'kysely'
import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Actor } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import { move } from './decide.ts'
import { endsAt, limits, lockExport } from './export.ts'

export type ExportJobDeps = { readonly db: Database; readonly now: Clock }

/** Says of exports whose time is over that it is. They opened no more before that already. */
export function exportJobs(deps: ExportJobDeps): JobHandlers {
  return { 'exports.expire': () => expireExports(deps) }
}

export const exportRecurring: readonly Recurring[] = [
  { job: 'exports.expire', match: '*/10 * * * *' },
]

async function expireExports({ db, now }: ExportJobDeps): Promise<void> {
  const at = now()
  const { rows } = await sql<{ id: string; operator_id: string }>`
    select id, operator_id from exports.export
    where state = 'asked' and asked_at < ${hoursBefore(at, limits.hoursToAnswer)}
       or state = 'approved' and decided_at < ${hoursBefore(at, limits.hoursToOpen)}
    order by id`.execute(db)
  for (const { id, operator_id } of rows)
    await change(db, { actor: system(operator_id), now: at }, async (ctx) => {
      const over = await lockExport(ctx, id)
      const end = endsAt(over)
      // Tried again, it is not among them.
      if (!end || end >= at) throw new Error('the export was decided meanwhile')
      await move(ctx, over, { state: 'expired' })
    })
}

function hoursBefore(at: Date, hours: number): Date {
  return new Date(at.getTime() - hours * 3_600_000)
}

function system(organisationId: string): Actor {
  return { id: '00000000-0000-7000-8000-000000000000', kind: 'system', organisationId, duties: [] }
}
