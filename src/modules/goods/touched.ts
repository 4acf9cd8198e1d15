import { spelled } from './hidden.ts'

/**
 * Which texts a list may read differently once it knows some words more, or fewer: those with one of these
 * words, one that differs by a letter, one with the same rhyme (`chai`, `trai`: how it sounds), or the
 * words run together. All other texts it reads as before.
 */
export function touchedBy(phrases: readonly string[]): (text: string) => boolean {
  const keys = new Set<string>()
  for (const phrase of phrases) {
    const folds = foldsOf(phrase)
    for (const fold of folds) for (const key of keysOf(fold)) keys.add(key)
    for (const key of slips(folds.join(''))) keys.add(key)
  }
  return (text) => {
    const folds = foldsOf(text)
    return (
      folds.some((fold) => keysOf(fold).some((key) => keys.has(key))) ||
      runs(folds).some((fold) => slips(fold).some((key) => keys.has(key)))
    )
  }
}

function foldsOf(text: string): string[] {
  return spelled(text).map(({ fold }) => fold)
}

function keysOf(fold: string): string[] {
  return [...slips(fold), `~${fold.replace(/^[^aeiouy]+/, '')}`]
}

/** Two words that differ by one letter are the same once a letter, or none, is taken from each. */
function slips(fold: string): string[] {
  return [fold, ...Array.from(fold, (_, i) => fold.slice(0, i) + fold.slice(i + 1))]
}

/** Neighbours written as one. */
function runs(folds: readonly string[]): string[] {
  return folds.flatMap((_, i) =>
    [2, 3].map((n) => folds.slice(i, i + n)).flatMap((run) => (run.length > 1 ? run.join('') : [])),
  )
}
