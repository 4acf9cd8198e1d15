import assert from 'node:assert/strict'
import { chmodSync, copyFileSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import type { KeyId } from '#platform/keys.ts'
import { testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'

const monday: KeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }
const tuesday: KeyId = { ...monday, day: '2026-11-17' }

test('a master key that others can read is refused with the command that mends it', () => {
  const folder = testFolder()
  openFileKeyRing(folder)
  chmodSync(join(folder, 'master.key'), 0o644)
  assert.throws(() => openFileKeyRing(folder), /chmod 600/)
})

test('a damaged master key is refused, not replaced', () => {
  const folder = testFolder()
  writeFileSync(join(folder, 'master.key'), 'half\n', { mode: 0o600 })
  assert.throws(() => openFileKeyRing(folder), /Restore it/)
})

test('a destroyed key is gone for this and every later opening of the ring', async () => {
  const folder = testFolder()
  const ring = openFileKeyRing(folder)
  await ring.create(monday)
  await ring.create(tuesday)
  await ring.destroy(monday)
  await ring.destroy(monday)
  assert.equal(await ring.unwrap(monday), undefined)
  assert.equal(await openFileKeyRing(folder).unwrap(monday), undefined)
  assert.equal((await openFileKeyRing(folder).unwrap(tuesday))?.length, 32)
})

test('of two servers that make a key at once both get the same', async () => {
  const folder = testFolder()
  const [a, b] = [openFileKeyRing(folder), openFileKeyRing(folder)]
  await Promise.all([a.create(monday), b.create(monday), a.create(monday)])
  assert.deepEqual(await a.unwrap(monday), await b.unwrap(monday))
})

test('a key file copied over another day does not open there', async () => {
  const folder = testFolder()
  const ring = openFileKeyRing(folder)
  await ring.create(monday)
  const file = (day: string) => join(folder, 'op/parcel', `${day}.key`)
  copyFileSync(file('2026-11-16'), file('2026-11-17'))
  await assert.rejects(ring.unwrap(tuesday), { code: 'not_authentic' })
})

test('no file of the ring holds a key in clear or is readable by others', async () => {
  const folder = testFolder()
  const ring = openFileKeyRing(folder)
  await ring.create(monday)
  const secret = (await ring.unwrap(monday))!
  for (const file of globSync('**/*.key', { cwd: folder })) {
    const path = join(folder, file)
    assert.ok(!readFileSync(path).includes(secret))
    assert.equal(statSync(path).mode & 0o077, 0)
  }
})

test('a vault that destroyed a day opens nothing of it, though it had it in its cache', async () => {
  const vault = new Vault(openFileKeyRing(testFolder()))
  await vault.forWriting(monday)
  await vault.destroy(monday, new Date('2027-02-17T05:00:00Z'))
  assert.equal(await vault.find(monday), undefined)
})
