import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  rootAt,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
import { slowConsistency, slowInclusion, slowRoot } from './merkle.testing.ts'
import {
  decodeBundle,
  encodeBundle,
  entriesPath,
  newTiles,
  nodesIn,
  tilePath,
  tileWidth,
} from './tiles.ts'
import { Tree } from './tree.ts'

const entry = (i: number) => Buffer.from(`entry ${i}`)
const entriesUpTo = (size: number) => Array.from({ length: size }, (_, i) => entry(i))

/** A log that is written in steps, restored from its tiles before each; all tiles ever written are kept. */
function growing(steps: readonly number[]) {
  const tiles = new Map<string, Buffer>()
  const read = (tile: Parameters<typeof tilePath>[0]) => {
    const bytes = tiles.get(tilePath(tile))
    assert.ok(bytes, `no ${tilePath(tile)}`)
    return bytes
  }
  let size = 0
  let root = Tree.empty().root()
  for (const step of steps) {
    const tree = Tree.restore(size, read)
    for (let i = 0; i < step; i++) tree.append(leafHash(entry(size + i)))
    for (const { tile, bytes } of tree.takeTiles()) tiles.set(tilePath(tile), bytes)
    size = tree.size
    root = tree.root()
  }
  return { size, root, read, node: nodesIn(size, read) }
}

const smallSteps = fc.array(fc.nat(90), { minLength: 1, maxLength: 9 })

test('however it grows, the tree has the root of RFC 6962', () => {
  fc.assert(
    fc.property(smallSteps, (steps) => {
      const { size, root } = growing(steps)
      assert.deepEqual(root, slowRoot(entriesUpTo(size)))
    }),
    { numRuns: 60 },
  )
})

test('proofs out of tiles are those of RFC 6962, and verify', () => {
  fc.assert(
    fc.property(smallSteps, fc.nat(), fc.nat(), (steps, a, b) => {
      const { size, root, node } = growing([...steps, 1])
      const entries = entriesUpTo(size)
      const index = a % size
      const proof = inclusionProof(index, size, node)
      assert.deepEqual(proof, slowInclusion(index, entries))
      assert.ok(verifyInclusion({ index, size, leaf: leafHash(entry(index)), root, proof }))
      const old = 1 + (b % size)
      const chain = consistencyProof(old, size, node)
      assert.deepEqual(chain, slowConsistency(old, entries))
      const before = { size: old, root: slowRoot(entries.slice(0, old)) }
      assert.ok(verifyConsistency({ old: before, now: { size, root }, proof: chain }))
      assert.deepEqual(rootAt(old, node), before.root)
    }),
    { numRuns: 60 },
  )
})

test('a proof verifies for its own entry, size and root, and for no other', () => {
  const size = 70
  const { root, node } = growing([size])
  const other = growing([size + 1]).root
  for (let index = 0; index < size; index++) {
    const proof = inclusionProof(index, size, node)
    const claim = { index, size, leaf: leafHash(entry(index)), root, proof }
    assert.ok(verifyInclusion(claim))
    assert.ok(!verifyInclusion({ ...claim, leaf: leafHash(entry(index + 1)) }))
    assert.ok(!verifyInclusion({ ...claim, root: other }))
    assert.ok(!verifyInclusion({ ...claim, index: index ^ 1 }))
    assert.ok(!verifyInclusion({ ...claim, proof: proof.slice(1) }))
    assert.ok(!verifyInclusion({ ...claim, proof: [...proof, root] }))
  }
})

test('a rewritten past is inconsistent with every earlier root', () => {
  const size = 40
  const entries = entriesUpTo(size)
  const { root, node } = growing([size])
  for (let old = 1; old < size; old++) {
    const proof = consistencyProof(old, size, node)
    const forged = slowRoot([Buffer.from('forged'), ...entries.slice(1, old)])
    const now = { size, root }
    assert.ok(!verifyConsistency({ old: { size: old, root: forged }, now, proof }))
    const honest = { size: old, root: slowRoot(entries.slice(0, old)) }
    if (proof.length > 0) assert.ok(!verifyConsistency({ old: honest, now, proof: proof.slice(1) }))
    assert.ok(!verifyConsistency({ old: honest, now, proof: [...proof, root] }))
  }
})

test('tiles of a tree of 70,000 entries are those the specification counts', () => {
  const tiles = newTiles(0, 70_000)
  const at = (level: number) => tiles.filter((tile) => tile.level === level)
  assert.equal(at(0).filter(({ width }) => width === tileWidth).length, 273)
  assert.deepEqual(at(0).at(-1), { level: 0, index: 273, width: 112 })
  assert.deepEqual(at(1), [
    { level: 1, index: 0, width: tileWidth },
    { level: 1, index: 1, width: 17 },
  ])
  assert.deepEqual(at(2), [{ level: 2, index: 0, width: 1 }])
  assert.deepEqual(newTiles(0, 256), [
    { level: 0, index: 0, width: tileWidth },
    { level: 1, index: 0, width: 1 },
  ])
})

test('a tree that crosses full tiles on two levels keeps its root and its proofs', () => {
  const { size, root, node } = growing([255, 1, 1, 65_278, 2, 700])
  assert.equal(size, 66_237)
  for (const index of [0, 255, 256, 65_535, 65_536, size - 1]) {
    const proof = inclusionProof(index, size, node)
    assert.ok(verifyInclusion({ index, size, leaf: leafHash(entry(index)), root, proof }))
  }
  for (const old of [1, 255, 256, 257, 65_536, 65_537, size - 1]) {
    const proof = consistencyProof(old, size, node)
    const before = { size: old, root: rootAt(old, node) }
    assert.ok(verifyConsistency({ old: before, now: { size, root }, proof }))
  }
})

test('paths are those of the specification', () => {
  assert.equal(tilePath({ level: 1, index: 1_234_067, width: 256 }), 'tile/1/x001/x234/067')
  assert.equal(tilePath({ level: 0, index: 0, width: 3 }), 'tile/0/000.p/3')
  assert.equal(entriesPath({ index: 1000, width: 17 }), 'tile/entries/x001/000.p/17')
})

test('entries come out of their bundle as they went in, and a cut bundle is refused', () => {
  const entry = fc.uint8Array({ maxLength: 400 })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
      const bundle = encodeBundle(entries)
      assert.deepEqual(
        decodeBundle(bundle),
        entries.map((e) => Buffer.from(e)),
      )
      if (entries.at(-1)?.length) assert.throws(() => decodeBundle(bundle.subarray(0, -1)))
    }),
  )
  assert.throws(() => encodeBundle([Buffer.alloc(65_536)]), /65,535/)
})

test('roots are those published with the reference implementation of RFC 6962', () => {
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657']
  inputs.push('606162636465666768696a6b6c6d6e6f')
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const tree = Tree.empty()
  inputs.forEach((input, i) => {
    tree.append(leafHash(Buffer.from(input, 'hex')))
    assert.equal(tree.root().toString('hex'), roots[i])
  })
})
