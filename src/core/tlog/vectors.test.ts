import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import bundles from '../../../vectors/tlog/bundles.json' with { type: 'json' }
import checkpoints from '../../../vectors/tlog/checkpoints.json' with { type: 'json' }
import consistency from '../../../vectors/tlog/consistency.json' with { type: 'json' }
import inclusion from '../../../vectors/tlog/inclusion.json' with { type: 'json' }
import keys from '../../../vectors/tlog/keys.json' with { type: 'json' }
import notes from '../../../vectors/tlog/notes.json' with { type: 'json' }
import policies from '../../../vectors/tlog/policies.json' with { type: 'json' }
import proofs from '../../../vectors/tlog/proofs.json' with { type: 'json' }
import tiles from '../../../vectors/tlog/tiles.json' with { type: 'json' }
import trees from '../../../vectors/tlog/trees.json' with { type: 'json' }
import { leafHash, verifyConsistency, verifyInclusion } from './merkle.ts'
import { formatVerifier, isOf, NoteError, parseNote, parseVerifier, verifyNote } from './note.ts'
import { parsePolicy, PolicyError, verifyByPolicy } from './policy.ts'
import { verifyProof } from './proof.ts'
import { decodeBundle, encodeBundle, newTiles, tilePath, tileWidth } from './tiles.ts'
import { Tree } from './tree.ts'

const bytes = (hex: string) => Buffer.from(hex, 'hex')

function treeOf(entries: readonly Buffer[]): Tree {
  const tree = Tree.empty()
  for (const entry of entries) tree.append(leafHash(entry))
  return tree
}
const counted = (count: number) =>
  Array.from({ length: count }, (_, i) => Buffer.from(`entry ${i}`))

test('trees have the roots of the vectors', () => {
  for (const { note, input, expect } of trees.valid) {
    const entries = input.entries?.map(bytes) ?? counted(input.count!)
    assert.equal(treeOf(entries).root().toString('hex'), expect.root, note)
  }
})

test('inclusion is believed where the vectors believe it', () => {
  const holds = ({ leaf, root, path, ...rest }: (typeof inclusion.valid)[0]['input']) =>
    verifyInclusion({ ...rest, leaf: bytes(leaf), root: bytes(root), proof: path.map(bytes) })
  for (const { note, input } of inclusion.valid) assert.ok(holds(input), note)
  for (const { note, input } of inclusion.invalid) assert.ok(!holds(input), note)
})

test('consistency is believed where the vectors believe it', () => {
  const holds = ({ old, size, oldRoot, root, path }: (typeof consistency.valid)[0]['input']) =>
    verifyConsistency({
      old: { size: old, root: bytes(oldRoot) },
      now: { size, root: bytes(root) },
      proof: path.map(bytes),
    })
  for (const { note, input } of consistency.valid) assert.ok(holds(input), note)
  for (const { note, input } of consistency.invalid) assert.ok(!holds(input), note)
})

test('tiles have the paths and bytes of the vectors', () => {
  for (const { input, expect } of tiles.paths) assert.equal(tilePath(input), expect)
  for (const { input, expect } of tiles.trees) {
    const made = newTiles(0, input.size)
    assert.equal(made.length, expect.count)
    assert.deepEqual(made.filter(({ width }) => width < tileWidth).map(tilePath), expect.partial)
  }
  for (const { note, input, expect } of tiles.contents) {
    const made = treeOf(counted(input.count)).takeTiles()
    const { bytes } = made.find(({ tile }) => tilePath(tile) === input.path)!
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    assert.deepEqual({ length: bytes.length, sha256 }, expect, note)
  }
})

test('bundles are those of the vectors, both ways', () => {
  for (const { note, input, expect } of bundles.valid) {
    assert.equal(encodeBundle(input.map(bytes)).toString('hex'), expect, note)
    assert.deepEqual(
      decodeBundle(bytes(expect)).map((entry) => entry.toString('hex')),
      input,
    )
  }
  for (const { note, input } of bundles.invalid)
    assert.throws(() => decodeBundle(bytes(input)), RangeError, note)
})

const kinds = { ed25519: 1, cosignature: 4 } as const

test('keys and notes are read, and refused, as the vectors say', () => {
  for (const { input, expect } of keys.valid) {
    const key = parseVerifier(input)
    const { name, keyId, kind, raw } = key
    const read = { name, id: keyId.toString('hex'), kind: kinds[kind], key: raw.toString('hex') }
    assert.deepEqual(read, expect)
    assert.equal(formatVerifier(key), input)
  }
  for (const { note, input } of keys.invalid)
    assert.throws(() => parseVerifier(input), NoteError, note)
  const open = (input: { key: string; note: string }) => {
    const { text, signatures } = parseNote(input.note)
    const key = parseVerifier(input.key)
    const own = signatures.filter((one) => isOf(one, key))
    const signed = own.length > 0 && own.every((one) => verifyNote(text, one, key))
    return signed ? text : undefined
  }
  for (const { note, input, expect } of notes.valid) assert.equal(open(input), expect, note)
  for (const { note, input, code } of notes.invalid)
    if (code === 'malformed') assert.throws(() => open(input), NoteError, note)
    else assert.equal(open(input), undefined, note)
})

/** The sentence each refusal of the vectors is told in; every other is of the format itself. */
const sentences: Record<string, RegExp> = {
  unknown_log: /does not know/,
  not_signed: /has not signed|another log/,
  not_witnessed: /quorum/,
  no_entry: /none was given/,
  not_included: /not the one/,
}
const ofTheFormat = (message: string) => !Object.values(sentences).some((one) => one.test(message))

function assertRefused(work: () => unknown, code: string, note: string): void {
  assert.throws(
    work,
    (error) =>
      error instanceof NoteError &&
      (sentences[code]?.test(error.message) ?? ofTheFormat(error.message)),
    note,
  )
}

test('checkpoints are believed by their policies, or not, for the reason in the vectors', () => {
  for (const { note, input, expect } of checkpoints.valid) {
    const { origin, size, root } = verifyByPolicy(input.signed, parsePolicy(input.policy))
    assert.deepEqual({ origin, size, root: root.toString('base64') }, expect, note)
  }
  for (const { note, input, code } of checkpoints.invalid)
    assertRefused(() => verifyByPolicy(input.signed, parsePolicy(input.policy)), code, note)
})

test('policies are read, and refused, as the vectors say', () => {
  for (const { input } of policies.valid) parsePolicy(input)
  for (const { note, input } of policies.invalid)
    assert.throws(() => parsePolicy(input), PolicyError, note)
})

test('proof files show what the vectors show, or nothing, for the same reason', () => {
  type Asked = { policy: string; proof: string; entry?: string | undefined }
  const verify = ({ policy, proof, entry }: Asked) =>
    verifyProof(proof, parsePolicy(policy), entry === undefined ? undefined : Buffer.from(entry))
  for (const { note, input, expect } of proofs.valid) {
    const { entry, ...rest } = verify(input)
    assert.deepEqual({ ...rest, entry: entry.toString() }, expect, note)
  }
  for (const { note, input, code } of proofs.invalid) assertRefused(() => verify(input), code, note)
})
