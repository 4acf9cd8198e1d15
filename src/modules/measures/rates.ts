import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { addDays, dayOf, startOfDay } from '#core/time.ts'
import { officesByIds } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'

/** How many days a rate looks back. */
export const rateDays = 28

export const WaiverRates = Type.Object({
  from: Type.String({ format: 'date' }),
  items: Type.Array(
    Type.Object({
      office: Type.Object({
        id: Type.String({ format: 'uuid' }),
        code: Type.String(),
        name: Type.String(),
      }),
      performed: Type.Integer(),
      found: Type.Integer(),
      asked: Type.Integer(),
      waived: Type.Integer(),
      refused: Type.Integer(),
    }),
  ),
})

type Counts = {
  readonly officeId: string
  readonly performed: number
  readonly found: number
  readonly asked: number
  readonly waived: number
  readonly refused: number
}

/** Of each office of the last 28 days: measures done, and waivers asked for, given and not. */
export async function waiverRates(ctx: Ctx): Promise<Static<typeof WaiverRates>> {
  const operatorId = ctx.actor.organisationId
  authorize(ctx.actor, 'measure.decide_waiver', { organisationId: operatorId })
  const from = addDays(dayOf(ctx.now), 1 - rateDays)
  const since = startOfDay(from)
  const { rows } = await sql<Counts>`
    select office_id as "officeId", sum(performed)::int as performed, sum(found)::int as found,
      sum(asked)::int as asked, sum(waived)::int as waived, sum(refused)::int as refused
    from (
      select office_id, 1 as performed, (result = 'found')::int as found, 0 as asked, 0 as waived, 0 as refused
      from measures.act where operator_id = ${operatorId} and at >= ${since}
      union all
      select office_id, 0, 0, 1, (state = 'approved')::int, (state = 'refused')::int
      from measures.request
      where operator_id = ${operatorId} and asked_at >= ${since} and kind = 'waiver'
    ) done group by office_id`.execute(ctx.tx)
  const offices = await officesByIds(ctx, rows.map(({ officeId }) => officeId)) // prettier-ignore
  const items = rows.flatMap(({ officeId, ...counts }) => {
    const office = offices.get(officeId)
    return office
      ? [{ office: { id: office.id, code: office.code, name: office.name }, ...counts }]
      : []
  })
  return { from, items: items.sort((a, b) => b.asked - a.asked) }
}
