import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { refuse } from '../errors.ts'
import { idleMs } from './authenticate.ts'
import { sessionLifetimeMs } from './better-auth.ts'

export type Session = {
  readonly id: string
  readonly current: boolean
  readonly device: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** Where the actor is signed in now, newest first; `token` tells which of them is asking. */
export async function listSessions(ctx: Ctx, token: string | undefined): Promise<Session[]> {
  const rows = await ctx.tx
    .selectFrom('auth.session')
    .select(['id', 'token', 'user_agent', 'created_at', 'updated_at'])
    .where('user_id', '=', ctx.actor.id)
    .where('updated_at', '>', new Date(ctx.now.getTime() - idleMs))
    .where('created_at', '>', new Date(ctx.now.getTime() - sessionLifetimeMs))
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    current: row.token === token,
    device: row.user_agent,
    createdAt: row.created_at,
    lastSeenAt: row.updated_at,
  }))
}

/** Ends one of the actor's own sessions. */
export async function revokeSession(ctx: Ctx, id: string): Promise<void> {
  const { numDeletedRows } = await ctx.tx
    .deleteFrom('auth.session')
    .where('id', '=', id)
    .where('user_id', '=', ctx.actor.id)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw refuse('not_found')
  await record(ctx, { type: 'session.revoked', subject: ctx.actor.id, data: { sessions: 1 } })
}

/** Ends all of the actor's sessions but the one that asks; answers how many. */
export async function revokeOtherSessions(ctx: Ctx, token: string | undefined): Promise<number> {
  const { numDeletedRows } = await ctx.tx
    .deleteFrom('auth.session')
    .where('user_id', '=', ctx.actor.id)
    .where('token', '!=', token ?? '')
    .executeTakeFirstOrThrow()
  const sessions = Number(numDeletedRows)
  if (sessions > 0)
    await record(ctx, { type: 'session.revoked', subject: ctx.actor.id, data: { sessions } })
  return sessions
}

/**
 * Removes what sign-in left behind: sessions that are over, challenges nobody answered, counts of
 * wrong guesses that no longer matter. Changes nothing for anyone; answers how many rows went.
 */
export async function sweepSignIn(ctx: Ctx): Promise<number> {
  const quarterHourAgo = new Date(ctx.now.getTime() - 15 * 60_000)
  const { rows } = await sql<{ count: number }>`
    with session as (
      delete from auth.session
      where updated_at <= ${new Date(ctx.now.getTime() - idleMs)}
         or created_at <= ${new Date(ctx.now.getTime() - sessionLifetimeMs)}
      returning 1
    ), verification as (
      -- Its times are the machine's, not our clock's.
      delete from auth.verification where expires_at < now() returning 1
    ), failure as (
      delete from directory.sign_in_failure
      where ${quarterHourAgo} >= all (failed_at)
        and (locked_until is null or locked_until <= ${ctx.now})
      returning 1
    )
    select ((select count(*) from session) + (select count(*) from verification)
      + (select count(*) from failure))::int as count`.execute(ctx.tx)
  const removed = rows[0]!.count
  if (removed > 0)
    await record(ctx, { type: 'sign_in.swept', subject: ctx.actor.id, data: { removed } })
  return removed
}
