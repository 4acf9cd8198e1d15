import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import type { Selectable } from 'kysely'
import { labelKeyId } from '#core/label/code.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { LabelsSigningKey } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'

export type SigningKey = { readonly keyId: string; readonly privateKey: KeyObject }

/**
 * The key the actor's operator signs labels with, made and recorded on first use. Only the vault can
 * open it: a copy of the database signs nothing.
 */
export async function signingKey(ctx: Ctx, vault: Vault): Promise<SigningKey> {
  const row = (await currentKey(ctx)) ?? (await makeKey(ctx, vault))
  const key = await vault.find(standing(row.operator_id))
  if (!key) throw new Error('the standing key of an operator is missing from the ring')
  const der = key.record(row.id).openBytes('label-key', row.sealed_private_key)
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return { keyId: row.key_id, privateKey }
}

/** What an operator said, and the key it is believed under. */
export type Signature = {
  readonly keyId: string
  /** 32 bytes. */
  readonly publicKey: Buffer
  /** Ed25519, 64 bytes. */
  readonly signature: Buffer
}

/** Signs bytes in an operator's name; their first words must say what they are, for labels are signed with the same key. */
export async function signAs(
  ctx: Ctx,
  vault: Vault,
  { operatorId, bytes }: { readonly operatorId: string; readonly bytes: Uint8Array },
): Promise<Signature> {
  const inside = { ...ctx, actor: { ...ctx.actor, organisationId: operatorId } }
  const { keyId, privateKey } = await signingKey(inside, vault)
  const publicKey = rawKey(createPublicKey(privateKey))
  return { keyId, publicKey, signature: sign(null, bytes, privateKey) }
}

/** Every key an operator ever signed labels with, by key id: retired ones still prove old labels. */
export async function verifyingKeys(
  ctx: Ctx,
  operatorId: string,
): Promise<ReadonlyMap<string, KeyObject>> {
  const rows = await ctx.tx
    .selectFrom('labels.signing_key')
    .select(['key_id', 'public_key'])
    .where('operator_id', '=', operatorId)
    .execute()
  return new Map(rows.map((row) => [row.key_id, toPublicKey(row.public_key)]))
}

type Row = Selectable<LabelsSigningKey>

async function currentKey(ctx: Ctx): Promise<Row | undefined> {
  return ctx.tx
    .selectFrom('labels.signing_key')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

async function makeKey(ctx: Ctx, vault: Vault): Promise<Row> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const operatorId = ctx.actor.organisationId
  const id = newId(ctx.now)
  const keyId = labelKeyId(publicKey)
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  const key = await vault.forWriting(standing(operatorId))
  const made = await ctx.tx
    .insertInto('labels.signing_key')
    .values({
      id,
      operator_id: operatorId,
      key_id: keyId,
      public_key: rawKey(publicKey),
      sealed_private_key: key.record(id).sealBytes('label-key', der),
      valid_from: ctx.now,
    })
    // Another first print may be ahead: it is waited for, and its key is the operator's.
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  der.fill(0)
  if (!made) return (await currentKey(ctx))!
  await record(ctx, { type: 'label_key.made', subject: id, data: { keyId } })
  return made
}

function standing(operatorId: string) {
  return { operatorId, class: 'standing' } as const
}

function rawKey(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url')
}

function toPublicKey(raw: Buffer): KeyObject {
  const key = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
  return createPublicKey({ key, format: 'jwk' })
}
