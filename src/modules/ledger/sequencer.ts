import type { Kysely } from 'kysely'
import { type Checkpoint, parseCheckpoint, signCheckpoint } from '#core/tlog/checkpoint.ts'
import { leafHash } from '#core/tlog/merkle.ts'
import type { NoteSigner } from '#core/tlog/note.ts'
import {
  edgeTiles,
  encodeBundle,
  entriesPath,
  newTiles,
  tilePath,
  tileWidth,
} from '#core/tlog/tiles.ts'
import { Tree } from '#core/tlog/tree.ts'
import type { BlobStore } from '#platform/blobs.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Tables } from '#platform/tables.ts'
import { entryBytes } from './entry.ts'
import { entriesFrom, Places } from './places.ts'
import { lastPublished, publish } from './published.ts'
import { LedgerBroken, TileStore } from './tile-store.ts'

export type SequencerDeps = {
  readonly db: Database
  readonly blobs: BlobStore
  readonly log: NoteSigner
  readonly now: Clock
  /** Checkpoints are shown only once the witnesses of a policy have cosigned them (`Publisher`). */
  readonly witnessed?: boolean
}

const placesAStep = 10_000
const entriesAStep = 4_096

/**
 * Brings what committed into the log: places first, durable; then tiles and bundles, which follow from
 * the places alone and so are the same however often they are written; then the signed checkpoint. A
 * crash between any two of them is made up for by the next pass.
 */
export class Sequencer {
  readonly #deps: SequencerDeps
  readonly #places: Places
  readonly #tiles: TileStore
  readonly #tree: Tree
  /** The entries of the last, partial bundle. */
  #tail: Buffer[]

  private constructor(deps: SequencerDeps, tree: Tree, tail: Buffer[]) {
    this.#deps = deps
    this.#places = new Places(deps.db)
    this.#tiles = new TileStore(deps.blobs)
    this.#tree = tree
    this.#tail = tail
  }

  /** Goes on from the last signed checkpoint. Throws `LedgerBroken` when the files do not belong to it. */
  static async open(deps: SequencerDeps): Promise<Sequencer> {
    const tiles = new TileStore(deps.blobs)
    const last = await lastCheckpoint(deps.db)
    await agreeOnCheckpoint(deps, tiles, last)
    const tree = await restoreTree(tiles, last.size)
    if (last.root && !tree.root().equals(last.root))
      throw new LedgerBroken('the tiles do not lead to the last checkpoint')
    return new Sequencer(deps, tree, await readTail(tiles, last.size))
  }

  get size(): number {
    return this.#tree.size
  }

