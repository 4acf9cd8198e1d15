import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { type DayKeyId, type KeyId, keyName } from '#platform/keys.ts'
import { testFolder } from '#platform/testing.ts'
import { crashEverywhere, startChild } from './children.testing.ts'
import { alignMirror, mendRing, rotateMaster } from './index.ts'
import { fingerprintOf } from './master.ts'
import { mastersOf } from './master-files.ts'

const days = (count: number): DayKeyId[] =>
  Array.from({ length: count }, (_, i) => ({
    operatorId: 'op',
    class: 'parcel',
    day: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
  }))
const gone: KeyId = { operatorId: 'op', class: 'standing' }

async function aRing(count: number) {
  const [folder, mirror] = [join(testFolder(), 'keys'), join(testFolder(), 'mirror')]
  const ring = openFileKeyRing(folder, { mirror })
  await mendRing(folder, { mirror })
  const secrets = new Map<string, string>()
  for (const id of days(count)) {
    await ring.create(id)
    secrets.set(keyName(id), (await ring.unwrap(id))!.toString('hex'))
  }
  await ring.create(gone)
  await ring.destroy(gone)
  return { folder, mirror, ring, secrets }
}

async function secretsOf(folder: string, mirror?: string): Promise<Map<string, string>> {
  const ring = openFileKeyRing(folder, { mirror })
  const secrets = new Map<string, string>()
  for await (const { id, state } of ring.list())
    if (state === 'live') secrets.set(keyName(id), (await ring.unwrap(id))!.toString('hex'))
  return new Map([...secrets].sort())
}

/** One master a folder, the same in both, and every key under it. */
function assertOneMaster(folder: string, mirror: string): void {
  const [here, there] = [mastersOf(folder), mastersOf(mirror)]
  assert.equal(here.length, 1)
  assert.equal(here[0]!.text, there[0]!.text)
  for (const side of [folder, mirror]) {
    assert.deepEqual(globSync('master.*', { cwd: side }), ['master.key'])
    for (const name of globSync('*/*/*.key', { cwd: side })) {
      const wrapped = readFileSync(join(side, name))
      assert.equal(fingerprintOf(wrapped), here[0]!.fingerprint)
      assert.ok(wrapped.equals(readFileSync(join(folder, name))))
    }
  }
}

test('a new master wraps every key, and the old one opens nothing any more', async () => {
  const { folder, mirror, secrets } = await aRing(40)
  const before = testFolder()
  cpSync(join(folder, 'master.key'), join(before, 'master.key'))
  const { generation } = await rotateMaster(folder, { mirror })
  assert.equal(generation, 2)
  assertOneMaster(folder, mirror)
  assert.deepEqual(await secretsOf(folder, mirror), secrets)
  for (const name of readdirSync(folder))
    if (name !== 'master.key') cpSync(join(folder, name), join(before, name), { recursive: true })
  rmSync(join(before, 'mirror.id'))
  await assert.rejects(secretsOf(before), /wrapped under a master that is not here/)
})

test('a running server reads and makes keys before, during and after a rotation', async () => {
  const { folder, mirror, ring, secrets } = await aRing(100)
  const busy = startChild({ action: 'makeMany', folder, mirror })
  const made = new Map<string, string>()
  const reading = (async () => {
    for (let text = await busy.line(); text; text = await busy.line()) {
      const [name, secret] = text.split(' ')
      if (secret) made.set(`busy/hold/${name!}`, secret)
    }
  })()
  while (made.size < 3) await wait(10)
  const rotation = startChild({ action: 'rotate', folder, mirror })
  const during = made.size
  let rotated: unknown
  void rotation.end().then((end) => (rotated = end))
  while (rotated === undefined)
    for (const id of days(100).slice(0, 5)) {
      assert.equal((await ring.unwrap(id))!.toString('hex'), secrets.get(keyName(id)))
      await wait(1)
    }
  assert.equal(rotated, 0)
  assert.ok(made.size > during, 'keys were made while the master changed')
  const after = made.size
  while (made.size < after + 3) await wait(10)
  busy.kill()
  await Promise.all([busy.end(), reading])
  await mendRing(folder, { mirror })
  assertOneMaster(folder, mirror)
  const all = await secretsOf(folder, mirror)
  for (const [name, secret] of [...secrets, ...made]) assert.equal(all.get(name), secret, name)
})

