import { sql } from 'kysely'
import { judge, type Read } from '#core/watch/judge.ts'
import { watchLimits } from '#core/watch/limits.ts'
import { raiseAlarm } from '#modules/alarms/index.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { raiseAbout } from './cut-off.ts'
import { peerDayOf } from './peers.ts'

/**
 * Looks at what the actor has just opened together with what they opened before (requirement C4). Alarm
 * and cut-off commit with the reveal itself, so the next one is refused already.
 */
export async function watchReveal(
  ctx: Ctx,
  seen: { readonly parcel: Parcel; readonly role: Role; readonly today: number },
): Promise<void> {
  const { parcel, role, today } = seen
  const { readers, canaries } = await aboutParcel(ctx, parcel.id)
  const verdicts = judge({
    ...{ now: ctx.now, today, readers, canaries },
    reads: await lastHour(ctx),
    peers: await peerDayOf(ctx, role),
  })
  for (const { kind, cut, data } of verdicts) {
    const alarm = { kind, officeId: parcel.office_id, data: { ...data, parcel: parcel.id } }
    // Many readers are one case of the parcel and about none of them; all else is about the reader.
    if (kind === 'many_readers')
      await raiseAlarm(ctx, { ...alarm, key: parcel.id, organisationId: parcel.operator_id })
    else await raiseAbout(ctx, { ...alarm, cut, key: ctx.actor.id })
  }
}

async function lastHour(ctx: Ctx): Promise<Read[]> {
  const rows = await ctx.tx
    .selectFrom('reveals.reveal')
    .select(['at', 'parcel_id', 'own', 'purpose'])
    .where('person_id', '=', ctx.actor.id)
    .where('at', '>', new Date(ctx.now.getTime() - 3_600_000))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ at, parcel_id: parcelId, own, purpose }) => ({ at, parcelId, own, purpose }))
}

/** How many people opened the parcel lately; and, of a canary, how many canaries the actor did. */
async function aboutParcel(
  ctx: Ctx,
  parcelId: string,
): Promise<{ readers: number; canaries: number }> {
  const since = (hours: number) => new Date(ctx.now.getTime() - hours * 3_600_000)
  const { manyReaders, canaries } = watchLimits
  const { rows } = await sql<{ readers: number; canaries: number }>`
    select (select count(distinct person_id)::int from reveals.reveal
            where parcel_id = ${parcelId} and at > ${since(manyReaders.hours)}) as readers,
           case when exists (select from reveals.canary where parcel_id = ${parcelId}) then
             (select count(distinct r.parcel_id)::int from reveals.reveal r
              join reveals.canary c using (parcel_id)
              where r.person_id = ${ctx.actor.id} and r.at > ${since(canaries.hours)})
           else 0 end as canaries`.execute(ctx.tx)
  return rows[0]!
}
