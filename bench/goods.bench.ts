import { readFileSync } from 'node:fs'
import type { GoodsClass } from '#core/goods/catalogue.ts'
import { compileCatalogue } from '#core/goods/lexicon.ts'
import { screenLine } from '#core/goods/screen-line.ts'
import { catalogueInForce } from '#modules/goods/index.ts'
import { figuresOf } from './figure.ts'
import { type Nearest, TrigramSearch } from './goods-trigrams.ts'

// Screening on one core beside a plain trigram search over the same list, in speed and in quality, on
// phrases that neither was tuned on; the likeness that is enough for the search is the best for it.
const figure = figuresOf('goods')

type Phrase = { readonly declared: string; readonly expected: string }

const catalogue = catalogueInForce('2026-11-22')
const phrases = ['held-out.tsv', 'senders-held-out.tsv', 'blind.tsv'].flatMap(read)

const began = performance.now()
const lexicon = compileCatalogue(catalogue)
figure('compile_ms', performance.now() - began, 'ms')
// Lines that were never met before first: nothing is remembered yet.
figure('cold_lines_per_s', speedOf(ours, 1), 'lines/s')
figure('lines_per_s', speedOf(ours, 10), 'lines/s')
qualityOf(phrases.map(ours), '')

const search = new TrigramSearch(catalogue)
figure(
  'trigram_lines_per_s',
  speedOf((phrase) => search.nearest(phrase.declared), 1),
  'lines/s',
)
const nearest = phrases.map(({ declared }) => search.nearest(declared))
const tried = [0.4, 0.5, 0.6, 0.7, 0.8].map((enough) => nearest.map((near) => asGood(near, enough)))
qualityOf(
  tried.reduce((top, next) => (rightOf(next) > rightOf(top) ? next : top)),
  'trigram_',
)

function ours({ declared }: Phrase): GoodsClass {
  return screenLine(declared, lexicon).class
}

/** Like nothing on the list is allowed. */
function asGood(near: Nearest, enough: number): GoodsClass {
  return near.likeness >= enough ? near.class : 'allowed'
}

function speedOf(answer: (phrase: Phrase) => unknown, times: number): number {
  const start = performance.now()
  for (let i = 0; i < times; i++) for (const phrase of phrases) answer(phrase)
  return (phrases.length * times * 1000) / (performance.now() - start)
}

function qualityOf(answers: readonly GoodsClass[], prefix: string): void {
  const refused = (expected: GoodsClass) => {
    const those = answers.filter((_, i) => phrases[i]!.expected === expected)
    return those.filter((answer) => answer === 'prohibited').length / those.length
  }
  figure(`${prefix}prohibited_found`, refused('prohibited'), 'share')
  figure(`${prefix}allowed_refused`, refused('allowed'), 'share')
  figure(`${prefix}class_right`, rightOf(answers), 'share')
}

function rightOf(answers: readonly GoodsClass[]): number {
  return answers.filter((answer, i) => answer === phrases[i]!.expected).length / answers.length
}

function read(file: string): Phrase[] {
  const text = readFileSync(new URL(`../vectors/goods/${file}`, import.meta.url), 'utf8')
  const [, ...lines] = text.trim().split('\n')
  return lines.map((line) => {
    const [declared, expected] = line.split('\t')
    return { declared: declared!, expected: expected! }
  })
}
