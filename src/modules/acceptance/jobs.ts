import type { BlobStore } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Actor } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import { record } from '#platform/ledger.ts'
import type { Notifier } from '#platform/notifier.ts'
import type { Vault } from '#platform/vault.ts'
import { openChallenge } from './confirmation.ts'
import { blobName } from './photo.ts'

export type JobDeps = {
  readonly db: Database
  readonly now: Clock
  readonly vault: Vault
  readonly blobs: BlobStore
  readonly notifier: Notifier | undefined
}

const sweepBatch = 500
const waitingLifetimeMs = 24 * 3_600_000

/** Sends one-time codes, and sweeps photos that never got a parcel. */
export function acceptanceJobs(deps: JobDeps): JobHandlers {
  return {
    'acceptance.send_code': ({ confirmationId }) => sendCode(deps, String(confirmationId)),
    'acceptance.sweep_photos': () => sweepPhotos(deps),
  }
}

export const acceptanceRecurring: readonly Recurring[] = [
  { job: 'acceptance.sweep_photos', match: '17 * * * *' },
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

/** The row goes first, in a change of its own; a blob without a row can be read by nobody. */
async function sweepPhotos(deps: JobDeps): Promise<void> {
  const before = new Date(deps.now().getTime() - waitingLifetimeMs)
  const due = await deps.db
    .selectFrom('acceptance.photo')
    .select(['id', 'operator_id'])
    .where('parcel_id', 'is', null)
    .where('taken_at', '<', before)
    .limit(sweepBatch)
    .execute()
  for (const photo of due) {
    const gone = await change(
      deps.db,
      { actor: system(photo.operator_id), now: deps.now() },
      async (ctx) => {
        const { numDeletedRows } = await ctx.tx
          .deleteFrom('acceptance.photo')
          .where('id', '=', photo.id)
          .where('parcel_id', 'is', null)
          .executeTakeFirstOrThrow()
        if (numDeletedRows > 0n)
          await record(ctx, { type: 'photo.swept', subject: photo.id, data: {} })
        return numDeletedRows > 0n
      },
    )
    if (gone) await deps.blobs.delete(blobName(photo.id))
  }
}

function system(organisationId: string): Actor {
  return { id: '00000000-0000-7000-8000-000000000000', kind: 'system', organisationId, duties: [] }
}
