import { emptyRoot, type Hash, nodeHash } from './merkle.ts'
import { hashesOf, newTiles, subtreeHash, type Tile, tileWidth } from './tiles.ts'

/**
 * A log's tree that grows at its right edge: it keeps the last, partial tile of each level and what became
 * full since the tiles were last taken, and nothing else.
 */
export class Tree {
  #size: number
  /** The hashes of the partial tile of each level. */
  readonly #edge: Hash[][]
  #takenAt: number
  #full = new Map<string, Hash[]>()

  private constructor(size: number, edge: Hash[][]) {
    this.#size = size
    this.#takenAt = size
    this.#edge = edge
  }

  static empty(): Tree {
    return new Tree(0, [])
  }

  /** The tree of `size` entries, from its partial tiles. */
  static restore(size: number, readTile: (tile: Tile) => Uint8Array): Tree {
    const edge: Hash[][] = []
    for (let [level, count] = [0, size]; count > 0; level++) {
      const width = count % tileWidth
      const index = Math.floor(count / tileWidth)
      edge.push(width === 0 ? [] : hashesOf(readTile({ level, index, width })))
      count = index
    }
    return new Tree(size, edge)
  }

  get size(): number {
    return this.#size
  }

  /** Adds the hash of the next entry. */
  append(leaf: Hash): void {
    this.#push(0, leaf)
    this.#size++
  }

  /** The root over all entries (RFC 6962 §2.1). */
  root(): Hash {
    let root: Hash | undefined
    for (const hashes of this.#edge)
      for (const peak of peaksFromRight(hashes)) root = root ? nodeHash(peak, root) : peak
    return root ?? emptyRoot()
  }

  /** The partial tile of a level, as it is now. */
  edge(level: number): Buffer {
    return Buffer.concat(this.#edge[level] ?? [])
  }

  /** The tiles that are new since the last call, as they are to be written, lowest level first. */
  takeTiles(): { readonly tile: Tile; readonly bytes: Buffer }[] {
    const tiles = newTiles(this.#takenAt, this.#size).map((tile) => {
      const full = this.#full.get(nameOf(tile.level, tile.index))
      return { tile, bytes: full ? Buffer.concat(full) : this.edge(tile.level) }
    })
    this.#full = new Map()
    this.#takenAt = this.#size
    return tiles
  }

  #push(level: number, hash: Hash): void {
    const hashes = (this.#edge[level] ??= [])
    hashes.push(hash)
    if (hashes.length < tileWidth) return
    const index = Math.floor(this.#size / tileWidth ** (level + 1))
    this.#full.set(nameOf(level, index), hashes)
    this.#edge[level] = []
    this.#push(level + 1, subtreeHash(hashes))
  }
}

const nameOf = (level: number, index: number) => `${level}/${index}`

/** The roots of the perfect subtrees a row of hashes is made of, the smallest and rightmost first. */
function peaksFromRight(hashes: readonly Hash[]): Hash[] {
  const peaks: Hash[] = []
  let end = hashes.length
  for (let width = 1; end > 0; width *= 2) {
    if (Math.floor(hashes.length / width) % 2 === 0) continue
    peaks.push(subtreeHash(hashes.slice(end - width, end)))
    end -= width
  }
  return peaks
}
