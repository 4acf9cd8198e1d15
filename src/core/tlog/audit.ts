import type { SignedCheckpoint } from './checkpoint.ts'
import { consistencyProof, leafHash, verifyConsistency } from './merkle.ts'
import { NoteError } from './note.ts'
import { type Policy, verifyByPolicy } from './policy.ts'
import {
  decodeBundle,
  edgeTiles,
  entriesPath,
  hashesOf,
  newTiles,
  nodesIn,
  type Tile,
  tilePath,
  tileWidth,
} from './tiles.ts'
import { Tree } from './tree.ts'

/** A file of a log by its path of tlog-tiles, if it is there. */
export type ReadFile = (path: string) => Uint8Array | undefined

/** What the audit of a whole log came to: that it holds, or the first place that does not. */
export type Audit =
  | { readonly ok: true; readonly origin: string; readonly size: number }
  | {
      readonly ok: false
      readonly at: 'checkpoint' | 'entry' | 'bundle' | 'tile'
      /** Of an entry its index in the log; of a file its path. */
      readonly where: string
      readonly reason: string
    }

/**
 * Reads a log from its first entry to its checkpoint: each entry against its hash, the hashes against the
 * tiles above, the root against the checkpoint, the checkpoint against the policy; and, when an earlier
 * checkpoint is given, that the log goes on from it.
 */
export function auditLog(read: ReadFile, policy: Policy, earlier?: string): Audit {
  try {
    const checkpoint = verifyByPolicy(text(mustRead(read, 'checkpoint')), policy)
    const { origin, size, root } = checkpoint
    const tree = readEntries(read, size)
    if (!tree.root().equals(root))
      throw new Broken('checkpoint', 'checkpoint', 'the entries have another root')
    if (earlier !== undefined) goesOnFrom(read, earlier, { checkpoint, policy })
    return { ok: true, origin, size }
  } catch (error) {
    if (error instanceof Broken) return { ok: false, ...error.place }
    if (error instanceof NoteError)
      return { ok: false, at: 'checkpoint', where: 'checkpoint', reason: error.message }
    throw error
  }
}

class Broken extends Error {
  readonly place: { at: 'checkpoint' | 'entry' | 'bundle' | 'tile'; where: string; reason: string }

  constructor(at: 'checkpoint' | 'entry' | 'bundle' | 'tile', where: string, reason: string) {
    super(reason)
    this.place = { at, where, reason }
  }
}

/** The tree over all entries; throws at the first that has no place in its tile, or tile in the one above. */
function readEntries(read: ReadFile, size: number): Tree {
  const tree = Tree.empty()
  for (const tile of newTiles(0, size).filter(({ level }) => level === 0)) {
    const entries = readBundle(read, tile)
    const hashes = readTile(read, tile)
    entries.forEach((entry, i) => {
      const leaf = leafHash(entry)
      if (!leaf.equals(hashes[i]!)) {
        const index = String(tile.index * tileWidth + i)
        throw new Broken('entry', index, 'the entry is not the one that was hashed')
      }
      tree.append(leaf)
    })
    for (const { tile, bytes } of tree.takeTiles())
      if (tile.level > 0 && tile.width === tileWidth) compareTile(read, tile, bytes)
  }
  for (const tile of edgeTiles(size)) compareTile(read, tile, tree.edge(tile.level))
  return tree
}

function compareTile(read: ReadFile, tile: Tile, bytes: Buffer): void {
  if (!Buffer.concat(readTile(read, tile)).equals(bytes))
    throw new Broken('tile', tilePath(tile), 'the tile is not over the entries below it')
}

function readBundle(read: ReadFile, tile: Tile): Buffer[] {
  const path = entriesPath(tile)
  const bundle = read(path) ?? read(entriesPath({ ...tile, width: tileWidth }))
  if (!bundle) throw new Broken('bundle', path, 'the file is missing')
  try {
    const entries = decodeBundle(bundle).slice(0, tile.width)
    if (entries.length === tile.width) return entries
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new Broken('bundle', path, `the file does not hold ${tile.width} entries`)
}

function readTile(read: ReadFile, tile: Tile): Buffer[] {
  const path = tilePath(tile)
  const bytes = read(path) ?? read(tilePath({ ...tile, width: tileWidth }))
  if (!bytes) throw new Broken('tile', path, 'the file is missing')
  const hashes = bytes.length % 32 === 0 && bytes.length > 0 ? hashesOf(bytes) : []
  if (hashes.length < tile.width)
    throw new Broken('tile', path, `the file does not hold ${tile.width} hashes`)
  return hashes.slice(0, tile.width)
}

function goesOnFrom(
  read: ReadFile,
  earlier: string,
  { checkpoint, policy }: { checkpoint: SignedCheckpoint; policy: Policy },
): void {
  const old = verifyByPolicy(earlier, policy)
  const { size } = checkpoint
  const inOrder = old.origin === checkpoint.origin && old.size <= size
  const node = nodesIn(size, (tile) => Buffer.concat(readTile(read, tile)))
  const proof = inOrder ? consistencyProof(old.size, size, node) : []
  if (!inOrder || !verifyConsistency({ old, now: checkpoint, proof }))
    throw new Broken('checkpoint', 'earlier checkpoint', 'the log does not go on from it')
}

function mustRead(read: ReadFile, path: string): Uint8Array {
  const bytes = read(path)
  if (!bytes) throw new Broken('checkpoint', path, 'the file is missing')
  return bytes
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false }).decode(bytes)
}
