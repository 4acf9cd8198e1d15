import assert from 'node:assert/strict'
import { test } from 'node:test'
import bundles from '../../../vectors/tlog/bundles.json' with { type: 'json' }
import checkpoints from '../../../vectors/tlog/checkpoints.json' with { type: 'json' }
import consistency from '../../../vectors/tlog/consistency.json' with { type: 'json' }
import entries from '../../../vectors/tlog/entries.json' with { type: 'json' }
import inclusion from '../../../vectors/tlog/inclusion.json' with { type: 'json' }
import keys from '../../../vectors/tlog/keys.json' with { type: 'json' }
import notes from '../../../vectors/tlog/notes.json' with { type: 'json' }
import policies from '../../../vectors/tlog/policies.json' with { type: 'json' }
import proofs from '../../../vectors/tlog/proofs.json' with { type: 'json' }
import tiles from '../../../vectors/tlog/tiles.json' with { type: 'json' }
import trees from '../../../vectors/tlog/trees.json' with { type: 'json' }
import * as notesOfThePage from './by-the-page-notes.testing.ts'
import * as page from './by-the-page.testing.ts'

const { hex, unhex } = page
const counted = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => page.leafHash(page.join(`entry ${i}`))))

test('entries', () => {
  for (const { note, input, expect } of entries.valid)
    assert.equal(hex(page.entryBytes(input)), expect, note)
})

test('trees', async () => {
  for (const { note, input, expect } of trees.valid) {
    const leaves = input.entries
      ? await Promise.all(input.entries.map((entry) => page.leafHash(unhex(entry))))
      : await counted(input.count)
    assert.equal(hex(await page.treeHash(leaves)), expect.root, note)
  }
})

test('inclusion', async () => {
  const holds = ({ leaf, root, path, ...rest }: (typeof inclusion.valid)[0]['input']) =>
    page.isIncluded({ ...rest, leaf: unhex(leaf), root: unhex(root), path: path.map(unhex) })
  for (const { note, input } of inclusion.valid) assert.ok(await holds(input), note)
  for (const { note, input } of inclusion.invalid) assert.ok(!(await holds(input)), note)
})

test('consistency', async () => {
  const holds = ({ old, size, oldRoot, root, path }: (typeof consistency.valid)[0]['input']) =>
    page.goesOn({ size: old, root: unhex(oldRoot) }, { size, root: unhex(root) }, path.map(unhex))
  for (const { note, input } of consistency.valid) assert.ok(await holds(input), note)
  for (const { note, input } of consistency.invalid) assert.ok(!(await holds(input)), note)
})

test('tiles and bundles', () => {
  for (const { input, expect } of tiles.paths)
    assert.equal(page.tilePath(input.level, input.index, input.width), expect)
  for (const { input, expect } of tiles.trees) {
    const paths = page.tilesOf(input.size)
    assert.equal(paths.length, expect.count)
    assert.deepEqual(
      paths.filter((path) => path.includes('.p/')),
      expect.partial,
    )
  }
  for (const { note, input, expect } of bundles.valid)
    assert.deepEqual(page.decodeBundle(unhex(expect)).map(hex), input, note)
  for (const { note, input, code } of bundles.invalid)
    assert.throws(() => page.decodeBundle(unhex(input)), { code }, note)
})

test('keys and notes', async () => {
  for (const { input, expect } of keys.valid) {
    const { name, id, kind, raw } = await notesOfThePage.parseKey(input)
    assert.deepEqual({ name, id: hex(id), kind, key: hex(raw) }, expect)
  }
  for (const { note, input, code } of keys.invalid)
    await assert.rejects(notesOfThePage.parseKey(input), { code }, note)
  const open = async ({ key, note }: { key: string; note: string }) => {
    const parsed = notesOfThePage.parseNote(note)
    const signed = await notesOfThePage.isNoteSigned(parsed, await notesOfThePage.parseKey(key))
    if (!signed) throw new page.Refused('not_signed')
    return parsed.text
  }
  for (const { note, input, expect } of notes.valid) assert.equal(await open(input), expect, note)
  for (const { note, input, code } of notes.invalid)
    await assert.rejects(open(input), { code }, note)
})

test('checkpoints under a policy', async () => {
  const believe = async ({ policy, signed }: { policy: string; signed: string }) => {
    const { origin, size, root } = await notesOfThePage.believe(
      signed,
      await notesOfThePage.parsePolicy(policy),
    )
    return { origin, size, root: page.encode64(root) }
  }
  for (const { note, input, expect } of checkpoints.valid)
    assert.deepEqual(await believe(input), expect, note)
  for (const { note, input, code } of checkpoints.invalid)
    await assert.rejects(believe(input), { code }, note)
})

test('policies', async () => {
  for (const { input } of policies.valid) await notesOfThePage.parsePolicy(input)
  for (const { note, input, code } of policies.invalid)
    await assert.rejects(notesOfThePage.parsePolicy(input), { code }, note)
})

test('proof files', async () => {
  type Asked = { policy: string; proof: string; entry?: string | undefined }
  const verify = async ({ policy, proof, entry }: Asked) => {
    const beside = entry === undefined ? undefined : page.join(entry)
    const by = await notesOfThePage.parsePolicy(policy)
    const shown = await notesOfThePage.verifyProof(proof, by, beside)
    return { ...shown, entry: new TextDecoder().decode(shown.entry) }
  }
  for (const { note, input, expect } of proofs.valid)
    assert.deepEqual(await verify(input), expect, note)
  for (const { note, input, code } of proofs.invalid)
    await assert.rejects(verify(input), { code }, note)
})
