import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { itemTypes } from '#modules/parcels/index.ts'
import { ratingsOf } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { officesFor } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import { type Image, numberOf } from './image.ts'
import { Box } from './suggestion.ts'

const Id = Type.String({ format: 'uuid' })
const maybe = Type.Union([Type.Null(), Type.String()])

/** What the scanner's software said, as it is shown. */
export const SuggestionView = Type.Union([
  Type.Null(),
  Type.Object({
    answer: Type.Enum(['clear', 'suspect']),
    score: Type.Union([Type.Null(), Type.Number()]),
    boxes: Type.Array(Box),
  }),
])

/** An image that waits for somebody's verdict. Whether it is a second look is not said: the look is blind. */
export const WaitingImage = Type.Object({
  id: Id,
  itemNumber: maybe,
  station: Type.Object({ id: Id, name: Type.String() }),
  /** Since when it waits. */
  since: Type.String(),
  itemType: Type.Enum([...itemTypes]),
  weightGrams: Type.Union([Type.Null(), Type.Integer()]),
  lane: maybe,
  width: Type.Integer(),
  height: Type.Integer(),
  suggestion: SuggestionView,
})
export type WaitingImage = Static<typeof WaitingImage>

type Row = Image & {
  readonly since: Date
  readonly station_name: string
  readonly item_type: WaitingImage['itemType']
  readonly weight_grams: number | null
}

/**
 * What waits for the actor at their offices: new images and, among them, released ones drawn for a second look by
 * somebody else; the latest first. `after` is the last of the page before.
 */
export async function listWaiting(
  ctx: Ctx,
  vault: Vault,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<{ items: WaitingImage[]; next: string | null }> {
  const offices = officesFor(ctx.actor, 'xray.judge')
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const { id: me, organisationId: operator } = ctx.actor
  const here =
    offices === 'all'
      ? sql`operator_id = ${operator}`
      : sql`operator_id = ${operator} and office_id = any(${offices}::uuid[])`
  const { since, id } = placeOf(after)
  const { rows } = await sql<Row>`
    select i.*, w.since, s.name as station_name, p.item_type, p.weight_grams
    from (
      select id, received_at as since from xray.image
      where ${here} and parcel_id is not null and verdict is null
      union all
      select id, drawn_at from xray.second_look
      where ${here} and verdict is null and released_by <> ${me}
    ) w
    join xray.image i using (id)
    join xray.station s on s.id = i.station_id
    join parcels.parcel p on p.id = i.parcel_id
    where ${since}::timestamptz is null or (w.since, w.id) < (${since}, ${id}::uuid)
    order by w.since desc, w.id desc limit ${limit + 1}`.execute(ctx.tx)
  const shown = rows.slice(0, limit)
  return {
    items: await linesOf(ctx, vault, shown),
    next: rows.length > limit ? cursorOf(shown.at(-1)!) : null,
  }
}

/** A place in the queue: the instant and the id of its last line. */
function cursorOf({ since, id }: Row): string {
  return `${since.toISOString()}_${id}`
}

function placeOf(after: string | undefined): { since: string | null; id: string | null } {
  const [since, id] = after?.split('_') ?? []
  return { since: since ?? null, id: id ?? null }
}

/** How many images wait for the actor. */
export async function countWaiting(ctx: Ctx): Promise<number> {
  const offices = officesFor(ctx.actor, 'xray.judge')
  const { id: me, organisationId: operator } = ctx.actor
  const all = offices === 'all'
  const list = all ? [] : offices
  const { rows } = await sql<{ waiting: number }>`
    select (
      (select count(*) from xray.image where operator_id = ${operator} and parcel_id is not null
         and verdict is null and (${all} or office_id = any(${list}::uuid[])))
      + (select count(*) from xray.second_look where operator_id = ${operator} and verdict is null
           and released_by <> ${me} and (${all} or office_id = any(${list}::uuid[])))
    )::int as waiting`.execute(ctx.tx)
  return rows[0]!.waiting
}

async function linesOf(ctx: Ctx, vault: Vault, rows: readonly Row[]): Promise<WaitingImage[]> {
  const ratings = await ratingsOf(
    ctx,
    rows.flatMap(({ parcel_id }) => parcel_id ?? []),
  )
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      itemNumber: await numberOf(vault, row),
      station: { id: row.station_id, name: row.station_name },
      since: row.since.toISOString(),
      itemType: row.item_type,
      weightGrams: row.weight_grams,
      lane: ratings.get(row.parcel_id ?? '')?.lane ?? null,
      ...{ width: row.width, height: row.height },
      suggestion: suggestionOf(row),
    })),
  )
}

/** The machine's word on an image, as it came. */
export function suggestionOf(image: Image): Static<typeof SuggestionView> {
  if (image.suggestion === null) return null
  return {
    // Written by `keepImage`, from a suggestion that was checked.
    answer: image.suggestion as 'clear' | 'suspect',
    score: image.suggestion_score,
    boxes: image.suggestion_boxes as Static<typeof Box>[],
  }
}
