import type { Kysely } from 'kysely'
import { type Day, dayOf } from '#core/time.ts'
import { operatorForAnybody } from '#modules/directory/index.ts'
import type { Tables } from '#platform/tables.ts'
import { refuse } from './errors.ts'
import { instantOf, listOf, nationalList } from './in-force.ts'
import type { Shown } from './public-catalogue.ts'

/**
 * The list that anybody sees: of the operator whose code is given, of the only operator of the deployment,
 * else the national one. Refuses a code nobody has and a day without a list.
 */
export async function publicList(
  db: Kysely<Tables>,
  asked: { readonly operator?: string; readonly date?: string; readonly now: Date },
): Promise<Shown> {
  const day = asked.date ?? dayOf(asked.now)
  assertListed(day)
  const operator = await operatorForAnybody(db, asked.operator)
  if (!operator && asked.operator !== undefined) throw refuse('no_operator')
  if (!operator) return { list: nationalList(day), operator: null }
  const at = instantOf(day, asked.now)
  const { id: operatorId, code, name } = operator
  return { list: await listOf(db, { operatorId, at }), operator: { code, name } }
}

function assertListed(day: Day): void {
  try {
    nationalList(day)
  } catch (thrown) {
    if (thrown instanceof RangeError) throw refuse('no_catalogue', { date: day }, thrown)
    throw thrown
  }
}
