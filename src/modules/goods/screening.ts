import { type Declaration, screenDeclaration } from '#core/goods/declaration.ts'
import type { List } from './in-force.ts'

/** A declaration held against a list, with what follows from it. */
export type Screened = Declaration

const remembered = new WeakMap<List, Map<string, Screened>>()
const rememberAtMost = 5_000

/**
 * Screens declared contents against a list in force (R8, R13, R21). The same words come again and
 * again, so the latest answers of a list are remembered.
 */
export function screen(text: string, list: List): Screened {
  let answers = remembered.get(list)
  if (!answers) remembered.set(list, (answers = new Map<string, Screened>()))
  const known = answers.get(text)
  if (known) return known
  if (answers.size >= rememberAtMost) answers.delete(answers.keys().next().value!)
  const screened = screenDeclaration(text, list.lexicon())
  answers.set(text, screened)
  return screened
}
