import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createApp } from '#app'
import { createSignIn } from '#modules/directory/index.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { silentLog } from '#platform/log.ts'
import { Vault } from '#platform/vault.ts'

/** The real app, never connected to anything: for what can be read off its routes and tables. */
export async function describedApp(): Promise<FastifyInstance> {
  const folder = mkdtempSync(join(tmpdir(), 'buuan-described-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const publicUrl = 'http://localhost:8080'
  const db = openDatabase('postgresql://nobody@localhost/nothing')
  const vault = new Vault(openFileKeyRing(join(folder, 'keys')))
  const base = { db, vault, now: systemClock, log: silentLog }
  const signIn = createSignIn({ ...base, keyFolder: join(folder, 'keys'), publicUrl })
  const app = await createApp({
    ...{ ...base, signIn, publicUrl },
    blobs: openFolderBlobs(join(folder, 'blobs')),
    canSendCodes: true,
    webFolder: undefined,
  })
  await app.ready()
  return app
}
