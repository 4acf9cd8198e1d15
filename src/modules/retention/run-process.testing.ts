import { openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { silentLog } from '#platform/log.ts'
import { Vault } from '#platform/vault.ts'
import { createClockWatch } from './clock-watch.ts'
import { runRetention } from './run.ts'

/**
 * A nightly run in a process of its own, to be killed: at `before:3` or `after:3` it says so and waits
 * there, before or after the ring destroys its third key. At `none` it ends by itself.
 */
const [url, ringFolder, blobFolder, at, stopAt] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
]
const db = openDatabase(url)
const now = () => new Date(at)
const ring = openFileKeyRing(ringFolder)
let destroyed = 0

async function waitAt(place: string): Promise<void> {
  process.stdout.write(`${place}\n`)
  if (place === stopAt) await new Promise(() => setInterval(() => undefined, 1_000))
}

const vault = new Vault({
  ...ring,
  async destroy(id) {
    const n = ++destroyed
    await waitAt(`before:${n}`)
    await ring.destroy(id)
    await waitAt(`after:${n}`)
  },
})
const clock = createClockWatch({ db, now, monotonicMs: () => 0 })
const blobs = openFolderBlobs(blobFolder)
await runRetention({ db, now, vault, blobs, log: silentLog, clock })
await db.destroy()
process.stdout.write('ended\n')
