import { sql } from 'kysely'
import { judge, type PeerDay, type Read, type Situation } from '#core/watch/judge.ts'
import { watchLimits } from '#core/watch/limits.ts'
import { raiseAlarm } from '#modules/alarms/index.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { raiseAbout } from './cut-off.ts'

/**
 * Looks at what the actor has just opened together with what they opened before (requirement C4). Alarm
 * and cut-off commit with the reveal itself, so the next one is refused already.
 */
export async function watchReveal(
  ctx: Ctx,
  seen: { readonly parcel: Parcel; readonly role: Role; readonly today: number },
): Promise<void> {
  const { parcel, role, today } = seen
  const verdicts = judge({ now: ctx.now, today, ...(await lately(ctx, parcel.id, role)) })
  for (const { kind, cut, data } of verdicts) {
    const alarm = { kind, officeId: parcel.office_id, data: { ...data, parcel: parcel.id } }
    // Many readers are one case of the parcel and about none of them; all else is about the reader.
    if (kind === 'many_readers')
      await raiseAlarm(ctx, { ...alarm, key: parcel.id, organisationId: parcel.operator_id })
    else await raiseAbout(ctx, { ...alarm, cut, key: ctx.actor.id })
  }
}

type Lately = Pick<Situation, 'reads' | 'peers' | 'readers' | 'canaries'>

/** What the actor opened in the last hour, who opened the parcel, and what peers do: in one question. */
async function lately(ctx: Ctx, parcelId: string, role: Role): Promise<Lately> {
  const since = (hours: number) => new Date(ctx.now.getTime() - hours * 3_600_000)
  const { manyReaders, canaries } = watchLimits
  const { id: person, organisationId } = ctx.actor
  const { rows } = await sql<Answer>`
    select
      (select count(distinct person_id)::int from reveals.reveal
       where parcel_id = ${parcelId} and at > ${since(manyReaders.hours)}) as readers,
      case when exists (select from reveals.canary where parcel_id = ${parcelId}) then
        (select count(distinct r.parcel_id)::int from reveals.reveal r
         join reveals.canary c using (parcel_id)
         where r.person_id = ${person} and r.at > ${since(canaries.hours)})
      else 0 end as canaries,
      (select json_build_object('days', days, 'median', median, 'spread', spread)
       from reveals.peer_day where organisation_id = ${organisationId} and role = ${role}) as peers,
      (select json_agg(json_build_object(
         'at', at, 'parcelId', parcel_id, 'own', own, 'purpose', purpose) order by at, id)
       from reveals.reveal where person_id = ${person} and at > ${since(1)}) as reads`.execute(
    ctx.tx,
  )
  const { reads, peers, ...counts } = rows[0]!
  return {
    ...counts,
    peers: peers ?? undefined,
    reads: (reads ?? []).map((read) => ({ ...read, at: new Date(read.at) })),
  }
}

type Answer = {
  readonly readers: number
  readonly canaries: number
  readonly peers: PeerDay | null
  readonly reads: readonly (Omit<Read, 'at'> & { readonly at: string })[] | null
}
