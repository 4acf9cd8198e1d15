import { type DeadKey, founder } from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { raiseAlarm } from './raise.ts'

/**
 * Raises an alarm when a key that is no longer good is used. Where the organisation itself has closed,
 * the alarm is of the deployment: nobody is left there to see it.
 */
export function deadKeyAlarm({ db, now }: { readonly db: Database; readonly now: Clock }) {
  return async ({ keyId, organisationId, officeId, why }: DeadKey): Promise<void> => {
    const actor = { ...founder(organisationId), duties: [] }
    const closed = why === 'organisation_closed'
    await change(db, { actor, now: now() }, (ctx) =>
      raiseAlarm(ctx, {
        kind: 'revoked_key',
        organisationId: closed ? null : organisationId,
        officeId: closed ? null : officeId,
        about: keyId,
        key: keyId,
        data: { why },
      }),
    )
  }
}
