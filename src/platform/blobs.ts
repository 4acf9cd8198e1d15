import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where sealed bytes lie: images, later footage and tiles. Never bytes that can be read as they are. */
export type BlobStore = {
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Buffer | undefined>
  delete(name: string): Promise<void>
}

const nameShape = /^[a-z]+(\/[a-z0-9-]+)+$/

/** Blobs as files below a folder, each written whole and synced before it has its name. */
export function openFolderBlobs(folder: string): BlobStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    async put(name, bytes) {
      const file = fileOf(folder, name)
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      const partial = `${file}.${randomUUID()}`
      const handle = await open(partial, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(partial, file)
    },
    async get(name) {
      try {
        return await readFile(fileOf(folder, name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    delete: (name) => rm(fileOf(folder, name), { force: true }),
  }
}

function fileOf(folder: string, name: string): string {
  if (!nameShape.test(name)) throw new RangeError('not a blob name')
  return join(folder, name)
}
