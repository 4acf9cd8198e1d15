import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { formatVerifier, noteSigner, type NoteSigner, noteVerifier } from '#core/tlog/note.ts'
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
 * The log of this deployment and the key it signs with; opened and recorded on the first start. Its origin
 * stays what it was then, whatever address the server has later, and no other log ever has it: a database
 * brought back from a backup begins a log of its own, because the one before may have gone further.
 */
export async function openLog(
  db: Database,
  vault: Vault,
  first: { readonly host: string; readonly now: Date },
): Promise<NoteSigner> {
  const origin = `${first.host}/ledger/${randomBytes(4).toString('hex')}`
  const row = (await findLog(db)) ?? (await makeLog(db, vault, { origin, now: first.now }))
  const key = await vault.find(deployment)
  if (!key) throw new Error('the key that seals the ledger key is missing from the ring')
  const der = key.record(row.origin).openBytes('ledger-key', row.sealed_private_key)
  return noteSigner(
    row.origin,
    'ed25519',
    createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
  )
}

/**
 * The log's key as a policy (C2SP tlog-policy) that asks for no witness; undefined before it was opened.
 * Whoever verifies keeps it from the first day on: asked for later, it says only what the server says now.
 */
export async function logPolicy(db: Database): Promise<string | undefined> {
  const log = await db.selectFrom('ledger.log').select(['origin', 'public_key']).executeTakeFirst()
  return (
    log &&
    `log ${formatVerifier(noteVerifier(log.origin, 'ed25519', log.public_key))}\nquorum none\n`
  )
}

async function findLog(db: Database) {
  return db.selectFrom('ledger.log').select(['origin', 'sealed_private_key']).executeTakeFirst()
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
