import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { getOffice } from '#modules/directory/index.ts'
import { itemTypes, openGroup, type Parcel } from '#modules/parcels/index.ts'
import { ratingsOf, ratingView, RatingView } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { performable } from './measure.ts'
import { stopsOf } from './stop.ts'

const Id = Type.String({ format: 'uuid' })
const maybe = Type.Union([Type.Null(), Type.String()])

/** A parcel that waits for something to be done: what, why and since when. Nothing of a person. */
export const WaitingLine = Type.Object({
  parcelId: Id,
  /** Null once it is erased. */
  itemNumber: maybe,
  itemType: Type.Enum([...itemTypes]),
  acceptedAt: Type.String(),
  toProvince: maybe,
  toCommune: maybe,
  rating: RatingView,
  /** By chance, whatever the rating. */
  drawn: Type.Boolean(),
  stopped: Type.Union([Type.Null(), Type.Enum(['found', 'doubt'])]),
  /** Measures somebody asked to be let off, and whether a release waits. */
  waiverAsked: Type.Array(Type.Enum([...performable])),
  releaseAsked: Type.Boolean(),
})
export type WaitingLine = Static<typeof WaitingLine>

export const Waiting = Type.Object({
  items: Type.Array(WaitingLine),
  next: Type.Union([Type.Null(), Id]),
})

export type QueueFilter = {
  readonly officeId: string
  readonly after?: string
  readonly limit: number
}

/** Parcels at an office that something is still asked of, oldest first. */
export async function listWaiting(
  ctx: Ctx,
  vault: Vault,
  { officeId, after, limit }: QueueFilter,
): Promise<Static<typeof Waiting>> {
  const { organisationId } = await getOffice(ctx, officeId)
  authorize(ctx.actor, 'measure.read', { organisationId, officeId })
  const rows = await waitingAt(ctx, { officeId, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    items: await linesOf(ctx, vault, shown),
    next: rows.length > limit ? shown.at(-1)!.id : null,
  }
}

type Row = Parcel & { readonly drawn: boolean }

/** Accepted here and never gone, or arrived here: ids are in order of acceptance. */
async function waitingAt(
  ctx: Ctx,
  { officeId, after, limit }: { officeId: string; after: string | undefined; limit: number },
): Promise<Row[]> {
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  const { rows } = await sql<Row>`
    select p.*, waiting.drawn from (
      (select r.parcel_id, r.drawn from risk.rating r
       where r.office_id = ${officeId} and r.open_measures <> '{}' and r.parcel_id > ${from}
         and not exists (select from measures.place m where m.parcel_id = r.parcel_id)
       order by r.parcel_id limit ${limit})
      union all
      (select r.parcel_id, r.drawn from measures.place m join risk.rating r using (parcel_id)
       where m.office_id = ${officeId} and r.open_measures <> '{}' and m.parcel_id > ${from}
       order by m.parcel_id limit ${limit})
    ) waiting join parcels.parcel p on p.id = waiting.parcel_id
    where p.state = 'accepted'
    order by p.id limit ${limit}`.execute(ctx.tx)
  return rows
}

async function linesOf(ctx: Ctx, vault: Vault, rows: readonly Row[]): Promise<WaitingLine[]> {
  const ids = rows.map(({ id }) => id)
  const ratings = await ratingsOf(ctx, ids)
  const stops = await stopsOf(ctx, ids)
  const asked = await askedOf(ctx, ids)
  return Promise.all(
    rows.map(async (row) => {
      const item = await openGroup(vault, row, 'item')
      const requests = asked.filter(({ parcelId }) => parcelId === row.id)
      return {
        parcelId: row.id,
        itemNumber: item?.number ?? null,
        // Checked by Postgres.
        itemType: row.item_type as WaitingLine['itemType'],
        acceptedAt: row.at.toISOString(),
        toProvince: row.to_province,
        toCommune: row.to_commune,
        rating: ratingView(ratings.get(row.id)!),
        drawn: row.drawn,
        stopped: stops.get(row.id) ?? null,
        waiverAsked: requests.flatMap(({ measure }) => measure ?? []),
        releaseAsked: requests.some(({ measure }) => measure === null),
      }
    }),
  )
}

type OpenRequest = {
  readonly parcelId: string
  readonly measure: WaitingLine['waiverAsked'][0] | null
}

async function askedOf(ctx: Ctx, ids: readonly string[]): Promise<readonly OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select parcel_id as "parcelId", measure from measures.request
    where parcel_id = any(${ids}::uuid[]) and state = 'open'
    order by id`.execute(ctx.tx)
  return rows
}
