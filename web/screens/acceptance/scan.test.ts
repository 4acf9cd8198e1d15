import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readScan } from './scan.ts'

const today = '2026-11-22'
const card =
  '001085012345|012345678|NGUYỄN VĂN AN|12031985|Nam|Số 12, Lý Thường Kiệt, Hà Nội|10052021'

test('a citizen card is a person, read without the server', () => {
  const scan = readScan(`${card}\r\n`, today)
  assert.equal(scan.kind, 'person')
  assert.partialDeepStrictEqual(scan, {
    method: 'card_qr',
    text: card,
    read: { name: 'NGUYỄN VĂN AN', number: '001085012345' },
  })
})

test('a card that is cut off or contradicts itself is rejected with its reason', () => {
  assert.deepEqual(readScan(card.slice(0, 40), today), { kind: 'rejected', code: 'too_few_fields' })
  assert.deepEqual(readScan(card.replace('12031985', '12031984'), today), {
    kind: 'rejected',
    code: 'birth_date_contradicts_number',
  })
})

test('a passport is read from its two lines', () => {
  const zone =
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'
  assert.deepEqual(readScan(zone, '2012-01-01').kind, 'person')
  assert.deepEqual(readScan(zone, today), { kind: 'rejected', code: 'expired' })
})

test('a label is no card, and neither is anything else', () => {
  assert.equal(readScan('PA482917305VN', today).kind, 'label')
  assert.equal(readScan('BUUAN1.ABCDEF', today).kind, 'label')
  for (const text of ['0912345678', 'https://example.vn', '<script>alert(1)</script>', "'; drop"])
    assert.equal(readScan(text, today).kind, 'unknown')
})
