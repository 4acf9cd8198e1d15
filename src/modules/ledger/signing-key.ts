import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { type KeyKind, noteSigner, type NoteSigner } from '#core/tlog/note.ts'
import type { Actor } from '#platform/context.ts'
import type { KeyId } from '#platform/keys.ts'
import type { Vault } from '#platform/vault.ts'

/** What belongs to no organisation belongs to the deployment itself. */
export const deploymentId = '00000000-0000-7000-8000-000000000000'
const standing: KeyId = { operatorId: deploymentId, class: 'standing' }

/** The deployment as an actor: what it does of itself, no person asked for. */
export const itself: Actor = {
  ...{ id: deploymentId, kind: 'system', organisationId: deploymentId, duties: [] },
}

/** What a key of the deployment signs notes for, and what its private half is sealed as. */
export type KeyUse = {
  readonly name: string
  readonly kind: KeyKind
  readonly group: 'ledger-key' | 'witness-key'
}

/** A fresh Ed25519 key: its 32 public bytes, and its private half under the deployment's standing key. */
export async function makeSigningKey(
  vault: Vault,
  { name, kind, group }: KeyUse,
): Promise<{ readonly publicKey: Buffer; readonly sealed: Buffer }> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  const key = await vault.forWriting(standing)
  const sealed = key.record(name).sealBytes(group, der)
  der.fill(0)
  return { publicKey: noteSigner(name, kind, privateKey).raw, sealed }
}

/** The key again, ready to sign. Throws when the ring no longer has what seals it. */
export async function openSigningKey(
  vault: Vault,
  { name, kind, group }: KeyUse,
  sealed: Buffer,
): Promise<NoteSigner> {
  const key = await vault.find(standing)
  if (!key) throw new Error(`the key that seals the ${group} is missing from the ring`)
  const der = key.record(name).openBytes(group, sealed)
  return noteSigner(name, kind, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
}
