import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import vectors from '../../vectors/erasure/certificate.json' with { type: 'json' }
import { testFolder } from '#platform/testing.ts'

const root = join(import.meta.dirname, '../..')
const folder = testFolder()
const good = vectors.valid[0]!.input
const altered = { ...good, certificate: { ...good.certificate, records: 1 } }

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** `bin/buuan erasure …` as a stranger types it. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('bin/buuan', ['erasure', ...args], { cwd: root })
  return { status, out: stdout.toString(), err: stderr.toString() }
}

test('a certificate that holds is one clear sentence in each language, and ends with 0', () => {
  const { status, out } = run('verify', file('good.json', good))
  assert.equal(status, 0)
  assert.equal(
    out,
    'Hợp lệ: Bưu chính Thử Nghiệm đã xóa thông tin bưu gửi ngày 2025-11-30, 100000 bản ghi, 3 bản ghi còn được giữ theo lệnh, lúc 2026-08-30T18:30:04.000Z (khóa 21fe31df).\n' +
      'Valid: Bưu chính Thử Nghiệm erased parcel data of 2025-11-30, 100000 records, 3 of them still under a legal hold, at 2026-08-30T18:30:04.000Z (key 21fe31df).\n',
  )
})

test('one that was altered, or is of another operator, ends with 1 and says why', () => {
  const bad = run('verify', file('altered.json', altered))
  assert.equal(bad.status, 1)
  assert.match(bad.out, /KHÔNG HỢP LỆ: .*altered\.json có chữ ký không đúng[^]*NOT VALID:/)
  const foreign = run('verify', file('good.json', good), '--key', 'deadbeef', '--json')
  assert.equal(foreign.status, 1)
  assert.equal(JSON.parse(foreign.out).code, 'key_unexpected')
})

test('a whole list is checked one by one, and no day counts twice', () => {
  const two = vectors.valid.slice(0, 3).map(({ input }) => input)
  const { status, out } = run('verify', file('list.json', [...two, altered]), '--json')
  assert.equal(status, 1)
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  // The second row is the same operator, class and day as the first.
  assert.deepEqual(
    lines.map((line) => line.code ?? line.class),
    ['parcel', 'twice', 'evidence', 'signature_wrong'],
  )
})

test('what is no certificate is told from what cannot be asked', () => {
  const noJson = run('verify', file('x.txt', 'not JSON'), '--json')
  assert.deepEqual([noJson.status, JSON.parse(noJson.out).code], [1, 'not_a_certificate'])
  for (const args of [[], ['verify'], ['burn', 'x'], ['verify', join(folder, 'nowhere')]]) {
    const { status, err } = run(...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(err, /erasure verify FILE/)
  }
})
