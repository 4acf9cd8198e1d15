import { type Static, Type } from 'typebox'
import type { Catalogue } from '#core/goods/catalogue.ts'
import { dayOf, startOfDay } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { officesFor } from '#platform/policy.ts'
import { catalogueInForce, turns } from './catalogue.ts'
import { type CatalogueDiff, diffOf } from './diff.ts'
import { refuse } from './errors.ts'
import { type List, listOfNumber, nationalList } from './in-force.ts'

/** A version of an operator's list: by law, by an amendment, or both. */
export const VersionLine = Type.Object({
  version: Type.String(),
  /** The instant it begins. */
  at: Type.String(),
  amendment: Type.Union([
    Type.Null(),
    Type.Object({ id: Type.String({ format: 'uuid' }), number: Type.Integer() }),
  ]),
  inForce: Type.Boolean(),
})
export type VersionLine = Static<typeof VersionLine>

const mostShown = 100

/** The versions of the actor's operator, newest first, those that are planned too. */
export async function listVersions(ctx: Ctx): Promise<{ items: VersionLine[] }> {
  officesFor(ctx.actor, 'catalogue.read')
  const points = await pointsOf(ctx)
  const now = points.findLast(({ at }) => at <= ctx.now)
  const items = points.map((point) => {
    const { version, at, amendment } = point
    return { version, at: at.toISOString(), amendment, inForce: point === now }
  })
  return { items: items.reverse().slice(0, mostShown) }
}

/** What changed between two versions of the actor's operator. Refuses a version it never had. */
export async function diffVersions(
  ctx: Ctx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<CatalogueDiff> {
  officesFor(ctx.actor, 'catalogue.read')
  const points = await pointsOf(ctx)
  const [before, after] = await Promise.all([from, to].map((one) => catalogueOf(ctx, points, one)))
  return diffOf(before!, after!)
}

async function catalogueOf(
  ctx: Ctx,
  points: readonly Point[],
  version: string,
): Promise<Catalogue> {
  const point = points.find((one) => one.version === version)
  if (!point) throw refuse('no_version')
  const day = dayOf(point.at)
  const operatorId = ctx.actor.organisationId
  const number = point.amendment?.number ?? 0
  const list: List = number
    ? await listOfNumber(ctx.tx, { operatorId, number, day })
    : nationalList(day)
  return list.catalogue
}

type Point = {
  readonly version: string
  readonly at: Date
  readonly amendment: { readonly id: string; readonly number: number } | null
}

/** Every instant at which another version begins, in order. */
async function pointsOf(ctx: Ctx): Promise<Point[]> {
  const rows = await ctx.tx
    .selectFrom('goods.amendment')
    .select(['id', 'number', 'in_force_at', 'changes'])
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('state', '=', 'approved')
    .orderBy('number')
    .execute()
  const begins = rows.map((row) => ({
    ...{ id: row.id, number: row.number!, at: row.in_force_at! },
    isEmpty: (row.changes as unknown as unknown[]).length === 0,
  }))
  const instants = [...turns.map(startOfDay), ...begins.map(({ at }) => at)]
  instants.sort((a, b) => a.getTime() - b.getTime())
  const points = instants.map((at): Point => {
    const newest = begins.findLast((one) => one.at <= at)
    return pointAt(at, newest && !newest.isEmpty ? newest : null)
  })
  return points.filter(({ version }, i) => version !== points[i - 1]?.version)
}

function pointAt(at: Date, amendment: Point['amendment']): Point {
  const { version } = catalogueInForce(dayOf(at))
  if (!amendment) return { version, at, amendment }
  const { id, number } = amendment
  return { version: `${version}+${number}`, at, amendment: { id, number } }
}
