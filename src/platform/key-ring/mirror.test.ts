import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { keyRingContract } from '#platform/key-ring.testing.ts'
import { type DayKeyId, type KeyId, keyName } from '#platform/keys.ts'
import { afterFloor, testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import { crashEverywhere } from './children.testing.ts'
import { alignMirror, forgetMirror, mendRing, ringStatus, rotateMaster } from './index.ts'

const monday: DayKeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }
const tuesday: DayKeyId = { ...monday, day: '2026-11-17' }
const standing: KeyId = { operatorId: 'op', class: 'standing' }
const has = (folder: string, id: KeyId, ending: 'key' | 'gone') =>
  existsSync(join(folder, `${keyName(id)}.${ending}`))

async function aMirroredRing(...ids: KeyId[]) {
  const [folder, mirror] = [join(testFolder(), 'keys'), join(testFolder(), 'mirror')]
  const ring = openFileKeyRing(folder, { mirror })
  await mendRing(folder, { mirror })
  for (const id of ids) await ring.create(id)
  return { folder, mirror, ring }
}

/** The disk of a folder is unplugged, and comes back as it was. */
function unplug(folder: string): () => void {
  renameSync(folder, `${folder}.unplugged`)
  mkdirSync(folder)
  return () => {
    rmSync(folder, { recursive: true })
    renameSync(`${folder}.unplugged`, folder)
  }
}

/** Everything but locks, and which folder remembers the other where. */
function contents(folder: string): Record<string, string> {
  const files = globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/locks$/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]),
  )
}

keyRingContract('files with a mirror', () => {
  const [folder, mirror] = [join(testFolder(), 'keys'), join(testFolder(), 'mirror')]
  return async () => {
    const ring = openFileKeyRing(folder, { mirror })
    await mendRing(folder, { mirror })
    return ring
  }
})

test('a ring and its mirror hold the same, the secret of sign-in too', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday, tuesday, standing)
  await ring.destroy(monday)
  writeFileSync(join(folder, 'auth.secret'), 'secret\n', { mode: 0o600 })
  assert.equal(await ring.settle(), 0)
  assert.equal(readFileSync(join(mirror, 'auth.secret'), 'utf8'), 'secret\n')
  assert.deepEqual(contents(folder), contents(mirror))
})

test('a ring that had no mirror gets one filled before it counts', async () => {
  const folder = testFolder()
  const mirror = join(testFolder(), 'mirror')
  const ring = openFileKeyRing(folder)
  await ring.create(monday)
  await ring.create(tuesday)
  await ring.destroy(tuesday)
  await mendRing(folder, { mirror })
  assert.deepEqual(contents(folder), contents(mirror))
})

test('while the mirror is away keys are read, none is made, and none under another master', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday)
  const plugIn = unplug(mirror)
  assert.equal((await ring.unwrap(monday))?.length, 32)
  await ring.create(monday)
  await assert.rejects(ring.create(tuesday), { message: /Không với tới[^]*cannot be reached/ })
  await assert.rejects(rotateMaster(folder, { mirror }), /cannot be reached/)
  assert.equal((await ringStatus({ folder, mirror })).mirror.state, 'away')
  assert.deepEqual(globSync('**', { cwd: mirror }), ['.'])
  plugIn()
  await ring.create(tuesday)
  assert.ok(has(mirror, tuesday, 'key'))
})

test('a server starts without its mirror, and an empty mount point is not taken for it', async () => {
  const { folder, mirror } = await aMirroredRing(monday)
  unplug(mirror)
  await mendRing(folder, { mirror })
  const ring = openFileKeyRing(folder, { mirror })
  assert.equal((await ring.unwrap(monday))?.length, 32)
  assert.deepEqual(globSync('**', { cwd: mirror }), ['.'])
})

test('a destruction the mirror missed stays owed, is reported, and is done when it is back', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday, tuesday)
  const plugIn = unplug(mirror)
  await assert.rejects(ring.destroy(monday), {
    name: 'KeyRingError',
    message: /op\/parcel\/2026-11-16 đã hủy ở đây[^]*is destroyed here/,
  })
  assert.ok(!has(folder, monday, 'key') && has(folder, monday, 'gone'))
  assert.equal(await ring.unwrap(monday), undefined)
  assert.equal(await ring.settle(), 1)
  await mendRing(folder, { mirror })
  assert.equal((await ringStatus({ folder, mirror })).pending, 1)
  plugIn()
  assert.ok(has(mirror, monday, 'key'))
  assert.equal((await ringStatus({ folder, mirror })).mirror.behind, 1)
  assert.equal(await ring.settle(), 0)
  assert.ok(!has(mirror, monday, 'key') && has(mirror, monday, 'gone'))
  assert.ok(has(mirror, tuesday, 'key'))
  assert.equal((await ringStatus({ folder, mirror })).pending, 0)
})

