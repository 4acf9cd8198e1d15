import { findHits, type Hit } from './accuse.ts'
import type { GoodsClass } from './catalogue.ts'
import { type Item, placesOf } from './item.ts'
import { classRank, type Lexicon } from './lexicon.ts'
import { type Match, says } from './match.ts'

/** What one thing of a declaration was taken for. */
export type Verdict = {
  readonly class: GoodsClass
  readonly categoryId: string | null
  /** The words, as typed, that decided. */
  readonly words: readonly string[]
  /** 0…1: the share of such answers whose class is right, as measured on phrases never tuned on. */
  readonly confidence: number
}

/** Decides on one thing. Null when it names nothing: a size, a colour, a count. */
export function judgeItem(item: Item, lexicon: Lexicon): Verdict | null {
  const worst = worstOf(findHits(item, lexicon), lexicon)
  if (worst) return accused(worst, item, lexicon)
  const empty = item.matches.filter((m) => says(m, 'vague', 'vagueHead'))
  if (empty.length > 0 && !saysMore(item)) {
    return verdict('vague', item, { matches: empty, confidence: sure.vague })
  }
  const named = item.matches.filter(namesGoods)
  if (named.length > 0) return verdict('allowed', item, { matches: named, confidence: sure.named })
  const head = item.matches.find((m) => !says(m, 'filler') || says(m, 'vagueHead'))
  if (head && says(head, 'vagueHead')) {
    return verdict('vague', item, { matches: [head], confidence: sure.vague })
  }
  return saysMore(item) ? verdict('allowed', item, { matches: [], confidence: sure.unknown }) : null
}

/** What `phrases.test.ts` measures: how often each kind of answer is right, slips included. */
const sure = { named: 0.96, vague: 0.86, unknown: 0.78 } as const

/** Words that fit exactly leave little doubt; words that had to be guessed leave more. */
function sureOf(quality: number): number {
  return Math.min(0.99, 0.8 + 0.5 * (quality - 0.6))
}

/** The gravest hit; of equals the heavier; then the last pair, or the word named first. */
function worstOf(hits: readonly Hit[], lexicon: Lexicon): Hit | null {
  const rank = (hit: Hit) => classRank[lexicon.catalogue.categories[hit.category]!.class]
  return hits.reduce<Hit | null>((top, hit) => {
    if (!top || rank(hit) > rank(top)) return hit
    if (rank(hit) < rank(top)) return top
    const pairs = hit.weight > 1 && hit.weight === top.weight
    return hit.weight > top.weight || pairs ? hit : top
  }, null)
}

function accused(hit: Hit, item: Item, lexicon: Lexicon): Verdict {
  const category = lexicon.catalogue.categories[hit.category]!
  const confidence = sureOf(Math.min(...hit.matches.map((m) => m.quality)))
  return { ...verdict(category.class, item, { ...hit, confidence }), categoryId: category.id }
}

function verdict(
  goodsClass: GoodsClass,
  item: Item,
  found: { readonly matches: readonly Match[]; readonly confidence: number },
): Verdict {
  const words = found.matches.map((m) => wordsOf(item, m))
  const confidence = Math.round(found.confidence * 100) / 100
  return { class: goodsClass, categoryId: null, words, confidence }
}

function wordsOf({ words }: Item, { from, to }: Match): string {
  return words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')
}

function namesGoods(match: Match): boolean {
  if (match.senses.some(({ meaning: m }) => m.kind === 'harmless' && m.goods)) return true
  if (says(match, 'vague', 'filler', 'join', 'negation')) return false
  // A look-alike of one word (`thông`, `giờ`) names nothing.
  return match.to - match.from > 1 && says(match, 'exception', 'first', 'term', 'head', 'hint')
}

/** Whether a word stands there that is neither a count nor empty, known or not. */
function saysMore({ words, matches }: Item): boolean {
  const idle = new Set(
    matches.filter((m) => says(m, 'vague', 'vagueHead', 'filler')).flatMap(placesOf),
  )
  return words.some((w, i) => !w.isNumber && !idle.has(i) && w.fold.length > 1)
}
