import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback, readConfig } from '#platform/config.ts'

test('an unknown setting stops the start and the message lists the known ones', () => {
  assert.throws(() => readConfig({ BUUAN_PROT: '8080' }), /BUUAN_PROT.*BUUAN_PORT/)
})

for (const [name, value] of [
  ['BUUAN_PORT', 'eighty'],
  ['BUUAN_PORT', '70000'],
  ['BUUAN_DATABASE_URL', 'somewhere'],
  ['BUUAN_SMS_URL', 'gateway'],
  ['BUUAN_LOG_LEVEL', 'loud'],
] as const)
  test(`${name}=${value} is refused by name`, () => {
    assert.throws(() => readConfig({ [name]: value }), new RegExp(name))
  })

test('without settings the server keeps to this machine, port 8080, folder data', () => {
  const config = readConfig({ PATH: '/bin' })
  assert.equal(config.http.host, '127.0.0.1')
  assert.equal(config.http.port, 8080)
  assert.match(config.dataFolder, /\/data$/)
  assert.equal(config.databaseUrl, undefined)
})

test('only addresses of this machine count as loopback', () => {
  for (const host of ['127.0.0.1', '127.8.0.1', 'localhost', '::1']) assert.ok(isLoopback(host))
  for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.evil.example']) assert.ok(!isLoopback(host))
})
