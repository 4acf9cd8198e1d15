import { randomInt, timingSafeEqual } from 'node:crypto'
import { maskPhone } from '#core/label/mask.ts'
import { parsePhone } from '#core/phone.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { addJob } from '#platform/jobs.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { atCounter } from './counter.ts'
import { refuse } from './errors.ts'
import { evidenceKey } from './photo.ts'

const lifetimeMs = 10 * 60_000
const attemptLimit = 5
const codesPerMinute = 6

export type Challenge = { readonly phone: string; readonly code: string }

/** Sends the sender a one-time code: their part of the joint check when they do not sign. */
export async function askConfirmation(
  ctx: Ctx,
  vault: Vault,
  input: { readonly officeId: string; readonly phone: string },
): Promise<{ id: string; sentTo: string; expiresAt: Date }> {
  const office = await atCounter(ctx, input.officeId, 'acceptance.accept')
  const phone = parsePhone(input.phone)
  if (!phone.ok) throw refuse('phone_invalid', { field: 'sender', reason: phone.code })
  await assertPace(ctx)
  const id = newId(ctx.now)
  const key = await vault.forWriting(evidenceKey(office.organisationId, id))
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const challenge: Challenge = { phone: phone.e164, code }
  const expiresAt = new Date(ctx.now.getTime() + lifetimeMs)
  await ctx.tx
    .insertInto('acceptance.confirmation')
    .values({
      id,
      operator_id: office.organisationId,
      office_id: office.id,
      asked_by: ctx.actor.id,
      sealed_challenge: key.record(id).seal('challenge', challenge),
      expires_at: expiresAt,
    })
    .execute()
  await record(ctx, { type: 'confirmation.asked', subject: id, officeId: office.id, data: {} })
  await addJob(ctx, { name: 'acceptance.send_code', payload: { confirmationId: id } })
  return { id, sentTo: maskPhone(phone.e164), expiresAt }
}

async function assertPace(ctx: Ctx): Promise<void> {
  const { n } = await ctx.tx
    .selectFrom('acceptance.confirmation')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('asked_by', '=', ctx.actor.id)
    .where('expires_at', '>', new Date(ctx.now.getTime() + lifetimeMs - 60_000))
    .executeTakeFirstOrThrow()
  if (Number(n) >= codesPerMinute) throw refuse('code_too_soon')
}

/**
 * Checks the code the sender read out. A wrong code is counted and kept even though it is refused,
 * so the count cannot be undone by asking again: the caller throws after the change has committed.
 */
export async function answerConfirmation(
  ctx: Ctx,
  vault: Vault,
  input: { readonly id: string; readonly code: string },
): Promise<'confirmed' | { readonly attemptsLeft: number }> {
  const row = await ctx.tx
    .selectFrom('acceptance.confirmation')
    .selectAll()
    .where('id', '=', input.id)
    .where('asked_by', '=', ctx.actor.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.parcel_id) throw refuse('confirmation_unknown')
  if (row.confirmed_at) return confirmAgain(ctx, row)
  if (row.expires_at <= ctx.now || row.attempts >= attemptLimit) throw refuse('code_expired')
  const challenge = await openChallenge(vault, row)
  const right = challenge !== undefined && equal(challenge.code, input.code.trim())
  await ctx.tx
    .updateTable('acceptance.confirmation')
    .set(right ? { confirmed_at: ctx.now } : { attempts: row.attempts + 1 })
    .where('id', '=', row.id)
    .execute()
  const type = right ? 'confirmation.given' : 'confirmation.wrong'
  await record(ctx, { type, subject: row.id, officeId: row.office_id, data: {} })
  return right ? 'confirmed' : { attemptsLeft: attemptLimit - row.attempts - 1 }
}

/** A repeated answer says the same; it leaves a line, as every change does. */
async function confirmAgain(ctx: Ctx, row: { id: string; office_id: string }) {
  const officeId = row.office_id
  await record(ctx, { type: 'confirmation.repeated', subject: row.id, officeId, data: {} })
  return 'confirmed' as const
}

/** Refuses a confirmation that is not of this clerk, office and phone, given lately and unspent. */
export async function assertConfirmation(
  ctx: Ctx,
  vault: Vault,
  { id, officeId, phone }: { id: string; officeId: string; phone: string },
): Promise<void> {
  const row = await ctx.tx
    .selectFrom('acceptance.confirmation')
    .selectAll()
    .where('id', '=', id)
    .where('asked_by', '=', ctx.actor.id)
    .where('office_id', '=', officeId)
    .where('confirmed_at', '>', new Date(ctx.now.getTime() - 30 * 60_000))
    .where('parcel_id', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const challenge = row && (await openChallenge(vault, row))
  if (challenge?.phone !== phone) throw refuse('confirmation_unknown')
}

/** Spends a confirmation: it counts for one parcel only. */
export async function spendConfirmation(
  ctx: Ctx,
  { id, parcelId }: { id: string; parcelId: string },
): Promise<void> {
  await ctx.tx
    .updateTable('acceptance.confirmation')
    .set({ parcel_id: parcelId })
    .where('id', '=', id)
    .execute()
}

/** Whether this confirmation is given and not yet spent: it raises the assurance to "phone". */
export async function isConfirmed(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.tx
    .selectFrom('acceptance.confirmation')
    .select('id')
    .where('id', '=', id)
    .where('asked_by', '=', ctx.actor.id)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** What was sent and where to; undefined when its day is erased. */
export async function openChallenge(
  vault: Vault,
  row: { id: string; operator_id: string; sealed_challenge: Buffer },
): Promise<Challenge | undefined> {
  const key = await vault.record(evidenceKey(row.operator_id, row.id), row.id)
  // Sealed by askConfirmation, at this place only.
  return key?.open('challenge', row.sealed_challenge) as Challenge | undefined
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