  /** One pass; returns the signed checkpoint when there is news, and nothing when there is none. */
  async pass(): Promise<string | undefined> {
    const before = this.#tree.size
    while ((await this.#places.take(placesAStep)) === placesAStep);
    await this.#integrateAll()
    if (this.#tree.size === before) return undefined
    return this.#sign()
  }

  /** Adds all placed entries to the tree, the next ones read while the ones before are written. */
  async #integrateAll(): Promise<void> {
    let from = this.#tree.size
    let next = this.#readStep(from)
    for (let isLast = false; !isLast;) {
      const rows = await next
      from += rows.length
      isLast = rows.length === 0 || from % tileWidth > 0
      if (!isLast) next = this.#readStep(from)
      await allDone([this.#integrate(rows.map(entryBytes)), next])
    }
  }

  /** A step ends where a bundle is full, or where there is nothing more. Throws where an entry is gone. */
  async #readStep(index: number) {
    const limit = entriesAStep - (index % tileWidth)
    const rows = await entriesFrom(this.#deps.db, { index, limit })
    const gap = rows.findIndex((row, i) => Number(row.index) !== index + i)
    if (gap >= 0) throw new LedgerBroken(`entry ${index + gap} is gone`)
    return rows
  }

  /** Adds entries to the tree and writes what became of it: all files at once, for none of them counts yet. */
  async #integrate(entries: readonly Buffer[]): Promise<void> {
    const from = this.#tree.size
    for (const entry of entries) this.#tree.append(leafHash(entry))
    const tiles = this.#tree
      .takeTiles()
      .map(({ tile, bytes }) => this.#write(tilePath(tile), tile.width, bytes))
    await allDone([...tiles, ...this.#writeBundles(from, entries)])
  }

  #writeBundles(from: number, entries: readonly Buffer[]): Promise<void>[] {
    const all = [...this.#tail, ...entries]
    this.#tail = all.slice(all.length - ((from + entries.length) % tileWidth))
    const first = Math.floor(from / tileWidth)
    return newTiles(from, from + entries.length)
      .filter(({ level }) => level === 0)
      .map(({ index, width }) => {
        const at = (index - first) * tileWidth
        const bundle = encodeBundle(all.slice(at, at + width))
        return this.#write(entriesPath({ index, width }), width, bundle)
      })
  }

  async #write(path: string, width: number, bytes: Buffer): Promise<void> {
    await this.#tiles.write(path, bytes)
    if (width === tileWidth) await this.#tiles.dropPartials(path)
  }

  async #sign(): Promise<string> {
    const { db, log, now } = this.#deps
    const [size, root] = [this.#tree.size, this.#tree.root()]
    const signed = signCheckpoint({ origin: log.name, size, root }, log)
    await db
      .insertInto('ledger.checkpoint')
      .values({ size: String(size), root, signed, at: now() })
      .execute()
    if (!this.#deps.witnessed) await publish(db, this.#tiles, { size, at: now() })
    return signed
  }
}

/** The largest tree this deployment has signed. */
export async function lastCheckpoint(
  db: Kysely<Tables>,
): Promise<{ size: number; root: Buffer | undefined; signed: string | undefined }> {
  const row = await db
    .selectFrom('ledger.checkpoint')
    .select(['size', 'root', 'signed'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { size: Number(row?.size ?? 0), root: row?.root, signed: row?.signed }
}

/**
 * What a crash left unpublished is published now, and the file is written as the tables say. A file the
 * tables do not know means a database put back to an earlier state or rewritten, and to go on would sign a
 * second past. The files of another log are those of before a restore, and are written over.
 */
async function agreeOnCheckpoint(
  { db, log, now, witnessed }: SequencerDeps,
  tiles: TileStore,
  last: { readonly size: number; readonly signed: string | undefined },
): Promise<void> {
  const file = await tiles.read('checkpoint')
  if (file && (await contradicts(db, log.name, parseCheckpoint(file.toString()))))
    throw new LedgerBroken('the database is older than the checkpoint that was published, or other')
  const published = await lastPublished(db)
  if (!witnessed && last.size > (published?.size ?? -1) && last.signed !== undefined)
    await publish(db, tiles, { size: last.size, at: now() })
  else if (published && published.note !== file?.toString())
    await tiles.write('checkpoint', Buffer.from(published.note))
}

async function contradicts(db: Database, origin: string, shown: Checkpoint): Promise<boolean> {
  if (shown.origin !== origin) return false
  const found = await db
    .selectFrom('ledger.checkpoint')
    .select('size')
    .where('size', '=', String(shown.size))
    .where('root', '=', shown.root)
    .executeTakeFirst()
  return found === undefined
}

/** Waits for all even when one fails: nothing of a broken pass goes on behind the back of the next. */
async function allDone(work: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(work)
  await Promise.all(work)
}

async function restoreTree(tiles: TileStore, size: number): Promise<Tree> {
  const edge = new Map<string, Buffer>()
  for (const tile of edgeTiles(size)) edge.set(tilePath(tile), await tiles.readTile(tile))
  return Tree.restore(size, (tile) => edge.get(tilePath(tile))!)
}

async function readTail(tiles: TileStore, size: number): Promise<Buffer[]> {
  const width = size % tileWidth
  if (width === 0) return []
  return tiles.readBundle({ index: Math.floor(size / tileWidth), width })
}
