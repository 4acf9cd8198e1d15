import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type DayKeyId, keyName } from '#platform/keys.ts'
import type { WrappingKey } from './messages.ts'
import { file, label, monday, openRing, type Place, place } from './ring.testing.ts'
import { inToken, keysLabelled, skip } from './softhsm.testing.ts'
import { answer } from './wrapping-keys.ts'

test(
  'a key being destroyed is live until the HSM has done it, and destroyed from then on',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.create(monday)
    writeFileSync(file(at, monday, 'erasing'), '')
    assert.equal(await ring.state(monday), 'live')
    assert.equal((await ring.unwrap(monday))?.length, 32)
    await assert.rejects(ring.create(monday), { name: 'KeyDestroyed' })

    destroyInToken(at, monday, ring.id)
    assert.equal(await ring.state(monday), 'destroyed')
    assert.equal(await ring.unwrap(monday), undefined)
  },
)

const crashes: Readonly<Record<string, (at: Place, ringId: string) => void>> = {
  'its mark of intent': () => undefined,
  'the destruction in the HSM': (at, ringId) => {
    destroyInToken(at, monday, ringId)
  },
  'the mark': (at, ringId) => {
    destroyInToken(at, monday, ringId)
    writeFileSync(file(at, monday, 'gone'), '')
  },
  'the removal of the wrapped key': (at, ringId) => {
    destroyInToken(at, monday, ringId)
    writeFileSync(file(at, monday, 'gone'), '')
    rmSync(file(at, monday, 'wrapped'))
  },
}
for (const [step, happened] of Object.entries(crashes))
  test(`a destruction cut off after ${step} is completed by the next start`, { skip }, async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.create(monday)
    await ring.close()
    writeFileSync(file(at, monday, 'erasing'), '')
    happened(at, ring.id)
    const next = await openRing(at)
    assert.equal(await next.state(monday), 'destroyed')
    assert.equal(keysLabelled(at, label(monday)), 0)
    assert.ok(existsSync(file(at, monday, 'gone')))
    for (const left of ['wrapped', 'erasing']) assert.ok(!existsSync(file(at, monday, left)))
  })

test(
  'killed while it makes and destroys keys, the ring lies to nobody afterwards',
  { skip },
  async () => {
    const at = place()
    for (let round = 0; round < 4; round++) {
      const done = await killedAtWork(at, round)
      const ring = await openRing(at)
      for (const day of done) assert.equal(await ring.state({ ...monday, day }), 'destroyed')
      const left = inToken(at, (token) => answer(token, { op: 'list' })) as WrappingKey[]
      const labels = left.map((key) => key.label)
      for await (const { id, state } of ring.list()) {
        const ending = state === 'live' ? 'wrapped' : 'gone'
        assert.deepEqual(globSync(`${keyName(id)}.*`, { cwd: at.folder }), [
          `${keyName(id)}.${ending}`,
        ])
        assert.equal((await ring.unwrap(id))?.length, state === 'live' ? 32 : undefined)
        assert.equal(labels.includes(`buuan/${keyName(id)}`), state === 'live')
      }
      await ring.close()
    }
  },
)

test('what a crash left in the HSM while making a key goes with the key', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  inToken(at, (token) => answer(token, { op: 'wrap', label: label(monday), place: '' }))
  assert.equal(await ring.state(monday), 'absent')
  await ring.create(monday)
  assert.equal(keysLabelled(at, label(monday)), 2)
  await ring.destroy(monday)
  assert.equal(keysLabelled(at, label(monday)), 0)
})

test('whoever comes second in making a key leaves nothing in the HSM', { skip }, async () => {
  const at = place()
  const rings = await Promise.all([openRing(at), openRing(at), openRing(at)])
  await Promise.all(rings.map((ring) => ring.create(monday)))
  assert.equal(keysLabelled(at, label(monday)), 1)
  assert.equal(keysLabelled(at, `buuan/ring/${rings[0].id}`), 1)
})

test('a key whose file cannot be written leaves no wrapping key', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  mkdirSync(join(at.folder, 'op'))
  symlinkSync('/nowhere/at/all', join(at.folder, 'op/parcel'))
  await assert.rejects(ring.create(monday), { syscall: 'mkdir' })
  assert.equal(keysLabelled(at, label(monday)), 0)
})

/** Kills a process that makes and destroys days, at some moment; the days it said are destroyed. */
async function killedAtWork(at: Place, round: number): Promise<string[]> {
  const program = `
    import { subscribe } from 'node:diagnostics_channel'
    import { openPkcs11KeyRing } from ${JSON.stringify(join(import.meta.dirname, '../pkcs11-key-ring.ts'))}
    const spawned = []
    subscribe('child_process', ({ process: child }) => spawned.push(child))
    const ring = await openPkcs11KeyRing(${JSON.stringify(at)})
    console.log(spawned[0].pid)
    for (let i = 1; ; i++) {
      const id = { operatorId: 'op', class: 'parcel', day: '${round}-' + i }
      await ring.create(id)
      if (i % 2) continue
      await ring.destroy(id)
      console.log(id.day)
    }`
  const worker = spawn(process.execPath, ['--input-type=module', '--eval', program])
  let output = ''
  let complaint = ''
  worker.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  await new Promise<void>((begun, failed) => {
    worker.once('exit', () => {
      failed(new Error(complaint))
    })
    worker.stdout.on('data', (text: Buffer) => {
      output += text.toString()
      begun()
    })
  })
  await wait(Math.random() * 600)
  worker.kill('SIGKILL')
  await once(worker, 'close')
  const [pid, ...days] = output.trim().split('\n')
  await ended(Number(pid))
  return days
}

/** The process beside the token ends by itself when the server is gone. */
async function ended(pid: number): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await wait(20)
  }
  assert.fail(`process ${pid} goes on`)
}

function destroyInToken(at: Place, id: DayKeyId, ringId: string): void {
  const request = {
    op: 'destroy',
    key: { label: label(id) },
    anchor: `buuan/ring/${ringId}`,
  } as const
  inToken(at, (token) => answer(token, request))
}
