import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { estimateMisses } from '#core/xray/misses.ts'
import { officesByIds } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { officesFor } from '#platform/policy.ts'
import type { Station } from './station.ts'

const Id = Type.String({ format: 'uuid' })
const Count = Type.Integer()
const Share = Type.Number()

/** What a station did since its scanner is what it is, in the last ninety days at most. */
export const StationFigures = Type.Object({
  id: Id,
  name: Type.String(),
  office: Type.Object({ id: Id, code: Type.String(), name: Type.String() }),
  scanner: Type.String(),
  since: Type.String(),
  open: Type.Boolean(),
  images: Count,
  waiting: Count,
  unmatched: Count,
  verdicts: Type.Object({ clear: Count, suspicious: Count, found: Count }),
  /** Machine beside human: what each said of the images that both judged. */
  agreement: Type.Object({
    bothClear: Count,
    bothDoubt: Count,
    /** The machine doubted what a person released. */
    machineOnly: Count,
    /** A person doubted what the machine called clear. */
    personOnly: Count,
    share: Type.Union([Type.Null(), Share]),
  }),
  secondLooks: Type.Object({
    waiting: Count,
    looked: Count,
    missed: Count,
    /** Estimated share of released images that are missed, with its 95 % interval. */
    rate: Type.Union([Type.Null(), Share]),
    from: Share,
    to: Share,
  }),
})
export type StationFigures = Static<typeof StationFigures>

const days = 90
const dayMs = 86_400_000

/** The figures of the stations of one's offices, those at work first. */
export async function stationFigures(ctx: Ctx): Promise<StationFigures[]> {
  const offices = officesFor(ctx.actor, 'xray.read')
  let query = ctx.tx
    .selectFrom('xray.station')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    .orderBy(sql`closed_at is not null`)
    .orderBy('id')
    .limit(500)
  if (offices !== 'all') query = query.where(sql<boolean>`office_id = any(${offices}::uuid[])`)
  const stations = await query.execute()
  const known = await officesByIds(
    ctx,
    stations.map(({ office_id }) => office_id),
  )
  const figures: StationFigures[] = []
  for (const station of stations) {
    const { id, code, name } = known.get(station.office_id)!
    figures.push({ ...(await figuresOf(ctx, station)), office: { id, code, name } })
  }
  return figures
}

async function figuresOf(ctx: Ctx, station: Station): Promise<Omit<StationFigures, 'office'>> {
  const oldest = new Date(ctx.now.getTime() - days * dayMs)
  const since = station.scanner_since > oldest ? station.scanner_since : oldest
  const counts = await countsOf(ctx, station, since)
  return {
    ...{ id: station.id, name: station.name, scanner: station.scanner },
    since: since.toISOString(),
    open: station.closed_at === null,
    ...{ images: counts.images, waiting: counts.waiting, unmatched: counts.unmatched },
    verdicts: { clear: counts.clear, suspicious: counts.suspicious, found: counts.found },
    agreement: agreementOf(counts),
    secondLooks: await secondLooksOf(ctx, station, since),
  }
}

type Counts = Record<
  | 'images'
  | 'waiting'
  | 'unmatched'
  | 'clear'
  | 'suspicious'
  | 'found'
  | 'bothClear'
  | 'bothDoubt'
  | 'machineOnly'
  | 'personOnly',
  number
>

async function countsOf(ctx: Ctx, { id }: Station, since: Date): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*)::int as images,
      count(*) filter (where parcel_id is not null and verdict is null)::int as waiting,
      count(*) filter (where parcel_id is null)::int as unmatched,
      count(*) filter (where verdict = 'clear')::int as clear,
      count(*) filter (where verdict = 'suspicious')::int as suspicious,
      count(*) filter (where verdict = 'found')::int as found,
      count(*) filter (where suggestion = 'clear' and verdict = 'clear')::int as "bothClear",
      count(*) filter (where suggestion = 'suspect' and verdict <> 'clear')::int as "bothDoubt",
      count(*) filter (where suggestion = 'suspect' and verdict = 'clear')::int as "machineOnly",
      count(*) filter (where suggestion = 'clear' and verdict <> 'clear')::int as "personOnly"
    from xray.image where station_id = ${id} and received_at >= ${since}`.execute(ctx.tx)
  return rows[0]!
}

function agreementOf(counts: Counts): StationFigures['agreement'] {
  const { bothClear, bothDoubt, machineOnly, personOnly } = counts
  const both = bothClear + bothDoubt + machineOnly + personOnly
  const share = both === 0 ? null : (bothClear + bothDoubt) / both
  return { bothClear, bothDoubt, machineOnly, personOnly, share }
}

async function secondLooksOf(
  ctx: Ctx,
  { id }: Station,
  since: Date,
): Promise<StationFigures['secondLooks']> {
  const looks = await ctx.tx
    .selectFrom('xray.second_look as l')
    .innerJoin('xray.image as i', 'i.id', 'l.id')
    .select(['l.share', 'l.verdict'])
    .where('l.station_id', '=', id)
    .where('i.received_at', '>=', since)
    .execute()
  const judged = looks.filter(({ verdict }) => verdict !== null)
  const estimate = estimateMisses(
    judged.map(({ share, verdict }) => ({ share, missed: verdict !== 'clear' })),
  )
  return { waiting: looks.length - judged.length, ...estimate }
}
