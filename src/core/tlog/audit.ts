import type { SignedCheckpoint } from './checkpoint.ts'
import {
  believing,
  Broken,
  type BrokenPlace,
  orBroken,
  type ReadFile,
  readBundle,
  readNote,
  readTile,
} from './log-files.ts'
import { consistencyProof, leafHash, verifyConsistency } from './merkle.ts'
import { type Policy, verifyByPolicy } from './policy.ts'
import { edgeTiles, newTiles, nodesIn, type Tile, tilePath, tileWidth } from './tiles.ts'
import { Tree } from './tree.ts'

/** What the audit of a whole log came to: that it holds, or the first place that does not. */
export type Audit =
  { readonly ok: true; readonly origin: string; readonly size: number } | BrokenPlace

/**
 * Reads a log from its first entry to its checkpoint: each entry against its hash, the hashes against the
 * tiles above, the root against the checkpoint, the checkpoint against the policy; and, when an earlier
 * checkpoint is given, that the log goes on from it.
 */
export function auditLog(read: ReadFile, policy: Policy, earlier?: string): Audit {
  return orBroken(() => {
    const head = readNote(read, 'checkpoint')
    const checkpoint = believing('checkpoint', () => verifyByPolicy(head, policy))
    const { origin, size, root } = checkpoint
    const tree = readEntries(read, size)
    if (!tree.root().equals(root))
      throw new Broken('checkpoint', 'checkpoint', 'the entries have another root')
    if (earlier !== undefined) goesOnFrom(read, earlier, { checkpoint, policy })
    return { ok: true, origin, size }
  })
}

/** The tree over all entries; throws at the first that has no place in its tile, or tile in the one above. */
function readEntries(read: ReadFile, size: number): Tree {
  const tree = Tree.empty()
  for (const tile of newTiles(0, size).filter(({ level }) => level === 0)) {
    const entries = readBundle(read, tile)
    readTile(read, tile).forEach((hash, i) => {
      const entry = entries[i]
      if (!entry || !leafHash(entry).equals(hash)) throw brokenEntry(tile, i, entry)
      tree.append(hash)
    })
    for (const { tile, bytes } of tree.takeTiles())
      if (tile.level > 0 && tile.width === tileWidth) compareTile(read, tile, bytes)
  }
  for (const tile of edgeTiles(size)) compareTile(read, tile, tree.edge(tile.level))
  return tree
}

function brokenEntry(tile: Tile, i: number, entry: Buffer | undefined): Broken {
  const reason = entry ? 'the entry is not the one that was hashed' : 'the entry is missing'
  return new Broken('entry', String(tile.index * tileWidth + i), reason)
}

function compareTile(read: ReadFile, tile: Tile, bytes: Buffer): void {
  if (!Buffer.concat(readTile(read, tile)).equals(bytes))
    throw new Broken('tile', tilePath(tile), 'the tile is not over the entries below it')
}

function goesOnFrom(
  read: ReadFile,
  earlier: string,
  { checkpoint, policy }: { checkpoint: SignedCheckpoint; policy: Policy },
): void {
  const where = 'earlier checkpoint'
  const old = believing(where, () => verifyByPolicy(earlier, policy))
  const { size } = checkpoint
  const inOrder = old.origin === checkpoint.origin && old.size <= size
  const node = nodesIn(size, (tile) => Buffer.concat(readTile(read, tile)))
  const proof = inOrder ? consistencyProof(old.size, size, node) : []
  if (!inOrder || !verifyConsistency({ old, now: checkpoint, proof }))
    throw new Broken('checkpoint', where, 'the log does not go on from it')
}
