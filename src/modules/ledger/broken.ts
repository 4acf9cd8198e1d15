import { createHash } from 'node:crypto'
import { raiseAlarm } from '#modules/alarms/index.ts'
import { change } from '#platform/change.ts'
import type { SequencerDeps } from './sequencer.ts'
import { itself } from './signing-key.ts'
import { LedgerBroken } from './tile-store.ts'

/** Where the alarms of a log are one case. */
export function caseOf(origin: string): string {
  return createHash('sha256').update(origin).digest('hex')
}

const raised = new WeakMap<object, number>()
const alarmEveryMs = 60 * 60_000

/** Raises `log_broken` when that is what went wrong; again every hour, since it is tried every few seconds. */
export async function reportBroken(
  deps: Pick<SequencerDeps, 'db' | 'log' | 'now'>,
  error: unknown,
): Promise<void> {
  if (!(error instanceof LedgerBroken)) return
  const now = deps.now()
  if (now.getTime() - (raised.get(deps) ?? -Infinity) < alarmEveryMs) return
  const key = caseOf(deps.log.name)
  await change(deps.db, { actor: itself, now }, (ctx) =>
    raiseAlarm(ctx, {
      ...{ kind: 'log_broken', organisationId: null, key },
      data: { origin: deps.log.name },
    }),
  )
  raised.set(deps, now.getTime())
}
