import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import { refuse } from './errors.ts'

/** How many groups one person may open within an hour (rule R25). */
export const revealBudget = {
  reveals: 60,
  seconds: 3_600,
  basis: 'CV 509/BTTTT-BC, 1; CT 02/CT-BKHCN, I.7',
  validFrom: '2025-09-10',
} as const

/** Refuses the reveal that would be one too many, and says after how many seconds to come back. */
export async function assertBudget(ctx: Ctx): Promise<void> {
  const { reveals, seconds } = revealBudget
  // One at a time a person: two windows at once do not both take the last one.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reveals/${ctx.actor.id}`}, 0))`.execute(
    ctx.tx,
  )
  const latest = await ctx.tx
    .selectFrom('reveals.reveal')
    .select('at')
    .where('person_id', '=', ctx.actor.id)
    .where('at', '>', new Date(ctx.now.getTime() - seconds * 1_000))
    .orderBy('at', 'desc')
    .limit(reveals)
    .execute()
  const oldest = latest[reveals - 1]
  if (!oldest) return
  const freeAt = oldest.at.getTime() + seconds * 1_000
  throw refuse('budget_spent', { retryAfter: Math.ceil((freeAt - ctx.now.getTime()) / 1_000) })
}
