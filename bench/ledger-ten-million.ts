import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseCheckpoint, signCheckpoint, withSignatures } from '#core/tlog/checkpoint.ts'
import { cosign } from '#core/tlog/cosignature.ts'
import { type Hash, leafHash, rootAt } from '#core/tlog/merkle.ts'
import { formatVerifier, type NoteSigner } from '#core/tlog/note.ts'
import { parsePolicy, type Policy } from '#core/tlog/policy.ts'
import { hashesOf, nodesIn, subtreeHash, type Tile, tilePath, tileWidth } from '#core/tlog/tiles.ts'
import { entriesOf, type BenchLog } from './ledger-log.ts'

export const size = 10_000_000

/**
 * A log of ten million entries without the days it takes to live through them: some entries of the database
 * stand at places spread over it, every other place has the hash of one and the same entry. Tiles, root and
 * checkpoint are those of that log, so each proof is as long as it would be, and verifies.
 */
export async function makeTenMillion(
  bench: BenchLog,
  witness: NoteSigner,
): Promise<{ readonly policy: Policy }> {
  const entries = await entriesOf(bench)
  const places = new Map(
    entries.map((_, i) => [Math.floor(((i + 0.5) * size) / entries.length), i]),
  )
  await bench.owner.query(
    'insert into ledger.leaf (index, seq) select * from unnest($1::bigint[], $2::bigint[])',
    [[...places.keys()], entries.map(({ seq }) => seq)],
  )
  const leaves = new Map([...places].map(([at, i]) => [at, leafHash(entries[i]!.bytes)]))
  const tiles = new Map<string, Buffer>()
  writeLevel({ level: 0, count: size }, tiles, (index, width) =>
    row(index * tileWidth, width, leaves),
  )
  const node = nodesIn(size, (tile: Tile) => tiles.get(tilePath(tile))!)
  const text = signCheckpoint({ origin: bench.log.name, size, root: rootAt(size, node) }, bench.log)
  const note = parseCheckpoint(text).note.text
  const signed = withSignatures(text, [cosign(note, witness, 1_790_000_000)])
  await publish(bench, signed, rootAt(size, node))
  for (const [path, bytes] of tiles) writeTile(bench.folder, path, bytes)
  return {
    policy: parsePolicy(
      `log ${formatVerifier(bench.log)}\nwitness w ${formatVerifier(witness)}\nquorum w\n`,
    ),
  }
}

const filler = leafHash(Buffer.from('{}'))
const fillerTile = Buffer.concat(Array<Hash>(tileWidth).fill(filler))
const fillerRoot = subtreeHash(hashesOf(fillerTile))

function row(from: number, width: number, leaves: ReadonlyMap<number, Hash>): Buffer {
  const hashes = Array.from({ length: width }, (_, i) => leaves.get(from + i))
  if (hashes.every((hash) => hash === undefined)) return fillerTile.subarray(0, width * 32)
  return Buffer.concat(hashes.map((hash) => hash ?? filler))
}

/** The tiles of a level and of those above it. */
function writeLevel(
  { level, count }: { readonly level: number; readonly count: number },
  tiles: Map<string, Buffer>,
  rowAt: (index: number, width: number) => Buffer,
): void {
  const full = Math.floor(count / tileWidth)
  const roots: Hash[] = []
  for (let index = 0; index * tileWidth < count; index++) {
    const width = Math.min(tileWidth, count - index * tileWidth)
    const bytes = rowAt(index, width)
    tiles.set(tilePath({ level, index, width }), bytes)
    if (index < full)
      roots.push(bytes.buffer === fillerTile.buffer ? fillerRoot : subtreeHash(hashesOf(bytes)))
  }
  if (full > 0)
    writeLevel({ level: level + 1, count: full }, tiles, (index, width) =>
      Buffer.concat(roots.slice(index * tileWidth, index * tileWidth + width)),
    )
}

async function publish({ owner }: BenchLog, signed: string, root: Hash): Promise<void> {
  await owner.query(
    'insert into ledger.checkpoint (size, root, signed, at) values ($1, $2, $3, now())',
    [size, root, signed],
  )
  await owner.query('insert into ledger.published (size, at) values ($1, now())', [size])
}

/** Not through the blob store: forty thousand files, none of which has to survive a power cut. */
function writeTile(folder: string, path: string, bytes: Buffer): void {
  const file = join(folder, 'blobs/ledger', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
