import { sql } from 'kysely'
import { addDays, dayOf, startOfDay } from '#core/time.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { refuse } from './errors.ts'

export type Budgeted = 'reveal' | 'search'
export type Budget = { readonly hour: number; readonly day: number }

/**
 * How often a person with a duty may do it in an hour and in a day of Vietnam (rule R25). A search
 * shows masked lines only, but that someone sends or receives at all is told by it; each page is one.
 * CV 509/BTTTT-BC 1 and CT 02/CT-BKHCN I.7 ask for it; the numbers are ours, since 2026-11-22.
 */
export const budgets: Readonly<Partial<Record<Role, Readonly<Record<Budgeted, Budget>>>>> = {
  'counter-clerk': { reveal: { hour: 40, day: 120 }, search: { hour: 60, day: 240 } },
  'security-lead': { reveal: { hour: 50, day: 200 }, search: { hour: 60, day: 300 } },
  'compliance-officer': { reveal: { hour: 40, day: 120 }, search: { hour: 60, day: 240 } },
}

/** Where each is counted, and by whom. */
const counted = {
  reveal: { table: 'reveals.reveal', person: 'person_id' },
  search: { table: 'reveals.search', person: 'actor_id' },
} as const

/** One at a time an actor, until the change ends: two windows at once do not both take the last one. */
export async function takeTurn(ctx: Ctx, kind: Budgeted | 'page_read'): Promise<void> {
  const name = `reveals.${kind}/${ctx.actor.id}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.tx)
}

export type Spent = { readonly hour: number; readonly day: number }

/**
 * Refuses the reveal or search that would be one too many for these duties, and says after how many
 * seconds to come back; returns how many there were before it. The caller has taken its turn.
 */
export async function assertBudget(
  ctx: Ctx,
  kind: Budgeted,
  roles: readonly Role[],
): Promise<Spent> {
  const budget = widest(kind, roles)
  const { table, person } = counted[kind]
  const hourAgo = new Date(ctx.now.getTime() - hourMs)
  const today = startOfDay(dayOf(ctx.now))
  const { rows } = await sql<{ day: number; hour: number; freeing: Date | null }>`
    select count(*) filter (where at >= ${today})::int as day,
           count(*) filter (where at > ${hourAgo})::int as hour,
           (array_agg(at order by at desc))[${budget.hour}::int] as freeing
    from ${sql.table(table)}
    where ${sql.ref(person)} = ${ctx.actor.id} and at > ${hourAgo < today ? hourAgo : today}`.execute(
    ctx.tx,
  )
  const { day, hour, freeing } = rows[0]!
  if (hour >= budget.hour && freeing) throw spent(ctx.now, new Date(freeing.getTime() + hourMs))
  if (day >= budget.day) throw spent(ctx.now, startOfDay(addDays(dayOf(ctx.now), 1)))
  return { hour, day }
}

const hourMs = 3_600_000

/** Of several duties the widest budget counts: what one of them allows is not taken by another. */
function widest(kind: Budgeted, roles: readonly Role[]): Budget {
  const own = roles.flatMap((role) => budgets[role]?.[kind] ?? [])
  return {
    hour: Math.max(0, ...own.map(({ hour }) => hour)),
    day: Math.max(0, ...own.map(({ day }) => day)),
  }
}

function spent(now: Date, freeAt: Date) {
  return refuse('budget_spent', {
    retryAfter: Math.ceil((freeAt.getTime() - now.getTime()) / 1_000),
  })
}
