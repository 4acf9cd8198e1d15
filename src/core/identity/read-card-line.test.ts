import assert from 'node:assert/strict'
import { test } from 'node:test'
import vectors from '../../../vectors/identity/card-qr.json' with { type: 'json' }
import { readCardLine } from './read-card-line.ts'

test('a card line answers with the eight named fields in order, at the level of a scan', () => {
  const answer = readCardLine('079304000999||Trần Thị Ánh|29022004|Nữ|12 Lê Lợi|10102022||\r')
  assert.equal(
    JSON.stringify(answer),
    '{"ok":true,"number":"079304000999","name":"Trần Thị Ánh","birthDate":"2004-02-29",' +
      '"sex":"female","address":"12 Lê Lợi","issuedOn":"2022-10-10","assurance":"scan"}',
  )
})

test('a refused line answers with a code and nothing else', () => {
  assert.equal(
    JSON.stringify(readCardLine('0010930123456||Nguyễn Văn An|15081993|Nam|Hà Nội|22042021')),
    '{"ok":false,"code":"not_twelve_digits"}',
  )
})

test('no unsigned card is ever above a scan', () => {
  for (const { input, today } of vectors.valid) {
    const answer = readCardLine(input, today)
    assert.equal(answer.ok && answer.assurance, 'scan')
  }
})
