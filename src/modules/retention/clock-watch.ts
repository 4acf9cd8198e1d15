import { dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { visitor } from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'

const minuteMs = 60_000
/** More than this was never lived through: a step of the clock, or a machine that slept. */
const runningToleranceMs = 10 * minuteMs
/** While nothing runs nobody can tell a jump from a pause: a long weekend passes, Tết does not. */
const offToleranceMs = 4 * 24 * 60 * minuteMs

export type Jump = { readonly kind: 'ahead_running' | 'ahead_off' | 'back'; readonly gapMs: number }

/** What the clock said when the process began, by the wall and by the count that nobody can set. */
export type Anchor = { readonly wall: number; readonly mono: number }

/** The jump since the process began watching, if there was one: small steps add up. */
export function jumpWhileRunning(anchor: Anchor, now: Anchor): Jump | undefined {
  const gapMs = now.wall - anchor.wall - (now.mono - anchor.mono)
  if (gapMs > runningToleranceMs) return { kind: 'ahead_running', gapMs }
  return gapMs < -runningToleranceMs ? { kind: 'back', gapMs } : undefined
}

/** The jump since the last beat of an earlier process, if it is one. */
export function jumpWhileOff(lastSeen: number, wall: number): Jump | undefined {
  const gapMs = wall - lastSeen
  if (gapMs > offToleranceMs) return { kind: 'ahead_off', gapMs }
  return gapMs < -runningToleranceMs ? { kind: 'back', gapMs } : undefined
}

export type ClockWatch = {
  /** Looks at the clock now; a jump puts it in doubt, and that is recorded. */
  beat(): Promise<void>
  /** Beats every minute until stopped. */
  start(onError: (error: unknown) => void): () => void
}

/**
 * Watches the clock that decides when a day may die. What it cannot explain puts the clock in doubt, and
 * in doubt nothing is destroyed until two persons confirm the date.
 */
export function createClockWatch({
  db,
  now,
  monotonicMs = () => performance.now(),
}: {
  readonly db: Database
  readonly now: Clock
  readonly monotonicMs?: () => number
}): ClockWatch {
  let anchor: Anchor | undefined
  const beat = async () => {
    const at = now()
    const here = { wall: at.getTime(), mono: monotonicMs() }
    const seen = anchor ? undefined : await lastSeen(db)
    const jump = anchor
      ? jumpWhileRunning(anchor, here)
      : seen && jumpWhileOff(seen.getTime(), here.wall)
    if (jump) await doubt(db, at, jump)
    if (jump || !anchor) anchor = here
    await beatHeart(db, at)
  }
  return {
    beat,
    start(onError) {
      const timer = setInterval(() => void beat().catch(onError), minuteMs)
      timer.unref()
      return () => clearInterval(timer)
    },
  }
}

async function lastSeen(db: Database): Promise<Date | undefined> {
  const row = await db.selectFrom('retention.clock').select('seen_at').executeTakeFirst()
  return row?.seen_at
}

async function doubt(db: Database, now: Date, { kind, gapMs }: Jump): Promise<void> {
  await change(db, { actor: visitor, now }, async (ctx) => {
    const id = newId(now)
    const gapSeconds = Math.round(gapMs / 1000)
    await ctx.tx
      .insertInto('retention.clock_doubt')
      .values({ id, began_at: now, kind, gap_seconds: gapSeconds })
      .execute()
    await record(ctx, { type: 'clock.doubted', subject: id, data: { kind, gapSeconds } })
  })
}

/**
 * Once a minute and of nobody: book-keeping without a ledger entry. While the clock is in doubt, what was
 * believed last stays.
 */
async function beatHeart(db: Database, at: Date): Promise<void> {
  const isBelieved = await db
    .selectFrom('retention.clock_doubt as d')
    .leftJoin('retention.clock_confirmation as c', (join) =>
      join.onRef('c.doubt_seq', '>=', 'd.seq').on('c.confirmed_at', 'is not', null),
    )
    .select('d.seq')
    .where('c.id', 'is', null)
    .executeTakeFirst()
    .then((open) => open === undefined)
  await db
    .insertInto('retention.clock')
    .values({ seen_at: at, believed_at: at })
    .onConflict((conflict) =>
      conflict
        .column('one')
        .doUpdateSet(isBelieved ? { seen_at: at, believed_at: at } : { seen_at: at }),
    )
    .execute()
}

export type ClockState = {
  readonly today: string
  readonly doubt: {
    readonly seq: number
    readonly kind: string
    readonly beganAt: Date
    readonly gapSeconds: number
    /** Who confirmed today already; a second person is awaited. */
    readonly saidBy: string | null
  } | null
}

/** Whether an operator's erasures may believe the clock: each operator's own people confirm it. */
export async function clockState(ctx: Ctx, operatorId: string): Promise<ClockState> {
  const today = dayOf(ctx.now)
  const last = await ctx.tx
    .selectFrom('retention.clock_doubt')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return { today, doubt: null }
  const said = await ctx.tx
    .selectFrom('retention.clock_confirmation')
    .select(['said_by', 'today', 'confirmed_at'])
    .where('operator_id', '=', operatorId)
    .where('doubt_seq', '>=', last.seq)
    .execute()
  if (said.some((one) => one.confirmed_at !== null)) return { today, doubt: null }
  return {
    today,
    doubt: {
      seq: last.seq,
      kind: last.kind,
      beganAt: last.began_at,
      gapSeconds: Number(last.gap_seconds),
      saidBy: said.find((one) => one.today === today)?.said_by ?? null,
    },
  }
}