test('a vault forgets a key whose destruction waits for the mirror', async () => {
  const { mirror, ring } = await aMirroredRing()
  const vault = new Vault(ring)
  await vault.forWriting(monday)
  unplug(mirror)
  await assert.rejects(vault.destroy(monday, afterFloor), { name: 'KeyRingError' })
  assert.equal(await vault.find(monday), undefined)
})

test('asking again for a destruction that is owed pays it', async () => {
  const { mirror, ring } = await aMirroredRing(monday)
  const plugIn = unplug(mirror)
  await assert.rejects(ring.destroy(monday))
  await assert.rejects(ring.destroy(monday))
  plugIn()
  await ring.destroy(monday)
  assert.ok(!has(mirror, monday, 'key') && has(mirror, monday, 'gone'))
  assert.equal(await ring.settle(), 0)
})

test('a mirror from before a destruction does not bring the key back', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday, tuesday)
  const stale = join(testFolder(), 'stale')
  cpSync(mirror, stale, { recursive: true })
  await ring.destroy(monday)
  rmSync(mirror, { recursive: true })
  cpSync(stale, mirror, { recursive: true })
  await mendRing(folder, { mirror })
  for (const side of [folder, mirror])
    assert.ok(!has(side, monday, 'key') && has(side, monday, 'gone'), side)
  assert.equal(await ring.state(monday), 'destroyed')
})

test('a folder brought back from before a destruction loses the key again, at the first opening', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday, tuesday)
  const stale = join(testFolder(), 'stale')
  cpSync(folder, stale, { recursive: true })
  await ring.destroy(monday)
  await ring.create(standing)
  rmSync(folder, { recursive: true })
  cpSync(stale, folder, { recursive: true })
  await mendRing(folder, { mirror })
  const again = openFileKeyRing(folder, { mirror })
  assert.equal(await again.state(monday), 'destroyed')
  assert.ok(!has(folder, monday, 'key'))
  assert.equal((await again.unwrap(standing))?.length, 32, 'made after the copy was taken')
})

test('a lost folder is refused while its mirror lives, and comes back from it by command only', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday, tuesday)
  await ring.destroy(tuesday)
  writeFileSync(join(folder, 'auth.secret'), 'secret\n', { mode: 0o600 })
  await ring.settle()
  const [before, secret] = [contents(folder), await ring.unwrap(monday)]
  rmSync(folder, { recursive: true })
  assert.throws(() => openFileKeyRing(folder, { mirror }), /keys mirror --restore/)
  assert.ok(!existsSync(join(folder, 'ring.id')))
  await assert.rejects(alignMirror(folder, { mirror, restore: false }), /--restore/)
  await alignMirror(folder, { mirror, restore: true })
  assert.deepEqual(contents(folder), before)
  assert.deepEqual(await openFileKeyRing(folder, { mirror }).unwrap(monday), secret)
})

test('a restore that was cut off is no ring, until it is run again', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday)
  const before = contents(folder)
  rmSync(folder, { recursive: true })
  await alignMirror(folder, { mirror, restore: true })
  rmSync(join(folder, 'master.key'))
  assert.throws(() => openFileKeyRing(folder, { mirror }), /--restore/)
  await alignMirror(folder, { mirror, restore: true })
  assert.deepEqual(contents(folder), before)
  assert.equal((await ring.unwrap(monday))?.length, 32)
})

for (const [older, newer, command] of [
  ['mirror', 'folder', { restore: false }],
  ['folder', 'mirror', { restore: true }],
] as const)
  test(`a ${older} older than the last rotation is refused, and follows the ${newer} by command`, async () => {
    const { folder, mirror, ring } = await aMirroredRing(monday, tuesday)
    const secret = await ring.unwrap(monday)
    const place = older === 'mirror' ? mirror : folder
    cpSync(place, `${place}.old`, { recursive: true })
    await rotateMaster(folder, { mirror })
    await ring.destroy(tuesday)
    rmSync(place, { recursive: true })
    renameSync(`${place}.old`, place)
    await assert.rejects(mendRing(folder, { mirror }), { name: 'KeyRingError', message: /cũ hơn/ })
    const wrong = alignMirror(folder, { mirror, restore: !command.restore })
    await assert.rejects(wrong, { name: 'KeyRingError', message: /cũ hơn/ })
    await alignMirror(folder, { mirror, ...command })
    await mendRing(folder, { mirror })
    assert.deepEqual(contents(folder), contents(mirror))
    const opened = openFileKeyRing(folder, { mirror })
    assert.deepEqual(await opened.unwrap(monday), secret)
    assert.equal(await opened.state(tuesday), 'destroyed')
    assert.equal((await ringStatus({ folder, mirror })).master.generation, 2)
  })

