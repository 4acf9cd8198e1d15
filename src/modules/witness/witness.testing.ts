import { generateKeyPairSync } from 'node:crypto'
import { after } from 'node:test'
import type { InjectOptions } from 'fastify'
import { signCheckpoint } from '#core/tlog/checkpoint.ts'
import { consistencyProof, leafHash, type Hash } from '#core/tlog/merkle.ts'
import { formatVerifier, noteSigner, type NoteSigner, type NoteVerifier } from '#core/tlog/note.ts'
import { parsePolicy } from '#core/tlog/policy.ts'
import { slowRoot } from '#core/tlog/merkle.testing.ts'
import { nodesIn, tilePath, newTiles } from '#core/tlog/tiles.ts'
import { Tree } from '#core/tlog/tree.ts'
import { formatAddCheckpoint } from '#core/tlog/witness.ts'
import type { Actor } from '#platform/context.ts'
import { appRole, type Database, openDatabase } from '#platform/database.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon, testDatabaseUrl, testVault } from '#platform/testing.ts'
import type { Vault } from '#platform/vault.ts'
import { witnessRoutes, witnessStatusRoutes } from './routes.ts'
import { openWitness } from './witness.ts'

export function aSigner(name: string, kind: 'ed25519' | 'cosignature' = 'ed25519'): NoteSigner {
  return noteSigner(name, kind, generateKeyPairSync('ed25519').privateKey)
}

/** A log held in memory that can show any of its trees, and sign whatever it is asked to. */
export function aLog(entries: readonly string[], key: NoteSigner = aSigner('post.example/ledger')) {
  const bytes = entries.map((entry) => Buffer.from(entry))
  const tree = Tree.empty()
  for (const entry of bytes) tree.append(leafHash(entry))
  const tiles = new Map<string, Buffer>()
  for (const { tile, bytes } of tree.takeTiles()) tiles.set(tilePath(tile), bytes)
  const node = nodesIn(entries.length, (tile) => {
    const widest = newTiles(0, entries.length).find(
      ({ level, index }) => level === tile.level && index === tile.index,
    )
    return tiles.get(tilePath(widest!))!
  })
  const root = (size: number): Hash => slowRoot(bytes.slice(0, size))
  const signed = (size: number) => signCheckpoint({ origin: key.name, size, root: root(size) }, key)
  const proof = (old: number, size: number): Hash[] => consistencyProof(old, size, node)
  /** The body of add-checkpoint for the first `size` entries. */
  const request = (old: number, size: number, shown = proof(old, size)) =>
    formatAddCheckpoint({ old, proof: shown, signed: signed(size) })
  return { key, root, signed, proof, request }
}

export type ALog = ReturnType<typeof aLog>

/** Entries that are the same up to `until`, and others after it. */
export function entriesOf(count: number, { until = count, otherwise = 'x' } = {}): string[] {
  return Array.from({ length: count }, (_, i) => (i < until ? `entry ${i}` : `${otherwise} ${i}`))
}

type Where = { readonly db: Database; readonly vault: Vault }

/** Few connections, because tests have several witnesses at once. */
async function aPlace(): Promise<Where> {
  const db = openDatabase(await testDatabaseUrl(), { role: appRole, max: 3 })
  after(() => db.destroy())
  return { db, vault: testVault() }
}

/** A deployment's witness behind HTTP, on a database of its own or on one there is. */
export async function aWitness(logs: readonly NoteVerifier[], where?: Where) {
  const { db, vault } = where ?? (await aPlace())
  const clock = { at: noon }
  const now = () => clock.at
  const text = `${logs.map((key) => `log ${formatVerifier(key)}\n`).join('')}quorum none\n`
  const first = { host: 'ministry.example', now: noon }
  const witness = await openWitness({ db, vault }, { policy: parsePolicy(text), text }, first)
  const people = new Map<string, Actor>()
  const app = createHttp({
    ...{ db, now, log: silentLog, metrics: createMetrics(), secure: false },
    authenticate: async ({ headers }) => people.get(String(headers['x-test-person'])),
  })
  await app.register(witnessRoutes({ db, now, witness }))
  await app.register(witnessStatusRoutes({ witness }), { prefix: '/v1' })
  after(() => app.close())
  const ask = async (options: InjectOptions) => {
    const { statusCode: status, body, headers } = await app.inject(options)
    return { status, body, type: String(headers['content-type']) }
  }
  const add = (payload: string | Buffer, headers = {}) =>
    ask({ method: 'POST', url: '/witness/add-checkpoint', payload, headers })
  const alarms = () => db.selectFrom('alarms.alarm').selectAll().orderBy('id').execute()
  return { app, db, vault, clock, key: witness.key, people, ask, add, alarms }
}
