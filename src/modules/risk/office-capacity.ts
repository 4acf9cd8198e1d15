import { sql } from 'kysely'
import { dayOf } from '#core/time.ts'
import { getOffice } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'

export type OfficeCapacity = {
  readonly officeId: string
  readonly redPerDay: number | null
  readonly yellowPerDay: number | null
  readonly hasXray: boolean
}

/** Says what an office can look at in a day. The borders of its lanes follow the next night. */
export async function setCapacity(ctx: Ctx, set: OfficeCapacity): Promise<void> {
  const office = await getOffice(ctx, set.officeId)
  authorize(ctx.actor, 'risk.draft', {
    organisationId: office.organisationId,
    officeId: office.id,
  })
  const said = {
    ...{ red_per_day: set.redPerDay, yellow_per_day: set.yellowPerDay, has_xray: set.hasXray },
    ...{ set_by: ctx.actor.id, set_at: ctx.now },
  }
  await ctx.tx
    .insertInto('risk.office')
    .values({ office_id: office.id, operator_id: office.organisationId, ...said })
    .onConflict((c) => c.column('office_id').doUpdateSet(said))
    .execute()
  const { redPerDay, yellowPerDay, hasXray } = set
  const data = { redPerDay, yellowPerDay, hasXray }
  await record(ctx, { type: 'risk.capacity_set', subject: office.id, officeId: office.id, data })
}

export type OfficeDay = OfficeCapacity & {
  readonly code: string
  readonly name: string
  readonly redFrom: number | null
  readonly yellowFrom: number | null
  /** Of today, as last counted. */
  readonly lanes: Readonly<Record<'green' | 'blue' | 'yellow' | 'red', number>>
  /** Over the last thirty days that are over. */
  readonly drawn: number
  readonly followed: number
}

/** Offices of the operator by code, page by page: what each can do, what today asked of it, how it follows its draws. */
export async function officeDays(
  ctx: Ctx,
  page: { readonly after?: string; readonly limit: number },
): Promise<{ items: OfficeDay[]; next: string | null }> {
  const operatorId = ctx.actor.organisationId
  const today = dayOf(ctx.now)
  const { rows } = await sql<OfficeDay>`
    select d.id as "officeId", d.code, d.name, o.red_per_day as "redPerDay",
      o.yellow_per_day as "yellowPerDay", coalesce(o.has_xray, false) as "hasXray",
      o.red_from as "redFrom", o.yellow_from as "yellowFrom",
      json_build_object('green', coalesce(t.green, 0), 'blue', coalesce(t.blue, 0),
        'yellow', coalesce(t.yellow, 0), 'red', coalesce(t.red, 0)) as lanes,
      coalesce(m.drawn, 0)::int as drawn, coalesce(m.followed, 0)::int as followed
    from directory.office d
    left join risk.office o on o.office_id = d.id
    left join risk.office_tally t
      on t.operator_id = d.organisation_id and t.day = ${today} and t.office_id = d.id
    left join lateral (
      select sum(drawn) as drawn, sum(followed) as followed from risk.office_tally
      where operator_id = d.organisation_id and office_id = d.id
        and day between ${today}::date - 30 and ${today}::date - 1) m on true
    where d.organisation_id = ${operatorId} and d.closed_at is null
      and d.code > ${page.after ?? ''}
    order by d.code limit ${page.limit + 1}`.execute(ctx.tx)
  const items = rows.slice(0, page.limit)
  return { items, next: rows.length > page.limit ? items.at(-1)!.code : null }
}
