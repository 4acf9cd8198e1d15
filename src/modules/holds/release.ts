import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { addJob } from '#platform/jobs.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import {
  assertStanding,
  authorizePerson,
  type Hold,
  type HoldState,
  lockHold,
  parseText,
} from './hold.ts'
import { holdKeyId } from './hold-key.ts'

/** Asks for a hold to be let go. Nothing is let go before another person approves. */
export async function askRelease(
  ctx: Ctx,
  vault: Vault,
  input: { readonly holdId: string; readonly reason: string },
): Promise<void> {
  authorizePerson(ctx, 'hold.release')
  const reason = parseText('reason', input.reason)
  const hold = await lockHold(ctx, input.holdId)
  assertStanding(hold)
  if (hold.state === 'release_asked') throw refuse('release_asked_already')
  // A hold whose key an older backup survived can only be let go: it has nothing to seal a reason with.
  const holdKey = await vault.find(holdKeyId(hold.operator_id, hold.id))
  const id = newId(ctx.now)
  await ctx.tx
    .insertInto('holds.release')
    .values({
      id,
      hold_id: hold.id,
      asked_by: ctx.actor.id,
      asked_at: ctx.now,
      sealed_reason: holdKey?.record(id).seal('reason', reason) ?? null,
    })
    .execute()
  await moveHold(ctx, hold, 'release_asked')
  await record(ctx, { type: 'hold.release_asked', subject: hold.id, data: { release: id } })
}

/** Says no to a release, or takes back one's own request: the hold stands on. */
export async function refuseRelease(ctx: Ctx, holdId: string): Promise<void> {
  const { hold, release } = await lockAsked(ctx, holdId)
  await decide(ctx, release.id, 'refused')
  await moveHold(ctx, hold, 'placed')
  const data = { release: release.id, takenBack: release.asked_by === ctx.actor.id }
  await record(ctx, { type: 'hold.release_refused', subject: hold.id, data })
}

/**
 * Lets a hold go, as a second person. From this commit on it opens nothing; its key is destroyed by the
 * job, and parcels whose day is gone go with it.
 */
export async function approveRelease(ctx: Ctx, holdId: string): Promise<void> {
  const { hold, release } = await lockAsked(ctx, holdId)
  if (release.asked_by === ctx.actor.id) throw refuse('own_request')
  await decide(ctx, release.id, 'approved')
  await moveHold(ctx, hold, 'releasing')
  const data = { release: release.id }
  await record(ctx, { type: 'hold.release_approved', subject: hold.id, data })
  await addJob(ctx, { name: 'holds.release', payload: { holdId: hold.id } })
}

async function lockAsked(ctx: Ctx, holdId: string) {
  authorizePerson(ctx, 'hold.release')
  const hold = await lockHold(ctx, holdId)
  assertStanding(hold)
  const release = await ctx.tx
    .selectFrom('holds.release')
    .select(['id', 'asked_by'])
    .where('hold_id', '=', hold.id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (!release) throw refuse('release_not_asked')
  return { hold, release }
}

async function decide(ctx: Ctx, id: string, outcome: 'approved' | 'refused'): Promise<void> {
  await ctx.tx
    .updateTable('holds.release')
    .set({ outcome, decided_by: ctx.actor.id, decided_at: ctx.now })
    .where('id', '=', id)
    .execute()
}

async function moveHold(ctx: Ctx, hold: Hold, state: HoldState): Promise<void> {
  await ctx.tx.updateTable('holds.hold').set({ state }).where('id', '=', hold.id).execute()
}
