import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, parsePassword, verifyPassword } from './password.ts'

test('a password of 11 characters or of 129 is refused', () => {
  for (const length of [0, 11, 129])
    assert.throws(() => parsePassword('x'.repeat(length)), { code: 'directory.password_length' })
  for (const length of [12, 128]) assert.equal(parsePassword('x'.repeat(length)).length, length)
})

test('another password does not open a hash', async () => {
  const hash = await hashPassword('mưa rơi trên phố')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.equal(await verifyPassword(hash, 'mưa rơi trên phô'), false)
  assert.equal(await verifyPassword(hash, 'mưa rơi trên phố'), true)
})

test('Vietnamese letters are the same however the keyboard composes them', async () => {
  const composed = 'mưa rơi trên phố'.normalize('NFC')
  const hash = await hashPassword(parsePassword(composed.normalize('NFD')))
  assert.equal(await verifyPassword(hash, composed), true)
})

test('a hash of the reference program opens, at the cost it names itself', async () => {
  // phc-winner-argon2, src/test.c: argon2id, t=2, m=256, p=1.
  const hash =
    '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'
  assert.equal(await verifyPassword(hash, 'password'), true)
  assert.equal(await verifyPassword(hash.replace('t=2', 't=3'), 'password'), false)
})

test('two hashes of one password differ', async () => {
  assert.notEqual(await hashPassword('mưa rơi trên phố'), await hashPassword('mưa rơi trên phố'))
})

test('what is not a hash of ours is an error, never a wrong password', async () => {
  await assert.rejects(verifyPassword('$2b$12$abcdefghijklmnopqrstuv', 'mưa rơi trên phố'))
})
