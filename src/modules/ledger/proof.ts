import { consistencyProof, type Hash, inclusionProof } from '#core/tlog/merkle.ts'
import { formatProof } from '#core/tlog/proof.ts'
import { nodesIn, type Tile, tilePath } from '#core/tlog/tiles.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#platform/tables.ts'
import { entryBytes } from './entry.ts'
import { refuse } from './errors.ts'
import { entriesFrom } from './places.ts'
import { lastCheckpoint } from './sequencer.ts'
import type { TileStore } from './tile-store.ts'

/**
 * The file that shows entry `seq` in the log, at its last checkpoint (C2SP tlog-proof), with the entry itself
 * as its extra data. Refuses an entry that has no place there yet: a checkpoint comes within seconds.
 */
export async function proveEntry(
  db: Kysely<Tables>,
  tiles: TileStore,
  seq: string,
): Promise<string> {
  const last = await lastCheckpoint(db)
  const leaf = await db
    .selectFrom('ledger.leaf')
    .select('index')
    .where('seq', '=', seq)
    .executeTakeFirst()
  const index = leaf && Number(leaf.index)
  if (index === undefined || last.signed === undefined || index >= last.size)
    throw refuse('not_sequenced')
  const [row] = await entriesFrom(db, { index, limit: 1 })
  const hashes = await fromTiles(tiles, last.size, (node) => inclusionProof(index, last.size, node))
  return formatProof({ index, hashes, checkpoint: last.signed, extra: entryBytes(row!) })
}

/** Shows that the log of `size` entries goes on from the one of `old` entries. */
export async function proveConsistency(
  tiles: TileStore,
  { old, size }: { readonly old: number; readonly size: number },
): Promise<Hash[]> {
  return fromTiles(tiles, size, (node) => consistencyProof(old, size, node))
}

/**
 * Runs what reads nodes over tiles that must be fetched first: it says what it misses, that is fetched, and
 * it runs again. A proof needs a few tiles a level, so it is through after a few rounds.
 */
async function fromTiles<T>(
  tiles: TileStore,
  size: number,
  work: (node: ReturnType<typeof nodesIn>) => T,
): Promise<T> {
  const known = new Map<string, Buffer>()
  for (;;) {
    const missing: Tile[] = []
    const result = work(
      nodesIn(size, (tile) => {
        const bytes = known.get(tilePath(tile))
        if (!bytes) missing.push(tile)
        return bytes ?? Buffer.alloc(tile.width * 32)
      }),
    )
    if (missing.length === 0) return result
    await Promise.all(
      missing.map(async (tile) => known.set(tilePath(tile), await tiles.readTile(tile))),
    )
  }
}
