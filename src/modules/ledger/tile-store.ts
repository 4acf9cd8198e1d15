import type { Hash } from '#core/tlog/merkle.ts'
import { decodeBundle, entriesPath, type Tile, tilePath, tileWidth } from '#core/tlog/tiles.ts'
import type { BlobStore } from '#platform/blobs.ts'

const prefix = 'ledger'

/** Where a file of the log lies in the blob store: below `ledger/`, by the paths of tlog-tiles. */
export function blobOf(path: string): string {
  return `${prefix}/${path}`
}

const mostNodes = 50_000
const keptFrom = 7

/**
 * The roots of subtrees of 128 entries and more: they never change, each may cost 127 hashes of a tile, and
 * proofs have most of theirs in common. Bounded; some ten megabytes.
 */
class LargeNodes {
  readonly #hashes = new Map<string, Hash>()

  get(height: number, index: number): Hash | undefined {
    return height < keptFrom ? undefined : this.#hashes.get(`${height}/${index}`)
  }

  keep(height: number, index: number, hash: Hash): void {
    if (height < keptFrom) return
    if (this.#hashes.size >= mostNodes) this.#hashes.clear()
    this.#hashes.set(`${height}/${index}`, hash)
  }
}

/** The tiles of the log, its bundles of entries and its checkpoint, as files that anyone may check. */
export class TileStore {
  readonly nodes = new LargeNodes()
  readonly #blobs: BlobStore

  constructor(blobs: BlobStore) {
    this.#blobs = blobs
  }

  /** The hashes of a tile, out of the full one where that has taken its place already. */
  async readTile(tile: Tile): Promise<Buffer> {
    const path = tilePath(tile)
    const bytes = (await this.read(path)) ?? (await this.read(tilePath(full(tile))))
    const hashes = bytes?.subarray(0, tile.width * 32)
    if (hashes?.length !== tile.width * 32) throw new LedgerBroken(`${path} is missing or cut`)
    return hashes
  }

  /** The entries of a bundle, in the same way. */
  async readBundle(bundle: Omit<Tile, 'level'>): Promise<Buffer[]> {
    const path = entriesPath(bundle)
    const bytes = (await this.read(path)) ?? (await this.read(entriesPath(full(bundle))))
    if (!bytes) throw new LedgerBroken(`${path} is missing`)
    return decodeBundle(bytes).slice(0, bundle.width)
  }

  /** A file by its path of tlog-tiles, if it is there. */
  async read(path: string): Promise<Buffer | undefined> {
    return this.#blobs.get(blobOf(path))
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.#blobs.put(blobOf(path), bytes)
  }

  /** The partial files that a full one has taken the place of. */
  async dropPartials(path: string): Promise<void> {
    const partials = await this.#blobs.list({ prefix: `${blobOf(path)}.p/`, limit: 255 })
    for (const { name } of partials) await this.#blobs.delete(name)
  }
}

function full<T extends { readonly width: number }>(tile: T): T {
  return { ...tile, width: tileWidth }
}

/** The log's files and the database do not agree; nothing more is signed until someone has looked. */
export class LedgerBroken extends Error {
  override readonly name = 'LedgerBroken'
}
