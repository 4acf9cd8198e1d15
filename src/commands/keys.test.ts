import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import type { DayKeyId, KeyId } from '#platform/keys.ts'
import { testFolder } from '#platform/testing.ts'

const root = join(import.meta.dirname, '../..')
const monday: DayKeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }

type Settings = Readonly<Record<`BUUAN_${string}`, string>>

/** `bin/buuan keys …` as a custodian types it. */
function keys(args: string, settings: Settings) {
  const options = { cwd: root, env: { PATH: process.env['PATH'], ...settings } }
  const { status, stdout, stderr } = spawnSync('bin/buuan', ['keys', ...args.split(' ')], options)
  return { status, out: stdout.toString(), err: stderr.toString() }
}

function statusOf(settings: Settings) {
  const { status, out } = keys('status --json', settings)
  return { ends: status, ...JSON.parse(out) }
}

test('a ring is made once; the other verbs refuse a folder without one and make none', () => {
  const settings = { BUUAN_DATA: testFolder() }
  const mirrored = { ...settings, BUUAN_KEY_MIRROR: testFolder() }
  for (const args of ['status', 'rotate', 'mirror', 'mirror --restore', 'passphrase --remove'])
    assert.match(keys(args, mirrored).err, /keys make/, args)
  assert.deepEqual(globSync('**/master*', { cwd: settings.BUUAN_DATA }), [])
  assert.equal(keys('make', settings).status, 0)
  const again = keys('make', settings)
  assert.deepEqual([again.status, /đã có[^]*already/.test(again.err)], [2, true])
})

test('what is not a verb or an option is answered by what there is', () => {
  const settings = { BUUAN_DATA: testFolder() }
  for (const args of ['', 'burn', 'status --all', 'passphrase', 'passphrase --new x --remove']) {
    const { status, err } = keys(args, settings)
    assert.equal(status, 2, args)
    assert.match(err, /keys rotate/, args)
  }
})

test('status counts, and ends with 1 while the mirror is away and a destruction waits for it', async () => {
  const data = testFolder()
  const [folder, mirror] = [join(data, 'keys'), join(data, 'mirror')]
  const settings = { BUUAN_DATA: data, BUUAN_KEY_MIRROR: mirror }
  keys('make', settings)
  const ring = openFileKeyRing(folder, { mirror })
  const standing: KeyId = { operatorId: 'op', class: 'standing' }
  await ring.create(monday)
  await ring.create(standing)
  const well = statusOf(settings)
  assert.deepEqual(
    [well.ends, well.provider, well.ring, well.keys, well.pending],
    [0, 'file', ring.id, { live: 2, destroyed: 0 }, 0],
  )
  assert.deepEqual(well.mirror, { state: 'here', folder: mirror, behind: 0, sameDisk: true })
  renameSync(mirror, `${mirror}.unplugged`)
  await assert.rejects(ring.destroy(monday))
  const waiting = statusOf(settings)
  assert.deepEqual(
    [waiting.ends, waiting.keys, waiting.mirror.state, waiting.pending],
    [1, { live: 1, destroyed: 1 }, 'away', 1],
  )
  assert.match(keys('status', settings).out, /away[^]*wait: 1\n/)
  renameSync(`${mirror}.unplugged`, mirror)
  assert.equal(keys('mirror', settings).status, 0)
  assert.equal(statusOf(settings).ends, 0)
})

test('an HSM’s keys are not rotated or mirrored from here', () => {
  const settings = {
    BUUAN_DATA: testFolder(),
    BUUAN_KEYS: 'pkcs11',
    BUUAN_PKCS11_MODULE: '/none.so',
    BUUAN_PKCS11_TOKEN: 'buuan',
    BUUAN_PKCS11_PIN_FILE: '/none',
  }
  for (const args of ['rotate', 'mirror', 'passphrase --remove'])
    assert.match(keys(args, settings).err, /BUUAN_KEYS=pkcs11/, args)
  assert.match(keys('status', settings).err, /keys make/)
})

test('every command of the operations page about keys does what the page says', async () => {
  const base = testFolder()
  const blocks = commandsOf('Keys').map((block) =>
    block.replaceAll(/\/(srv|mnt|etc)\//g, `${base}/$1/`),
  )
  const [exports, ...steps] = blocks
  const passphraseFile = `${base}/etc/buuan/passphrase`
  const [folder, mirror] = [`${base}/srv/buuan/keys`, `${base}/mnt/MIRROR/buuan`]
  const open = () => openFileKeyRing(folder, { mirror, passphraseFile })
  const masters: string[] = []
  let secret: Buffer | undefined
  for (const step of steps) {
    if (step.includes('--restore')) rmSync(`${base}/mnt/KEYS`, { recursive: true })
    if (step.includes('--forget')) {
      rmSync(mirror, { recursive: true })
      mkdirSync(mirror)
    }
    const done = await shell(`set -eu\n${exports}\n${step}`)
    assert.equal(done.code, 0, `${step}\n${done.text}`)
    if (!step.includes('bin/buuan')) continue
    if (step.includes('keys make')) await open().create(monday)
    secret ??= await open().unwrap(monday)
    assert.deepEqual(await open().unwrap(monday), secret, step)
    masters.push(/"fingerprint":"(\w+)"/.exec(readFileSync(`${mirror}/master.key`, 'utf8'))![1]!)
  }
  // Made · passphrase and rotation · rotation · folder lost · mirror lost and rotation · brought together.
  const generations = masters.map((name) => [...new Set(masters)].indexOf(name))
  assert.deepEqual(generations, [0, 1, 2, 2, 3, 3])
  assert.deepEqual(globSync('half-*', { cwd: `${base}/etc/buuan` }), [])
})

/** The blocks of commands below one heading of docs/operations.md. */
function commandsOf(heading: string): string[] {
  const page = readFileSync(join(root, 'docs/operations.md'), 'utf8')
  const section = new RegExp(`^## ${heading}\\n([^]*?)(?=^## |$(?![^]))`, 'm').exec(page)![1]!
  return [...section.matchAll(/^( *)```sh\n([^]*?)^ *```$/gm)].map(([, indent, text]) =>
    text!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )
}

function shell(script: string): Promise<{ code: number; text: string }> {
  const options = { cwd: root, env: { PATH: process.env['PATH'] } }
  return new Promise((done) => {
    const child = execFile('sh', ['-c', script], options, (_, out, err) =>
      done({ code: child.exitCode ?? 1, text: out + err }),
    )
  })
}

test('a failed file of the ring is told in a sentence, without a stack', () => {
  const settings = { BUUAN_DATA: testFolder() }
  keys('make', settings)
  writeFileSync(join(settings.BUUAN_DATA, 'keys/master.key'), 'half', { mode: 0o600 })
  const { status, err } = keys('status', settings)
  assert.equal(status, 2)
  assert.match(err, /bị hỏng[^]*is damaged/)
  assert.doesNotMatch(err, /at .*\.ts/)
})
