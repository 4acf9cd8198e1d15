import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenize } from './tokens.ts'

const cut = (text: string) => tokenize(text).map((token) => token.text)
const separations = (text: string) => tokenize(text).map((token) => token.before)

test('words, numbers and money signs are cut; a decimal comma cuts nothing', () => {
  assert.deepEqual(cut('2 áo, 1,5kg đạn 4.5mm'), ['2', 'áo', '1,5', 'kg', 'đạn', '4.5', 'mm'])
  assert.deepEqual(cut('100$ rep 1:1'), ['100', 'usd', 'rep', '1:1'])
  assert.deepEqual(cut(' … 🔫 !'), [])
  assert.deepEqual(cut('toString __proto__'), ['toString', 'proto'])
})

test('letters that stand alone are one word when there are three or more', () => {
  assert.deepEqual(cut('m a t ú y'), ['matúy'])
  assert.deepEqual(cut('v.a.p.e x 2'), ['vapex', '2'])
  assert.deepEqual(cut('size S M'), ['size', 'S', 'M'])
})

test('a comma, plus, semicolon, full stop or line begins another thing; a bracket only pauses', () => {
  for (const mark of [',', ' +', ';', '.', '\n', ' •', ' &']) {
    assert.deepEqual(separations(`áo${mark} quần`), ['item', 'item'], mark)
  }
  for (const text of ['áo (quần', 'áo - quần', 'áo: quần', 'áo "quần"']) {
    assert.deepEqual(separations(text), ['item', 'pause'], text)
  }
  assert.deepEqual(separations('ma/túy'), ['item', 'slash'])
  assert.deepEqual(separations('ma-túy'), ['item', 'none'])
})

test('every token is where it says in the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (raw) => {
      const text = raw.normalize('NFC')
      let last = 0
      for (const { start, end } of tokenize(text)) {
        assert.ok(last <= start && start < end && end <= text.length)
        last = end
      }
    }),
  )
})
