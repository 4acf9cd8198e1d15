import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { holdersOf } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { allowed } from '#platform/policy.ts'
import { type AlarmKind, alarmWords } from './kinds.ts'

export type Alarm = {
  readonly kind: AlarmKind
  /** Null: of the whole deployment, such as of its ledger. */
  readonly organisationId: string | null
  readonly officeId?: string | null
  /** The person or machine's key it is about; never the owner of the case. */
  readonly about?: string
  /** What it is one case by: an id or a digest, at most 100 characters; never personal data. */
  readonly key: string
  /** Counts, ids and codes. */
  readonly data: Readonly<Record<string, string | number | boolean>>
}

/**
 * Raises an alarm: a case with an owner and a deadline. The same again while the case is open is
 * counted to it. Part of the caller's change; returns the id of the case.
 */
export async function raiseAlarm(ctx: Ctx, alarm: Alarm): Promise<string> {
  return (await repeated(ctx, alarm)) ?? raised(ctx, alarm)
}

async function repeated(ctx: Ctx, { kind, key, data }: Alarm): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; times: number }>`
    update alarms.alarm
    set times = times + 1, last_at = greatest(last_at, ${ctx.now}), data = ${JSON.stringify(data)}
    where kind = ${kind} and case_key = ${key} and closed_at is null
    returning id, times`.execute(ctx.tx)
  const [open] = rows
  if (!open) return undefined
  await record(ctx, { type: 'alarm.repeated', subject: open.id, data: { kind, times: open.times } })
  return open.id
}

async function raised(ctx: Ctx, alarm: Alarm): Promise<string> {
  const { kind, organisationId, officeId = null, about = null, key, data } = alarm
  const id = newId(ctx.now)
  const owner = await leastBusy(ctx, alarm)
  const { rows } = await sql<{ id: string }>`
    insert into alarms.alarm (id, kind, organisation_id, office_id, about_id, case_key, data,
      raised_at, last_at, owner_id, due_at)
    values (${id}, ${kind}, ${organisationId}, ${officeId}, ${about}, ${key}, ${JSON.stringify(data)},
      ${ctx.now}, ${ctx.now}, ${owner ?? null}, ${dueAt(ctx.now, kind)})
    on conflict (kind, case_key) where closed_at is null
    do update set times = alarm.times + 1, last_at = greatest(alarm.last_at, excluded.last_at)
    returning id`.execute(ctx.tx)
  const kept = rows[0]!.id
  await record(ctx, {
    type: kept === id ? 'alarm.raised' : 'alarm.repeated',
    subject: kept,
    officeId,
    data: { kind, ...(about ? { about } : {}), ...(owner ? { owner } : {}) },
  })
  return kept
}

const hourMs = 3_600_000

function dueAt(now: Date, kind: AlarmKind): Date {
  return new Date(now.getTime() + alarmWords[kind].hours * hourMs)
}

/** Of those who handle alarms there, whoever has the fewest open cases; never who it is about. */
async function leastBusy(ctx: Ctx, alarm: Alarm): Promise<string | undefined> {
  const { organisationId, officeId, about } = alarm
  const roles = allowed['alarm.handle']
  const place = officeId === undefined ? {} : { officeId }
  const holders = await holdersOf(ctx, { roles, organisationId, ...place })
  const candidates = holders.filter((id) => id !== about)
  const { rows } = await sql<{ id: string }>`
    select c.id from unnest(${candidates}::uuid[]) with ordinality as c (id, n)
    left join alarms.alarm a on a.owner_id = c.id and a.closed_at is null
    group by c.id, c.n order by count(a.id), c.n limit 1`.execute(ctx.tx)
  return rows[0]?.id
}
