import { createHash } from 'node:crypto'
import { canonicalJson } from '#core/canonical.ts'
import { dayOfId } from '#core/uuid7.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'

/** One request under a client's own key: asked twice, it is done once. */
export type Keyed = { readonly key: string; readonly body: unknown }

/** What an earlier request under the same key came to. */
export type Earlier = { readonly same: true; readonly parcelId: string } | { readonly same: false }

/** Looks for earlier requests under these keys; a key that is new has no entry. */
export async function earlierRequests(
  ctx: Ctx,
  vault: Vault,
  requests: readonly Keyed[],
): Promise<ReadonlyMap<string, Earlier>> {
  if (requests.length === 0) return new Map()
  const rows = await ctx.tx
    .selectFrom('acceptance.request')
    .select(['key_hash', 'body_mac', 'parcel_id'])
    .where('actor_id', '=', ctx.actor.id)
    .where(
      'key_hash',
      'in',
      requests.map(({ key }) => hashOf(key)),
    )
    .execute()
  const byHash = new Map(rows.map((row) => [row.key_hash.toString('hex'), row]))
  const found = new Map<string, Earlier>()
  for (const request of requests) {
    const row = byHash.get(hashOf(request.key).toString('hex'))
    if (row) found.set(request.key, await compare(ctx, vault, { row, request }))
  }
  return found
}

type Row = { readonly body_mac: Buffer; readonly parcel_id: string }

async function compare(
  ctx: Ctx,
  vault: Vault,
  { row, request }: { row: Row; request: Keyed },
): Promise<Earlier> {
  const operatorId = ctx.actor.organisationId
  const day = dayOfId(row.parcel_id)
  const key = await vault.find({ operatorId, class: 'parcel', day })
  const same = key !== undefined && macOf(key, request.body).equals(row.body_mac)
  return same ? { same, parcelId: row.parcel_id } : { same }
}

/**
 * Claims keys for new parcels; returns those this change won. Another change that claimed one first
 * is waited for, and then has it.
 */
export async function claimRequests(
  ctx: Ctx,
  day: DayKey,
  requests: readonly (Keyed & { readonly parcelId: string })[],
): Promise<ReadonlySet<string>> {
  if (requests.length === 0) return new Set()
  // In one order everywhere, so two batches with the same keys wait and never lock each other out.
  const rows = requests
    .map(({ key, body, parcelId }) => ({
      actor_id: ctx.actor.id,
      key_hash: hashOf(key),
      body_mac: macOf(day, body),
      parcel_id: parcelId,
      at: ctx.now,
    }))
    .sort((a, b) => a.key_hash.compare(b.key_hash))
  const won = await ctx.tx
    .insertInto('acceptance.request')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('parcel_id')
    .execute()
  return new Set(won.map((row) => row.parcel_id))
}

/** Gives claimed keys back: their items were refused after all and may be asked again. */
export async function releaseRequests(ctx: Ctx, parcelIds: readonly string[]): Promise<void> {
  if (parcelIds.length === 0) return
  await ctx.tx
    .deleteFrom('acceptance.request')
    .where('actor_id', '=', ctx.actor.id)
    .where('parcel_id', 'in', [...parcelIds])
    .execute()
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

function macOf(day: DayKey, body: unknown): Buffer {
  return day.token('body', canonicalJson(body))
}
