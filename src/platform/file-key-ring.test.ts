import assert from 'node:assert/strict'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { compareRing, mendRing } from '#platform/key-ring/index.ts'
import { type DayKeyId, type KeyId, keyName, type KeyRing } from '#platform/keys.ts'
import { testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'

const monday: DayKeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }
const tuesday: DayKeyId = { ...monday, day: '2026-11-17' }
const file = (folder: string, id: KeyId, ending: string) => join(folder, `${keyName(id)}.${ending}`)

async function aRing(...ids: KeyId[]) {
  const folder = testFolder()
  const ring = openFileKeyRing(folder)
  await mendRing(folder)
  for (const id of ids) await ring.create(id)
  return { folder, ring }
}

async function listed(ring: KeyRing) {
  const all: { id: KeyId; state: string }[] = []
  for await (const entry of ring.list()) all.push(entry)
  return all
}

test('a master key that others can read is refused with the command that mends it', async () => {
  const { folder } = await aRing()
  chmodSync(join(folder, 'master.key'), 0o644)
  assert.throws(() => openFileKeyRing(folder), { name: 'KeyRingError', message: /chmod 600/ })
})

test('a damaged master key is refused in both languages, and left as it is', async () => {
  const { folder } = await aRing()
  const master = join(folder, 'master.key')
  const text = readFileSync(master, 'utf8')
  const damaged = text.replace('"generation":1', '"generation":2')
  assert.notEqual(damaged, text)
  for (const wrong of [damaged, text.slice(0, 40), '', 'half\n']) {
    writeFileSync(master, wrong)
    assert.throws(() => openFileKeyRing(folder), /bị hỏng[^]*is damaged/)
    assert.equal(readFileSync(master, 'utf8'), wrong)
  }
})

test('keys without their master are a lost ring: no new master is put in its place', async () => {
  const { folder } = await aRing(monday)
  rmSync(join(folder, 'master.key'))
  await assert.rejects(mendRing(folder), /đã mất[^]*is lost/)
  await assert.rejects(openFileKeyRing(folder).create(tuesday), /is lost/)
  assert.ok(!existsSync(join(folder, 'master.key')))
})

test('an empty folder is a lost ring when the database knows one, and stays empty', () => {
  const folder = testFolder()
  assert.throws(() => openFileKeyRing(folder, { mustExist: 'known' }), /đã mất[^]*is lost/)
  assert.throws(() => openFileKeyRing(folder, { mustExist: true }), /keys make/)
  assert.deepEqual(globSync('**', { cwd: folder }), ['.'])
})

test('the ring of another database is refused by both names', async () => {
  const { folder, ring } = await aRing()
  assert.equal(openFileKeyRing(folder, { mustExist: ring.id }).id, ring.id)
  assert.throws(() => openFileKeyRing(folder, { mustExist: 'known' }), {
    message: new RegExp(`vòng khóa khác[^]*${ring.id}[^]*known`),
  })
})

test('the folder of an HSM ring does not become a ring of files', () => {
  const folder = testFolder()
  writeFileSync(join(folder, 'token.id'), 'x')
  assert.throws(() => openFileKeyRing(folder), /BUUAN_KEYS=pkcs11/)
})

test('a ring that lacks keys the database believes alive is an older one', async () => {
  const { ring } = await aRing(monday)
  const live = [monday, tuesday, { ...monday, day: '2026-11-18' }]
  await assert.rejects(
    compareRing({ id: ring.id, live }, ring),
    /cũ hơn[^]*2 live keys are missing, the first is op\/parcel\/2026-11-17/,
  )
  await assert.rejects(compareRing({ id: 'other', live: [] }, ring), /another key ring/)
})

test('days the ring destroyed and the database believes alive are told, not refused', async () => {
  const { ring } = await aRing(monday, tuesday)
  await ring.destroy(monday)
  assert.deepEqual(await compareRing({ id: ring.id, live: [monday, tuesday] }, ring), [monday])
})

