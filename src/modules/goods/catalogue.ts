import type { Catalogue, Category, GoodsClass } from '#core/goods/catalogue.ts'
import { compileCatalogue, type Lexicon, underCatalogue } from '#core/goods/lexicon.ts'
import { addDays, type Day, isDay } from '#core/time.ts'
import { citation, clauseOf, isInForce } from '#modules/law/index.ts'
import { catalogueBegins, type CategoryEntry } from './catalogue-entry.ts'
import { catalogueEntries, fines, release } from './catalogue-data.ts'
import { grammar } from './catalogue-grammar.ts'
import { harmless } from './catalogue-harmless.ts'

/**
 * The list of goods as the law stands on a day: acceptance, refusals and the public page all name
 * its version (CT02 I.3; R8, R13, R21). Refuses days before the Law on Post.
 */
export function catalogueInForce(date: Day): Catalogue {
  if (!isDay(date) || date < catalogueBegins) {
    throw new RangeError(`no catalogue is in force on "${date}"`)
  }
  const next = turns.findIndex((day) => day > date)
  const index = next === -1 ? turns.length - 1 : next - 1
  let catalogue = catalogues.get(index)
  if (!catalogue) catalogues.set(index, (catalogue = catalogueOf(index)))
  return catalogue
}

/** The catalogue of a day made ready for matching; `screenLine` of core takes it. */
export function lexiconInForce(date: Day): Lexicon {
  const catalogue = catalogueInForce(date)
  compiled ??= compileCatalogue(catalogue)
  return underCatalogue(compiled, catalogue)
}

let compiled: Lexicon | undefined
const catalogues = new Map<number, Catalogue>()

/** The days on which a class or a cited clause begins or has ended: each begins a version. */
export const turns: readonly Day[] = [
  ...new Set([catalogueBegins, ...catalogueEntries.flatMap(turnsOf)]),
]
  .filter((day) => day >= catalogueBegins)
  .sort()

function turnsOf(entry: CategoryEntry): Day[] {
  const dated = [...entry.classes, ...basesOf(entry, 'prohibited').map(clauseOf)]
  return dated.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  )
}

function catalogueOf(index: number): Catalogue {
  const validFrom = turns[index]!
  const next = turns[index + 1]
  return {
    version: `${release}/${validFrom}`,
    validFrom,
    validTo: next === undefined ? null : addDays(next, -1),
    categories: catalogueEntries.map((entry) => categoryOn(entry, validFrom)),
    harmless,
    grammar,
  }
}

function categoryOn(entry: CategoryEntry, date: Day): Category {
  const { id, nameVi, nameEn, conditions, neverByAir = [], words } = entry
  const period = entry.classes.find((p) => isInForce(p, date))
  if (!period) throw new Error(`category ${id} has no class on ${date}`)
  const bases = basesOf(entry, period.class).filter((base) => isInForce(clauseOf(base), date))
  const basis = citation(bases, date)
  return { id, class: period.class, nameVi, nameEn, basis, bases, conditions, neverByAir, words }
}

/** The clauses of a category; sending what is prohibited is also fined. */
function basesOf({ id, bases }: CategoryEntry, goodsClass: GoodsClass): readonly string[] {
  if (goodsClass !== 'prohibited') return bases
  return [...bases, ...(id === 'immoral' ? fines.immoral : fines.prohibited)]
}
