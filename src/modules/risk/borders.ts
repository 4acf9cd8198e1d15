import { laneBorders } from '#core/risk/lanes.ts'
import type { LaneBorders } from '#core/risk/policy.ts'
import { addDays, type Day, dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { standingOf } from './standing.ts'

const daysBack = 28

type OfficeRow = {
  readonly office_id: string
  readonly operator_id: string
  readonly red_per_day: number | null
  readonly yellow_per_day: number | null
  readonly red_from: number | null
  readonly yellow_from: number | null
}

/** Puts the lanes of each office that states a capacity where the last 28 days say its capacity lies. */
export async function setBorders(ctx: Ctx): Promise<void> {
  const operatorId = ctx.actor.organisationId
  const today = dayOf(ctx.now)
  const offices = await ctx.tx
    .selectFrom('risk.office')
    .select([
      'office_id',
      'operator_id',
      'red_per_day',
      'yellow_per_day',
      'red_from',
      'yellow_from',
    ])
    .where('operator_id', '=', operatorId)
    .execute()
  let moved = 0
  for (const office of offices) {
    const borders = await bordersOf(ctx, office, today)
    if (await keepBorders(ctx, office, { borders, today })) moved++
  }
  const data = { day: today, offices: offices.length, moved }
  await record(ctx, { type: 'risk.lanes_set', subject: operatorId, data })
}

async function bordersOf(ctx: Ctx, office: OfficeRow, today: Day): Promise<LaneBorders> {
  const { operator_id: operatorId, office_id: officeId } = office
  const { policy } = await standingOf(ctx, { operatorId, officeId, day: today })
  const capacity = { redPerDay: office.red_per_day, yellowPerDay: office.yellow_per_day }
  return laneBorders(policy.settings, capacity, await scoresOf(ctx, office, today))
}

async function scoresOf(ctx: Ctx, office: OfficeRow, today: Day) {
  const rows = await ctx.tx
    .selectFrom('risk.rating')
    .select(['score', (eb) => eb.fn.countAll<string>().as('n')])
    .where('operator_id', '=', office.operator_id)
    .where('office_id', '=', office.office_id)
    .where('day', '>=', addDays(today, -daysBack))
    .where('day', '<', today)
    .groupBy('score')
    .execute()
  const { days } = await ctx.tx
    .selectFrom('risk.rating')
    .select((eb) => eb.fn.count<string>('day').distinct().as('days'))
    .where('operator_id', '=', office.operator_id)
    .where('office_id', '=', office.office_id)
    .where('day', '>=', addDays(today, -daysBack))
    .where('day', '<', today)
    .executeTakeFirstOrThrow()
  const counts = new Array<number>(101).fill(0)
  for (const { score, n } of rows) counts[score] = Number(n)
  return { days: Number(days), counts }
}

async function keepBorders(
  ctx: Ctx,
  office: OfficeRow,
  { borders, today }: { borders: LaneBorders; today: Day },
): Promise<boolean> {
  const { redFrom, yellowFrom } = borders
  await ctx.tx
    .updateTable('risk.office')
    .set({ red_from: redFrom, yellow_from: yellowFrom, computed_on: today })
    .where('office_id', '=', office.office_id)
    .execute()
  if (office.red_from === redFrom && office.yellow_from === yellowFrom) return false
  await record(ctx, {
    type: 'risk.lanes_moved',
    subject: office.office_id,
    officeId: office.office_id,
    data: { redFrom, yellowFrom },
  })
  return true
}
