import { change } from '#platform/change.ts'
import { addJob } from '#platform/jobs.ts'
import type { KeyRing } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import { createClockWatch } from './clock-watch.ts'
import type { RetentionDeps } from './deps.ts'
import { system } from './registry.ts'
import { settleRing } from './start.ts'

type Ring = KeyRing & { rotate?(): Promise<unknown> }

export type Retention = { readonly deps: RetentionDeps; stop(): void }

/**
 * Begins the work of retention for a server: settles ring and database with each other, starts to watch
 * the clock, and asks for a run at once, which ends what a crash left half done. Refuses a ring that is not
 * the one of this database.
 */
export async function openRetention(
  given: Omit<RetentionDeps, 'clock' | 'rotate'> & { readonly ring: Ring },
): Promise<Retention> {
  const { ring, ...rest } = given
  const base = ring.rotate ? { ...rest, rotate: () => ring.rotate!() } : rest
  const { db, now, log } = base
  const settled = await settleRing({ ...base, ring })
  if (settled.missing > 0) log.error('keys destroyed before their time', { count: settled.missing })
  const clock = createClockWatch({ db, now })
  await clock.beat()
  await change(db, { actor: system(nobody), now: now() }, async (ctx) => {
    await record(ctx, { type: 'retention.opened', subject: nobody, data: { ...settled } })
    await addJob(ctx, { name: 'retention.run', payload: {}, key: 'retention.run' })
  })
  const stop = clock.start((error) => log.error('clock not watched', { error }))
  return { deps: { ...base, clock }, stop }
}

const nobody = '00000000-0000-0000-0000-000000000000'
