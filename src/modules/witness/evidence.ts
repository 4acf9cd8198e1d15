import { newId } from '#core/uuid7.ts'
import { dayOf } from '#core/time.ts'
import type { SignedCheckpoint } from '#core/tlog/checkpoint.ts'
import { raiseAlarm } from '#modules/alarms/index.ts'
import { itself } from '#modules/ledger/index.ts'
import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import type { Cosigned } from './cosigned.ts'
import { addressOf } from './witness.ts'

/** A checkpoint with its log's signature that does not go with one cosigned before. */
export type Contradiction = {
  readonly reason: 'fork' | 'shrink'
  /**
   * Whether the log's own signatures prove it. If not, somebody else may have sent an old checkpoint, or a
   * new one with a false proof: a person compares.
   */
  readonly proven: boolean
  readonly checkpoint: SignedCheckpoint
  readonly request: string
  readonly witnessed: Cosigned
}

/** Of each log, proven and not: what a day keeps. */
const mostADay = 20

/** Keeps both checkpoints as evidence and raises an alarm; the same again the same day does neither. */
export async function keepEvidence(
  { db, now: clock }: { readonly db: Database; readonly now: Clock },
  found: Contradiction,
): Promise<void> {
  const { reason, proven, checkpoint, request, witnessed } = found
  const { origin, size, root } = checkpoint
  const now = clock()
  if (await isEnough(db, found, now)) return
  const id = newId(now)
  await change(db, { actor: itself, now }, async (ctx) => {
    const values = { id, origin, reason, proven, size: String(size), root, request }
    const kept = await ctx.tx
      .insertInto('witness.refused')
      .values({ ...values, witnessed: noteOf(witnessed), at: now, day: dayOf(now) })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst()
    const data = { origin, reason, proven, size, witnessedSize: witnessed.size }
    if (kept) await record(ctx, { type: 'checkpoint.refused', subject: id, data })
    await raiseAlarm(ctx, {
      kind: reason === 'fork' ? 'log_forked' : 'log_shrunk',
      ...{ organisationId: null, key: addressOf(origin), data: { ...data, refused: id } },
    })
  })
}

/** A checkpoint as the witness has it: the log's note and our line. */
export function noteOf({ signed, cosigned }: Cosigned): string {
  return signed + cosigned
}

async function isEnough(
  db: Database,
  { proven, checkpoint }: Contradiction,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .selectFrom('witness.refused')
    .select(['size', 'root'])
    .where('origin', '=', checkpoint.origin)
    .where('day', '=', dayOf(now))
    .where('proven', '=', proven)
    .execute()
  const isKept = rows.some(
    ({ size, root }) => Number(size) === checkpoint.size && root.equals(checkpoint.root),
  )
  return isKept || rows.length >= mostADay
}
