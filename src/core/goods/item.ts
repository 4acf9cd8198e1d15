import type { Match } from './match.ts'
import type { Word } from './words.ts'

/** One thing of a declaration: its words and the phrases that cover them. */
export type Item = { readonly words: readonly Word[]; readonly matches: readonly Match[] }

/** Cuts at separators and at joining words (`và`, `kèm`, `giấu trong`) that are no part of a name. */
export function itemsOf(words: readonly Word[], matches: readonly Match[]): Item[] {
  const joins = matches.filter((m) => m.senses.some(({ meaning }) => meaning.kind === 'join'))
  const starts = new Set(words.flatMap((word, i) => (isStart(word) ? [i] : [])))
  for (const join of joins) starts.add(join.from).add(join.to)
  for (const { from, to } of matches) {
    for (let i = from + 1; i < to; i++) starts.delete(i)
  }
  const cuts = [...starts].sort((a, b) => a - b)
  const joinStarts = new Set(joins.map((join) => join.from))
  return cuts.flatMap((from, n) => {
    const to = cuts[n + 1] ?? words.length
    return joinStarts.has(from) || from === to ? [] : [itemAt({ words, matches }, from, to)]
  })
}

function isStart({ before }: Word): boolean {
  return before === 'item' || before === 'slash'
}

function itemAt({ words, matches }: Item, from: number, to: number): Item {
  return {
    words: words.slice(from, to),
    matches: matches
      .filter((m) => m.from >= from && m.to <= to)
      .map((m) => ({ ...m, from: m.from - from, to: m.to - from })),
  }
}

/** The places of a match's words. */
export function placesOf({ from, to }: Match): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
