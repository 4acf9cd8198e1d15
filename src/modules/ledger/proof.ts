import { consistencyProof, type Hash, inclusionProof, type ReadNode } from '#core/tlog/merkle.ts'
import { formatProof } from '#core/tlog/proof.ts'
import { nodesIn, type Tile, tileOf, tilePath } from '#core/tlog/tiles.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#platform/tables.ts'
import { entryBytes } from './entry.ts'
import { refuse } from './errors.ts'
import { entriesFrom } from './places.ts'
import { lastPublished } from './published.ts'
import type { TileStore } from './tile-store.ts'

const noHash = Buffer.alloc(32)

/**
 * The file that shows entry `seq` in the log, at the checkpoint published last (C2SP tlog-proof), with the entry
 * itself as its extra data. Refuses an entry that has no place there yet: one comes within seconds, or once
 * the witnesses answer.
 */
export async function proveEntry(
  db: Kysely<Tables>,
  tiles: TileStore,
  seq: string,
): Promise<string> {
  const last = await lastPublished(db)
  const leaf = await db
    .selectFrom('ledger.leaf')
    .select('index')
    .where('seq', '=', seq)
    .executeTakeFirst()
  const index = leaf && Number(leaf.index)
  if (index === undefined || last === undefined || index >= last.size) throw refuse('not_sequenced')
  const [row] = await entriesFrom(db, { index, limit: 1 })
  const hashes = await fromTiles(tiles, last.size, (node) => inclusionProof(index, last.size, node))
  return formatProof({ index, hashes, checkpoint: last.note, extra: entryBytes(row!) })
}

/** Shows that the log of `size` entries goes on from the one of `old` entries. */
export async function proveConsistency(
  tiles: TileStore,
  { old, size }: { readonly old: number; readonly size: number },
): Promise<Hash[]> {
  return fromTiles(tiles, size, (node) => consistencyProof(old, size, node))
}

/** Which tiles a proof needs does not depend on what is in them: found first, fetched together, used. */
async function fromTiles<T>(
  tiles: TileStore,
  size: number,
  work: (node: ReadNode) => T,
): Promise<T> {
  const needed = new Map<string, Tile>()
  work((height, index) => {
    const known = tiles.nodes.get(height, index)
    const tile = tileOf(height, index, size)
    if (!known) needed.set(tilePath(tile), tile)
    return known ?? noHash
  })
  const read = new Map(
    await Promise.all(
      [...needed].map(async ([path, tile]) => [path, await tiles.readTile(tile)] as const),
    ),
  )
  const fresh = nodesIn(size, (tile) => read.get(tilePath(tile))!)
  return work((height, index) => {
    const hash = tiles.nodes.get(height, index) ?? fresh(height, index)
    tiles.nodes.keep(height, index, hash)
    return hash
  })
}
