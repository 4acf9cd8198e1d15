import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import { refuse } from './errors.ts'

const basis = { basis: 'CV 509/BTTTT-BC, 1; CT 02/CT-BKHCN, I.7', validFrom: '2025-09-10' } as const

/**
 * How often one person may do it within an hour (rule R25). A search shows masked lines only, but
 * that someone sends or receives at all is told by it; each page of a search is one.
 */
export const budgets = {
  reveal: { most: 60, seconds: 3_600, ...basis },
  search: { most: 60, seconds: 3_600, ...basis },
} as const

/** Where each is counted, and by whom. */
const counted = {
  reveal: { table: 'reveals.reveal', person: 'person_id' },
  search: { table: 'reveals.search', person: 'actor_id' },
} as const

/** Refuses the reveal or search that would be one too many, and says after how many seconds to come back. */
export async function assertBudget(ctx: Ctx, kind: keyof typeof budgets): Promise<void> {
  const { most, seconds } = budgets[kind]
  const { table, person } = counted[kind]
  // One at a time a person: two windows at once do not both take the last one.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${table}/${ctx.actor.id}`}, 0))`.execute(
    ctx.tx,
  )
  const { rows } = await sql<{ at: Date }>`
    select at from ${sql.table(table)}
    where ${sql.ref(person)} = ${ctx.actor.id} and at > ${new Date(ctx.now.getTime() - seconds * 1_000)}
    order by at desc limit ${most}`.execute(ctx.tx)
  const oldest = rows[most - 1]
  if (!oldest) return
  const freeAt = oldest.at.getTime() + seconds * 1_000
  throw refuse('budget_spent', { retryAfter: Math.ceil((freeAt - ctx.now.getTime()) / 1_000) })
}
