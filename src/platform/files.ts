import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs'
import { access, link, mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a 0600 file that is not there yet, whole and synced; one that is there stays. */
export function writeNew(file: string, text: string): void {
  const partial = `${file}.${process.pid}.new`
  const handle = openSync(partial, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(partial, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(partial, { force: true })
  }
}

/**
 * Writes a 0600 file that is not there yet, whole and synced, with the folders above it; says whether
 * it did: of two that write at once one does, and a file that is there stays.
 */
export async function createOnce(file: string, bytes: Uint8Array): Promise<boolean> {
  await makeFolders(dirname(file))
  const partial = `${file}.${randomUUID()}`
  try {
    await writeSynced(partial, bytes)
    await link(partial, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await rm(partial, { force: true })
    await syncFolder(dirname(file))
  }
}

/** Puts a 0600 file in the place of another: at every moment one of the two is there, whole. */
export async function replace(file: string, bytes: Uint8Array): Promise<void> {
  await makeFolders(dirname(file))
  const partial = `${file}.${randomUUID()}`
  try {
    await writeSynced(partial, bytes)
    await rename(partial, file)
  } finally {
    await rm(partial, { force: true })
    await syncFolder(dirname(file))
  }
}

/** What a killed process left of `createOnce` and `replace`. */
export const partialShape = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Overwrites a file, then removes it. One that is not there is harmless. */
export async function wipe(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch(absent)
  if (!handle) return
  try {
    const { size } = await handle.stat()
    await handle.write(randomBytes(size), 0, size, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await unlink(file).catch(absent)
  await syncFolder(dirname(file))
}

export async function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(absent)
}

/** After this a power cut takes back no name that was added to or removed from the folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(absent)
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** For `.catch`: a file that is not there becomes undefined, other errors stay. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}

/** Writes a new 0600 file; it is on disk when this returns, though its name may not be. */
export async function writeSynced(
  file: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A new folder is synced into its parent, or a power cut could take it and what lies in it. */
export async function makeFolders(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made === undefined) return
  for (let at = folder; at.length >= made.length; at = dirname(at)) await syncFolder(dirname(at))
}
