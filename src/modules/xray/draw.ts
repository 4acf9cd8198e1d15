import { randomBytes } from 'node:crypto'
import { addDays, type Day, dayOf, startOfDay } from '#core/time.ts'
import type { Lane } from '#core/risk/policy.ts'
import { isDrawnAgain, shareOf } from '#core/xray/resample.ts'
import { ratingsOf } from '#modules/risk/index.ts'
import { change } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import { record, recordAll } from '#platform/ledger.ts'
import type { XrayJobDeps } from './deps.ts'
import { system } from './system.ts'

/** Days that a server which was off may still draw for. */
const daysBack = 7
const batch = 500

/**
 * Draws, for every day that is over, which released images a second person is to judge. The seed is made now, so nobody
 * knew it who released; it stands in the ledger, so anyone can draw again. Once a day and operator.
 */
export async function drawSecondLooks({ db, now }: XrayJobDeps): Promise<void> {
  const operators = await db
    .selectFrom('xray.station')
    .select('operator_id')
    .distinct()
    .orderBy('operator_id')
    .execute()
  const today = dayOf(now())
  for (const { operator_id } of operators)
    for (let back = daysBack; back >= 1; back--) {
      const of = { operatorId: operator_id, day: addDays(today, -back) }
      await change(db, { actor: system(operator_id), now: now() }, (ctx) => drawDay(ctx, of))
    }
}

type OfDay = { readonly operatorId: string; readonly day: Day }

/** Draws a day once; a second server that comes to it finds it done. */
export async function drawDay(ctx: Ctx, of: OfDay, seed = randomBytes(32)): Promise<void> {
  if (await isDrawn(ctx, of)) return
  const released = await releasedOn(ctx, of)
  if (released.length === 0) return
  const drawn = released.filter(({ id, share }) => isDrawnAgain(seed, id, share))
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('xray.draw')
    .values({
      ...{ operator_id: of.operatorId, day: of.day, seed },
      ...{ released: released.length, drawn: drawn.length, drawn_at: ctx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  await keepDrawn(ctx, of, drawn)
  await record(ctx, {
    type: 'xray.drawn',
    subject: of.operatorId,
    data: {
      ...{ day: of.day, seed: seed.toString('hex') },
      ...{ released: released.length, drawn: drawn.length },
    },
  })
}

async function isDrawn(ctx: Ctx, { operatorId, day }: OfDay): Promise<boolean> {
  const row = await ctx.tx
    .selectFrom('xray.draw')
    .select('day')
    .where('operator_id', '=', operatorId)
    .where('day', '=', day)
    .executeTakeFirst()
  return row !== undefined
}

type Released = {
  readonly id: string
  readonly office_id: string
  readonly station_id: string
  readonly parcel_id: string
  readonly judged_by: string
  readonly share: number
}

/** The images released on a day, each with its chance: those of the blue lane have three times the usual one. */
async function releasedOn(ctx: Ctx, { operatorId, day }: OfDay): Promise<Released[]> {
  const rows = await ctx.tx
    .selectFrom('xray.image as i')
    .innerJoin('xray.station as s', 's.id', 'i.station_id')
    .select(['i.id', 'i.office_id', 'i.station_id', 'i.parcel_id', 'i.judged_by', 's.second_look'])
    .where('i.operator_id', '=', operatorId)
    .where('i.verdict', '=', 'clear')
    .where('i.judged_at', '>=', startOfDay(day))
    .where('i.judged_at', '<', startOfDay(addDays(day, 1)))
    .orderBy('i.id')
    // What was said of an image has a parcel and an author (Postgres: `judged_is_bound`, `judged_is_whole`).
    .$narrowType<{ parcel_id: string; judged_by: string }>()
    .execute()
  const lanes = await ratingsOf(
    ctx,
    rows.map(({ parcel_id }) => parcel_id),
  )
  return rows.map(({ second_look, ...row }) => ({
    ...row,
    // The column's check allows no other lane.
    share: shareOf(second_look, lanes.get(row.parcel_id)?.lane as Lane | undefined),
  }))
}

async function keepDrawn(
  ctx: Ctx,
  { operatorId }: OfDay,
  drawn: readonly Released[],
): Promise<void> {
  for (let at = 0; at < drawn.length; at += batch) {
    const part = drawn.slice(at, at + batch)
    await ctx.tx
      .insertInto('xray.second_look')
      .values(
        part.map(({ judged_by, ...image }) => ({
          ...image,
          operator_id: operatorId,
          released_by: judged_by,
          drawn_at: ctx.now,
        })),
      )
      .execute()
    await recordAll(
      ctx,
      part.map(({ id, office_id, parcel_id, share }) => ({
        ...{ type: 'xray_image.drawn', subject: id, officeId: office_id },
        data: { parcel: parcel_id, share },
      })),
    )
  }
}
