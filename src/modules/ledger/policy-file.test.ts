import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { formatVerifier, noteSigner } from '#core/tlog/note.ts'
import { testFolder } from '#platform/testing.ts'
import { assertUsable, readPolicyFile } from './policy-file.ts'

const aKey = (name: string, kind: 'ed25519' | 'cosignature') =>
  noteSigner(name, kind, generateKeyPairSync('ed25519').privateKey)
const log = aKey('post.example/ledger', 'ed25519')
const witness = formatVerifier(aKey('ministry.example/witness', 'cosignature'))
const folder = testFolder()

function read(text: string) {
  const path = join(folder, 'policy')
  writeFileSync(path, text)
  return readPolicyFile('BUUAN_LEDGER_POLICY', path)
}

const own = `log ${formatVerifier(log)}\n`
const good = `${own}witness w ${witness} https://ministry.example/witness\nquorum w\n`

test('a policy of this log, with the address of every witness, can be used; its text is kept', () => {
  assertUsable(read(good), log)
  assertUsable(read(`${own}quorum none\n`), log)
  assert.equal(read(good).text, good)
})

test('a file that is not there, or is no policy, is told with its setting', () => {
  const setting = 'BUUAN_LEDGER_POLICY'
  const absent = join(folder, 'absent')
  assert.throws(() => readPolicyFile(setting, absent), { name: 'ConfigError', message: /ENOENT/ })
  assert.throws(() => read(`${own}quorum w\n`), {
    name: 'ConfigError',
    message: /BUUAN_LEDGER_POLICY: .*line 2: w is not defined/,
  })
})

test('a policy of another log is refused, and the message has the line to write', () => {
  const twin = aKey(log.name, 'ed25519')
  for (const other of [aKey('other.example/ledger', 'ed25519'), twin])
    assert.throws(
      () => {
        assertUsable(read(good), other)
      },
      (error: Error) => error.message.endsWith(`log ${formatVerifier(other)}`),
    )
})

for (const url of ['', 'ministry.example', 'ftp://ministry.example', 'https://'])
  test(`a witness that cannot be asked is refused by name: "${url}"`, () => {
    const text = `${own}witness w ${witness} ${url}\nquorum w\n`
    assert.throws(
      () => {
        assertUsable(read(text), log)
      },
      { name: 'ConfigError', message: /witness w needs a URL/ },
    )
  })
