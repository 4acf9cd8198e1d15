import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  chatSpellings,
  decodeLeet,
  decodeTelex,
  decodeVni,
  dialectSpellings,
  isSyllable,
  oneSlipApart,
  pressedOnce,
  spellingOf,
} from './spelling.ts'

const spell = (word: string) => spellingOf(word).spell
const telex = (word: string) => spell(decodeTelex(word) ?? '-')
const vni = (word: string) => spell(decodeVni(word) ?? '-')

test('Telex keys decode wherever they were pressed', () => {
  for (const [keys, word] of [
    ['suwngf', 'sừng'],
    ['phaso', 'pháo'],
    ['xangw', 'xăng'],
    ['thuoocs', 'thuốc'],
    ['dduwowngf', 'đường'],
    ['dajnd', 'đạn'],
    ['tuys', 'túy'],
  ] as const) {
    assert.equal(telex(keys), spell(word), keys)
  }
})

test('a word that is no Vietnamese syllable in Telex or VNI is left alone', () => {
  for (const word of ['glock', 'laptop', 'fentanyl', 'xyz']) assert.equal(decodeTelex(word), null)
  for (const word of ['iphone15', 'rtx4060', '18650', 'gb128']) assert.equal(decodeVni(word), null)
})

test('VNI digits decode to shapes and tones', () => {
  for (const [keys, word] of [
    ['thuo61c', 'thuốc'],
    ['no63', 'nổ'],
    ['d9an5', 'đạn'],
    ['ru7o7u5', 'rượu'],
    ['sung1', 'súng'],
  ] as const) {
    assert.equal(vni(keys), spell(word), keys)
  }
})

test('signs for letters, chat letters, dialect consonants and held keys are read', () => {
  assert.equal(decodeLeet('h3r0in'), 'heroin')
  assert.ok(chatSpellings('fao').includes('phao'))
  assert.ok(chatSpellings('zao').includes('dao'))
  assert.ok(dialectSpellings(spell('xúng')).includes(spell('súng')))
  assert.ok(dialectSpellings(spell('chuyền')).includes(spell('truyền')))
  assert.ok(dialectSpellings(spell('lổ')).includes(spell('nổ')))
  assert.equal(pressedOnce(spell('lưỡỡi')), spell('lưỡi'))
})

test('syllables are told from other letters', () => {
  for (const word of ['sung', 'nghieng', 'khuya', 'thuoc', 'y', 'oach', 'quyen']) {
    assert.ok(isSyllable(word), word)
  }
  for (const word of ['glock', 'sunng', 'vape', 'ketamin', 'xyz', '']) {
    assert.ok(!isSyllable(word), word)
  }
})

test('one slip is a letter more, less, other or swapped, both ways, and nothing else', () => {
  const word = fc.stringMatching(/^[a-z]{2,8}$/)
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('a', 'q', 'z'), (text, at, letter) => {
      const i = at % text.length
      const slips = [
        text.slice(0, i) + text.slice(i + 1),
        text.slice(0, i) + letter + text.slice(i),
        text.slice(0, i) + letter + text.slice(i + 1),
      ]
      for (const slip of slips.filter((s) => s !== text)) {
        assert.ok(oneSlipApart(text, slip) && oneSlipApart(slip, text), slip)
      }
      assert.ok(!oneSlipApart(text, text))
      assert.ok(!oneSlipApart(text, `${text}qz`))
    }),
  )
  assert.ok(oneSlipApart('sugn', 'sung'))
  assert.ok(!oneSlipApart('song', 'nogs'))
})
