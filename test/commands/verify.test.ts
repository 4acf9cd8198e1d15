import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { parseCheckpoint, signCheckpoint, withSignatures } from '#core/tlog/checkpoint.ts'
import { cosign } from '#core/tlog/cosignature.ts'
import { inclusionProof, leafHash } from '#core/tlog/merkle.ts'
import { formatVerifier, noteSigner } from '#core/tlog/note.ts'
import { formatProof } from '#core/tlog/proof.ts'
import { encodeBundle, nodesIn, tilePath } from '#core/tlog/tiles.ts'
import { Tree } from '#core/tlog/tree.ts'
import { testFolder } from '#platform/testing.ts'

const aKey = () => generateKeyPairSync('ed25519').privateKey
const log = noteSigner('post.example/ledger/0a0a0a0a', 'ed25519', aKey())
const ministry = noteSigner('ministry.example/witness', 'cosignature', aKey())
const folder = testFolder()
const put = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const entries = [1, 2, 3].map((n) => Buffer.from(`{"n":${n}}`))
const tree = Tree.empty()
for (const entry of entries) tree.append(leafHash(entry))
const tiles = new Map(tree.takeTiles().map(({ tile, bytes }) => [tilePath(tile), bytes]))
const signed = signCheckpoint({ origin: log.name, size: 3, root: tree.root() }, log)
const checkpoint = withSignatures(signed, [cosign(parseCheckpoint(signed).note.text, ministry, 1)])
for (const [path, bytes] of tiles) put(`log/${path}`, bytes)
put('log/tile/entries/000.p/3', encodeBundle(entries))
put('log/checkpoint', checkpoint)
const policy = put(
  'policy',
  `log ${formatVerifier(log)}\nwitness bo ${formatVerifier(ministry)}\nquorum bo\n`,
)
const hashes = inclusionProof(
  1,
  3,
  nodesIn(3, (tile) => tiles.get(tilePath(tile))!),
)
const proof = put('a.tlog-proof', formatProof({ index: 1, hashes, checkpoint, extra: entries[1]! }))

/** The command in a process of its own, in an empty folder, without a setting or a network. */
function verify(...args: string[]) {
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'verify', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('a proof that holds ends with 0 and says so in both languages', () => {
  const answer = verify('proof', proof, '--policy', policy)
  assert.equal(answer.status, 0, answer.stderr)
  assert.match(answer.stdout, /Đúng: mục này là mục số 1.*\nIt holds: this is entry 1/)
  const json = JSON.parse(verify('proof', proof, '--policy', policy, '--json').stdout) as object
  assert.deepEqual(json, { ok: true, origin: log.name, size: 3, index: 1, entry: '{"n":2}' })
})

test('a proof for another entry ends with 1', () => {
  const other = put('other', entries[0]!)
  const answer = verify('proof', proof, '--policy', policy, '--entry', other, '--json')
  assert.equal(answer.status, 1)
  assert.equal((JSON.parse(answer.stdout) as { ok: boolean }).ok, false)
})

test('a whole log is verified from its folder, and the first broken place is named', () => {
  assert.equal(verify('log', join(folder, 'log'), '--policy', policy).status, 0)
  put('log/tile/entries/000.p/3', encodeBundle(entries.with(2, Buffer.from('{"n":4}'))))
  const broken = verify('log', join(folder, 'log'), '--policy', policy)
  assert.equal(broken.status, 1)
  assert.match(broken.stdout, /bắt đầu từ mục số 2.*\n.*first at entry 2/)
  rmSync(join(folder, 'log/tile/entries/000.p/3'))
  const missing = verify('log', join(folder, 'log'), '--policy', policy, '--json')
  assert.partialDeepStrictEqual(JSON.parse(missing.stdout), { where: 'tile/entries/000.p/3' })
})

test('a missing file, a broken policy and a wrong call end with 2 and a sentence', () => {
  assert.match(verify('proof', 'nowhere', '--policy', policy).stderr, /Không có tệp nowhere/)
  assert.match(verify('proof', proof, '--policy', put('bad', 'trust me\n')).stderr, /line 1/)
  const nothing = verify('proof', proof)
  assert.equal(nothing.status, 2)
  assert.match(nothing.stderr, /verify log FOLDER/)
})
