import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { labelKeyId } from '#core/label/code.ts'
import { officeKeysFile, operatorKeysFile } from '#core/label/key-files.ts'
import { officeKeyId, OfficeRoot } from '#core/label/office-key.ts'
import { testFolder } from '#platform/testing.ts'
import codes from '../../vectors/label/code.json' with { type: 'json' }
import vectors from '../../vectors/label/sealed.json' with { type: 'json' }

const folder = testFolder()
const raw = Buffer.from(vectors.keys.operator.publicKey, 'hex').toString('base64url')
const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw }
const operator = createPublicKey({ key: jwk, format: 'jwk' })
const known = new Map([[labelKeyId(operator), operator]])
const operators = put('operators.json', operatorKeysFile(known))
const { input, expect } = vectors.valid[0]!
const { day } = input.header
const keys = keyFile('SG-Q1', 'delivery')

function put(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function keyFile(office: string, role: 'delivery' | 'return', revoked: string[] = []): string {
  const { secret } = vectors.keys.roots.find((one) => one.office === office)!
  const root = new OfficeRoot(Buffer.from(secret, 'hex'), { office, root: 0 })
  const held = root.dayKeys(role, { from: [day], days: 30 })
  const keys = new Map(held.map((key) => [officeKeyId(key), key]))
  const file = officeKeysFile({ office, keys, revoked: new Set(revoked) }, known)
  return put(`${office}-${role}-${revoked.length}.json`, file)
}

/** Without database, data folder or network settings: from files alone. */
function label(args: string[], stdin = '') {
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  return spawnSync(process.execPath, [cli, 'label', ...args], {
    ...{ cwd: folder, input: stdin, encoding: 'utf8' },
    env: { PATH: process.env['PATH'] },
  })
}

function json(answer: { stdout: string }): unknown {
  return JSON.parse(answer.stdout)
}

const opened = (text: string, file: string, ...more: string[]) =>
  label(['open', text, '--keys', file, '--json', '--date', day, ...more])

test('a genuine label is told from its text and the operators’ keys', () => {
  const answer = label(['read', expect.text, '--keys-of-operators', operators, '--json'])
  assert.equal(answer.status, 0, answer.stderr)
  assert.deepEqual(json(answer), { ok: true, version: 2, ...input.header })
  const words = label(['read', '-', '--keys-of-operators', operators], `${expect.text}\n`)
  assert.match(words.stdout, /^Nhãn thật: PA473124829VN.*\nA genuine label: PA473124829VN.*\n$/)
})

test('a label of version 1 is still read', () => {
  const [{ text, ...content }] = codes.valid as [(typeof codes.valid)[0]]
  const answer = label(['read', text, '--keys-of-operators', operators, '--json'])
  assert.equal(answer.status, 0, answer.stdout)
  assert.deepEqual(json(answer), { ok: true, version: 1, ...content })
})

test('the delivering office opens the recipient, the origin the sender', () => {
  const recipient = opened(expect.text, keys)
  assert.equal(recipient.status, 0, recipient.stdout + recipient.stderr)
  assert.partialDeepStrictEqual(json(recipient), { office: 'SG-Q1', person: input.recipient })
  const sender = opened(expect.text, keyFile('HN01', 'return'), '--return')
  assert.partialDeepStrictEqual(json(sender), { office: 'HN01', person: input.sender })
  const words = label(['open', expect.text, '--keys', keys, '--date', day]).stdout
  assert.match(words, /Trần Thị Ngọc Ánh, \+84987654321, Số 7.*26734\n\(recipient/)
})

test('every refusal has its code, ends with 1 and tells nothing of a person', () => {
  const digits = expect.text
  const altered = digits.slice(0, -1) + String((Number(digits.at(-1)) + 1) % 10)
  const id = `SG-Q1/0/delivery/${day}`
  const rows: [string, ReturnType<typeof label>][] = [
    ['malformed', opened('hello', keys)],
    ['unknown_version', opened(digits.slice(0, -3), keys)],
    ['bad_signature', opened(altered, keys)],
    ['foreign', opened(digits, keyFile('HN01', 'delivery'))],
    ['not_yet', opened(digits, keys, '--date', '2026-11-21')],
    ['expired', opened(digits, keys, '--date', '2026-12-02')],
    ['revoked', opened(digits, keyFile('SG-Q1', 'delivery', [id]))],
  ]
  for (const [code, answer] of rows) {
    assert.equal(answer.status, 1, answer.stderr)
    assert.deepEqual(json(answer), { ok: false, code })
  }
  const nobody = put('nobody.json', operatorKeysFile(new Map()))
  const unknown = label(['read', digits, '--keys-of-operators', nobody])
  assert.match(unknown.stdout, /^KHÔNG: nhãn ký bằng khóa không.*\nNO: signed with a key of no/)
})

test('without a date it is today', () => {
  const answer = label(['open', expect.text, '--keys', keys, '--json'])
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const ended = today > '2026-12-01' ? 'expired' : 'not_yet'
  const code = today >= day && today <= '2026-12-01' ? undefined : ended
  assert.equal((json(answer) as { code?: string }).code, code)
})

test('a missing file, a broken one and a wrong call end with 2 and a sentence', () => {
  const rows: [RegExp, string[]][] = [
    [/nowhere cannot be read/, ['read', 'x', '--keys-of-operators', 'nowhere']],
    [/it is no JSON/, ['open', 'x', '--keys', put('bad.json', '{')]],
    [/its format is not/, ['open', 'x', '--keys', operators]],
    [/nothing is sealed/, ['open', codes.valid[0]!.text, '--keys', keys]],
    [/label open TEXT/, ['open', 'x']],
    [/label open TEXT/, ['peel', 'x']],
    [/label open TEXT/, ['open', 'x', '--keys', keys, '--date', '2026-02-30']],
    [/label open TEXT/, ['open', 'x', '--key', keys]],
  ]
  for (const [sentence, args] of rows) {
    const answer = label(args)
    assert.equal(answer.status, 2, args.join(' '))
    assert.match(answer.stderr, sentence)
  }
})
