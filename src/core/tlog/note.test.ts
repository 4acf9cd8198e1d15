import assert from 'node:assert/strict'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { parseCheckpoint, signCheckpoint, verifyCheckpoint, withSignatures } from './checkpoint.ts'
import { cosign, cosignedAt } from './cosignature.ts'
import { inclusionProof, leafHash } from './merkle.ts'
import {
  formatNote,
  formatVerifier,
  NoteError,
  noteSigner,
  parseNote,
  parseVerifier,
  signNote,
  verifyNote,
} from './note.ts'
import { parsePolicy, PolicyError, verifyByPolicy } from './policy.ts'
import { formatProof, parseProof, verifyProof } from './proof.ts'
import { nodesIn, tilePath } from './tiles.ts'
import { Tree } from './tree.ts'

// The key and note of the documentation of golang.org/x/mod/sumdb/note, the reference implementation.
const peterLine = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const peterSeed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
const peterText =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const peterNote = `${peterText}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const fromSeed = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
const aKey = () => generateKeyPairSync('ed25519').privateKey

test('the note of the reference implementation is made byte for byte, and verifies', () => {
  const signer = noteSigner('PeterNeumann', 'ed25519', fromSeed(peterSeed))
  assert.equal(formatVerifier(signer), peterLine)
  const signatures = [signNote(peterText, signer)]
  assert.equal(formatNote({ text: peterText, signatures }), peterNote)
  const note = parseNote(peterNote)
  assert.ok(verifyNote(note.text, note.signatures[0]!, parseVerifier(peterLine)))
  assert.ok(!verifyNote(`${note.text} `, note.signatures[0]!, parseVerifier(peterLine)))
})

for (const line of [
  'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  'PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
  'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  'PeterNeumann+c74f20a3',
])
  test(`the verifier key ${line} is refused`, () => {
    assert.throws(() => parseVerifier(line), NoteError)
  })

for (const [what, note] of Object.entries({
  'without a blank line': 'text\n— a AAAAAAA=\n',
  'without a last newline': 'text\n\n— a AAAAAAA=',
  'with a control character': 'te\txt\n\n— a AAAAAAA=\n',
  'with a hyphen for the dash': 'text\n\n- a AAAAAAA=\n',
  'with a plus in the name': 'text\n\n— a+b AAAAAAA=\n',
  'with base64 that is not canonical': 'text\n\n— a AAAAAAB=\n',
  'with a signature of four bytes': 'text\n\n— a AAAAAA==\n',
  'with a hundred signatures': `text\n\n${'— a AAAAAAA=\n'.repeat(100)}`,
}))
  test(`a note ${what} is refused`, () => {
    assert.throws(() => parseNote(note), NoteError)
  })

const log = noteSigner('post.example/log', 'ed25519', aKey())
const ministry = noteSigner('ministry.example/witness', 'cosignature', aKey())
const police = noteSigner('police.example/witness', 'cosignature', aKey())
const entries = ['one', 'two', 'three'].map((text) => Buffer.from(text))
const tree = Tree.empty()
for (const entry of entries) tree.append(leafHash(entry))
const tiles = new Map(tree.takeTiles().map(({ tile, bytes }) => [tilePath(tile), bytes]))
const node = nodesIn(3, (tile) => tiles.get(tilePath(tile))!)
const signed = signCheckpoint({ origin: log.name, size: 3, root: tree.root() }, log)
const { text } = parseCheckpoint(signed).note

test('a checkpoint is believed when its log has signed it, and no other', () => {
  assert.equal(verifyCheckpoint(signed, log).size, 3)
  const stranger = noteSigner(log.name, 'ed25519', aKey())
  assert.throws(() => verifyCheckpoint(signed, stranger), NoteError)
  assert.throws(() => verifyCheckpoint(signed.replace('\n3\n', '\n4\n'), log), NoteError)
  const elsewhere = signCheckpoint({ origin: 'other.example/log', size: 3, root: tree.root() }, log)
  assert.throws(() => verifyCheckpoint(elsewhere, log), NoteError)
})

for (const [what, body] of Object.entries({
  'a size with a leading zero': `${log.name}\n03\n${tree.root().toString('base64')}\n`,
  'a negative size': `${log.name}\n-3\n${tree.root().toString('base64')}\n`,
  'a short root': `${log.name}\n3\nAAAA\n`,
  'an empty extension line': `${log.name}\n3\n${tree.root().toString('base64')}\n\nx\n`,
  'two lines': `${log.name}\n3\n`,
}))
  test(`a checkpoint with ${what} is refused`, () => {
    assert.throws(() => parseCheckpoint(`${body}\n— a AAAAAAA=\n`), NoteError)
  })

test('a cosignature holds for its text, its time and its witness', () => {
  const cosignature = cosign(text, ministry, 1_790_000_000)
  assert.equal(cosignedAt(text, cosignature, ministry), 1_790_000_000)
  assert.equal(cosignedAt(text, cosignature, police), undefined)
  assert.equal(cosignedAt(text.replace('3', '4'), cosignature, ministry), undefined)
  const later = Buffer.from(cosignature.bytes)
  later[7]! ^= 1
  assert.equal(cosignedAt(text, { ...cosignature, bytes: later }, ministry), undefined)
})

const policyText = (quorum: string) => `# whom we believe
log ${formatVerifier(log)} https://post.example/log
witness bo ${formatVerifier(ministry)}
witness ca ${formatVerifier(police)}
group both all bo ca
quorum ${quorum}
`

test('a checkpoint is believed by a policy only with its quorum of witnesses', () => {
  const byMinistry = withSignatures(signed, [cosign(text, ministry, 1)])
  const byBoth = withSignatures(byMinistry, [cosign(text, police, 2)])
  const two = parsePolicy(policyText('both'))
  assert.throws(() => verifyByPolicy(signed, two), /quorum/)
  assert.throws(() => verifyByPolicy(byMinistry, two), /quorum/)
  assert.equal(verifyByPolicy(byBoth, two).size, 3)
  assert.equal(verifyByPolicy(byMinistry, parsePolicy(policyText('bo'))).size, 3)
  assert.equal(verifyByPolicy(signed, parsePolicy(policyText('none'))).size, 3)
})

for (const [what, change] of Object.entries({
  'no quorum': (text: string) => text.replace(/quorum.*/, ''),
  'two quorums': (text: string) => `${text}quorum bo\n`,
  'an unknown quorum': (text: string) => text.replace('quorum both', 'quorum all'),
  'a group before its members': (text: string) => `group early any zz\n${text}`,
  'a member of two groups': (text: string) => text.replace('quorum', 'group more any bo\nquorum'),
  'a threshold above its members': (text: string) => text.replace('both all', 'both 3'),
  'a witness twice': (text: string) =>
    text.replace('group', `witness x ${formatVerifier(ministry)}\ngroup`),
  'a log key for a witness': (text: string) =>
    text.replace('group', `witness x ${formatVerifier(log)}\ngroup`),
  'a name that is taken': (text: string) => text.replace('group both', 'group bo'),
  'a word it does not know': (text: string) => `trust all\n${text}`,
}))
  test(`a policy with ${what} is refused, naming its line`, () => {
    assert.throws(() => parsePolicy(change(policyText('both'))), PolicyError)
  })

test('a proof file shows its entry, offline, and no other', () => {
  const policy = parsePolicy(policyText('bo'))
  const checkpoint = withSignatures(signed, [cosign(text, ministry, 1)])
  const proof = { index: 1, hashes: inclusionProof(1, 3, node), checkpoint }
  const file = formatProof({ ...proof, extra: entries[1]! })
  assert.deepEqual(parseProof(formatProof(proof)), proof)
  const shown = { index: 1, size: 3, origin: log.name, entry: entries[1] }
  assert.deepEqual(verifyProof(file, policy), shown)
  assert.deepEqual(verifyProof(formatProof(proof), policy, entries[1]), shown)
  assert.throws(() => verifyProof(formatProof(proof), policy), /none was given/)
  assert.throws(() => verifyProof(file, policy, entries[0]), /not the one/)
  assert.throws(() => verifyProof(file.replace('index 1', 'index 2'), policy), /not the one/)
  const forged = formatProof({ ...proof, extra: Buffer.from('forged') })
  assert.throws(() => verifyProof(forged, policy), /not the one/)
  const unwitnessed = formatProof({ ...proof, checkpoint: signed })
  assert.throws(() => verifyProof(unwitnessed, policy, entries[1]), /quorum/)
})
