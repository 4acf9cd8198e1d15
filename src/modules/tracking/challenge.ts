import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { visitor } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { KeyId } from '#platform/keys.ts'
import type { Vault } from '#platform/vault.ts'
import type { ControlDeps } from './deps.ts'

export type Side = 'sender' | 'recipient'

/** Whose phone of which parcel. */
export type Control = { readonly parcelId: string; readonly side: Side }

const codeMinutes = 10
const ticketMinutes = 15
const mostTries = 5

/** Codes belong to no operator: most are made for items that nobody has. */
const key: KeyId = { operatorId: visitor.organisationId, class: 'standing' }

/**
 * Writes down a code, the same way whether it will ever be sent. Book-keeping: no change, and no entry.
 */
export async function makeChallenge({
  db,
  now,
  vault,
}: ControlDeps): Promise<{ id: string; expiresAt: Date }> {
  const at = now()
  const id = newId(at)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = new Date(at.getTime() + codeMinutes * 60_000)
  const sealed_code = (await vault.forWriting(key)).record(id).seal('code', code)
  await db
    .insertInto('tracking.challenge')
    .values({ id, sealed_code, expires_at: expiresAt })
    .execute()
  return { id, expiresAt }
}

/** Makes a challenge one that a right code can pass. */
export async function addressChallenge(ctx: Ctx, id: string, control: Control): Promise<void> {
  const { parcelId: parcel_id, side: party } = control
  await ctx.tx
    .updateTable('tracking.challenge')
    .set({ parcel_id, party })
    .where('id', '=', id)
    .execute()
}

/** What is to be sent, and whose phone it is for; undefined when it is over, or was for nobody. */
export async function codeToSend(
  ctx: Ctx,
  vault: Vault,
  id: string,
): Promise<(Control & { readonly code: string }) | undefined> {
  const row = await ctx.tx
    .selectFrom('tracking.challenge')
    .select(['id', 'parcel_id', 'party', 'sealed_code'])
    .where('id', '=', id)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst()
  const control = row && controlIn(row)
  return control && { ...control, code: await openCode(vault, row) }
}

/**
 * Counts a try of a code, and then says whose phone it proves. One statement, so tries side by side are all
 * counted; a challenge for nobody is counted, opened and compared like any other.
 */
export async function tryCode(
  { db, now, vault }: ControlDeps,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<Control | undefined> {
  const row = await db
    .updateTable('tracking.challenge')
    .set({ tries: sql<number>`tries + 1` })
    .where('id', '=', id)
    .where('expires_at', '>', now())
    .where('tries', '<', mostTries)
    .where('ticket_hash', 'is', null)
    .returning(['id', 'parcel_id', 'party', 'sealed_code'])
    .executeTakeFirst()
  if (!row) return undefined
  const right = equal(await openCode(vault, row), code)
  return right ? controlIn(row) : undefined
}

/** Changes a right code for a ticket, once; undefined when that was done already. */
export async function issueTicket(
  ctx: Ctx,
  challengeId: string,
): Promise<{ ticket: string; until: Date } | undefined> {
  const ticket = randomBytes(32).toString('base64url')
  const until = new Date(ctx.now.getTime() + ticketMinutes * 60_000)
  const { numUpdatedRows } = await ctx.tx
    .updateTable('tracking.challenge')
    .set({ ticket_hash: hashOf(ticket), ticket_until: until })
    .where('id', '=', challengeId)
    .where('ticket_hash', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? { ticket, until } : undefined
}

/** The challenge a living ticket was given for. */
export async function findByTicket(
  ctx: Ctx,
  ticket: string,
): Promise<(Control & { readonly challengeId: string }) | undefined> {
  const row = await ctx.tx
    .selectFrom('tracking.challenge')
    .select(['id', 'parcel_id', 'party'])
    .where('ticket_hash', '=', hashOf(ticket))
    .where('ticket_until', '>', ctx.now)
    .executeTakeFirst()
  const control = row && controlIn(row)
  return control && { ...control, challengeId: row.id }
}

/** Forgets challenges whose code and ticket are long over. */
export async function sweepChallenges({ db, now }: Pick<ControlDeps, 'db' | 'now'>): Promise<void> {
  const before = new Date(now().getTime() - 60 * 60_000)
  await db.deleteFrom('tracking.challenge').where('expires_at', '<', before).execute()
}

type Row = { readonly id: string; readonly parcel_id: string | null; readonly party: string | null }

function controlIn({ parcel_id: parcelId, party }: Row): Control | undefined {
  // Postgres knows no other word for a party than these two.
  return parcelId === null ? undefined : { parcelId, side: party as Side }
}

async function openCode(
  vault: Vault,
  { id, sealed_code }: { id: string; sealed_code: Buffer },
): Promise<string> {
  const standing = await vault.forWriting(key)
  // Sealed by makeChallenge, which writes six digits.
  return standing.record(id).open('code', sealed_code) as string
}

function hashOf(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest()
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
