import { type Static, Type } from 'typebox'
import { getAlarm } from '#modules/alarms/index.ts'
import type { Ctx } from '#platform/context.ts'
import { purposes, revealGroups, type Purpose, type RevealGroup } from './purposes.ts'

/** One reveal of the person an alarm is about; the parcel by its id only. */
export const AlarmRead = Type.Object({
  parcelId: Type.String({ format: 'uuid' }),
  group: Type.Enum([...revealGroups]),
  purpose: Type.Enum([...purposes]),
  own: Type.Boolean(),
  at: Type.String(),
})
export type AlarmRead = Static<typeof AlarmRead>

const most = 100
const dayMs = 86_400_000

/** What they opened in the day before the alarm last sounded, newest first; nothing of it is in clear. */
export async function readsOfAlarm(ctx: Ctx, alarmId: string): Promise<AlarmRead[]> {
  const alarm = await getAlarm(ctx, alarmId)
  if (!alarm.about_id) return []
  const rows = await ctx.tx
    .selectFrom('reveals.reveal')
    .select(['parcel_id', 'field_group', 'purpose', 'own', 'at'])
    .where('person_id', '=', alarm.about_id)
    .where('at', '<=', alarm.last_at)
    .where('at', '>', new Date(alarm.last_at.getTime() - dayMs))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    parcelId: row.parcel_id,
    // The columns' checks allow no other.
    group: row.field_group as RevealGroup,
    purpose: row.purpose as Purpose,
    own: row.own,
    at: row.at.toISOString(),
  }))
}
