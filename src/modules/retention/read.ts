import { sql } from 'kysely'
import { type Day, dayOf } from '#core/time.ts'
import { type DayClass, dayClasses } from '#core/vault/term.ts'
import { citation } from '#modules/law/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import { clockState } from './clock-watch.ts'
import { nextDue } from './due.ts'
import { refuse } from './errors.ts'
import { periodsOf } from './period.ts'

/** The operator whose retention the actor may read; refuses everyone else. */
function readable(ctx: Ctx): string {
  const { organisationId } = ctx.actor
  authorize(ctx.actor, 'retention.read', { organisationId })
  return organisationId
}

/** Everything the desk of retention shows at once. */
export async function retentionPage(ctx: Ctx) {
  const operatorId = readable(ctx)
  const today = dayOf(ctx.now)
  const periods = await periodsOf(ctx, operatorId, today)
  const counts = await classCounts(ctx, operatorId)
  return {
    today,
    classes: dayClasses.map((kind) => {
      const { law, months } = periods.get(kind)!
      return {
        class: kind,
        months,
        floorMonths: law.floor,
        defaultMonths: law.default,
        mostMonths: law.most,
        basis: citation(law.basis, today),
        ...(counts.get(kind) ?? none),
      }
    }),
    changes: await changesOf(ctx, operatorId),
    nextDue: await nextDue(ctx, operatorId, 10),
    clock: await clockView(ctx, operatorId),
    runs: await runsOf(ctx, operatorId, { limit: 5 }),
  }
}

const none = { liveDays: 0, oldestDay: null, erasedDays: 0, missingDays: 0 }
type Counts = { liveDays: number; oldestDay: Day | null; erasedDays: number; missingDays: number }

async function classCounts(ctx: Ctx, operatorId: string): Promise<ReadonlyMap<DayClass, Counts>> {
  const { rows } = await sql<Counts & { class: DayClass }>`
    select class,
           count(*) filter (where destroyed_at is null and missing_at is null)::int as "liveDays",
           min(day) filter (where destroyed_at is null and missing_at is null) as "oldestDay",
           count(destroyed_at)::int as "erasedDays", count(missing_at)::int as "missingDays"
    from retention.day_key where operator_id = ${operatorId} group by class`.execute(ctx.tx)
  return new Map(rows.map(({ class: kind, ...counts }) => [kind, counts]))
}

async function clockView(ctx: Ctx, operatorId: string) {
  const { doubt } = await clockState(ctx, operatorId)
  if (!doubt) return { believed: true, doubt: null }
  const { kind, beganAt, gapSeconds, saidBy } = doubt
  return {
    believed: false,
    doubt: {
      ...{ kind, gapSeconds },
      beganAt: beganAt.toISOString(),
      waitsForSecondPerson: saidBy !== null,
      mine: saidBy === ctx.actor.id,
    },
  }
}

async function changesOf(ctx: Ctx, operatorId: string) {
  const rows = await ctx.tx
    .selectFrom('retention.period_change')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    class: row.class,
    months: row.months,
    state: row.state,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    effectiveFrom: row.effective_from,
    mine: row.asked_by === ctx.actor.id,
  }))
}

type PageOf = { readonly limit: number; readonly after?: string }

/** Reports of nightly runs, newest first. */
export async function listRuns(ctx: Ctx, page: PageOf) {
  const operatorId = readable(ctx)
  const items = await runsOf(ctx, operatorId, { ...page, limit: page.limit + 1 })
  return toPage(items, page.limit)
}

async function runsOf(ctx: Ctx, operatorId: string, { limit, after }: PageOf) {
  let query = ctx.tx
    .selectFrom('retention.run')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .orderBy('id', 'desc')
    .limit(limit)
  if (after) query = query.where('id', '<', after)
  return (await query.execute()).map((row) => ({
    id: row.id,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    outcome: row.outcome,
    due: row.due,
    erased: row.erased,
    resumed: row.resumed,
    records: Number(row.records),
    held: row.held,
    failed: row.failed,
  }))
}

/** Certificates of erasure, newest first. */
export async function listCertificates(ctx: Ctx, { limit, after }: PageOf) {
  const operatorId = readable(ctx)
  let query = ctx.tx
    .selectFrom('retention.certificate as c')
    .innerJoin('retention.day_key as k', (join) =>
      join
        .onRef('k.operator_id', '=', 'c.operator_id')
        .onRef('k.class', '=', 'c.class')
        .onRef('k.day', '=', 'c.day'),
    )
    .select(['c.id', 'c.class', 'c.day', 'c.issued_at', 'k.records', 'k.held', 'k.swept_at'])
    .where('c.operator_id', '=', operatorId)
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
  if (after) query = query.where('c.id', '<', after)
  const items = (await query.execute()).map((row) => ({
    id: row.id,
    class: row.class,
    day: row.day,
    issuedAt: row.issued_at.toISOString(),
    records: row.records ?? 0,
    held: row.held ?? 0,
    sweptAt: row.swept_at?.toISOString() ?? null,
  }))
  return toPage(items, limit)
}

/** A certificate as the file that `buuan erasure verify` checks. */
export async function certificateFile(ctx: Ctx, id: string): Promise<string> {
  const row = await ctx.tx
    .selectFrom('retention.certificate')
    .select('file')
    .where('id', '=', id)
    .where('operator_id', '=', readable(ctx))
    .executeTakeFirst()
  if (!row) throw refuse('certificate_unknown')
  return row.file
}

function toPage<T extends { readonly id: string }>(rows: readonly T[], limit: number) {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? items.at(-1)!.id : null }
}
