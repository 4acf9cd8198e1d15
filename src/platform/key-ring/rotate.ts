import { setTimeout as wait } from 'node:timers/promises'
import { createOnce, exists, readIfThere, replace } from '#platform/files.ts'
import { type KeyId, keyName } from '#platform/keys.ts'
import { keyFile, markFile, masterFile, nextFile, walk } from './layout.ts'
import { fingerprintOf, makeMaster, type Master, wrap } from './master.ts'
import { dropNext, type Masters, type OnDisk, putMaster, readMasterFile } from './master-files.ts'
import { refusals } from './refusals.ts'
import { turnMs, withLock } from './ring-lock.ts'

/** A ring with its mirror, if it has one, at hand. */
export type Ring = {
  readonly folder: string
  readonly mirror: string | undefined
  readonly masters: Masters
}

const batchSize = 32

/**
 * Makes a new master and wraps every key under it, while servers go on making and reading keys; the
 * bytes of the old master are overwritten. Returns the new master. Hold the rotation lock; a rotation that
 * was cut off is to be finished first.
 */
export async function rotate(ring: Ring): Promise<OnDisk> {
  await withLock(ring.folder, 'ring', async () => {
    const { generation } = await ring.masters.newest()
    const text = Buffer.from(await ring.masters.format(makeMaster(generation + 1)))
    // Whoever makes a key looks for `master.next` in the folder: the mirror has it first.
    for (const side of sidesOf(ring)) await createOnce(nextFile(side), text)
  })
  await finishRotation(ring)
  return readMasterFile(masterFile(ring.folder))!
}

/** Goes on with a rotation that was cut off at any point; nothing to do when there is none. Hold the rotation lock. */
export async function finishRotation(ring: Ring): Promise<void> {
  const sealed = readMasterFile(nextFile(ring.folder))
  if (!sealed) return
  await ring.masters.load()
  const next = await ring.masters.open(sealed)
  for await (const batch of batches(ring.folder)) {
    await withLock(ring.folder, 'ring', async () => {
      for (const id of batch) await rewrap(ring, next, id)
    })
    await wait(turnMs)
  }
  // The old master goes when no key needs it: looked up once more, on every disk, while nobody writes.
  await withLock(ring.folder, 'ring', async () => {
    while (await rewrapRest(ring, next));
    await retire(ring, sealed.text)
  })
  await ring.masters.load()
}

/** The mirror comes first, so that the folder alone says how far it is. */
function sidesOf({ folder, mirror }: Ring): string[] {
  return mirror === undefined ? [folder] : [mirror, folder]
}

async function rewrap(ring: Ring, next: Master, id: KeyId): Promise<void> {
  // It may have been destroyed since the folder was read: it does not come back.
  if (await exists(markFile(ring.folder, id))) return
  const own = await readIfThere(keyFile(ring.folder, id))
  const key = own && (await ring.masters.tryUnwrap(id, own))
  if (!own || !key) throw refusals.unreadableKey(keyName(id))
  const done = fingerprintOf(own) === next.fingerprint
  const bytes = done ? own : wrap(next, id, key)
  for (const side of sidesOf(ring))
    if (!(await readIfThere(keyFile(side, id)))?.equals(bytes))
      await replace(keyFile(side, id), bytes)
}

async function retire(ring: Ring, text: string): Promise<void> {
  for (const side of sidesOf(ring)) {
    await putMaster(side, text)
    await dropNext(side)
  }
}

/** Names may be passed over while a folder is read and written at once; says whether there were any. */
async function rewrapRest(ring: Ring, next: Master): Promise<boolean> {
  let found = false
  for (const side of sidesOf(ring))
    for await (const { id, kind } of walk(side)) {
      if (kind === 'gone' || (await exists(markFile(ring.folder, id)))) continue
      const wrapped = await readIfThere(keyFile(side, id))
      if (!wrapped || fingerprintOf(wrapped) === next.fingerprint) continue
      await rewrap(ring, next, id)
      found = true
    }
  return found
}

async function* batches(folder: string): AsyncGenerator<KeyId[]> {
  let batch: KeyId[] = []
  for await (const { id, kind } of walk(folder)) {
    if (kind === 'gone') continue
    batch.push(id)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
