import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { absent, makeFolders, syncFolder, writeSynced } from '#platform/files.ts'
import { orStorageFull } from '#platform/storage-full.ts'

/**
 * Where sealed bytes lie: images, later footage and tiles. Never bytes that can be read as they are,
 * and names that say nothing of a person. A blob that is not there is `undefined`.
 */
export type BlobStore = {
  /** Whole or not at all, and on disk when it returns; a blob of that name is replaced. Throws `StorageFull`. */
  put(name: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  get(name: string): Promise<Buffer | undefined>
  /** `length` bytes from `from` on; fewer where the blob ends before. */
  read(name: string, from: number, length: number): Promise<Buffer | undefined>
  size(name: string): Promise<number | undefined>
  /** Gone when it returns; again is harmless. */
  delete(name: string): Promise<void>
  /** At most `limit` blobs in the order of their names, those after `after`. */
  list(page: BlobPage): Promise<BlobEntry[]>
  /** Clears what crashed or broken-off puts begun before `before` left behind; returns how many. */
  dropUnfinished(before: Date): Promise<number>
}

export type BlobPage = {
  /** A first part of the names, whole segments: `photos/`. */
  readonly prefix: string
  readonly after?: string
  readonly limit: number
}

export type BlobEntry = { readonly name: string; readonly writtenAt: Date }

// `.p` is the one ending there is: partial tiles of the log (C2SP tlog-tiles).
const nameShape = /^[a-z]+(\/[a-z0-9-]+(\.p)?)+$/

/** Throws on a name that is not lower-case segments: such a name could leave the folder or name a person. */
export function assertBlobName(name: string): void {
  if (!isBlobName(name)) throw new RangeError('not a blob name')
}

export function isBlobName(name: string): boolean {
  return nameShape.test(name) && name.length <= 200
}

/** Throws on a prefix that is not whole segments, or a page without bound. */
export function assertBlobPage({ prefix, limit }: BlobPage): void {
  if (!/^([a-z]+\/([a-z0-9-]+(\.p)?\/)*)?$/.test(prefix)) throw new RangeError('not a prefix')
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000)
    throw new RangeError('a page has 1 to 1000 blobs')
}

// No blob name begins with a dot, so what is unfinished is never listed.
const unfinishedFolder = '.unfinished'

/** Blobs as files below a folder, each written whole and synced before it has its name. */
export function openFolderBlobs(folder: string): BlobStore {
  const unfinished = join(folder, unfinishedFolder)
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const fileOf = (name: string) => {
    assertBlobName(name)
    return join(folder, name)
  }
  return {
    async put(name, bytes) {
      const file = fileOf(name)
      const partial = join(unfinished, randomUUID())
      await orStorageFull(async () => {
        try {
          await writeSynced(partial, bytes)
          await makeFolders(dirname(file))
          await rename(partial, file)
          await syncFolder(dirname(file))
        } catch (error) {
          await rm(partial, { force: true })
          throw error
        }
      })
    },
    get: async (name) => readFile(fileOf(name)).catch(absent),
    read: async (name, from, length) => readPart(fileOf(name), from, length),
    size: async (name) => (await stat(fileOf(name)).catch(absent))?.size,
    delete: async (name) => rm(fileOf(name), { force: true }),
    async list(page) {
      assertBlobPage(page)
      const found: BlobEntry[] = []
      for await (const name of namesIn(folder, page.prefix, page.after ?? '')) {
        // One that was deleted since its folder was read is left out.
        const file = await stat(join(folder, name)).catch(absent)
        if (file && found.push({ name, writtenAt: file.mtime }) === page.limit) break
      }
      return found
    },
    async dropUnfinished(before) {
      let dropped = 0
      for (const name of await readdir(unfinished)) {
        const file = await stat(join(unfinished, name)).catch(absent)
        if (!file || file.mtime >= before) continue
        await rm(join(unfinished, name), { force: true })
        dropped++
      }
      return dropped
    },
  }
}

async function readPart(file: string, from: number, length: number): Promise<Buffer | undefined> {
  const handle = await open(file, 'r').catch(absent)
  if (!handle) return undefined
  try {
    const { size } = await handle.stat()
    const part = Buffer.alloc(Math.max(0, Math.min(length, size - from)))
    let filled = 0
    while (filled < part.length) {
      const { bytesRead } = await handle.read(part, filled, part.length - filled, from + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return part.subarray(0, filled)
  } finally {
    await handle.close()
  }
}

/** Names below `prefix` that come after `after`, in their order, one folder read at a time. */
async function* namesIn(root: string, prefix: string, after: string): AsyncGenerator<string> {
  const entries = (await readdir(join(root, prefix), { withFileTypes: true }).catch(absent)) ?? []
  // A folder sorts as its slash does: `a-b` stands before `a/…`.
  const paths = entries
    .map((entry) => `${prefix}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort((a, b) => (a < b ? -1 : 1))
  for (const path of paths) {
    const isFolder = path.endsWith('/')
    if (isFolder && path !== `${unfinishedFolder}/` && (path > after || after.startsWith(path)))
      yield* namesIn(root, path, after)
    if (!isFolder && path > after && isBlobName(path)) yield path
  }
}
