import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { auditLog } from './audit.ts'
import { parseCheckpoint, signCheckpoint, withSignatures } from './checkpoint.ts'
import { cosign } from './cosignature.ts'
import { leafHash } from './merkle.ts'
import { formatVerifier, noteSigner } from './note.ts'
import { parsePolicy } from './policy.ts'
import { encodeBundle, entriesPath, newTiles, tilePath, tileWidth } from './tiles.ts'
import { Tree } from './tree.ts'

const aKey = () => generateKeyPairSync('ed25519').privateKey
const log = noteSigner('post.example/log', 'ed25519', aKey())
const ministry = noteSigner('ministry.example/witness', 'cosignature', aKey())
const policy = parsePolicy(
  `log ${formatVerifier(log)}\nwitness bo ${formatVerifier(ministry)}\nquorum bo\n`,
)

type Files = Map<string, Buffer>

/** The files of a log over these entries; `witnessed: false` is what its owner can make alone. */
function aLog(entries: readonly Buffer[], { witnessed }: { witnessed: boolean }): Files {
  const files: Files = new Map()
  const tree = Tree.empty()
  for (const entry of entries) tree.append(leafHash(entry))
  for (const { tile, bytes } of tree.takeTiles()) files.set(tilePath(tile), bytes)
  for (const { level, ...bundle } of newTiles(0, entries.length)) {
    if (level > 0) continue
    const start = bundle.index * tileWidth
    files.set(entriesPath(bundle), encodeBundle(entries.slice(start, start + bundle.width)))
  }
  const signed = signCheckpoint({ origin: log.name, size: tree.size, root: tree.root() }, log)
  const { text } = parseCheckpoint(signed).note
  const cosignatures = witnessed ? [cosign(text, ministry, 1_790_000_000)] : []
  files.set('checkpoint', Buffer.from(withSignatures(signed, cosignatures)))
  return files
}

const entry = (i: number) => Buffer.from(`{"n":${i}}`)
const honest = Array.from({ length: 700 }, (_, i) => entry(i))
const audit = (files: Files, earlier?: string) =>
  auditLog((path) => files.get(path), policy, earlier)

test('an honest log holds, from its first entry to its witnessed checkpoint', () => {
  for (const size of [1, 255, 256, 257, 700])
    assert.deepEqual(audit(aLog(honest.slice(0, size), { witnessed: true })), {
      ...{ ok: true, origin: log.name, size },
    })
})

const bundleAt = (index: number) => entriesPath({ index, width: tileWidth })

/** What someone with a hand in the files does to the entries 256–511, and the first place that shows. */
const tampering: Record<string, (entries: Buffer[]) => Buffer[]> = {
  changed: (entries) => entries.with(44, Buffer.from('{"n":-1}')),
  dropped: (entries) => [...entries.toSpliced(44, 1), Buffer.from('{"n":-1}')],
  inserted: (entries) => entries.toSpliced(44, 0, Buffer.from('{"n":-1}')).slice(0, tileWidth),
  reordered: (entries) => entries.with(44, entries[45]!).with(45, entries[44]!),
}
for (const [what, tamper] of Object.entries(tampering))
  test(`one entry ${what} is named by its index`, () => {
    const files = aLog(honest, { witnessed: true })
    files.set(bundleAt(1), encodeBundle(tamper(honest.slice(256, 512))))
    assert.partialDeepStrictEqual(audit(files), { ok: false, at: 'entry', where: '300' })
  })

test('an entry changed together with its tile shows in the tile above', () => {
  const files = aLog(honest, { witnessed: true })
  const changed = tampering['changed']!(honest.slice(256, 512))
  files.set(bundleAt(1), encodeBundle(changed))
  files.set('tile/0/001', Buffer.concat(changed.map(leafHash)))
  assert.partialDeepStrictEqual(audit(files), { at: 'tile', where: 'tile/1/000.p/2' })
})

test('a log rewritten whole, with its own key, lacks its witnesses', () => {
  const rewritten = aLog(honest.with(300, Buffer.from('{"n":-1}')), { witnessed: false })
  const answer = audit(rewritten)
  assert.partialDeepStrictEqual(answer, { ok: false, at: 'checkpoint' })
  assert.match((answer as { reason: string }).reason, /quorum/)
})

test('an honest checkpoint over a rewritten log is named', () => {
  const files = aLog(honest.with(300, Buffer.from('{"n":-1}')), { witnessed: false })
  files.set('checkpoint', aLog(honest, { witnessed: true }).get('checkpoint')!)
  assert.partialDeepStrictEqual(audit(files), {
    at: 'checkpoint',
    reason: 'the entries have another root',
  })
})

test('a log that does not go on from an earlier checkpoint is named', () => {
  const earlier = String(aLog(honest.slice(0, 300), { witnessed: true }).get('checkpoint'))
  assert.ok(audit(aLog(honest, { witnessed: true }), earlier).ok)
  const forked = aLog(honest.with(7, Buffer.from('{}')), { witnessed: true })
  assert.partialDeepStrictEqual(audit(forked, earlier), { where: 'earlier checkpoint' })
  const shrunk = aLog(honest.slice(0, 200), { witnessed: true })
  assert.partialDeepStrictEqual(audit(shrunk, earlier), { where: 'earlier checkpoint' })
})

test('whichever byte of whichever file is changed or missing, the log does not hold', () => {
  const files = aLog(honest.slice(0, 300), { witnessed: true })
  const paths = [...files.keys()]
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (f, at, mask) => {
      const path = paths[f % paths.length]!
      const bytes = Buffer.from(files.get(path)!)
      bytes[at % bytes.length]! ^= mask
      assert.ok(!audit(new Map(files).set(path, bytes)).ok, path)
      const without = new Map(files)
      without.delete(path)
      assert.ok(!audit(without).ok, path)
    }),
  )
})
