import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { noteSigner, type NoteSigner } from '#core/tlog/note.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { KeyId } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'

/** What belongs to no organisation belongs to the deployment itself. */
const deploymentId = '00000000-0000-7000-8000-000000000000'
const deployment: KeyId = { operatorId: deploymentId, class: 'standing' }
const itself: Actor = {
  ...{ id: deploymentId, kind: 'system', organisationId: deploymentId, duties: [] },
}

/**
 * The log of this deployment and the key it signs with; opened and recorded on the first start. Its
 * origin stays what it was then, whatever address the server has later.
 */
export async function openLog(
  db: Database,
  vault: Vault,
  first: { readonly origin: string; readonly now: Date },
): Promise<NoteSigner> {
  const row = (await currentLog(db)) ?? (await makeLog(db, vault, first))
  const key = await vault.find(deployment)
  if (!key) throw new Error('the key that seals the ledger key is missing from the ring')
  const der = key.record(row.origin).openBytes('ledger-key', row.sealed_private_key)
  return noteSigner(
    row.origin,
    'ed25519',
    createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
  )
}

async function currentLog(db: Database) {
  return db
    .selectFrom('ledger.log')
    .select(['origin', 'sealed_private_key'])
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function makeLog(
  db: Database,
  vault: Vault,
  { origin, now }: { origin: string; now: Date },
): Promise<{ origin: string; sealed_private_key: Buffer }> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { raw } = noteSigner(origin, 'ed25519', privateKey)
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  const key = await vault.forWriting(deployment)
  const sealed = key.record(origin).sealBytes('ledger-key', der)
  der.fill(0)
  return change(db, { actor: itself, now }, async (ctx) => {
    await ctx.tx
      .insertInto('ledger.log')
      .values({ origin, public_key: raw, sealed_private_key: sealed, opened_at: now })
      .execute()
    const data = { origin, publicKey: raw.toString('base64') }
    await record(ctx, { type: 'log.opened', subject: deploymentId, data })
    return { origin, sealed_private_key: sealed }
  })
}
