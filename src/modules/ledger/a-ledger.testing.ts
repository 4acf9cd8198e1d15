import { after } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { recordAll } from '#platform/ledger.ts'
import { actor, noon, testDatabaseUrl, testFolder, testVault } from '#platform/testing.ts'
import { openLog } from './log.ts'

export const someone = actor(newId(noon), 'security-lead')

/** A database, blobs and a log of their own; `write` commits that many entries in one change. */
export async function aLedger() {
  const url = await testDatabaseUrl()
  const db = openDatabase(url, { max: 30, role: 'buuan_app' })
  after(() => db.destroy())
  const blobs = openFolderBlobs(testFolder())
  const log = await openLog(db, testVault(), { host: 'post.example', now: noon })
  const deps = { db, blobs, log, now: () => noon }
  const write = (count: number) =>
    change(db, { actor: someone, now: noon }, (ctx) =>
      recordAll(
        ctx,
        Array.from({ length: count }, (_, i) => ({
          type: 'thing.done',
          subject: newId(noon),
          data: { i },
        })),
      ),
    )
  return { ...deps, url, deps, write }
}
