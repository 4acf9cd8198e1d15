import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { auditCheckpoints } from './chain.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type Files, log, madeCheckpoint, madeLog, policy } from './made-log.testing.ts'
import { leafHash } from './merkle.ts'
import { formatVerifier, noteSigner } from './note.ts'
import { parsePolicy } from './policy.ts'
import { Tree } from './tree.ts'

const entry = (i: number) => Buffer.from(`{"n":${i}}`)
const size = 700

/** The tree of the first entries, some of them others than they were. */
function treeOf(size: number, changed?: number): Tree {
  const tree = Tree.empty()
  for (let i = 0; i < size; i++) tree.append(leafHash(i === changed ? Buffer.from('{}') : entry(i)))
  return tree
}

const sizes = [0, 1, 2, 9, 10, 255, 256, 257, 300, 511, 512, 513, 700]
const honest: Files = madeLog(Array.from({ length: size }, (_, i) => entry(i)))
for (const size of sizes)
  honest.set(`checkpoints/${size}`, madeCheckpoint(treeOf(size), { witnessed: true }))

function audit(files: Files, by = policy) {
  const names = [...files.keys()].flatMap((path) => /^checkpoints\/(.*)$/.exec(path)?.[1] ?? [])
  return auditCheckpoints((path) => files.get(path), names, by)
}
const changed = (path: string, bytes: Buffer) => new Map(honest).set(path, bytes)

test('checkpoints of one log hold, whatever their sizes, without one entry being read', () => {
  const hashesOnly = new Map([...honest].filter(([path]) => !path.startsWith('tile/entries/')))
  assert.deepEqual(audit(hashesOnly), {
    ...{ ok: true, origin: log.name, size, checkpoints: sizes.length, witnessed: sizes.length },
  })
})

test('a checkpoint of another past is the one that is named, wherever the pasts part', () => {
  fc.assert(
    fc.property(fc.nat(699), fc.constantFrom(...sizes), (parting, size) => {
      const path = `checkpoints/${size}`
      const answer = audit(
        changed(path, madeCheckpoint(treeOf(size, parting), { witnessed: true })),
      )
      if (parting >= size) assert.ok(answer.ok)
      else assert.partialDeepStrictEqual(answer, { ok: false, at: 'checkpoint', where: path })
    }),
    { numRuns: 25 },
  )
})

test('of several that do not hold the earliest is named, by size and not by name', () => {
  const files = new Map(honest)
  for (const size of [1, 9, 10, 257, 300])
    files.set(`checkpoints/${size}`, madeCheckpoint(treeOf(size, 0), { witnessed: true }))
  files.set('checkpoints/1', honest.get('checkpoints/1')!)
  assert.partialDeepStrictEqual(audit(files), { where: 'checkpoints/9' })
})

for (const [what, [path, bytes]] of Object.entries({
  'under the name of another size': ['checkpoints/300', honest.get('checkpoints/257')!],
  'without its witness': ['checkpoints/300', madeCheckpoint(treeOf(300), { witnessed: false })],
  'whose name is no size': ['checkpoints/0300', honest.get('checkpoints/300')!],
  'beyond the end of the log': [
    'checkpoints/701',
    madeCheckpoint(treeOf(701), { witnessed: true }),
  ],
  'that is empty': ['checkpoints/300', Buffer.alloc(0)],
} satisfies Record<string, [string, Buffer]>))
  test(`a checkpoint ${what} is named`, () => {
    assert.partialDeepStrictEqual(audit(changed(path, bytes)), { at: 'checkpoint', where: path })
  })

test('checkpoints from before the log had witnesses need its signature, and are of the same past', () => {
  const files = new Map(honest)
  for (const size of [0, 1, 2])
    files.set(`checkpoints/${size}`, madeCheckpoint(treeOf(size), { witnessed: false }))
  const witnessed = sizes.length - 3
  assert.partialDeepStrictEqual(audit(files), { ok: true, checkpoints: sizes.length, witnessed })
  const stranger = files
    .get('checkpoints/1')!
    .toString()
    .replace(/[^ ]+\n$/, 'AAAAAAA=\n')
  files.set('checkpoints/1', Buffer.from(stranger))
  assert.partialDeepStrictEqual(audit(files), { where: 'checkpoints/1' })
  files.set('checkpoints/1', madeCheckpoint(treeOf(1, 0), { witnessed: false }))
  assert.partialDeepStrictEqual(audit(files), { where: 'checkpoints/1' })
})

test('a hash changed in a tile shows at the first checkpoint it lies below', () => {
  for (const [path, at, where] of [
    ['tile/0/000', 0, 'checkpoints/1'],
    ['tile/0/001', 2, 'checkpoints/300'],
    ['tile/0/002.p/188', 100, 'checkpoints/700'],
    ['tile/1/000.p/2', 1, 'checkpoints/512'],
  ] as const) {
    const bytes = Buffer.from(honest.get(path)!)
    bytes[at * 32]! ^= 1
    assert.partialDeepStrictEqual(audit(changed(path, bytes)), { where })
    const without = new Map(honest)
    without.delete(path)
    assert.partialDeepStrictEqual(audit(without), { at: 'tile', where: path })
  }
})

test('a last checkpoint of another past is named, though all before it hold', () => {
  const files = changed('checkpoint', madeCheckpoint(treeOf(size, 650), { witnessed: true }))
  files.delete(`checkpoints/${size}`)
  assert.partialDeepStrictEqual(audit(files), { at: 'checkpoint', where: 'checkpoint' })
})

test('a checkpoint of another log that the policy knows is named, whatever its root', () => {
  const other = noteSigner(
    'other.example/log',
    'ed25519',
    generateKeyPairSync('ed25519').privateKey,
  )
  const both = parsePolicy(
    `log ${formatVerifier(log)}\nlog ${formatVerifier(other)}\nquorum none\n`,
  )
  assert.ok(audit(honest, both).ok)
  const signed = signCheckpoint({ origin: other.name, size: 300, root: treeOf(300).root() }, other)
  const files = changed('checkpoints/300', Buffer.from(signed))
  assert.partialDeepStrictEqual(audit(files, both), { where: 'checkpoints/300' })
})

test('without the last checkpoint nothing is believed', () => {
  const without = new Map(honest)
  without.delete('checkpoint')
  assert.partialDeepStrictEqual(audit(without), { at: 'checkpoint', where: 'checkpoint' })
})
