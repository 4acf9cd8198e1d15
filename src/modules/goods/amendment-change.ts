import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Words = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
  minItems: 1,
  maxItems: 100,
})
const CategoryId = Type.String({ minLength: 1, maxLength: 60 })

/** What a change rests on: a clause of `law` by its id, or a rule of the house in words. */
export const Basis = Type.Union([
  Type.Object({ law: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
  Type.Object({ house: Type.String({ minLength: 5, maxLength: 160 }) }, closed),
])
export type Basis = Static<typeof Basis>

/** Words that a category gets, and what they do there; see `CategoryWords` of core. */
export const accusingKinds = ['term', 'head', 'hint', 'cue'] as const
export type AccusingKind = (typeof accusingKinds)[number]

const said = { basis: Basis, reason: Type.String({ minLength: 1, maxLength: 500 }) }

/**
 * One change to the national list. All make it stricter but `harmless`, which names goods that may be
 * sent and silences nothing beside them; `exception_off` takes a built-in exception away.
 */
export const ChangeInput = Type.Union([
  Type.Object(
    {
      kind: Type.Enum([...accusingKinds, 'exception_off']),
      ...{ category: CategoryId, words: Words, ...said },
    },
    closed,
  ),
  Type.Object({ kind: Type.Enum(['harmless']), words: Words, ...said }, closed),
  Type.Object({ kind: Type.Enum(['prohibit']), category: CategoryId, ...said }, closed),
  Type.Object(
    {
      ...{ kind: Type.Enum(['condition']), category: CategoryId },
      condition: Type.Object(
        {
          kind: Type.Enum(['evidence', 'packing', 'transport']),
          vi: Type.String({ minLength: 5, maxLength: 300 }),
          en: Type.String({ minLength: 5, maxLength: 300 }),
        },
        closed,
      ),
      ...said,
    },
    closed,
  ),
])
export type ChangeInput = Static<typeof ChangeInput>

type WithoutReason<T> = T extends unknown ? Omit<T, 'reason'> : never

/** A change as it is kept: its reason is sealed beside it. */
export type Change = WithoutReason<ChangeInput>

/** The words of a change, where it has some. */
export function wordsIn(change: Change): readonly string[] {
  return 'words' in change ? change.words : []
}

/** The category it is about, where it is about one. */
export function categoryIn(change: Change): string | null {
  return 'category' in change ? change.category : null
}
