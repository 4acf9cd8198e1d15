import assert from 'node:assert/strict'
import { resolve } from 'node:path'
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
  ['BUUAN_KEYS', 'cloud'],
  ['BUUAN_PKCS11_TOKEN', 'without BUUAN_KEYS=pkcs11'],
] as const)
  test(`${name}=${value} is refused by name`, () => {
    assert.throws(() => readConfig({ [name]: value }), new RegExp(name))
  })

test('a bucket needs a name, and a region where the store has more than one', () => {
  const bucket = { BUUAN_S3_BUCKET: 'sealed' }
  assert.throws(() => readConfig({ BUUAN_S3_PREFIX: 'a/' }), /BUUAN_S3_PREFIX.*BUUAN_S3_BUCKET/)
  assert.throws(() => readConfig(bucket), /BUUAN_S3_REGION/)
  assert.throws(() => readConfig({ ...bucket, BUUAN_S3_ENDPOINT: 'store' }), /BUUAN_S3_ENDPOINT/)
  for (const prefix of ['/', 'a', 'A/', '../', 'a//'])
    assert.throws(
      () => readConfig({ ...bucket, AWS_REGION: 'x', BUUAN_S3_PREFIX: prefix }),
      /BUUAN_S3_PREFIX/,
    )
  assert.deepEqual(readConfig({ ...bucket, AWS_REGION: 'ap-southeast-1' }).s3, {
    bucket: 'sealed',
    endpoint: undefined,
    region: 'ap-southeast-1',
    prefix: '',
  })
  const own = { BUUAN_S3_ENDPOINT: 'http://store:7480', BUUAN_S3_PREFIX: 'post/images/' }
  assert.deepEqual(readConfig({ ...bucket, ...own }).s3, {
    bucket: 'sealed',
    endpoint: 'http://store:7480',
    region: 'us-east-1',
    prefix: 'post/images/',
  })
  assert.equal(readConfig({}).s3, undefined)
})

test('without settings the server keeps to this machine, port 8080, folder data', () => {
  const config = readConfig({ PATH: '/bin' })
  assert.equal(config.http.host, '127.0.0.1')
  assert.equal(config.http.port, 8080)
  assert.match(config.dataFolder, /\/data$/)
  assert.equal(config.databaseUrl, undefined)
})

test('a log has no witnesses and witnesses nobody, unless a file says so', () => {
  const { ledgerPolicy, witnessLogs } = readConfig({})
  assert.deepEqual([ledgerPolicy, witnessLogs], [undefined, undefined])
  const named = readConfig({ BUUAN_LEDGER_POLICY: 'policy', BUUAN_WITNESS_LOGS: '/etc/logs' })
  assert.equal(named.ledgerPolicy, resolve('policy'))
  assert.equal(named.witnessLogs, '/etc/logs')
})

test('keys lie in files unless an HSM is named, with everything it needs', () => {
  assert.deepEqual(readConfig({}).keys, {
    provider: 'file',
    passphraseFile: undefined,
    mirror: undefined,
  })
  const files = { BUUAN_KEY_PASSPHRASE_FILE: '/run/passphrase', BUUAN_KEY_MIRROR: 'mirror' }
  assert.deepEqual(readConfig(files).keys, {
    provider: 'file',
    passphraseFile: '/run/passphrase',
    mirror: resolve('mirror'),
  })
  const token = {
    BUUAN_KEYS: 'pkcs11',
    BUUAN_PKCS11_MODULE: '/usr/lib/hsm.so',
    BUUAN_PKCS11_TOKEN: 'buuan',
    BUUAN_PKCS11_PIN_FILE: '/run/pin',
  }
  assert.deepEqual(readConfig(token).keys, {
    provider: 'pkcs11',
    modulePath: '/usr/lib/hsm.so',
    tokenLabel: 'buuan',
    pinFile: '/run/pin',
  })
  for (const name of Object.keys(token).slice(1))
    assert.throws(() => readConfig({ ...token, [name]: undefined }), new RegExp(name))
  assert.throws(() => readConfig({ ...token, ...files }), /BUUAN_KEY_PASSPHRASE_FILE says nothing/)
})

test('only addresses of this machine count as loopback', () => {
  for (const host of ['127.0.0.1', '127.8.0.1', 'localhost', '::1']) assert.ok(isLoopback(host))
  for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.evil.example']) assert.ok(!isLoopback(host))
})
