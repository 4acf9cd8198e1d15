import type { Catalogue } from '#core/goods/catalogue.ts'
import { classRank } from '#core/goods/lexicon.ts'
import { type Spelling, spellingOf } from '#core/goods/spelling.ts'
import { tokenize } from '#core/goods/tokens.ts'

/** Phrases that accuse by themselves, by how they are written, and how gravely. */
type Accusers = {
  readonly spelled: ReadonlyMap<string, Accuser>
  readonly folded: ReadonlyMap<string, Accuser>
}
type Accuser = { readonly text: string; readonly rank: number }

const accusersOf = new WeakMap<Catalogue, Accusers>()
const longestPhrase = 9

/**
 * The built-in phrases graver than a rank that another phrase would hide: those that stand in it, and those
 * that are the same without accents. The longest phrase explains a line, so a phrase that holds `súng`
 * would silence it.
 */
export function hiddenIn(
  phrase: string,
  { catalogue, below }: { readonly catalogue: Catalogue; readonly below: number },
): string[] {
  const words = spelled(phrase)
  const { spelled: bySpell, folded: byFold } = accusers(catalogue)
  const bare = words.every(({ marked }) => !marked)
  const found = [byFold.get(foldOf(words))]
  for (const part of partsOf(words)) {
    found.push(bySpell.get(spellOf(part)), bare ? byFold.get(foldOf(part)) : undefined)
  }
  return [...new Set(found.flatMap((one) => (one && one.rank > below ? one.text : [])))]
}

/** The words of a phrase, as the matcher cuts and compares them. */
export function spelled(phrase: string): Spelling[] {
  return tokenize(phrase).map(({ text }) => spellingOf(text))
}

function accusers(catalogue: Catalogue): Accusers {
  let known = accusersOf.get(catalogue)
  if (!known) accusersOf.set(catalogue, (known = collect(catalogue)))
  return known
}

function collect({ categories }: Catalogue): Accusers {
  const bySpell = new Map<string, Accuser>()
  const byFold = new Map<string, Accuser>()
  for (const { class: its, words } of categories) {
    for (const text of [...words.terms, ...words.heads]) {
      const accuser = { text, rank: classRank[its] }
      keepGraver(bySpell, spellOf(spelled(text)), accuser)
      keepGraver(byFold, foldOf(spelled(text)), accuser)
    }
  }
  return { spelled: bySpell, folded: byFold }
}

function keepGraver(map: Map<string, Accuser>, key: string, accuser: Accuser): void {
  if ((map.get(key)?.rank ?? -1) < accuser.rank) map.set(key, accuser)
}

function* partsOf(words: readonly Spelling[]): Generator<readonly Spelling[]> {
  for (let from = 0; from < words.length; from++) {
    const last = Math.min(words.length, from + longestPhrase)
    for (let to = from + 1; to <= last; to++) yield words.slice(from, to)
  }
}

function spellOf(words: readonly Spelling[]): string {
  return words.map(({ spell }) => spell).join(' ')
}

/** Without spaces: `matuy` is `ma túy` too. */
function foldOf(words: readonly Spelling[]): string {
  return words.map(({ fold }) => fold).join('')
}
