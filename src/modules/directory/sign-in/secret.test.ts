import assert from 'node:assert/strict'
import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testFolder } from '#platform/testing.ts'
import { readSecret } from './secret.ts'

test('a secret that others can read, or that is not ours, is not used', () => {
  const open = testFolder()
  readSecret(open)
  chmodSync(join(open, 'auth.secret'), 0o644)
  assert.throws(() => readSecret(open), { name: 'SecretError', message: /chmod 600/ })
  const odd = testFolder()
  writeFileSync(join(odd, 'auth.secret'), 'short\n', { mode: 0o600 })
  assert.throws(() => readSecret(odd), { name: 'SecretError', message: /backup/ })
})

test('the secret is made once, for the owner only, and stays', () => {
  const folder = testFolder()
  const secret = readSecret(folder)
  assert.match(secret, /^[0-9a-f]{64}$/)
  assert.equal(statSync(join(folder, 'auth.secret')).mode & 0o777, 0o600)
  assert.equal(readSecret(folder), secret)
  assert.notEqual(readSecret(testFolder()), secret)
})
