import { addDays, type Day, dayOf, isDay } from '#core/time.ts'
import { getOrganisation } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { lockDraft } from './draft.ts'
import { refuse } from './errors.ts'
import { limits, versionName, versionsOf } from './terms.ts'

/**
 * Publishes the draft as the terms from a day on, for good: whoever sends from that day sends under them
 * (Law on Post arts. 8, 9). `digest` is that of the draft as the publisher read it.
 */
export async function publishTerms(
  ctx: Ctx,
  { validFrom, digest }: { readonly validFrom: Day; readonly digest: string },
): Promise<{ version: string }> {
  const draft = await lockDraft(ctx)
  if (draft.digest !== digest) throw refuse('draft_changed')
  const last = (await versionsOf(ctx, draft.operator_id)).at(-1)!
  if (last.digest === digest) throw refuse('nothing_new')
  assertFirstDay(ctx.now, { validFrom, after: last.validFrom })
  const number = last.number + 1
  await ctx.tx
    .updateTable('terms.version')
    .set({
      ...{ state: 'published', number, valid_from: validFrom },
      ...{ published_by: ctx.actor.id, published_at: ctx.now },
    })
    .where('id', '=', draft.id)
    .execute()
  const data = { number, validFrom, digest }
  await record(ctx, { type: 'terms.published', subject: draft.id, data })
  const { code } = await getOrganisation(ctx, draft.operator_id)
  return { version: versionName(code, { number, validFrom, digest, validTo: null }) }
}

function assertFirstDay(now: Date, days: { readonly validFrom: Day; readonly after: Day }): void {
  const today = dayOf(now)
  const { validFrom, after } = days
  const inTime = validFrom > today && validFrom <= addDays(today, limits.daysAhead)
  if (!isDay(validFrom) || !inTime || validFrom <= after) throw refuse('date_invalid', days)
}
