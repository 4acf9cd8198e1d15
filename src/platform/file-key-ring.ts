import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { link, mkdir, open as openFile, readFile, rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { open, seal } from '#core/vault/seal.ts'
import type { KeyId, KeyRing } from '#platform/keys.ts'
import { writeNew } from '#platform/files.ts'

/** The ring cannot be used as it lies; the message says what to do. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError'
}

/**
 * A key ring of files: `master.key` (mode 0600) and one file a day key, wrapped under it.
 * The folder is to lie on another disk than the database and stay out of its backups.
 */
export function openFileKeyRing(folder: string): KeyRing {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const master = readMaster(join(folder, 'master.key'))
  const fileOf = (id: KeyId) => join(folder, id.operatorId, id.class, `${id.day}.key`)

  return {
    async create(id) {
      await createOnce(fileOf(id), seal(master, randomBytes(32), placeOf(id)))
    },
    async unwrap(id) {
      const wrapped = await readFile(fileOf(id)).catch(absent)
      return wrapped && open(master, wrapped, placeOf(id))
    },
    async destroy(id) {
      const file = fileOf(id)
      await unlink(file).catch(absent)
      await syncFolder(dirname(file))
    },
  }
}

/** The wrapped key names its day: a file copied over another day's does not open there. */
function placeOf(id: KeyId): string {
  return `ring/${id.operatorId}/${id.class}/${id.day}`
}

function readMaster(file: string): KeyObject {
  writeNew(file, `${randomBytes(32).toString('hex')}\n`)
  if (statSync(file).mode & 0o077)
    throw new KeyRingError(`${file} can be read by others. Run: chmod 600 ${file}`)
  const text = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new KeyRingError(`${file} is not a master key. Restore it from the ring's backup.`)
  return createSecretKey(Buffer.from(text, 'hex'))
}

/** Written whole beside its place, then linked: the first one wins and is never half there. */
async function createOnce(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const partial = `${file}.${randomUUID()}`
  const handle = await openFile(partial, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(partial, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(partial, { force: true })
  }
  await syncFolder(dirname(file))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await openFile(folder, 'r').catch(absent)
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
