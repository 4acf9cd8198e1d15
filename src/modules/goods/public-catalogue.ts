import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import type { Catalogue, Category } from '#core/goods/catalogue.ts'
import type { Day } from '#core/time.ts'
import { clauseOf } from '#modules/law/index.ts'
import { catalogueInForce } from './catalogue.ts'
import { advice } from './public-advice-data.ts'
import { writeRows } from './public-csv.ts'
import { groupOf, publicGroups } from './public-groups.ts'

const text = Type.String()
const texts = Type.Array(text)
const bilingual = { vi: text, en: text }
const endless = Type.Union([text, Type.Null()])
const goodsClass = Type.Enum(['prohibited', 'conditional'])
const pair = Type.Object({ first: texts, then: texts })

const Law = Type.Object({
  ...{ id: text, short: text, titleVi: text, titleEn: text },
  ...{ validFrom: text, validTo: endless },
})

const PublicCategory = Type.Object({
  ...{ id: text, group: text, class: goodsClass, nameVi: text, nameEn: text },
  ...{ basis: text, bases: texts, laws: Type.Array(Law) },
  conditions: Type.Array(
    Type.Object({ kind: Type.Enum(['evidence', 'packing', 'transport']), ...bilingual }),
  ),
  instead: Type.Object(bilingual),
  neverByAir: texts,
  words: Type.Object({
    ...{ terms: texts, heads: texts, hints: texts, cues: texts, pairs: Type.Array(pair) },
    ...{ exceptions: texts, yieldsTo: texts },
  }),
})

/** What anybody may have: the catalogue that `core/goods` matches with, and what a reader is told. */
export const PublicCatalogue = Type.Object({
  ...{ version: text, validFrom: text, validTo: endless },
  groups: Type.Array(Type.Object({ id: text, ...bilingual })),
  categories: Type.Array(PublicCategory),
  harmless: Type.Array(
    Type.Object({
      ...{ id: text, reach: Type.Enum(['after', 'item', 'none']) },
      ...{ goods: Type.Boolean(), words: texts },
    }),
  ),
  grammar: Type.Object({
    ...{ joins: texts, negations: texts, vague: texts, vagueHeads: texts, fillers: texts },
  }),
})
export type PublicCatalogue = Static<typeof PublicCatalogue>

/** The catalogue of a day as bytes, with a strong entity tag of those bytes. */
export type Published = { readonly version: string; readonly etag: string; readonly body: Buffer }

const published = new Map<string, Published>()

/** The public catalogue of a day as JSON or as a table. Throws a RangeError where none is in force. */
export function publish(format: 'json' | 'csv', day: Day): Published {
  const catalogue = catalogueInForce(day)
  const key = `${format} ${catalogue.version}`
  let kept = published.get(key)
  if (!kept) {
    const shown = shownOf(catalogue)
    const body = Buffer.from(format === 'json' ? JSON.stringify(shown) : table(shown))
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    published.set(key, (kept = { version: catalogue.version, etag, body }))
  }
  return kept
}

/** The public catalogue of a day. Throws a RangeError where none is in force. */
export function publicCatalogue(day: Day): PublicCatalogue {
  return shownOf(catalogueInForce(day))
}

function shownOf(catalogue: Catalogue): PublicCatalogue {
  const given = { ...catalogue, categories: catalogue.categories.map(publicCategory) }
  // The types of the list are read-only; those of a schema are not.
  return { ...given, groups: publicGroups } as unknown as PublicCatalogue
}

/** A category with its laws and dates; conditions only while it may be sent under conditions. */
function publicCategory(category: Category) {
  const laws = category.bases.map(clauseOf).map((clause) => {
    const { id, short, titleVi, titleEn, validFrom, validTo } = clause
    return { id, short, titleVi, titleEn, validFrom, validTo }
  })
  return {
    ...category,
    group: groupOf(category.id),
    laws,
    conditions: category.class === 'conditional' ? category.conditions : [],
    instead: advice[category.id]!,
  }
}

const columns = [
  ...['version', 'valid_from', 'valid_to', 'id', 'group', 'class', 'name_vi', 'name_en'],
  ...['basis', 'conditions_vi', 'conditions_en', 'instead_vi', 'instead_en'],
]

function table({ version, validFrom, validTo, categories }: PublicCatalogue): string {
  const rows = categories.map((category) => {
    const { id, group, class: its, nameVi, nameEn, basis, conditions, instead } = category
    const asked = [conditions.map(({ vi }) => vi), conditions.map(({ en }) => en)]
    return [
      ...[version, validFrom, validTo ?? '', id, group, its, nameVi, nameEn, basis],
      ...asked.map((list) => list.join(' | ')),
      ...[instead.vi, instead.en],
    ]
  })
  return writeRows([columns, ...rows])
}
