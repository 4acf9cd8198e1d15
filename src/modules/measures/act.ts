import { createHash } from 'node:crypto'
import { canonicalJson } from '#core/canonical.ts'
import { dayOfId } from '#core/uuid7.ts'
import type { RecordKey } from '#core/vault/day-key.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'

/** Under a parcel's own key, so that what was written lives and dies with the parcel. */
export async function keyOf(vault: Vault, parcel: Parcel): Promise<RecordKey> {
  const key = await findKeyOf(vault, parcel)
  if (!key) throw refuse('erased')
  return key
}

/** The same, or undefined where the parcel's day is erased. */
export async function findKeyOf(
  vault: Vault,
  { id, operator_id: operatorId }: Pick<Parcel, 'id' | 'operator_id'>,
): Promise<RecordKey | undefined> {
  return vault.record({ operatorId, class: 'parcel', day: dayOfId(id) }, id)
}

/** Where the parts of an act or a request are sealed. */
export function sealPlace(kind: 'act' | 'reason' | 'answer', id: string): string {
  return `measure-${kind}/${id}`
}

/** One request under a client's own key, tied to what it asked for. */
export type Claim = { readonly keyHash: Buffer; readonly bodyMac: Buffer }

/** The MAC needs the living day: a parcel whose day is erased, held or not, has nothing done to it any more. */
export async function claimOf(
  vault: Vault,
  parcel: Parcel,
  { key, body }: { readonly key: string; readonly body: unknown },
): Promise<Claim> {
  const id = { operatorId: parcel.operator_id, class: 'parcel', day: dayOfId(parcel.id) } as const
  const day = await vault.find(id)
  if (!day) throw refuse('erased')
  return {
    keyHash: createHash('sha256').update(key).digest(),
    bodyMac: day.token('body', canonicalJson(body)),
  }
}

/** Whether the actor did exactly this under the same key before; refuses another request under it. */
export async function wasDone(
  ctx: Ctx,
  parcelId: string,
  { keyHash, bodyMac }: Claim,
): Promise<string | undefined> {
  const earlier = await ctx.tx
    .selectFrom('measures.act')
    .select(['id', 'parcel_id', 'body_mac'])
    .where('performed_by', '=', ctx.actor.id)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  if (!earlier) return undefined
  if (earlier.parcel_id !== parcelId || !earlier.body_mac.equals(bodyMac))
    throw refuse('idempotency_conflict')
  return earlier.id
}
