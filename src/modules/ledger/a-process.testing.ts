import { join } from 'node:path'
import { newId } from '#core/uuid7.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { record } from '#platform/ledger.ts'
import { silentLog } from '#platform/log.ts'
import { actor, noon } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import { openLog } from './log.ts'
import { startSequencer } from './run.ts'

/**
 * A process of the tests: `sequence URL FOLDER` until it is killed, or `write URL COUNT`, which prints the
 * subjects of the changes that were kept, one a line.
 */
const [verb, url, more] = process.argv.slice(2) as [string, string, string]
if (verb === 'sequence') await sequence(more)
else await write(Number(more))

async function sequence(folder: string): Promise<void> {
  const db = openDatabase(url)
  const blobs = openFolderBlobs(join(folder, 'blobs'))
  const vault = new Vault(openFileKeyRing(join(folder, 'keys')))
  const log = await openLog(db, vault, { host: 'post.example', now: noon })
  startSequencer({ db, blobs, log, now: systemClock }, { url, log: silentLog })
}

/** Four writers at once; one change in five is undone, one in eleven stays open for a while. */
async function write(count: number): Promise<void> {
  const db = openDatabase(url)
  const who = { actor: actor(newId(noon), 'security-lead'), now: noon }
  const writers = Array.from({ length: 4 }, async (_, w) => {
    for (let i = w; i < count; i += 4) {
      const subject = newId(noon)
      const kept = await change(db, who, async (ctx) => {
        await record(ctx, { type: 'thing.done', subject, data: { i } })
        if (i % 11 === 0) await new Promise((later) => setTimeout(later, 400))
        return i % 5 === 0 ? Promise.reject(new Error('undone')) : true
      }).catch(() => false)
      if (kept) process.stdout.write(`${subject}\n`)
    }
  })
  await Promise.all(writers)
  await db.destroy()
}
