import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv, writeCsv } from './csv.ts'

const read = (text: string) => readCsv(Buffer.from(text))

test('a cell never begins as a formula, nor behind what a spreadsheet may take for a border', () => {
  const risky = fc
    .array(fc.constantFrom(...Array.from('=+-@＝,;|\t\n\r" a1')), { maxLength: 12 })
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(fc.array(risky, { minLength: 1, maxLength: 4 }), (row) => {
      const [line] = writeCsv([row]).slice(1).split('\r\n')
      for (const cell of line!.slice(1, -1).split('","'))
        assert.doesNotMatch(cell, /(^|[,;|\t\r\n])\s*[=+\-@＝＋－＠]/u)
    }),
    { numRuns: 2_000 },
  )
  assert.equal(
    writeCsv([['=cmd|x', 'áo; =HYPERLINK("x")']]),
    '\ufeff"\'=cmd|x","áo; \'=HYPERLINK(""x"")"\r\n',
  )
})

test('what was written is read back, but for line breaks', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter((one) => !/[=+\-@＝＋－＠;|\s]/u.test(one))
  const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, (table) => {
      assert.deepEqual(read(writeCsv(table)).slice(0, -1), table)
    }),
  )
})

test('any of the usual borders, and UTF-16 as spreadsheets save it', () => {
  const rows = [
    ['Số 1, Phường 5', '0912 345 678'],
    ['Số 2, Phường 6', '0912 345 679'],
  ]
  for (const border of [';', '\t', '|']) {
    const text = rows.map((row) => row.join(border)).join('\n')
    assert.deepEqual(read(text), rows)
    assert.deepEqual(readCsv(Buffer.from(`\ufeff${text}`, 'utf16le')), rows)
  }
  assert.deepEqual(read('"a, b","c"\r\nd,e'), [
    ['a, b', 'c'],
    ['d', 'e'],
  ])
})

test('a quote that does not close spoils what is behind it only', () => {
  assert.deepEqual(read('"a, b","c"\n"d, e","f'), [['a, b', 'c'], ['d, e'], ['f']])
  assert.deepEqual(read('a"b,c'), [['a"b', 'c']])
  assert.deepEqual(read('"a""b",c'), [['a"b', 'c']])
})
