import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { access, glob, link, mkdir, open as openFile, readFile, rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { open, seal } from '#core/vault/seal.ts'
import { type KeyId, type KeyRing, KeyRingError, type KeyState, keyName } from '#platform/keys.ts'
import { writeNew } from '#platform/files.ts'

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

/** A key that is gone for good was to be made again: the clock stands in a time that is over. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed'

  constructor(id: KeyId) {
    super(`${keyName(id)} is destroyed`)
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
    const [operatorId, kind, leaf] = path.split('/') as [string, KeyId['class'], string]
    const name = leaf.replace(/\.(key|gone)$/, '')
    const state = leaf.endsWith('.gone') ? 'destroyed' : 'live'
    yield { id: idOf(operatorId, kind, name), state }
  }
}

function idOf(operatorId: string, kind: KeyId['class'], name: string): KeyId {
  if (kind === 'standing') return { operatorId, class: kind }
  if (kind === 'hold') return { operatorId, class: kind, holdId: name }
  return { operatorId, class: kind, day: name }
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

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
