import { type RawBuilder, sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import { officesFor, type Permission } from '#platform/policy.ts'
import type { AlarmsAlarm } from '#platform/tables.ts'
import { refuse } from './errors.ts'

export type AlarmRow = Selectable<AlarmsAlarm>

/**
 * Which cases someone may see or handle: those of their organisation, at their offices where the duty
 * has offices, and of the whole deployment where it has none. Never the one about themselves.
 */
export function inScope({ actor }: Ctx, permission: Permission): RawBuilder<boolean> {
  const offices = officesFor(actor, permission)
  const about = sql`about_id is distinct from ${actor.id}`
  if (offices === 'all')
    return sql`(organisation_id is null or organisation_id = ${actor.organisationId}) and ${about}`
  return sql`organisation_id = ${actor.organisationId} and office_id = any(${offices}::uuid[]) and ${about}`
}

/** A case one may read; another is answered as none. */
export async function getAlarm(ctx: Ctx, id: string): Promise<AlarmRow> {
  return first(sql`where id = ${id} and ${inScope(ctx, 'alarm.read')}`, ctx)
}

/** A case one may handle, locked; refuses machines and a case that is closed. */
export async function lockOpen(ctx: Ctx, id: string): Promise<AlarmRow> {
  const scope = inScope(ctx, 'alarm.handle')
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const alarm = await first(sql`where id = ${id} and ${scope} for update`, ctx)
  if (alarm.closed_at) throw refuse('closed')
  return alarm
}

async function first(where: RawBuilder<unknown>, ctx: Ctx): Promise<AlarmRow> {
  const { rows } = await sql<AlarmRow>`select * from alarms.alarm ${where}`.execute(ctx.tx)
  if (!rows[0]) throw refuse('not_found')
  return rows[0]
}
