import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { rawPrivate, rawPublic } from '#core/hpke/x25519.ts'
import vectors from '../../../vectors/label/office-keys.json' with { type: 'json' }
import { labelKeyId } from './code.ts'
import {
  officeKeysFile,
  operatorKeysFile,
  parseOfficeKeys,
  parseOperatorKeys,
} from './key-files.ts'
import { type KeyRole, officeKeyId, OfficeRoot, outsideDays } from './office-key.ts'

const secret = Buffer.alloc(32, 1)
const root = new OfficeRoot(secret, { office: 'HN01', root: 0 })
const operator = generateKeyPairSync('ed25519').publicKey
const operators = new Map([[labelKeyId(operator), operator]])

for (const { note, input, expect } of vectors.valid)
  test(`the key ${note}`, () => {
    const role = input.role as KeyRole
    const from = new OfficeRoot(Buffer.from(input.secret, 'hex'), input)
    assert.equal(officeKeyId({ ...input, role }), expect.keyId)
    assert.equal(rawPrivate(from.privateKey(role, input.day)).toString('hex'), expect.privateKey)
    assert.equal(from.publicKey(role, input.day).toString('hex'), expect.publicKey)
  })

test('no two names have one key', () => {
  const keys = vectors.valid.map(({ expect }) => expect.privateKey)
  assert.equal(new Set(keys).size, keys.length)
})

test('a key serves from its day to its last', () => {
  const key = { day: '2026-11-22', days: 10 }
  assert.equal(outsideDays(key, '2026-11-21'), 'not_yet')
  assert.equal(outsideDays(key, '2026-11-22'), undefined)
  assert.equal(outsideDays(key, '2026-12-01'), undefined)
  assert.equal(outsideDays(key, '2026-12-02'), 'expired')
  assert.equal(outsideDays({ day: '2026-11-22', days: 1 }, '2026-11-23'), 'expired')
})

const held = root.dayKeys('delivery', { from: ['2026-11-21', '2026-11-22'], days: 10 })
const keys = {
  office: 'HN01',
  keys: new Map(held.map((key) => [officeKeyId(key), key])),
  revoked: new Set(['HN01/0/delivery/2026-11-20']),
}
const file = officeKeysFile(keys, operators)

test('key files are read as they were written', () => {
  const read = parseOfficeKeys(file)
  assert.equal(read.office, 'HN01')
  assert.deepEqual([...read.keys.keys()], [...keys.keys.keys()])
  for (const [id, key] of read.keys) {
    assert.deepEqual(rawPrivate(key.privateKey), rawPrivate(keys.keys.get(id)!.privateKey))
    assert.equal(key.days, 10)
  }
  assert.deepEqual(read.revoked, keys.revoked)
  assert.deepEqual([...read.operators.keys()], [...operators.keys()])
  const [again] = parseOperatorKeys(operatorKeysFile(operators)).values()
  assert.ok(again!.equals(operator))
})

test('a key file holds days, and nothing from which another day follows', () => {
  const [first] = held
  assert.ok(file.includes(rawPrivate(first!.privateKey).toString('base64url')))
  assert.ok(!file.includes(secret.toString('base64url')))
  const next = rawPrivate(root.privateKey('delivery', '2026-11-23')).toString('base64url')
  assert.ok(!file.includes(next))
})

// A file as its test breaks it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Change = (file: any) => void
const broken: [string, RegExp, Change][] = [
  ['another format', /format/, (f) => Object.assign(f, { format: 'x' })],
  ['no office', /office/, (f) => Object.assign(f, { office: 1 })],
  ['no list of keys', /keys is no list/, (f) => Object.assign(f, { keys: {} })],
  ['a key that is none', /key 1 is no object/, (f) => Object.assign(f, { keys: [null] })],
  ['a root of 256', /key 1: root/, (f) => Object.assign(f['keys'][0], { root: 256 })],
  ['another role', /key 1: role/, (f) => Object.assign(f['keys'][0], { role: 'x' })],
  ['no day', /key 2: day/, (f) => Object.assign(f['keys'][1], { day: '2026-02-30' })],
  ['no days', /key 1: days/, (f) => Object.assign(f['keys'][0], { days: 0 })],
  ['a longer life', /key 1: until/, (f) => Object.assign(f['keys'][0], { until: '2027-01-01' })],
  ['half a key', /privateKey/, (f) => Object.assign(f['keys'][0], { privateKey: 'AAAA' })],
  ['no operators', /operators is no list/, (f) => Object.assign(f, { operators: null })],
  [
    'another operator’s id',
    /keyId/,
    (f) => Object.assign(f['operators'][0], { keyId: '00000000' }),
  ],
  ['no public key', /publicKey/, (f) => Object.assign(f['operators'][0], { publicKey: 7 })],
  ['no list of revoked keys', /revoked is no list/, (f) => Object.assign(f, { revoked: '' })],
]
for (const [note, message, change] of broken)
  test(`a key file is refused with its reason: ${note}`, () => {
    const parts = JSON.parse(file)
    change(parts)
    assert.throws(() => parseOfficeKeys(JSON.stringify(parts)), { name: 'KeyFileError', message })
  })

test('what is no JSON is refused, and no key is repeated', () => {
  assert.throws(() => parseOfficeKeys('{"privateKey":'), {
    name: 'KeyFileError',
    message: 'it is no JSON',
  })
  assert.throws(() => parseOperatorKeys('[]'), { name: 'KeyFileError' })
})

test('a root is 32 bytes and has a number', () => {
  assert.throws(() => new OfficeRoot(Buffer.alloc(31), { office: 'HN01', root: 0 }), RangeError)
  assert.throws(() => new OfficeRoot(secret, { office: 'HN01', root: 256 }), RangeError)
  assert.deepEqual(
    root.publicKey('return', '2026-11-22'),
    rawPublic(createPublicKey(root.privateKey('return', '2026-11-22'))),
  )
})
