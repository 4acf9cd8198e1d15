import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { auditLog } from './audit.ts'
import { type Files, madeLog, policy } from './made-log.testing.ts'
import { leafHash } from './merkle.ts'
import { encodeBundle, entriesPath, tilePath, tileWidth } from './tiles.ts'

const entry = (i: number) => Buffer.from(`{"n":${i}}`)
const forged = Buffer.from('{"n":-1}')
const audit = (files: Files) => auditLog((path) => files.get(path), policy)

type Entries = readonly Buffer[]

/** What someone does to the entries of a log from place `at` on, who keeps it as long as it was. */
const tampering: Record<string, (entries: Entries, at: number) => Entries> = {
  changed: (entries, at) => entries.with(at, forged),
  dropped: (entries, at) => [...entries.toSpliced(at, 1), forged],
  inserted: (entries, at) => entries.toSpliced(at, 0, forged).slice(0, -1),
  reordered: (entries, at) => {
    const other = at + 1 < entries.length ? at + 1 : 0
    return entries.with(at, entries[other]!).with(other, entries[at]!)
  },
}

/** The bundles of other entries below the hashes and the checkpoint of these. */
function withBundlesOf(files: Files, entries: Entries): Files {
  const tampered = new Map(files)
  for (let start = 0; start < entries.length; start += tileWidth) {
    const own = entries.slice(start, start + tileWidth)
    const bundle = { index: start / tileWidth, width: own.length }
    tampered.set(entriesPath(bundle), encodeBundle(own))
  }
  return tampered
}

const borders = [0, 1, 254, 255, 256, 257, 511, 512]
const sizes = [1, 255, 256, 257, 600]
const logs = new Map(
  sizes.map((size) => {
    const entries = Array.from({ length: size }, (_, i) => entry(i))
    return [size, { entries, files: madeLog(entries) }]
  }),
)

for (const [what, tamper] of Object.entries(tampering))
  test(`an entry ${what}, wherever it stands, is named by its place`, () => {
    const check = (size: number, at: number) => {
      const { entries, files } = logs.get(size)!
      const tampered = tamper(entries, at)
      const first = tampered.findIndex((one, i) => !one.equals(entries[i]!))
      if (first < 0) return
      assert.partialDeepStrictEqual(
        audit(withBundlesOf(files, tampered)),
        { ok: false, at: 'entry', where: String(first) },
        `${at} of ${size}`,
      )
    }
    for (const size of sizes) for (const at of borders) if (at < size) check(size, at)
    const anywhere = fc.nat(599)
    fc.assert(
      fc.property(anywhere, (at) => check(600, at)),
      { numRuns: 40 },
    )
  })

test('a bundle with an entry too few or too many is named', () => {
  const { entries, files } = logs.get(600)!
  const path = entriesPath({ index: 1, width: tileWidth })
  const own = entries.slice(256, 512)
  const withBundle = (bundle: Entries) => new Map(files).set(path, encodeBundle(bundle))
  assert.partialDeepStrictEqual(audit(withBundle(own.slice(0, -1))), {
    ...{ at: 'entry', where: '511', reason: 'the entry is missing' },
  })
  assert.partialDeepStrictEqual(audit(withBundle([...own, forged])), { at: 'bundle', where: path })
  const tail = new Map(files).set('tile/entries/002.p/88', encodeBundle(entries.slice(512, 600)))
  assert.ok(audit(tail).ok)
  tail.set('tile/entries/002.p/88', encodeBundle([...entries.slice(512, 600), forged]))
  assert.partialDeepStrictEqual(audit(tail), { at: 'bundle', where: 'tile/entries/002.p/88' })
})

/** A tile whose hash number `i` is that of the forged entry. */
const withForgedHash = (bytes: Buffer, i: number) => {
  const copy = Buffer.from(bytes)
  leafHash(forged).copy(copy, i * 32)
  return copy
}

test('a hash changed in a tile, wherever, is named by its entry or its file', () => {
  const { files } = logs.get(600)!
  fc.assert(
    fc.property(fc.nat(599), (at) => {
      const index = Math.floor(at / tileWidth)
      const path = tilePath({ level: 0, index, width: Math.min(tileWidth, 600 - index * 256) })
      const tampered = new Map(files).set(path, withForgedHash(files.get(path)!, at % tileWidth))
      assert.partialDeepStrictEqual(audit(tampered), { at: 'entry', where: String(at) })
    }),
    { numRuns: 40 },
  )
  for (const i of [0, 1]) {
    const path = 'tile/1/000.p/2'
    const tampered = new Map(files).set(path, withForgedHash(files.get(path)!, i))
    assert.partialDeepStrictEqual(audit(tampered), { at: 'tile', where: path })
  }
})

test('a tile of another length is named', () => {
  const { files } = logs.get(600)!
  for (const path of ['tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2'])
    for (const bytes of [
      Buffer.concat([files.get(path)!, leafHash(forged)]),
      files.get(path)!.subarray(32),
      Buffer.concat([files.get(path)!, Buffer.of(0)]),
      Buffer.alloc(0),
    ])
      assert.partialDeepStrictEqual(audit(new Map(files).set(path, bytes)), {
        ...{ at: 'tile', where: path },
      })
})

test('an entry rewritten together with its tile shows in the tile above, or in the checkpoint', () => {
  const { entries, files } = logs.get(600)!
  const rewrite = (at: number) => {
    const tampered = withBundlesOf(files, entries.with(at, forged))
    const index = Math.floor(at / tileWidth)
    const path = tilePath({ level: 0, index, width: Math.min(tileWidth, 600 - index * 256) })
    return tampered.set(path, withForgedHash(files.get(path)!, at % tileWidth))
  }
  for (const at of [0, 255, 256, 511])
    assert.partialDeepStrictEqual(audit(rewrite(at)), { at: 'tile', where: 'tile/1/000.p/2' })
  for (const at of [512, 599])
    assert.partialDeepStrictEqual(audit(rewrite(at)), { at: 'checkpoint', where: 'checkpoint' })
})

test('beyond 65,536 entries, where a third level begins, the first place is named too', () => {
  const size = 65_536 + 300
  const entries = Array.from({ length: size }, (_, i) => entry(i))
  const files = madeLog(entries)
  assert.ok(files.has('tile/1/000') && files.has('tile/1/001.p/1') && files.has('tile/2/000.p/1'))
  assert.ok(audit(files).ok)
  const own = entriesPath({ index: 256, width: tileWidth })
  const bundle = entries.with(65_536, forged).slice(65_536, 65_536 + tileWidth)
  const tampered = new Map(files).set(own, encodeBundle(bundle))
  assert.partialDeepStrictEqual(audit(tampered), { at: 'entry', where: '65536' })
  for (const [path, i] of Object.entries({
    'tile/1/000': 255,
    'tile/1/001.p/1': 0,
    'tile/2/000.p/1': 0,
  })) {
    const tampered = new Map(files).set(path, withForgedHash(files.get(path)!, i))
    assert.partialDeepStrictEqual(audit(tampered), { at: 'tile', where: path })
  }
})
