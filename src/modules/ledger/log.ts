import { randomBytes } from 'node:crypto'
import { formatVerifier, type NoteSigner, noteVerifier } from '#core/tlog/note.ts'
import { change } from '#platform/change.ts'
import type { Database } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { deploymentId, itself, type KeyUse, makeSigningKey, openSigningKey } from './signing-key.ts'

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
  return openSigningKey(vault, useOf(row.origin), row.sealed_private_key)
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

const useOf = (name: string): KeyUse => ({ name, kind: 'ed25519', group: 'ledger-key' })

async function findLog(db: Database) {
  return db.selectFrom('ledger.log').select(['origin', 'sealed_private_key']).executeTakeFirst()
}

async function makeLog(
  db: Database,
  vault: Vault,
  { origin, now }: { origin: string; now: Date },
): Promise<{ origin: string; sealed_private_key: Buffer }> {
  const { publicKey, sealed } = await makeSigningKey(vault, useOf(origin))
  return change(db, { actor: itself, now }, async (ctx) => {
    await ctx.tx
      .insertInto('ledger.log')
      .values({ origin, public_key: publicKey, sealed_private_key: sealed, opened_at: now })
      .execute()
    const data = { origin, publicKey: publicKey.toString('base64') }
    await record(ctx, { type: 'log.opened', subject: deploymentId, data })
    return { origin, sealed_private_key: sealed }
  })
}
