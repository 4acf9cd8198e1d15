import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { signCheckpoint } from './checkpoint.ts'
import { slowConsistency, slowRoot } from './merkle.testing.ts'
import { formatNote, NoteError, noteSigner, parseNote } from './note.ts'
import {
  formatAddCheckpoint,
  isSignedBy,
  judge,
  nothingSeen,
  parseAddCheckpoint,
} from './witness.ts'

const signer = (name: string) =>
  noteSigner(name, 'ed25519', generateKeyPairSync('ed25519').privateKey)
const key = signer('post.example/ledger')

const most = 40
const entry = (branch: string, i: number) => Buffer.from(`${branch} ${i}`)
/** A log of one past up to `until`, and of its own after it. */
const branch = (name: string, until: number) =>
  Array.from({ length: most }, (_, i) => entry(i < until ? 'same' : name, i))
const headOf = (entries: Buffer[], size: number) => ({
  size,
  root: slowRoot(entries.slice(0, size)),
})
/** The right proof, where there is one: none from nothing, none to itself. */
const proofOf = (entries: Buffer[], old: number, size: number) =>
  old === 0 || old >= size ? [] : slowConsistency(old, entries.slice(0, size))

const size = fc.integer({ min: 0, max: most })
const asked = fc.record({ seen: size, old: size, size, until: size }).map((one) => ({
  ...one,
  old: Math.min(one.old, one.size),
}))

/** The rules of tlog-witness, one after the other, by what is known of both branches. */
function byTheRules(one: { seen: number; old: number; size: number; until: number }) {
  const forked = one.until < Math.min(one.seen, one.size)
  if (one.size === one.seen && forked) return 'fork'
  if (one.old !== one.seen) return 'stale'
  if (!forked) return 'cosign'
  // The proof from a tree of a power of two does not hold that tree.
  return Number.isInteger(Math.log2(one.seen)) ? 'unproven' : 'fork_by_proof'
}

test('a checkpoint is cosigned exactly when it goes on from what was seen, and the proof is right', () => {
  fc.assert(
    fc.property(asked, fc.boolean(), (one, fromSeen) => {
      const [ours, theirs] = [branch('ours', most), branch('theirs', one.until)]
      const seen = headOf(ours, one.seen)
      const old = fromSeen ? Math.min(one.seen, one.size) : one.old
      const request = {
        ...{ old, proof: proofOf(theirs, old, one.size) },
        checkpoint: headOf(theirs, one.size),
      }
      assert.equal(judge(request, seen), byTheRules({ ...one, old }))
    }),
    { numRuns: 600 },
  )
})

test('whatever a stranger puts for the proof of a true checkpoint, nothing is proven against its log', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
  const tree = branch('ours', most)
  const tampered = asked.chain((one) => {
    const right = proofOf(tree, one.seen, one.size)
    return fc.record({
      one: fc.constant(one),
      proof: fc.oneof(
        fc.array(hash, { maxLength: 8 }),
        fc.subarray(right),
        fc.array(fc.constantFrom(...right, headOf(tree, one.seen).root), { maxLength: 8 }),
        fc.tuple(fc.nat(right.length), hash).map(([at, other]) => right.toSpliced(at, 1, other)),
      ),
    })
  })
  fc.assert(
    fc.property(tampered, ({ one, proof }) => {
      fc.pre(one.seen <= one.size)
      const right = proofOf(tree, one.seen, one.size)
      const request = { old: one.seen, proof, checkpoint: headOf(tree, one.size) }
      const isRight = proof.length === right.length && proof.every((h, i) => h.equals(right[i]!))
      const seen = headOf(tree, one.seen)
      assert.equal(judge(request, seen), isRight ? 'cosign' : 'unproven')
    }),
    { numRuns: 600 },
  )
})

test('a log that was never seen begins at any size, without a proof', () => {
  const entries = branch('ours', most)
  const first = { old: 0, proof: [], checkpoint: headOf(entries, 7) }
  assert.equal(judge(first, nothingSeen), 'cosign')
  const proof = [slowRoot([])]
  assert.equal(judge({ ...first, proof }, nothingSeen), 'unproven')
  assert.equal(judge({ ...first, old: 3 }, nothingSeen), 'stale')
  assert.equal(judge({ ...first, checkpoint: headOf(entries, 0) }, nothingSeen), 'cosign')
})

const signed = (size: number) =>
  signCheckpoint({ origin: key.name, ...headOf(branch('ours', most), size) }, key)

test('a body is read as it was written', () => {
  fc.assert(
    fc.property(asked, (one) => {
      const proof = proofOf(branch('ours', most), one.old, one.size)
      const body = formatAddCheckpoint({ old: one.old, proof, signed: signed(one.size) })
      const read = parseAddCheckpoint(body)
      assert.deepEqual([read.old, read.proof, read.signed], [one.old, proof, signed(one.size)])
      assert.equal(read.checkpoint.size, one.size)
    }),
  )
})

const body = formatAddCheckpoint({ old: 3, proof: [slowRoot([])], signed: signed(7) })
const hashLine = slowRoot([]).toString('base64')

for (const [what, text] of [
  ['nothing', ''],
  ['no old line', body.slice(body.indexOf('\n') + 1)],
  ['an old size with a leading zero', body.replace('old 3', 'old 03')],
  ['a negative old size', body.replace('old 3', 'old -3')],
  ['no old size', body.replace('old 3', 'old ')],
  ['an old size beyond what a number holds', body.replace('old 3', 'old 9007199254740993')],
  ['an old size above the checkpoint', body.replace('old 3', 'old 8')],
  ['a short hash', body.replace(hashLine, 'AAAA')],
  ['a hash that is no base64', body.replace(hashLine, hashLine.slice(0, -1))],
  ['64 hashes', body.replace(hashLine, Array(64).fill(hashLine).join('\n'))],
  ['a checkpoint without a signature', body.slice(0, body.lastIndexOf('\n\n') + 1)],
  ['a checkpoint of a size that is none', body.replace('\n7\n', '\n07\n')],
  ['carriage returns', body.replaceAll('\n', '\r\n')],
] as const)
  test(`not a body: ${what}`, () => {
    assert.throws(() => parseAddCheckpoint(text), NoteError)
  })

test('63 hashes are read', () => {
  const many = body.replace(hashLine, Array(63).fill(hashLine).join('\n'))
  assert.equal(parseAddCheckpoint(many).proof.length, 63)
})

test('any text is read or refused, and nothing else happens', () => {
  const cut = fc.tuple(fc.nat(body.length), fc.string()).map(([at, s]) => body.slice(0, at) + s)
  fc.assert(
    fc.property(fc.oneof(fc.string(), cut), (text) => {
      try {
        parseAddCheckpoint(text)
      } catch (error) {
        assert.ok(error instanceof NoteError)
      }
    }),
  )
})

test('a checkpoint is of its log only by a key that is known for it', () => {
  const [other, twin] = [signer('other.example/ledger'), signer(key.name)]
  assert.ok(isSignedBy(signed(7), [key]))
  assert.ok(isSignedBy(signed(7), [twin, key]), 'one of several keys is enough')
  assert.ok(!isSignedBy(signed(7), [twin]), 'the name alone is nothing')
  assert.ok(!isSignedBy(signed(7), [other]))
  assert.ok(!isSignedBy(signed(7), []))
  const note = parseNote(signed(7))
  const forged = formatNote({ ...note, text: note.text.replace('\n7\n', '\n8\n') })
  assert.ok(!isSignedBy(forged, [key]))
})
