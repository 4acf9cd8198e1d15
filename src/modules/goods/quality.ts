import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { screenContents } from '#core/goods/screen.ts'
import type { Ctx } from '#platform/context.ts'
import { officesFor } from '#platform/policy.ts'
import { type List, listInForce } from './in-force.ts'
import { shippedPhrases } from './phrases-data.ts'

/** How often a category was meant, found when meant, and found when something else was meant. */
const counts = { meant: Type.Integer(), found: Type.Integer(), wrong: Type.Integer() }

/** How good a list is: by category, on the shipped phrases and on the corrections that were decided. */
export const Quality = Type.Object({
  version: Type.String(),
  phrases: Type.Integer(),
  /** Of the phrases, those whose class and category are both right. */
  right: Type.Integer(),
  corrections: Type.Object({
    ...{ open: Type.Integer(), taken: Type.Integer(), dismissed: Type.Integer() },
  }),
  categories: Type.Array(
    Type.Object({
      ...{ id: Type.String(), nameVi: Type.String(), nameEn: Type.String() },
      class: Type.Enum(['prohibited', 'conditional']),
      phrases: Type.Object(counts),
      corrections: Type.Object(counts),
    }),
  ),
})
export type Quality = Static<typeof Quality>
type Counts = { readonly meant: number; readonly found: number; readonly wrong: number }

/** What was meant, and what the list said; null: no category. */
export type Judged = { readonly meant: string | null; readonly said: string | null }

/** The quality of the list in force at the actor's operator. */
export async function qualityOf(ctx: Ctx): Promise<Quality> {
  officesFor(ctx.actor, 'catalogue.read')
  const list = await listInForce(ctx)
  const onPhrases = await measured(list)
  const { judged, states } = await decidedCorrections(ctx)
  return {
    ...{ version: list.catalogue.version, phrases: shippedPhrases.length, right: onPhrases.right },
    corrections: states,
    categories: list.catalogue.categories.map(({ id, nameVi, nameEn, class: its }) => ({
      ...{ id, nameVi, nameEn, class: its },
      phrases: countsOf(id, onPhrases.judged),
      corrections: countsOf(id, judged),
    })),
  }
}

/** How a category fares among answers. */
export function countsOf(categoryId: string, judged: readonly Judged[]): Counts {
  const meant = judged.filter((one) => one.meant === categoryId)
  const said = judged.filter((one) => one.said === categoryId)
  const found = meant.filter((one) => one.said === categoryId).length
  return { meant: meant.length, found, wrong: said.length - found }
}

type Measured = { readonly judged: readonly Judged[]; readonly right: number }
const measuredOf = new WeakMap<List, Promise<Measured>>()

/** Screening the phrases takes some 0.2 s: once for each list. */
function measured(list: List): Promise<Measured> {
  let known = measuredOf.get(list)
  if (!known) measuredOf.set(list, (known = measure(list)))
  return known
}

async function measure(list: List): Promise<Measured> {
  const lexicon = list.lexicon()
  const judged: Judged[] = []
  let right = 0
  for (const [i, phrase] of shippedPhrases.entries()) {
    if (i % 200 === 0) await breathe()
    const said = screenContents(phrase.text, lexicon)
    judged.push({ meant: phrase.category, said: said.categoryId })
    if (said.class === phrase.class && said.categoryId === phrase.category) right += 1
  }
  return { judged, right }
}

const nothing = { open: 0, taken: 0, dismissed: 0 }

/** A correction that was taken says what was meant; one that was dismissed, that the list was right. */
async function decidedCorrections(ctx: Ctx) {
  const rows = await ctx.tx
    .selectFrom('goods.correction')
    .select(['state', 'shown_category as shown', 'right_category as right'])
    .select(sql<number>`count(*)::int`.as('times'))
    .where('operator_id', '=', ctx.actor.organisationId)
    .groupBy(['state', 'shown_category', 'right_category'])
    .execute()
  const states = { ...nothing }
  const judged = rows.flatMap(({ state, shown, right, times }): Judged[] => {
    states[state as keyof typeof states] += times
    if (state === 'open') return []
    const one = { meant: state === 'taken' ? right : shown, said: shown }
    return Array.from({ length: times }, () => one)
  })
  return { judged, states }
}
