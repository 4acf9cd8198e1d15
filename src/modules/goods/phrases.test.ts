import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { GoodsClass } from '#core/goods/catalogue.ts'
import { screenContents } from '#core/goods/screen.ts'
import { foldVietnamese } from '#core/vietnamese.ts'
import { lexiconInForce } from './index.ts'

type Phrase = { declared: string; expected: string; category: string }

const lexicon = lexiconInForce('2026-11-22')
const dev = read('dev.tsv')
const heldOut = read('held-out.tsv')

test('the phrases cover every category, the allowed and the vague', () => {
  const covered = new Set([...dev, ...heldOut].map((p) => p.category))
  for (const { id } of lexicon.catalogue.categories) assert.ok(covered.has(id), id)
  assert.ok(dev.length + heldOut.length >= 600)
  const twice = dev.filter((p) => heldOut.some((q) => q.declared === p.declared))
  assert.deepEqual(twice, [])
})

test('on the phrases it was tuned on, the screening keeps its floors', () => {
  holds(measure(dev), { found: 0.99, refused: 0.005, right: 0.99, category: 0.97 })
})

test('on phrases it was never tuned on, the screening keeps its floors', () => {
  holds(measure(heldOut), { found: 0.98, refused: 0.01, right: 0.97, category: 0.96 })
})

test('without accents the screening keeps its floors', () => {
  const bare = { found: 0.97, refused: 0.01, right: 0.97, category: 0.95 }
  holds(measure(heldOut, foldVietnamese), bare)
  holds(measure(dev, foldVietnamese), bare)
})

test('without tones, in Telex or VNI keys, the screening keeps its floors', () => {
  const slips = { found: 0.95, refused: 0.01, right: 0.95, category: 0.93 }
  holds(measure(dev, withoutTones), slips)
  holds(measure(dev, inTelex), slips)
  holds(measure(dev, inVni), slips)
})

test('goods are found among others, in capitals and with counts', () => {
  const around = { found: 0.97, refused: 0.01, right: 0.97, category: 0.95 }
  holds(
    measure(dev, (text) => text.toUpperCase()),
    around,
  )
  holds(
    measure(dev, (text) => `2 hộp ${text} 500g (mới)`),
    around,
  )
  const listed = measure(dev, (text) => `áo thun, ${text} và sách`)
  holds({ ...listed, right: 1 }, around)
})

type Rates = { found: number; refused: number; right: number; category: number }

function measure(
  phrases: readonly Phrase[],
  type: (text: string) => string = (text) => text,
): Rates {
  const seen = phrases.map((p) => ({ ...p, ...screenContents(type(p.declared), lexicon) }))
  const share = (all: typeof seen, test: (p: (typeof seen)[number]) => boolean) =>
    all.filter(test).length / all.length
  const of = (expected: GoodsClass) => seen.filter((p) => p.expected === expected)
  return {
    found: share(of('prohibited'), (p) => p.class === 'prohibited'),
    refused: share(of('allowed'), (p) => p.class === 'prohibited'),
    right: share(seen, (p) => p.class === p.expected),
    category: share(
      seen.filter((p) => p.category !== '-'),
      (p) => p.categoryId === p.category,
    ),
  }
}

function holds(measured: Rates, floors: Rates): void {
  const shown = JSON.stringify(measured)
  assert.ok(measured.found >= floors.found, `prohibited found: ${shown}`)
  assert.ok(measured.refused <= floors.refused, `allowed refused: ${shown}`)
  assert.ok(measured.right >= floors.right, `class right: ${shown}`)
  assert.ok(measured.category >= floors.category, `category right: ${shown}`)
}

function read(file: string): Phrase[] {
  const url = new URL(`../../../vectors/goods/${file}`, import.meta.url)
  const [, ...lines] = readFileSync(url, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [declared, expected, category] = line.split('\t')
    return { declared: declared!, expected: expected!, category: category! }
  })
}

function withoutTones(text: string): string {
  return text.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC') // prettier-ignore
}

function inTelex(text: string): string {
  const tones = { '\u0300': 'f', '\u0301': 's', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' }
  return inKeys(text, tones, (shape, last) => (shape === '\u0302' ? last : 'w')).replace(/đ/g, 'dd')
}

function inVni(text: string): string {
  const tones = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' }
  const shapes: Record<string, string> = { '\u0302': '6', '\u031b': '7', '\u0306': '8' }
  return inKeys(text, tones, (shape) => shapes[shape]!).replace(/đ/g, 'd9')
}

/** What a keyboard leaves when it does not turn keys into accents: shapes in place, tone last. */
function inKeys(
  text: string,
  tones: Record<string, string>,
  shapeKey: (shape: string, last: string) => string,
): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    let keys = ''
    let tone = ''
    for (const char of word.normalize('NFD')) {
      if (tones[char]) tone = tones[char]
      else if (/\p{M}/u.test(char)) keys += shapeKey(char, keys.at(-1)!)
      else keys += char
    }
    return keys + tone
  })
}
