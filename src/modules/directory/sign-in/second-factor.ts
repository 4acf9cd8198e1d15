import type { Ctx } from '#platform/context.ts'
import { refuse } from '../errors.ts'

/** What a person can show beyond their password. */
export type SecondFactorWay = 'totp' | 'passkey'

/**
 * Refuses whoever has not shown a second factor in this session within so many minutes: with the ways
 * they have, or by its own code when they have none yet. A machine has nothing to show.
 */
export async function assertSecondFactor(
  ctx: Ctx,
  { withinMinutes }: { readonly withinMinutes: number },
): Promise<void> {
  const { kind, secondFactorAt } = ctx.actor
  if (kind !== 'person') throw refuse('people_only')
  const oldest = ctx.now.getTime() - withinMinutes * 60_000
  if (secondFactorAt && secondFactorAt.getTime() >= oldest) return
  const ways = await secondFactorWays(ctx)
  if (ways.length === 0) throw refuse('second_factor_missing', { withinMinutes })
  throw refuse('second_factor_needed', { withinMinutes, ways })
}

/** Which second factors the actor has set up. */
export async function secondFactorWays(ctx: Ctx): Promise<SecondFactorWay[]> {
  const found = await ctx.tx
    .selectFrom('auth.user as u')
    .leftJoin('auth.passkey as k', 'k.user_id', 'u.id')
    .select(['u.two_factor_enabled', 'k.id as passkey'])
    .where('u.id', '=', ctx.actor.id)
    .limit(1)
    .executeTakeFirst()
  return [
    ...(found?.two_factor_enabled ? (['totp'] as const) : []),
    ...(found?.passkey ? (['passkey'] as const) : []),
  ]
}

/** Notes in a session that its person has just shown a second factor. */
export async function noteSecondFactor(ctx: Ctx, token: string): Promise<void> {
  await ctx.tx
    .updateTable('auth.session')
    .set({ second_factor_at: ctx.now })
    .where('token', '=', token)
    .execute()
}
