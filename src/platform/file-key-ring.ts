import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { glob, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { open, seal } from '#core/vault/seal.ts'
import {
  KeyDestroyed,
  type KeyId,
  keyName,
  keyOfName,
  type KeyRing,
  KeyRingError,
  type KeyState,
} from '#platform/keys.ts'
import { absent, createOnce, exists, syncFolder, writeNew } from '#platform/files.ts'

/**
 * A key ring of files: `master.key` (mode 0600) and one file a day key, wrapped under it.
 * The folder is to lie on another disk than the database and stay out of its backups.
 */
export function openFileKeyRing(folder: string): KeyRing {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const master = readMaster(join(folder, 'master.key'))
  const fileOf = (id: KeyId) => join(folder, `${keyName(id)}.key`)
  const markOf = (id: KeyId) => join(folder, `${keyName(id)}.gone`)
  const state = async (id: KeyId): Promise<KeyState> => {
    if (await exists(markOf(id))) return 'destroyed'
    return (await exists(fileOf(id))) ? 'live' : 'absent'
  }

  return {
    id: readId(join(folder, 'ring.id')),
    state,
    list: () => listKeys(folder),
    async create(id) {
      if ((await state(id)) === 'destroyed') throw new KeyDestroyed(id)
      await createOnce(fileOf(id), seal(master, randomBytes(32), placeOf(id)))
    },
    async unwrap(id) {
      const wrapped = await readFile(fileOf(id)).catch(absent)
      return wrapped && open(master, wrapped, placeOf(id))
    },
    async destroy(id) {
      await createOnce(markOf(id), Buffer.alloc(0))
      await unlink(fileOf(id)).catch(absent)
      await syncFolder(dirname(fileOf(id)))
    },
  }
}

function readId(file: string): string {
  writeNew(file, `${randomUUID()}\n`)
  return readFileSync(file, 'utf8').trim()
}

async function* listKeys(
  folder: string,
): AsyncGenerator<{ id: KeyId; state: 'live' | 'destroyed' }> {
  for await (const path of glob('*/*/*.{key,gone}', { cwd: folder })) {
    const name = path.replace(/\.(key|gone)$/, '')
    yield { id: keyOfName(name), state: path.endsWith('.gone') ? 'destroyed' : 'live' }
  }
}

/** The wrapped key names its day: a file copied over another day's does not open there. */
function placeOf(id: KeyId): string {
  return `ring/${keyName(id)}`
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
