import { after } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { record, recordAll } from '#platform/ledger.ts'
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

/** A change that has written its entry and stays open until it is told to commit. */
export async function aLongChange(db: Database) {
  const subject = newId(noon)
  const mayCommit = Promise.withResolvers<undefined>()
  const written = Promise.withResolvers<undefined>()
  const ended = change(db, { actor: someone, now: noon }, async (ctx) => {
    await record(ctx, { type: 'thing.begun', subject, data: {} })
    written.resolve(undefined)
    await mayCommit.promise
  })
  await written.promise
  return {
    subject,
    async commit() {
      mayCommit.resolve(undefined)
      await ended
    },
  }
}
