import { generateKeyPairSync } from 'node:crypto'
import { parseCheckpoint, signCheckpoint, withSignatures } from './checkpoint.ts'
import { cosign } from './cosignature.ts'
import { leafHash } from './merkle.ts'
import { formatVerifier, noteSigner } from './note.ts'
import { parsePolicy } from './policy.ts'
import { encodeBundle, entriesPath, newTiles, tilePath, tileWidth } from './tiles.ts'
import { Tree } from './tree.ts'

const aKey = () => generateKeyPairSync('ed25519').privateKey
export const log = noteSigner('post.example/log', 'ed25519', aKey())
export const ministry = noteSigner('ministry.example/witness', 'cosignature', aKey())
export const policyText = `log ${formatVerifier(log)}\nwitness bo ${formatVerifier(ministry)}\nquorum bo\n`
export const policy = parsePolicy(policyText)

export type Files = Map<string, Buffer>

/** The files of a log over these entries; `witnessed: false` is what its owner can make alone. */
export function madeLog(
  entries: readonly Buffer[],
  { witnessed }: { witnessed: boolean } = { witnessed: true },
): Files {
  const files: Files = new Map()
  const tree = Tree.empty()
  for (const entry of entries) tree.append(leafHash(entry))
  for (const { tile, bytes } of tree.takeTiles()) files.set(tilePath(tile), bytes)
  for (const { level, ...bundle } of newTiles(0, entries.length)) {
    if (level > 0) continue
    const start = bundle.index * tileWidth
    files.set(entriesPath(bundle), encodeBundle(entries.slice(start, start + bundle.width)))
  }
  return files.set('checkpoint', madeCheckpoint(tree, { witnessed }))
}

export function madeCheckpoint(tree: Tree, { witnessed }: { witnessed: boolean }): Buffer {
  const signed = signCheckpoint({ origin: log.name, size: tree.size, root: tree.root() }, log)
  const { text } = parseCheckpoint(signed).note
  const cosignatures = witnessed ? [cosign(text, ministry, 1_790_000_000)] : []
  return Buffer.from(withSignatures(signed, cosignatures))
}