test('making a key waits for one batch of a rotation, not for its end', async () => {
  const { folder, mirror, ring } = await aRing(320)
  let isOver = false
  const rotation = rotateMaster(folder, { mirror }).then(() => (isOver = true))
  while (!existsSync(join(folder, 'master.next'))) await wait(1)
  for (let i = 0; i < 7; i++) await ring.create({ operatorId: 'op', class: 'hold', holdId: `${i}` })
  assert.ok(!isOver, 'seven keys were made in the pauses between ten batches')
  await rotation
  assertOneMaster(folder, mirror)
})

test('a key destroyed while the master changes does not come back', async () => {
  const { folder, mirror, ring } = await aRing(100)
  const rotation = startChild({ action: 'rotate', folder, mirror })
  await rotation.line()
  const [doomed, kept] = [days(100).slice(0, 60), days(100).slice(60)]
  for (const id of doomed) await ring.destroy(id)
  assert.equal(await rotation.end(), 0)
  for (const side of [folder, mirror])
    assert.equal(globSync('op/parcel/*.key*', { cwd: side }).length, kept.length)
  assert.equal((await secretsOf(folder, mirror)).size, kept.length)
})

test('killed before any change it makes to a file, a rotation loses no key and is finished', async () => {
  const { folder, mirror, ring, secrets } = await aRing(2)
  const crashes = await crashEverywhere(
    () => ({ action: 'rotate', folder, mirror }),
    async (crash) => {
      assert.deepEqual(await secretsOf(folder, mirror), secrets, 'read by a server that runs on')
      const fresh: KeyId = { operatorId: 'op', class: 'hold', holdId: `${crash}` }
      await ring.create(fresh)
      secrets.set(keyName(fresh), (await ring.unwrap(fresh))!.toString('hex'))
      // At this moment the folder's disk dies, and the mirror is all there is.
      const [copy, rescued] = [join(testFolder(), 'mirror'), join(testFolder(), 'keys')]
      cpSync(mirror, copy, { recursive: true })
      await alignMirror(rescued, { mirror: copy, restore: true })
      const back = await secretsOf(rescued, copy)
      assert.deepEqual(back, new Map([...secrets].sort()), 'brought back from the mirror')
      secrets.delete(keyName(fresh))
      await ring.destroy(fresh)
      await mendRing(folder, { mirror })
      assertOneMaster(folder, mirror)
      assert.deepEqual(await secretsOf(folder, mirror), secrets, 'mended')
    },
  )
  assert.ok(crashes > 35, `${crashes} crashes`)
  assertOneMaster(folder, mirror)
  assert.equal(await openFileKeyRing(folder, { mirror }).state(gone), 'destroyed')
})

test('of 300 keys, rotations killed at any time and never mended, none is lost', async () => {
  const { folder, mirror, secrets } = await aRing(300)
  for (let kill = 0; kill < 6; kill++) {
    const rotation = startChild({ action: 'rotate', folder, mirror })
    await rotation.line()
    await wait(Math.random() * 600)
    rotation.kill()
    await rotation.end()
    assert.deepEqual(await secretsOf(folder, mirror), secrets)
  }
  await mendRing(folder, { mirror })
  assertOneMaster(folder, mirror)
  assert.deepEqual(await secretsOf(folder, mirror), secrets)
})

test('a master from before the call is not the one a rotation ends with, even when it goes on with a cut one', async () => {
  const { folder, mirror } = await aRing(2)
  await startChild({ action: 'rotate', folder, mirror }, 14).end()
  const known = mastersOf(folder).map(({ fingerprint }) => fingerprint)
  assert.equal(known.length, 2)
  const { fingerprint } = await rotateMaster(folder, { mirror })
  assert.ok(!known.includes(fingerprint))
})

test('a key that no copy opens stops the rotation before anything is given up', async () => {
  const { folder, mirror, secrets } = await aRing(3)
  const [id] = days(1)
  for (const side of [folder, mirror]) {
    const file = join(side, `${keyName(id!)}.key`)
    const bytes = readFileSync(file)
    bytes[60]! ^= 1
    writeFileSync(file, bytes)
  }
  await assert.rejects(rotateMaster(folder, { mirror }), /op\/parcel\/2026-01-01/)
  const ring = openFileKeyRing(folder, { mirror })
  for (const other of days(3).slice(1))
    assert.equal((await ring.unwrap(other))!.toString('hex'), secrets.get(keyName(other)))
})

test('two rotations at once follow one another', async () => {
  const { folder, mirror, secrets } = await aRing(10)
  await Promise.all([rotateMaster(folder, { mirror }), rotateMaster(folder, { mirror })])
  assert.equal(mastersOf(folder)[0]!.generation, 3)
  assertOneMaster(folder, mirror)
  assert.deepEqual(await secretsOf(folder, mirror), secrets)
})
