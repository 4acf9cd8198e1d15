import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import type { Catalogue } from '#core/goods/catalogue.ts'
import { clauseOf } from '#modules/law/index.ts'
import type { AmendedCategory } from './amend.ts'
import type { List } from './in-force.ts'
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
  /** Whose list it is, where it is stricter than the national one. */
  operator: Type.Union([Type.Null(), Type.Object({ code: text, name: text })]),
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

/** A list as bytes, with a strong entity tag of those bytes. */
export type Published = { readonly version: string; readonly etag: string; readonly body: Buffer }

/** A list to be shown to anybody, and the operator that was asked for. */
export type Shown = { readonly list: List; readonly operator: PublicCatalogue['operator'] }

const published = new WeakMap<List, Map<string, Published>>()

/** A list as JSON or as a table. Made once for each list. */
export function publish(format: 'json' | 'csv', shown: Shown): Published {
  const made = published.get(shown.list) ?? new Map<string, Published>()
  published.set(shown.list, made)
  const known = made.get(format)
  if (known) return known
  const catalogue = publicCatalogue(shown)
  const body = Buffer.from(format === 'json' ? JSON.stringify(catalogue) : table(catalogue))
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const bytes = { version: catalogue.version, etag, body }
  made.set(format, bytes)
  return bytes
}

/** A list as anybody may have it. The national one names no operator. */
export function publicCatalogue({ list, operator }: Shown): PublicCatalogue {
  const { catalogue, operatorId } = list
  const given = {
    ...catalogue,
    operator: operatorId ? operator : null,
    categories: catalogue.categories.map((category) => publicCategory(category, catalogue)),
  }
  // The types of the list are read-only; those of a schema are not.
  return { ...given, groups: publicGroups } as unknown as PublicCatalogue
}

/** A category with its laws and dates; conditions only while it may be sent under conditions. */
function publicCategory({ house = [], ...category }: AmendedCategory, { version }: Catalogue) {
  const laws = category.bases.map(clauseOf).map((clause) => {
    const { id, short, titleVi, titleEn, validFrom, validTo } = clause
    return { id, short, titleVi, titleEn, validFrom, validTo }
  })
  const rules = house.map(({ text: rule, validFrom }, i) => ({
    ...{ id: `house ${version} ${i + 1}`, short: rule, validFrom, validTo: null },
    ...{ titleVi: 'Quy định riêng của doanh nghiệp', titleEn: 'The operator’s own rule' },
  }))
  return {
    ...category,
    group: groupOf(category.id),
    laws: [...laws, ...rules],
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
