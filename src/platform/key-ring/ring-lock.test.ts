import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testFolder } from '#platform/testing.ts'
import { startChild } from './children.testing.ts'
import { ifFree, withLock } from './ring-lock.ts'

test('of several processes, and of several callers in one, only one holds the lock', async () => {
  const folder = testFolder()
  writeFileSync(join(folder, 'number'), '0')
  const children = Array.from({ length: 3 }, () => startChild({ action: 'count', folder }))
  const here = Array.from({ length: 50 }, () =>
    withLock(folder, 'ring', async () => {
      const number = Number(readFileSync(join(folder, 'number'), 'utf8'))
      await new Promise(setImmediate)
      writeFileSync(join(folder, 'number'), `${number + 1}`)
    }),
  )
  await Promise.all([...here, ...children.map(({ end }) => end())])
  assert.equal(readFileSync(join(folder, 'number'), 'utf8'), '350')
})

test('the lock of a killed process is taken over, by one of many', async () => {
  const folder = testFolder()
  const holder = startChild({ action: 'hold', folder })
  while ((await holder.line()) !== 'held');
  assert.equal(await ifFree(folder, 'ring', async () => 'mine'), undefined)
  holder.kill()
  await holder.end()
  let inside = 0
  await Promise.all(
    Array.from({ length: 20 }, () =>
      withLock(folder, 'ring', async () => {
        assert.equal(++inside, 1)
        await new Promise(setImmediate)
        inside--
      }),
    ),
  )
  assert.equal(readdirSync(join(folder, 'locks')).length, 1)
})

test('a process that got the number of a dead one does not hold its lock', async () => {
  const folder = testFolder()
  mkdirSync(join(folder, 'locks'))
  writeFileSync(join(folder, 'locks', 'ring.7'), `${process.pid} another-boot 1`)
  assert.equal(await ifFree(folder, 'ring', async () => 'mine'), 'mine')
})

test('work that fails lets go of the lock, and the two locks do not meet', async () => {
  const folder = testFolder()
  await assert.rejects(
    withLock(folder, 'ring', async () => assert.fail('failed')),
    /failed/,
  )
  const both = await ifFree(folder, 'rotation', () => ifFree(folder, 'ring', async () => 'both'))
  assert.equal(both, 'both')
})
