import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import { edge } from '#platform/problem.ts'
import { refuse } from '../errors.ts'

const wrongGuesses = 5
const minutes15Ms = 15 * 60_000

/** Wrong guesses of the last 15 minutes, oldest first, and until when no guess is heard. */
export type Failures = { readonly failedAt: readonly Date[]; readonly lockedUntil: Date | null }

/** What one more wrong guess makes of a history: the fifth within 15 minutes locks for 15 minutes. */
export function afterWrongGuess(failedAt: readonly Date[], now: Date): Failures {
  const recent = failedAt.filter((at) => at.getTime() > now.getTime() - minutes15Ms)
  const all = [...recent, now].slice(-wrongGuesses)
  const locked = all.length === wrongGuesses
  return { failedAt: all, lockedUntil: locked ? new Date(now.getTime() + minutes15Ms) : null }
}

/**
 * Hears one guess for a staff code, whether anyone has that code or not. Refuses while it is locked
 * and while another guess for it is being heard. A wrong guess, which `guess` answers with
 * undefined, is counted when this change commits: the caller answers it, and must not throw.
 */
export async function hearGuess<T>(
  ctx: Ctx,
  codeHash: Buffer,
  guess: () => Promise<T | undefined>,
): Promise<{ readonly right: T } | { readonly wrong: Failures }> {
  const row = await read(ctx, codeHash)
  if (row?.locked_until && row.locked_until > ctx.now) throw locked(row.locked_until, ctx.now)
  const right = await guess()
  if (right !== undefined) {
    if (row) await clear(ctx, codeHash)
    return { right }
  }
  const wrong = afterWrongGuess(row?.failed_at ?? [], ctx.now)
  await write(ctx, codeHash, wrong)
  return { wrong }
}

/** The refusal while a code is locked; `retryAfter` in seconds. */
export function locked(until: Date, now: Date) {
  return refuse('locked', { retryAfter: Math.ceil((until.getTime() - now.getTime()) / 1000) })
}

/** What failures are counted under: a keyed hash, since anything may be typed into that field. */
export function codeHash(secret: string, staffCode: string): Buffer {
  return createHmac('sha256', secret).update(`sign-in/${staffCode.toLowerCase()}`).digest()
}

/** The same for showing the second factor again in an open session. */
export function stepUpHash(secret: string, personId: string): Buffer {
  return createHmac('sha256', secret).update(`step-up/${personId}`).digest()
}

async function read(ctx: Ctx, hash: Buffer) {
  const lock = hash.readBigInt64BE()
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${lock.toString()}::bigint) as free`.execute(ctx.tx)
  if (!rows[0]!.free) throw edge('too_many', { retryAfter: 1 })
  return ctx.tx
    .selectFrom('directory.sign_in_failure')
    .select(['failed_at', 'locked_until'])
    .where('code_hash', '=', hash)
    .executeTakeFirst()
}

async function clear(ctx: Ctx, hash: Buffer): Promise<void> {
  await ctx.tx.deleteFrom('directory.sign_in_failure').where('code_hash', '=', hash).execute()
}

async function write(ctx: Ctx, hash: Buffer, { failedAt, lockedUntil }: Failures): Promise<void> {
  const values = { failed_at: [...failedAt], locked_until: lockedUntil }
  await ctx.tx
    .insertInto('directory.sign_in_failure')
    .values({ code_hash: hash, ...values })
    .onConflict((c) => c.column('code_hash').doUpdateSet(values))
    .execute()
}
