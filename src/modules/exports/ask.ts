import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { addDays, type Day, dayOf, isDay } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { getOffice } from '#modules/directory/index.ts'
import { parseEmbargo, type Purpose } from '#modules/reveals/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Place } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import { assertTrusted, type ExportGroup, limits, parseText, rolesOver } from './export.ts'
import { parcelsOf } from './select.ts'

export type Asked = {
  readonly purpose: Purpose
  /** The number of the writing or the case, in words. */
  readonly note: string
  /** Who the file is for, by name. */
  readonly recipient: string
  /** Left out: every office. */
  readonly officeId?: string
  readonly from: Day
  readonly to: Day
  readonly groups: readonly ExportGroup[]
  /** Of an authority's request: until when the data subjects are not to learn of it. */
  readonly embargoUntil?: string
}

/**
 * Asks for a table of personal data. Nothing is opened: a second person decides, and sees how many parcels,
 * for what and for whom (CV509 1, CT02 I.7). Refuses what the asker's duty would not open one by one.
 */
export async function askExport(
  ctx: Ctx,
  vault: Vault,
  asked: Asked,
): Promise<{ id: string; number: number; parcels: number }> {
  const officeId = asked.officeId ?? null
  await assertTrusted(ctx, 'export.request', await placeFor(ctx, asked.officeId))
  const statement = {
    recipient: parseText('recipient', asked.recipient),
    note: parseText('note', asked.note),
  }
  assertDays(ctx.now, asked)
  const embargoUntil = parseEmbargo(ctx.now, asked) ?? null
  await assertFewWait(ctx)
  const operatorId = ctx.actor.organisationId
  const groups = [...new Set(asked.groups)]
  const selection = { ...asked, operatorId, officeId, groups, at: ctx.now }
  const parcels = (await parcelsOf(ctx, selection, rolesOver(ctx.actor, officeId))).length

  const id = newId(ctx.now)
  const key = (await vault.forWriting({ operatorId, class: 'standing' })).record(id)
  const { purpose, from, to } = asked
  const { number } = await ctx.tx
    .insertInto('exports.export')
    .values({
      ...{ id, groups, parcels, purpose, operator_id: operatorId, office_id: officeId },
      ...{ from_day: from, to_day: to, embargo_until: embargoUntil },
      ...{ asked_by: ctx.actor.id, asked_at: ctx.now },
      sealed_statement: key.seal('statement', statement),
      sealed_secret: key.sealBytes('secret', randomBytes(32)),
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const data = { number, purpose, groups, from, to, parcels }
  await record(ctx, { type: 'export.asked', subject: id, officeId, data })
  return { id, number, parcels }
}

async function placeFor(ctx: Ctx, officeId: string | undefined): Promise<Place> {
  if (officeId === undefined) return { organisationId: ctx.actor.organisationId, officeId: null }
  const { organisationId } = await getOffice(ctx, officeId)
  return { organisationId, officeId }
}

function assertDays(now: Date, { from, to }: Pick<Asked, 'from' | 'to'>): void {
  const inOrder = isDay(from) && isDay(to) && from <= to && to <= dayOf(now)
  if (!inOrder || to > addDays(from, limits.days - 1)) throw refuse('days_invalid')
}

/** One ask at a time a person, so that two windows do not both take the last place. */
async function assertFewWait(ctx: Ctx): Promise<void> {
  const name = `exports.ask/${ctx.actor.id}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.tx)
  const since = new Date(ctx.now.getTime() - limits.hoursToAnswer * 3_600_000)
  const { waiting } = await ctx.tx
    .selectFrom('exports.export')
    .select(sql<number>`count(*)::int`.as('waiting'))
    .where('asked_by', '=', ctx.actor.id)
    .where('state', '=', 'asked')
    .where('asked_at', '>=', since)
    .executeTakeFirstOrThrow()
  if (waiting >= limits.openAsks) throw refuse('too_many_open', { most: limits.openAsks })
}
