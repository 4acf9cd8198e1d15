import type { BlobStore } from '#platform/blobs.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import type { Notifier } from '#platform/notifier.ts'
import type { Vault } from '#platform/vault.ts'
import { openChallenge } from './confirmation.ts'
import { sweepOrphans, sweepPhotos } from './photo-sweep.ts'
import { sweepUploads } from './upload-sweep.ts'

export type JobDeps = {
  readonly db: Database
  readonly now: Clock
  readonly vault: Vault
  readonly blobs: BlobStore
  readonly notifier: Notifier | undefined
}

/** Sends one-time codes; sweeps photos that never got a parcel, uploads that never ended, and orphans of both. */
export function acceptanceJobs(deps: JobDeps): JobHandlers {
  return {
    'acceptance.send_code': ({ confirmationId }) => sendCode(deps, String(confirmationId)),
    'acceptance.sweep_photos': () => sweepPhotos(deps),
    'acceptance.sweep_uploads': () => sweepUploads(deps),
    'acceptance.sweep_orphans': () => sweepOrphans(deps),
  }
}

export const acceptanceRecurring: readonly Recurring[] = [
  { job: 'acceptance.sweep_photos', match: '17 * * * *' },
  { job: 'acceptance.sweep_uploads', match: '23 * * * *' },
  // 02:40 in Hà Nội.
  { job: 'acceptance.sweep_orphans', match: '40 19 * * *' },
]

async function sendCode({ db, now, vault, notifier }: JobDeps, id: string): Promise<void> {
  const row = await db
    .selectFrom('acceptance.confirmation')
    .select(['id', 'operator_id', 'sealed_challenge', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || row.expires_at <= now()) return
  const challenge = await openChallenge(vault, row)
  if (!challenge || !notifier) return
  await notifier.send({
    to: challenge.phone,
    text: `Ma xac nhan gui buu gui: ${challenge.code}. Chi doc ma nay cho nhan vien tai quay. Het han sau 10 phut.`,
  })
}
