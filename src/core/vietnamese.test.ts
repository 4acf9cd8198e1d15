import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldVietnamese, spellVietnamese } from './vietnamese.ts'

test('every Vietnamese letter folds to its ASCII letter', () => {
  const letters = 'aàảãáạăằẳẵắặâầẩẫấậ eèẻẽéẹêềểễếệ iìỉĩíị oòỏõóọôồổỗốộơờởỡớợ uùủũúụưừửữứự yỳỷỹýỵ dđ'
  for (const row of letters.split(' ')) {
    for (const form of [row, row.toUpperCase(), row.normalize('NFD')]) {
      assert.equal(foldVietnamese(form), row[0]!.repeat(row.length))
    }
  }
})

test('folding keeps words apart by one space and drops what has no width', () => {
  assert.equal(foldVietnamese('  Phường\u00a0Bến\t\nNghé '), 'phuong ben nghe')
  assert.equal(foldVietnamese('Bến\u200bThành\u00ad'), 'benthanh')
  assert.equal(foldVietnamese('Ðồng Nai, số 12/5-A'), 'dong nai, so 12/5-a')
  assert.equal(foldVietnamese('ｍａ　ｔúｙ'), 'ma tuy')
  assert.equal(foldVietnamese('𝐌𝐚 \ud800tuý 📦 x'), 'ma \ud800tuy 📦 x')
  assert.equal(foldVietnamese(''), '')
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(foldVietnamese(foldVietnamese(text)), foldVietnamese(text))
    }),
  )
})

test('composed and decomposed text fold and spell alike', () => {
  const syllables = fc.constantFrom(
    'Thừa',
    'Thiên',
    'Huế',
    'Đắk',
    'Lắk',
    'Quỳnh',
    'Hoà',
    'mỹ',
    'Ý',
    'Yên',
  )
  fc.assert(
    fc.property(fc.array(syllables, { maxLength: 6 }), (words) => {
      const text = words.join(' ')
      assert.equal(foldVietnamese(text.normalize('NFD')), foldVietnamese(text))
      assert.equal(spellVietnamese(text.normalize('NFD')), spellVietnamese(text))
    }),
  )
})

test('two spellings of one syllable are one; two syllables stay two', () => {
  for (const [one, other] of [
    ['Hoà Bình', 'hòa bình'],
    ['Thuỵ Khuê', 'THỤY KHUÊ'],
    ['Lý Thường Kiệt', 'Lí Thường Kiệt'],
    ['Mỹ Tho', 'Mĩ Tho'],
    ['Quy Nhơn', 'Qui Nhơn'],
    ['Ðà Nẵng', 'Đà Nẵng'],
  ] as const) {
    assert.equal(spellVietnamese(one), spellVietnamese(other), `${one} / ${other}`)
  }
  for (const [one, other] of [
    ['Tân Thành', 'Tân Thạnh'],
    ['Tây', 'Tai'],
    ['Thúy', 'Thúi'],
    ['Ba Tơ', 'Ba Tô'],
  ] as const) {
    assert.notEqual(spellVietnamese(one), spellVietnamese(other), `${one} / ${other}`)
  }
})
