import { NoteError } from './note.ts'
import { decodeBundle, entriesPath, hashesOf, type Tile, tilePath, tileWidth } from './tiles.ts'

/** A file of a log by its path of tlog-tiles, if it is there. */
export type ReadFile = (path: string) => Uint8Array | undefined

/** The first place of a log that does not hold: of an entry its index in the log, of a file its path. */
export type BrokenPlace = {
  readonly ok: false
  readonly at: 'checkpoint' | 'entry' | 'bundle' | 'tile'
  readonly where: string
  readonly reason: string
}

/** What an audit throws at the first place that does not hold. */
export class Broken extends Error {
  readonly place: BrokenPlace

  constructor(at: BrokenPlace['at'], where: string, reason: string) {
    super(reason)
    this.place = { ok: false, at, where, reason }
  }
}

/** Runs an audit; what it throws becomes its answer. A note that cannot be believed is the one at `where`. */
export function orBroken<T>(work: () => T): T | BrokenPlace {
  try {
    return work()
  } catch (error) {
    if (error instanceof Broken) return error.place
    throw error
  }
}

/** Runs what believes a checkpoint; when it cannot be believed, the file at `where` is what does not hold. */
export function believing<T>(where: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof NoteError) throw new Broken('checkpoint', where, error.message)
    throw error
  }
}

/** The text of a checkpoint's file. */
export function readNote(read: ReadFile, path: string): string {
  const bytes = read(path)
  if (!bytes) throw new Broken('checkpoint', path, 'the file is missing')
  return Buffer.from(bytes).toString()
}

/** The hashes of a tile: out of its own file, or of the full one that took its place. */
export function readTile(read: ReadFile, tile: Tile): Buffer[] {
  const [file, bytes] = readEither(read, tile, tilePath)
  if (!bytes) throw new Broken('tile', tilePath(tile), 'the file is missing')
  if (bytes.length !== file.width * 32)
    throw new Broken('tile', tilePath(file), `the file does not hold ${file.width} hashes`)
  return hashesOf(bytes).slice(0, tile.width)
}

/** The entries of a bundle, in the same way; fewer where some are missing. */
export function readBundle(read: ReadFile, tile: Tile): Buffer[] {
  const [file, bytes] = readEither(read, tile, entriesPath)
  if (!bytes) throw new Broken('bundle', entriesPath(tile), 'the file is missing')
  const entries = entriesOf(bytes)
  if (!entries || entries.length > file.width)
    throw new Broken('bundle', entriesPath(file), `the file does not hold ${file.width} entries`)
  return entries.slice(0, tile.width)
}

function readEither(
  read: ReadFile,
  tile: Tile,
  path: (tile: Tile) => string,
): [file: Tile, bytes: Uint8Array | undefined] {
  const bytes = read(path(tile))
  if (bytes) return [tile, bytes]
  const full = { ...tile, width: tileWidth }
  return [full, read(path(full))]
}

function entriesOf(bytes: Uint8Array): Buffer[] | undefined {
  try {
    return decodeBundle(bytes)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
