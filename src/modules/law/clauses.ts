import type { Day } from '#core/time.ts'
import type { Clause } from './clause.ts'
import { dataClauses } from './clauses-data.ts'
import { directiveClauses } from './clauses-directives.ts'
import { goodsClauses } from './clauses-goods.ts'
import { postClauses } from './clauses-post.ts'

/** Every clause the product cites. */
export const clauses: readonly Clause[] = [
  ...postClauses,
  ...directiveClauses,
  ...dataClauses,
  ...goodsClauses,
]

const byId = new Map(clauses.map((clause) => [clause.id, clause]))

/** A clause by its id. Throws on an id nobody wrote: a citation is code, not input. */
export function clauseOf(id: string): Clause {
  const clause = byId.get(id)
  if (!clause) throw new Error(`no clause "${id}"`)
  return clause
}

/** The clause when it is in force on a day, else null. */
export function lawInForce(id: string, date: Day): Clause | null {
  const clause = clauseOf(id)
  return isInForce(clause, date) ? clause : null
}

/** Whether something dated, a clause or a rule that rests on one, is in force on a day. */
export function isInForce(
  { validFrom, validTo }: { readonly validFrom: Day; readonly validTo: Day | null },
  date: Day,
): boolean {
  return validFrom <= date && (validTo === null || date <= validTo)
}

/** Cites those of the clauses that are in force on a day, in the order given; empty when none is. */
export function citation(ids: readonly string[], date: Day): string {
  return ids.flatMap((id) => lawInForce(id, date)?.short ?? []).join('; ')
}
