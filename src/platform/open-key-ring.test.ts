import assert from 'node:assert/strict'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { KeyId } from '#platform/keys.ts'
import { type Log, silentLog } from '#platform/log.ts'
import { openKeyRing } from '#platform/open-key-ring.ts'
import { testFolder } from '#platform/testing.ts'

const monday: KeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }
const files = { provider: 'file', passphraseFile: undefined, mirror: undefined } as const
const token = {
  provider: 'pkcs11',
  modulePath: '/none.so',
  tokenLabel: 't',
  pinFile: '/none',
} as const

test('what a crash left is mended before the ring is used', async (t) => {
  const folder = testFolder()
  const first = await openKeyRing({ folder, settings: files, log: silentLog })
  await first.create(monday)
  await first.close()
  writeFileSync(join(folder, 'op/parcel/2026-11-16.gone'), '')
  const ring = await openKeyRing({ folder, settings: files, mustExist: first.id, log: silentLog })
  t.after(() => ring.close())
  assert.ok(!existsSync(join(folder, 'op/parcel/2026-11-16.key')))
  await ring.rotate?.()
  assert.equal(ring.id, first.id)
})

test('a lost ring is refused by either provider, before one is made', async () => {
  const folder = testFolder()
  for (const settings of [files, token])
    await assert.rejects(
      openKeyRing({ folder, settings, mustExist: 'known', log: silentLog }),
      /is lost/,
    )
})

test('a new ring is made only where none is', async () => {
  for (const name of ['ring.id', 'token.id']) {
    const folder = testFolder()
    writeFileSync(join(folder, name), 'x')
    const opening = { folder, settings: files, mustBeNew: true, log: silentLog }
    await assert.rejects(openKeyRing(opening), /already/)
  }
})

test('a mirror that is away is said in the log, with the destructions that wait, and paid when it is back', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const [folder, mirror] = [join(testFolder(), 'keys'), join(testFolder(), 'mirror')]
  const warned: (number | undefined)[] = []
  const log: Log = { ...silentLog, warn: (_, fields) => warned.push(fields?.count) }
  const ring = await openKeyRing({ folder, settings: { ...files, mirror }, log })
  t.after(() => ring.close())
  await ring.create(monday)
  renameSync(mirror, `${mirror}.unplugged`)
  mkdirSync(mirror)
  await assert.rejects(ring.destroy(monday))
  assert.deepEqual(warned, [])
  t.mock.timers.tick(60_000)
  await until(() => warned.length > 0)
  assert.deepEqual(warned, [1])
  rmSync(mirror, { recursive: true })
  renameSync(`${mirror}.unplugged`, mirror)
  t.mock.timers.tick(60_000)
  await until(() => existsSync(join(mirror, 'op/parcel/2026-11-16.gone')))
  await until(() => !existsSync(join(mirror, 'op/parcel/2026-11-16.key')))
})

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 5_000 && !holds(); i++) await new Promise((next) => setImmediate(next))
  assert.ok(holds())
}
