import { visitor } from '#modules/directory/index.ts'
import { findParcel, openGroup } from '#modules/parcels/index.ts'
import { look } from '#platform/change.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import type { Notifier } from '#platform/notifier.ts'
import { codeToSend, sweepChallenges } from './challenge.ts'
import type { ControlDeps } from './deps.ts'

export type TrackingJobDeps = ControlDeps & { readonly notifier: Notifier | undefined }

/** Sends codes of the public pages, and forgets those that are over. */
export function trackingJobs(deps: TrackingJobDeps): JobHandlers {
  return {
    'tracking.send_code': ({ challengeId }) => sendCode(deps, String(challengeId)),
    'tracking.sweep': () => sweepChallenges(deps),
  }
}

export const trackingRecurring: readonly Recurring[] = [
  { job: 'tracking.sweep', match: '29 * * * *' },
]

/** The phone is the parcel's own, read where it lies: what a visitor typed is kept nowhere. */
async function sendCode(
  { db, now, vault, notifier }: TrackingJobDeps,
  challengeId: string,
): Promise<void> {
  const found = await look(db, { actor: visitor, now: now() }, async (ctx) => {
    const sent = await codeToSend(ctx, vault, challengeId)
    const parcel = sent && (await findParcel(ctx, sent.parcelId))
    const party = parcel && (await openGroup(vault, parcel, sent.side))
    return party && { to: party.phone, code: sent.code }
  })
  if (!found || !notifier) return
  await notifier.send({
    to: found.to,
    text: `Ma xem lich su truy cap thong tin buu gui: ${found.code}. Khong doc ma nay cho bat ky ai, ke ca nhan vien buu dien. Het han sau 10 phut.`,
  })
}
