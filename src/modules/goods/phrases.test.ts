import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
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
const sendersDev = read('senders-dev.tsv')
/** Every phrase that nothing was tuned on. */
const unseen = [...heldOut, ...read('senders-held-out.tsv'), ...read('blind.tsv')]

test('the phrases cover every category, the allowed and the vague', () => {
  const covered = new Set([...dev, ...heldOut].map((p) => p.category))
  for (const { id } of lexicon.catalogue.categories) assert.ok(covered.has(id), id)
  assert.ok(dev.length + heldOut.length >= 600)
})

test('no phrase to tune on is measured as unseen, and the senders are parted by hash', () => {
  const tuned = new Set([...dev, ...sendersDev].map((p) => p.declared))
  assert.deepEqual(
    unseen.filter((p) => tuned.has(p.declared)),
    [],
  )
  assert.ok(sendersDev.every((p) => sideOf(p.declared) === 0))
  assert.ok(read('senders-held-out.tsv').every((p) => sideOf(p.declared) === 1))
  assert.ok(unseen.length >= 2_500 && sendersDev.length >= 1_600)
})

test('on the phrases it was tuned on, the screening keeps its floors', () => {
  holds(measure(dev), { found: 0.99, refused: 0.005, right: 0.99, category: 0.97 })
})

test('on phrases it was never tuned on, the screening keeps its floors', () => {
  holds(measure(heldOut), { found: 0.98, refused: 0.01, right: 0.97, category: 0.96 })
})

test('on 2,500 unseen phrases: prohibited found ≥ 95 %, allowed refused ≤ 3 %, class right ≥ 90 %', () => {
  holds(measure(unseen), { found: 0.975, refused: 0.01, right: 0.97, category: 0.955 })
  holds(measure(unseen, foldVietnamese), {
    found: 0.965,
    refused: 0.015,
    right: 0.96,
    category: 0.94,
  })
  holds(measure(sendersDev), { found: 0.98, refused: 0.005, right: 0.985, category: 0.975 })
})

test('with one slip of the finger in each phrase, nine of ten prohibited goods are still found', () => {
  holds(measure(unseen, withSlip), { found: 0.9, refused: 0.02, right: 0.92, category: 0.87 })
  const bare = { found: 0.875, refused: 0.025, right: 0.9, category: 0.85 }
  holds(
    measure(unseen, (text) => withSlip(foldVietnamese(text))),
    bare,
  )
})

test('the confidence is how often such an answer is right, slips included', () => {
  const bands = [0.8, 0.88, 0.92, 0.965, 1.01].map((below) => ({ below, n: 0, sum: 0, right: 0 }))
  for (const type of [asTyped, foldVietnamese, withSlip]) {
    for (const { declared, expected } of unseen) {
      const { class: answer, confidence } = screenContents(type(declared), lexicon)
      const band = bands.find(({ below }) => confidence < below)!
      band.n += 1
      band.sum += confidence
      if (answer === expected) band.right += 1
    }
  }
  for (const { below, n, sum, right } of bands) {
    assert.ok(n > 100, `only ${n} answers below ${below}`)
    assert.ok(Math.abs(sum - right) / n < 0.07, `below ${below}: said ${sum / n}, was ${right / n}`)
  }
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

function measure(phrases: readonly Phrase[], type: (text: string) => string = asTyped): Rates {
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

function asTyped(text: string): string {
  return text
}

function sideOf(declared: string): number {
  const words = foldVietnamese(declared)
    .replace(/[^a-z ]+/g, ' ')
    .trim()
    .split(/ +/)
  return createHash('sha256').update(words.slice(0, 2).join(' ')).digest()[0]! & 1
}

const keyboard = 'qwertyuiopasdfghjklzxcvbnm'

/** A letter left out, doubled, swapped with the next, or the key beside it; the text's hash says which. */
function withSlip(text: string): string {
  const hash = createHash('sha256').update(text).digest()
  const chars = Array.from(text)
  const isLetter = (char = '') => /\p{L}/u.test(char)
  const places = chars.flatMap((c, i) => (isLetter(c) && isLetter(chars[i + 1]) ? [i] : []))
  if (places.length === 0) return text
  const at = places[hash.readUInt32BE(0) % places.length]!
  const here = chars[at]!
  const beside = keyboard.indexOf(foldVietnamese(here)) + (hash[5]! & 1 ? 1 : 25)
  const slips = [[], [here, here], [chars[at + 1]!, here], [keyboard[beside % 26]!]]
  const kind = hash[4]! % 4
  chars.splice(at, kind === 2 ? 2 : 1, ...slips[kind]!)
  return chars.join('')
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
