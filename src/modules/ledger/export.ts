import type { Kysely } from 'kysely'
import { parseCheckpoint } from '#core/tlog/checkpoint.ts'
import { NoteError } from '#core/tlog/note.ts'
import {
  encodeBundle,
  entriesPath,
  mostEntryBytes,
  newTiles,
  type Tile,
  tilePath,
  tileWidth,
} from '#core/tlog/tiles.ts'
import type { Tables } from '#platform/tables.ts'
import { entryBytes } from './entry.ts'
import { entriesFrom } from './places.ts'
import { lastPublished, publishedBefore } from './published.ts'
import type { TileStore } from './tile-store.ts'

/** Takes a file of the log by its path of tlog-tiles. */
export type TakeFile = (path: string, bytes: Uint8Array) => Promise<void>

/** What was exported; `missing`: entries and tiles that should be there and are not, which an audit will name. */
export type LogExport = {
  readonly size: number
  readonly checkpoints: number
  readonly missing: number
}

const tilesAStep = 16
const checkpointsAStep = 500
const mostCheckpoints = 10_000
const nothing = Buffer.alloc(0)

/**
 * What an auditor takes away: the entries as the database has them now, the hashes as they were stored, the
 * published checkpoint and the newest 10,000 before it. Nothing is compared here, so that what was changed
 * in either shows in the audit. Undefined before anything was published. Bounded in memory, beside a server.
 */
export async function exportLog(
  db: Kysely<Tables>,
  tiles: TileStore,
  take: TakeFile,
): Promise<LogExport | undefined> {
  const head = await tiles.read('checkpoint')
  const last = await lastPublished(db)
  if (!last) return undefined
  if (head) await take('checkpoint', head)
  const size = Math.min(sizeOf(head) ?? last.size, last.size)
  let missing = 0
  for (let at = 0; at < size; at += tilesAStep * tileWidth)
    missing += await takeEntries(db, take, { from: at, size })
  for (const tile of newTiles(0, size)) if (!(await takeTile(tiles, take, tile))) missing++
  return { size, checkpoints: await takeCheckpoints(db, take, size), missing }
}

function sizeOf(head: Buffer | undefined): number | undefined {
  try {
    return head && parseCheckpoint(head.toString()).size
  } catch (error) {
    if (error instanceof NoteError) return undefined
    throw error
  }
}

/** A few bundles; an entry that is gone leaves an empty one, so that those after it keep their places. */
async function takeEntries(
  db: Kysely<Tables>,
  take: TakeFile,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<number> {
  const to = Math.min(size, from + tilesAStep * tileWidth)
  const rows = await entriesFrom(db, { index: from, limit: to - from })
  const found = new Map(rows.map((row) => [Number(row.index), entryBytes(row)]))
  for (let start = from; start < to; start += tileWidth) {
    const width = Math.min(tileWidth, to - start)
    const entries = Array.from({ length: width }, (_, i) => fitting(found.get(start + i)))
    await take(entriesPath({ index: start / tileWidth, width }), encodeBundle(entries))
  }
  return to - from - found.size
}

/** No entry was ever larger than a bundle can hold; one that is now is another. */
function fitting(entry: Buffer | undefined): Buffer {
  return entry && entry.length <= mostEntryBytes ? entry : nothing
}

async function takeTile(tiles: TileStore, take: TakeFile, tile: Tile): Promise<boolean> {
  const own = await tiles.read(tilePath(tile))
  const bytes = own ?? (await tiles.read(tilePath({ ...tile, width: tileWidth })))
  if (bytes) await take(tilePath(tile), own ?? bytes.subarray(0, tile.width * 32))
  return bytes !== undefined
}

async function takeCheckpoints(db: Kysely<Tables>, take: TakeFile, size: number): Promise<number> {
  let taken = 0
  for (let below = size + 1; taken < mostCheckpoints;) {
    const page = await publishedBefore(db, { size: below, limit: checkpointsAStep })
    for (const each of page) await take(`checkpoints/${each.size}`, Buffer.from(each.note))
    taken += page.length
    if (page.length < checkpointsAStep) break
    below = page.at(-1)!.size
  }
  return taken
}
