import { type Hash, nodeHash, type ReadNode } from './merkle.ts'

/** C2SP tlog-tiles: hashes of the tree in files of up to 256, which never change once they are full. */
export const tileWidth = 256
const tileHeight = 8
const hashLength = 32

/** The length of an entry stands before it in two bytes. */
export const mostEntryBytes = 0xff_ff

/** A tile of hashes: `level` 0 holds the hashes of entries, each further level those of full tiles below. */
export type Tile = { readonly level: number; readonly index: number; readonly width: number }

/** `tile/1/x001/234.p/17`: where a tile lies below the log's prefix. */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${indexPath(index)}${partial(width)}`
}

/** `tile/entries/000.p/3`: where the entries of a tile of level 0 lie. */
export function entriesPath({ index, width }: Omit<Tile, 'level'>): string {
  return `tile/entries/${indexPath(index)}${partial(width)}`
}

/** Three digits a part, each part but the last behind an x, so that no file stands where a folder must. */
function indexPath(index: number): string {
  let path = threeDigits(index % 1000)
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${threeDigits(rest % 1000)}/${path}`
  return path
}

const threeDigits = (n: number) => String(n).padStart(3, '0')
const partial = (width: number) => (width === tileWidth ? '' : `.p/${width}`)

/** The tiles of a tree of `size` entries that one of `old` entries does not have, lowest level first. */
export function newTiles(old: number, size: number): Tile[] {
  const tiles: Tile[] = []
  for (let [level, was, is] = [0, old, size]; is > 0; level++) {
    const full = Math.floor(is / tileWidth)
    for (let index = Math.floor(was / tileWidth); index < full; index++)
      tiles.push({ level, index, width: tileWidth })
    if (is % tileWidth > 0 && is !== was) tiles.push({ level, index: full, width: is % tileWidth })
    ;[was, is] = [Math.floor(was / tileWidth), full]
  }
  return tiles
}

/** The partial tiles of a tree of `size` entries, lowest level first: what it grows on from. */
export function edgeTiles(size: number): Tile[] {
  const tiles: Tile[] = []
  for (let [level, count] = [0, size]; count > 0; level++, count = Math.floor(count / tileWidth)) {
    const width = count % tileWidth
    if (width > 0) tiles.push({ level, index: Math.floor(count / tileWidth), width })
  }
  return tiles
}

/** The tile of a tree of `size` entries that the perfect subtree (`height`, `index`) is found in. */
export function tileOf(height: number, index: number, size: number): Tile {
  const level = Math.floor(height / tileHeight)
  const first = index * 2 ** (height % tileHeight)
  const tile = Math.floor(first / tileWidth)
  const hashes = Math.floor(size / tileWidth ** level) - tile * tileWidth
  return { level, index: tile, width: Math.min(tileWidth, hashes) }
}

/** Reads perfect subtrees of a tree of `size` entries out of its tiles. */
export function nodesIn(size: number, readTile: (tile: Tile) => Uint8Array): ReadNode {
  return (height, index) => {
    const tile = tileOf(height, index, size)
    const count = 2 ** (height % tileHeight)
    const from = index * count - tile.index * tileWidth
    const bytes = readTile(tile).subarray(from * hashLength, (from + count) * hashLength)
    return subtreeHash(hashesOf(bytes))
  }
}

/** The hashes a tile holds. Throws on bytes that are no tile. */
export function hashesOf(tile: Uint8Array): Hash[] {
  if (tile.length === 0 || tile.length % hashLength > 0 || tile.length > tileWidth * hashLength)
    throw new RangeError('not a tile')
  const bytes = Buffer.from(tile.buffer, tile.byteOffset, tile.length)
  return Array.from({ length: tile.length / hashLength }, (_, i) =>
    bytes.subarray(i * hashLength, (i + 1) * hashLength),
  )
}

/** The root over a power of two of hashes. */
export function subtreeHash(hashes: readonly Hash[]): Hash {
  let row = hashes
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, i) => nodeHash(row[2 * i]!, row[2 * i + 1]!))
  return row[0]!
}

/** Entries as one bundle: each behind its length in two bytes, big-endian. Throws on one above 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > mostEntryBytes) throw new RangeError('an entry has at most 65,535 bytes')
      const length = Buffer.alloc(2)
      length.writeUInt16BE(entry.length)
      return [length, entry]
    }),
  )
}

/** The entries of a bundle. Throws on bytes that are none. */
export function decodeBundle(bundle: Uint8Array): Buffer[] {
  const bytes = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.length)
  const entries: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    const start = at + 2
    const end = start > bytes.length ? Infinity : start + bytes.readUInt16BE(at)
    if (end > bytes.length) throw new RangeError('not a bundle of entries')
    entries.push(bytes.subarray(start, end))
    at = end
  }
  return entries
}
