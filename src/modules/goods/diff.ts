import { type Static, Type } from 'typebox'
import type { Catalogue, Category } from '#core/goods/catalogue.ts'

const text = Type.String()
const texts = Type.Array(text)
const goodsClass = Type.Enum(['prohibited', 'conditional'])
const Condition = Type.Object({
  ...{ kind: Type.Enum(['evidence', 'packing', 'transport']), vi: text, en: text },
})
const words = { added: texts, removed: texts, addedCount: Type.Integer(), removedCount: Type.Integer() } // prettier-ignore

/** What is not the same in two lists: of words the first fifty, and how many there are. */
export const CatalogueDiff = Type.Object({
  ...{ from: text, to: text },
  categories: Type.Array(
    Type.Object({
      ...{ id: text, nameVi: text, nameEn: text },
      class: Type.Object({ before: goodsClass, after: goodsClass }),
      basis: Type.Object({ before: text, after: text }),
      conditions: Type.Object({ added: Type.Array(Condition), removed: Type.Array(Condition) }),
      words: Type.Object(words),
    }),
  ),
  harmless: Type.Object(words),
})
export type CatalogueDiff = Static<typeof CatalogueDiff>

const shownAtMost = 50

/** What one list says that the other does not. */
export function diffOf(before: Catalogue, after: Catalogue): CatalogueDiff {
  const categories = after.categories.flatMap((category) => {
    const old = before.categories.find(({ id }) => id === category.id)
    return old && !isSame(old, category) ? [changed(old, category)] : []
  })
  return {
    ...{ from: before.version, to: after.version, categories },
    harmless: difference(harmlessOf(before), harmlessOf(after)),
  }
}

function isSame(a: Category, b: Category): boolean {
  return a.class === b.class && a.basis === b.basis && a.conditions.length === b.conditions.length && a.words === b.words // prettier-ignore
}

function changed(before: Category, after: Category): CatalogueDiff['categories'][number] {
  const { id, nameVi, nameEn } = after
  const keys = (category: Category) => new Set(category.conditions.map(({ vi }) => vi))
  const [old, now] = [keys(before), keys(after)]
  return {
    ...{ id, nameVi, nameEn },
    class: { before: before.class, after: after.class },
    basis: { before: before.basis, after: after.basis },
    conditions: {
      added: after.conditions.filter(({ vi }) => !old.has(vi)),
      removed: before.conditions.filter(({ vi }) => !now.has(vi)),
    },
    words: difference(wordsOf(before), wordsOf(after)),
  }
}

/** Words that accuse; an exception that was taken away shows as one removed, with its sign. */
function wordsOf({ words }: Category): string[] {
  const { terms, heads, hints, cues, exceptions } = words
  return [...terms, ...heads, ...hints, ...cues, ...exceptions.map((phrase) => `≠ ${phrase}`)]
}

function harmlessOf({ harmless }: Catalogue): string[] {
  return harmless.flatMap(({ words }) => words)
}

function difference(before: readonly string[], after: readonly string[]) {
  const [old, now] = [new Set(before), new Set(after)]
  const added = [...now].filter((one) => !old.has(one))
  const removed = [...old].filter((one) => !now.has(one))
  return {
    ...{ added: added.slice(0, shownAtMost), removed: removed.slice(0, shownAtMost) },
    ...{ addedCount: added.length, removedCount: removed.length },
  }
}
