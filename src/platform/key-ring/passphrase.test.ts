import assert from 'node:assert/strict'
import { chmodSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import type { KeyId } from '#platform/keys.ts'
import { testFolder } from '#platform/testing.ts'
import { changePassphrase, mendRing, ringStatus, rotateMaster } from './index.ts'
import { mastersOf } from './master-files.ts'
import { readPassphrase } from './passphrase.ts'

const monday: KeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }

function aFile(text: string): string {
  const file = join(testFolder(), 'passphrase')
  writeFileSync(file, text, { mode: 0o600 })
  return file
}

async function aSealedRing(passphrase = 'mưa rơi trên phố Huế') {
  const folder = testFolder()
  const options = { passphraseFile: aFile(`${passphrase}\n`) }
  const ring = openFileKeyRing(folder, options)
  await mendRing(folder, options)
  await ring.create(monday)
  return { folder, options, ring, secret: await ring.unwrap(monday) }
}

test('with a passphrase no file of the ring holds the master in clear', async () => {
  const { folder } = await aSealedRing()
  const [{ scrypt, secret } = {}] = mastersOf(folder)
  assert.deepEqual([scrypt?.N, scrypt?.r, scrypt?.p], [131072, 8, 1])
  assert.equal(scrypt?.salt.length, 64)
  assert.equal(secret?.length, 2 * (1 + 12 + 32 + 16))
})

test('a wrong passphrase is told apart from damage', async () => {
  const { folder } = await aSealedRing()
  const wrong = { passphraseFile: aFile('mưa rơi trên phố Hàng\n') }
  await assert.rejects(mendRing(folder, wrong), /Mật khẩu không đúng[^]*is not damaged/)
  const file = join(folder, 'master.key')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"salt":"', '"salt":"0'))
  await assert.rejects(mendRing(folder, wrong), /bị hỏng/)
})

test('the right passphrase opens the ring, typed in either form of Unicode and with or without its line end', async () => {
  const { folder, secret } = await aSealedRing()
  const options = { passphraseFile: aFile('mưa rơi trên phố Huế'.normalize('NFD')) }
  assert.deepEqual(await openFileKeyRing(folder, options).unwrap(monday), secret)
})

test('a sealed ring asks for its passphrase, an unsealed one does not pretend to have one', async () => {
  const { folder, options } = await aSealedRing()
  assert.throws(() => openFileKeyRing(folder), /BUUAN_KEY_PASSPHRASE_FILE/)
  const plain = testFolder()
  await mendRing(plain)
  assert.throws(() => openFileKeyRing(plain, options), /keys passphrase --new/)
})

test('passphrases of 15 characters, files for everybody and files that are not there are refused', () => {
  assert.equal(readPassphrase(aFile('ế'.repeat(16))).length, 16)
  assert.throws(() => readPassphrase(aFile(`${'ế'.normalize('NFD').repeat(15)}\n`)), /ngắn hơn 16/)
  const open = aFile('a passphrase of some length')
  chmodSync(open, 0o604)
  assert.throws(() => readPassphrase(open), /chmod 600/)
  // The shape of a systemd credential.
  chmodSync(open, 0o440)
  assert.equal(readPassphrase(open), 'a passphrase of some length')
  assert.throws(() => readPassphrase('/nowhere'), /Không đọc được[^]*cannot be read/)
})

test('a changed passphrase leaves every key file as it is, and the former one opens nothing', async () => {
  const { folder, options, secret } = await aSealedRing()
  const keyFiles = () =>
    globSync('*/*/*.key', { cwd: folder }).map((f) => readFileSync(join(folder, f)))
  const before = keyFiles()
  const next = { passphraseFile: aFile('nắng lên trên phố Huế\n') }
  await changePassphrase(folder, options, next.passphraseFile)
  assert.deepEqual(keyFiles(), before)
  await assert.rejects(mendRing(folder, options), /is not damaged/)
  assert.deepEqual(await openFileKeyRing(folder, next).unwrap(monday), secret)
  assert.deepEqual(globSync('master.*', { cwd: folder }), ['master.key'])
})

test('a plain ring takes a passphrase and gives it up again', async () => {
  const folder = testFolder()
  const ring = openFileKeyRing(folder)
  await ring.create(monday)
  const secret = await ring.unwrap(monday)
  const options = { passphraseFile: aFile('mưa rơi trên phố Huế\n') }
  await changePassphrase(folder, {}, options.passphraseFile)
  assert.equal((await ringStatus({ folder })).master.sealedUnder, 'passphrase')
  assert.deepEqual(await openFileKeyRing(folder, options).unwrap(monday), secret)
  await changePassphrase(folder, options, undefined)
  assert.equal((await ringStatus({ folder })).master.sealedUnder, 'file mode')
  assert.deepEqual(await openFileKeyRing(folder).unwrap(monday), secret)
})

test('a rotated master is sealed under the same passphrase, which a running server reads again', async () => {
  const { folder, options, ring, secret } = await aSealedRing()
  const salt = mastersOf(folder)[0]!.scrypt!.salt
  await rotateMaster(folder, options)
  const [master] = mastersOf(folder)
  assert.notEqual(master!.scrypt?.salt, salt)
  assert.deepEqual(await ring.unwrap(monday), secret)
  rmSync(options.passphraseFile)
  assert.deepEqual(await ring.unwrap(monday), secret, 'what is open stays open')
})

test('the mirror is sealed with the folder, and follows a change that was cut off', async () => {
  const { folder, options } = await aSealedRing()
  const mirror = join(testFolder(), 'mirror')
  await mendRing(folder, { ...options, mirror })
  assert.equal(mastersOf(mirror)[0]!.text, mastersOf(folder)[0]!.text)
  const old = readFileSync(join(mirror, 'master.key'))
  const next = aFile('nắng lên trên phố Huế\n')
  await changePassphrase(folder, { ...options, mirror }, next)
  assert.equal(mastersOf(mirror)[0]!.text, mastersOf(folder)[0]!.text)
  writeFileSync(join(mirror, 'master.key'), old)
  await mendRing(folder, { passphraseFile: next, mirror })
  assert.equal(mastersOf(mirror)[0]!.text, mastersOf(folder)[0]!.text)
})