test('of a damaged key file and a good one the good one is kept', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday, tuesday)
  const secrets = [await ring.unwrap(monday), await ring.unwrap(tuesday)]
  writeFileSync(join(folder, `${keyName(monday)}.key`), 'damaged')
  writeFileSync(join(mirror, `${keyName(tuesday)}.key`), 'damaged')
  const { copied, damaged } = await alignMirror(folder, { mirror, restore: false })
  assert.deepEqual([copied, damaged], [2, []])
  assert.deepEqual([await ring.unwrap(monday), await ring.unwrap(tuesday)], secrets)
})

test('two keys of one name are never reconciled', async () => {
  const { folder, mirror } = await aMirroredRing(monday)
  const file = (place: string) => join(place, `${keyName(monday)}.key`)
  const kept = readFileSync(file(mirror))
  rmSync(file(folder))
  rmSync(file(mirror))
  await openFileKeyRing(folder, { mirror }).create(monday)
  writeFileSync(file(mirror), kept)
  await assert.rejects(mendRing(folder, { mirror }), /hai khóa khác nhau/)
  assert.ok(readFileSync(file(mirror)).equals(kept))
})

test('once a ring has a mirror it is not opened without it, nor with the mirror of another', async () => {
  const { folder, mirror } = await aMirroredRing()
  const other = await aMirroredRing()
  assert.throws(() => openFileKeyRing(folder), { message: new RegExp(`${mirror}[^]*--forget`) })
  assert.throws(() => openFileKeyRing(folder, { mirror: other.mirror }), /another key ring/)
  assert.throws(() => openFileKeyRing(folder, { mirror: join(folder, 'in') }), /lies in/)
  assert.throws(() => openFileKeyRing(folder, { mirror: folder }), /lies in/)
})

test('a mirror whose disk is gone is forgotten with what was owed to it, and a new one takes its place', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday, tuesday)
  unplug(mirror)
  await assert.rejects(ring.destroy(monday))
  assert.equal(await forgetMirror(folder), 1)
  const next = join(testFolder(), 'next')
  await alignMirror(folder, { mirror: next, restore: false })
  assert.deepEqual(contents(folder), contents(next))
  await openFileKeyRing(folder, { mirror: next }).create(standing)
  assert.ok(has(next, standing, 'key'))
})

test('killed before any change of a file, making a key leaves it in both or in use by nobody', async () => {
  const { folder, mirror } = await aMirroredRing()
  const crashes = await crashEverywhere(
    () => ({ action: 'make', folder, mirror }),
    async () => {
      if (has(folder, monday, 'key')) assert.ok(has(mirror, monday, 'key'))
    },
  )
  assert.ok(crashes >= 4, `${crashes} crashes`)
  await mendRing(folder, { mirror })
  assert.deepEqual(contents(folder), contents(mirror))
  assert.equal((await openFileKeyRing(folder, { mirror }).unwrap(monday))?.length, 32)
})

test('half a write of a key goes with the key, in both folders', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday)
  const half = `${keyName(monday)}.key.${crypto.randomUUID()}`
  for (const side of [folder, mirror])
    cpSync(join(side, `${keyName(monday)}.key`), join(side, half))
  await ring.destroy(monday)
  for (const side of [folder, mirror]) assert.ok(!existsSync(join(side, half)))
})

test('killed before any change of a file, destroying a key is not begun or is finished', async () => {
  const { folder, mirror, ring } = await aMirroredRing(monday)
  const crashes = await crashEverywhere(
    () => ({ action: 'destroy', folder, mirror }),
    async (crash) => {
      const marked = has(folder, monday, 'gone')
      assert.equal(await ring.state(monday), marked ? 'destroyed' : 'live')
      await mendRing(folder, { mirror })
      for (const side of [folder, mirror])
        assert.equal(has(side, monday, 'key'), !marked, `crash ${crash}: ${side}`)
      assert.equal(await ring.settle(), 0)
    },
  )
  assert.ok(crashes >= 4, `${crashes} crashes`)
  assert.equal(await ring.state(monday), 'destroyed')
})
