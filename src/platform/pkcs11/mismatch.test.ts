import assert from 'node:assert/strict'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testFolder } from '#platform/testing.ts'
import { file, label, monday, openRing, place, tuesday } from './ring.testing.ts'
import { keysLabelled, skip, type TestToken, testToken, unplug } from './softhsm.testing.ts'

test(
  'what an older copy of the token brings back is destroyed again at the next start',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.create(monday)
    await ring.close()
    const restore = backUp(at)
    const running = await openRing(at)
    const saved = readFileSync(file(at, monday, 'wrapped'))
    await running.destroy(monday)
    restore()
    writeFileSync(file(at, monday, 'wrapped'), saved)
    assert.equal(await running.unwrap(monday), undefined)
    assert.equal(keysLabelled(at, label(monday)), 1)
    assert.equal(await (await openRing(at)).state(monday), 'destroyed')
    assert.equal(keysLabelled(at, label(monday)), 0)
  },
)

test('a token older than the folder is refused, not taken for an erasure', { skip }, async () => {
  const at = place()
  await (await openRing(at)).close()
  const restore = backUp(at)
  const ring = await openRing(at)
  for (const id of [monday, tuesday]) await ring.create(id)
  await ring.close()
  restore()
  await assert.rejects(openRing(at), /2 keys have a file[^]*restore the HSM’s newest backup/)
  for (const id of [monday, tuesday]) assert.ok(existsSync(file(at, id, 'wrapped')))
})

test('a token initialised anew is foreign, and nothing is erased', { skip }, async () => {
  const at = place()
  const running = await openRing(at)
  await running.create(monday)
  unplug(at)
  // With the same PIN: what differs is only what lies in it.
  copyFileSync(testToken(at.tokenLabel).pinFile, at.pinFile)
  for (const use of ['state', 'unwrap', 'destroy'] as const)
    await assert.rejects(running[use](monday), /not the token of this key ring/)
  await assert.rejects(openRing(at), /not the token of this key ring/)
  assert.ok(existsSync(file(at, monday, 'wrapped')))
  assert.ok(!existsSync(file(at, monday, 'gone')))
})

test('a folder that was given another ring’s id is refused', { skip }, async () => {
  const at = place()
  await (await openRing(at)).close()
  writeFileSync(join(at.folder, 'token.id'), '00000000-0000-4000-8000-000000000000')
  await assert.rejects(openRing(at), /not the token of this key ring/)
})

test(
  'an empty folder is refused for a token that has a ring, until its folder is back',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.close()
    renameSync(at.folder, `${at.folder}.away`)
    await assert.rejects(openRing(at), new RegExp(`belongs to key ring ${ring.id}`))
    rmSync(at.folder, { recursive: true })
    renameSync(`${at.folder}.away`, at.folder)
    assert.equal((await openRing(at)).id, ring.id)
  },
)

test('a founding cut off after any step is completed by the next start', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  await ring.close()
  rmSync(join(at.folder, 'token.wrapped'))
  const next = await openRing(at)
  assert.equal(next.id, ring.id)
  await next.create(monday)
  assert.equal((await next.unwrap(monday))?.length, 32)
})

test('the folder of a ring of files is not taken for an HSM’s', { skip }, async () => {
  const at = place()
  mkdirSync(at.folder)
  writeFileSync(join(at.folder, 'master.key'), 'somebody’s master key')
  await assert.rejects(openRing(at), /is a key ring of files/)
})

test(
  'a token pulled out is an error, never an erasure; back in, all goes on',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.create(monday)
    const secret = await ring.unwrap(monday)
    const plugIn = unplug(at)
    await assert.rejects(ring.state(monday), { name: 'KeyRingError' })
    await assert.rejects(ring.unwrap(monday), { name: 'KeyRingError' })
    await assert.rejects(ring.destroy(monday), { name: 'KeyRingError' })
    assert.ok(!existsSync(file(at, monday, 'gone')))
    plugIn()
    assert.deepEqual(await ring.unwrap(monday), secret)
    await ring.destroy(monday)
    assert.equal(await ring.state(monday), 'destroyed')
  },
)

/** Copies the token as it is; what it returns puts that copy in its place. */
function backUp({ tokenFolder }: TestToken): () => void {
  const copy = join(testFolder(), 'token')
  cpSync(tokenFolder, copy, { recursive: true })
  return () => {
    rmSync(tokenFolder, { recursive: true })
    cpSync(copy, tokenFolder, { recursive: true })
  }
}
