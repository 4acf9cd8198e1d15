import { createHash } from 'node:crypto'
import type { NoteSigner, NoteVerifier } from '#core/tlog/note.ts'
import {
  deploymentId,
  itself,
  makeSigningKey,
  openSigningKey,
  type PolicyFile,
} from '#modules/ledger/index.ts'
import { change } from '#platform/change.ts'
import { ConfigError } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'

/** What this deployment cosigns with, and the keys of each log it knows, by origin. */
export type Witness = {
  readonly key: NoteSigner
  readonly logs: ReadonlyMap<string, readonly NoteVerifier[]>
}

const longestOrigin = 200

/** The witness of this deployment, for the logs of the file; its key is made and recorded on the first start. */
export async function openWitness(
  { db, vault }: { readonly db: Database; readonly vault: Vault },
  { policy }: PolicyFile,
  first: { readonly host: string; readonly now: Date },
): Promise<Witness> {
  const logs = new Map<string, NoteVerifier[]>()
  for (const { key } of policy.logs) logs.set(key.name, [...(logs.get(key.name) ?? []), key])
  assertLogs(policy.witnesses.size, [...logs.keys()])
  const name = `${first.host}/witness`
  const row = (await findKey(db)) ?? (await makeKey(db, vault, { name, now: first.now }))
  return { key: await openSigningKey(vault, useOf(row.name), row.sealed_private_key), logs }
}

/** What a log is called in an address: SHA-256 of its origin, in hex. */
export function addressOf(origin: string): string {
  return createHash('sha256').update(origin).digest('hex')
}

function assertLogs(witnesses: number, origins: readonly string[]): void {
  if (origins.length === 0)
    throw new ConfigError('BUUAN_WITNESS_LOGS names no log. Write its line: log KEY')
  if (witnesses > 0)
    throw new ConfigError('BUUAN_WITNESS_LOGS names logs only: its quorum line is quorum none.')
  if (origins.some((origin) => origin.length > longestOrigin))
    throw new ConfigError(`BUUAN_WITNESS_LOGS: an origin has at most ${longestOrigin} characters.`)
}

const useOf = (name: string) => ({ name, kind: 'cosignature', group: 'witness-key' }) as const

async function findKey(db: Database) {
  return db.selectFrom('witness.key').select(['name', 'sealed_private_key']).executeTakeFirst()
}

async function makeKey(
  db: Database,
  vault: Vault,
  { name, now }: { name: string; now: Date },
): Promise<{ name: string; sealed_private_key: Buffer }> {
  const { publicKey, sealed } = await makeSigningKey(vault, useOf(name))
  return change(db, { actor: itself, now }, async (ctx) => {
    await ctx.tx
      .insertInto('witness.key')
      .values({ name, public_key: publicKey, sealed_private_key: sealed, made_at: now })
      .execute()
    const data = { name, publicKey: publicKey.toString('base64') }
    await record(ctx, { type: 'witness.opened', subject: deploymentId, data })
    return { name, sealed_private_key: sealed }
  })
}
