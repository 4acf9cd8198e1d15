import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { newId } from '#core/uuid7.ts'
import { type BlobStore, openFolderBlobs } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { Vault } from '#platform/vault.ts'

/** Set by `npm test`, which starts PostgreSQL and migrates the template. */
const cluster = process.env['TEST_DATABASE_URL']

/** The database every test database is a copy of. */
export const templateName = 'buuan_template'

/** A Monday at noon in Hanoi. */
export const noon = new Date('2026-11-16T05:00:00Z')

/** When what was sealed at noon may be destroyed. */
export const afterFloor = new Date('2027-02-18T05:00:00Z')

/** The URL of a database of this test file's own, cloned from the template; it ends with the cluster. */
export async function testDatabaseUrl(): Promise<string> {
  if (!cluster) throw new Error('run tests through `npm test`, which starts a database')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(cluster, `create database ${name} template ${templateName}`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return url.href
}

/** The same, opened as the application's role. */
export async function testDatabase(): Promise<Database> {
  const db = openDatabase(await testDatabaseUrl())
  after(() => db.destroy())
  return db
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A folder of this test file's own, removed at the end. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'buuan-test-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function testVault(): Vault {
  return new Vault(openFileKeyRing(join(testFolder(), 'keys')))
}

export function testBlobs(): BlobStore {
  return openFolderBlobs(join(testFolder(), 'blobs'))
}

/** A person with one duty; `officeId: null` is the whole organisation. */
export function actor(organisationId: string, role: Role, officeId: string | null = null): Actor {
  return { id: newId(noon), kind: 'person', organisationId, duties: [{ role, officeId }] }
}

/** Makes a change as a person, exactly as a request would. */
export function as<T>(db: Database, who: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return change(db, { actor: who, now: noon }, work)
}