test('a key file copied over another day does not open there', async () => {
  const { folder, ring } = await aRing(monday)
  copyFileSync(file(folder, monday, 'key'), file(folder, tuesday, 'key'))
  await assert.rejects(ring.unwrap(tuesday), { code: 'not_authentic' })
})

test('no file of the ring holds a key in clear or is readable by others', async () => {
  const { folder, ring } = await aRing(monday)
  const secret = (await ring.unwrap(monday))!
  for (const name of globSync('**/*.key', { cwd: folder })) {
    const path = join(folder, name)
    assert.ok(!readFileSync(path).includes(secret))
    assert.equal(statSync(path).mode & 0o077, 0)
  }
})

test('a crash between mark and bytes: the key is gone at once, its file at the next opening', async () => {
  const { folder, ring } = await aRing(monday)
  writeFileSync(file(folder, monday, 'gone'), '')
  assert.equal(await ring.unwrap(monday), undefined)
  assert.equal(await ring.state(monday), 'destroyed')
  await assert.rejects(ring.create(monday), { name: 'KeyDestroyed' })
  assert.deepEqual(await listed(ring), [{ id: monday, state: 'destroyed' }])
  await mendRing(folder)
  assert.ok(!existsSync(file(folder, monday, 'key')))
})

test('destroying overwrites the file: a second name of it holds no key any more', async () => {
  const { folder, ring } = await aRing(monday)
  const before = readFileSync(file(folder, monday, 'key'))
  linkSync(file(folder, monday, 'key'), join(folder, 'second'))
  await ring.destroy(monday)
  const after = readFileSync(join(folder, 'second'))
  assert.equal(after.length, before.length)
  assert.ok(!after.subarray(9).equals(before.subarray(9)))
})

test('while the mark cannot be written, nothing is destroyed', async () => {
  // The longest name a key file can have: that of its mark is one letter too long for the disk.
  const long: KeyId = { operatorId: 'op', class: 'hold', holdId: 'h'.repeat(214) }
  const { ring } = await aRing(long)
  await assert.rejects(ring.destroy(long), { code: 'ENAMETOOLONG' })
  assert.equal((await ring.unwrap(long))?.length, 32)
})

test('what a crash left half written is never listed, and is removed by mending', async () => {
  const { folder, ring } = await aRing(monday)
  const halves = ['master.key', 'op/parcel/2026-11-17.key', 'op/parcel/2026-11-16.gone'].map(
    (name) => join(folder, `${name}.${crypto.randomUUID()}`),
  )
  for (const half of halves) writeFileSync(half, 'half')
  writeFileSync(join(folder, 'op/parcel/notes.txt'), 'not ours')
  assert.deepEqual(await listed(ring), [{ id: monday, state: 'live' }])
  await mendRing(folder)
  for (const half of halves) assert.ok(!existsSync(half))
  assert.ok(existsSync(join(folder, 'op/parcel/notes.txt')))
})

test('a half write that has become the key by its other name does not take it along', async () => {
  const { folder, ring } = await aRing(monday)
  const half = file(folder, monday, `key.${crypto.randomUUID()}`)
  linkSync(file(folder, monday, 'key'), half)
  await mendRing(folder)
  assert.ok(!existsSync(half))
  assert.equal((await ring.unwrap(monday))?.length, 32)
})

test('a name that leads out of the folder is no name of a key', async () => {
  const { ring } = await aRing()
  for (const operatorId of ['../../etc', 'a/b', '', '.'])
    await assert.rejects(ring.create({ ...monday, operatorId }), RangeError)
})

test('a vault that destroyed a day opens nothing of it, though it had it in its cache', async () => {
  const vault = new Vault(openFileKeyRing(testFolder()))
  await vault.forWriting(monday)
  await vault.destroy(monday, new Date('2027-02-17T05:00:00Z'))
  assert.equal(await vault.find(monday), undefined)
})
