import type { Kysely } from 'kysely'
import type { Catalogue } from '#core/goods/catalogue.ts'
import { compileCatalogue, type Lexicon, underCatalogue } from '#core/goods/lexicon.ts'
import { addDays, type Day, dayOf, startOfDay } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { Tables } from '#platform/tables.ts'
import { type AmendedWords, type Amendment, amend, amendWords } from './amend.ts'
import type { Change } from './amendment-change.ts'
import { catalogueInForce, lexiconInForce } from './catalogue.ts'

/** A list of goods as it stands, ready to screen with. The same object as long as nothing changes. */
export type List = {
  /** Whose it is where it is stricter; null: the national one. */
  readonly operatorId: string | null
  readonly catalogue: Catalogue
  readonly lexicon: () => Lexicon
}

/** The national list of a day. Throws a RangeError where none is in force. */
export function nationalList(day: Day): List {
  const catalogue = catalogueInForce(day)
  let list = nationals.get(catalogue)
  if (!list) {
    list = listOnce(null, catalogue, () => lexiconInForce(day))
    nationals.set(catalogue, list)
  }
  return list
}

/** The list of the actor's organisation at the time of the change: one indexed query. */
export function listInForce({ tx, actor, now }: Ctx): Promise<List> {
  return listOf(tx, { operatorId: actor.organisationId, at: now })
}

/**
 * The list of an operator at an instant: the national one of that day with the operator's amendment. Acceptance,
 * refusal, screening and the public pages all take it from here. Throws a RangeError where none is in force.
 */
export async function listOf(
  db: Kysely<Tables>,
  { operatorId, at }: { readonly operatorId: string; readonly at: Date },
): Promise<List> {
  const national = nationalList(dayOf(at))
  const newest = await db
    .selectFrom('goods.amendment')
    .select('id')
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'approved')
    .where('in_force_at', '<=', at)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return national
  return amendedList(national, operatorId, await keptAmendment(db, newest.id))
}

/** The list that an amendment, by its number, makes of a day's; number 0 is none. */
export async function listOfNumber(
  db: Kysely<Tables>,
  of: { readonly operatorId: string; readonly number: number; readonly day: Day },
): Promise<List> {
  const national = nationalList(of.day)
  const row = await db
    .selectFrom('goods.amendment')
    .select('id')
    .where('operator_id', '=', of.operatorId)
    .where('number', '=', of.number)
    .executeTakeFirst()
  return row ? amendedList(national, of.operatorId, await keptAmendment(db, row.id)) : national
}

/** A day as an instant to ask for: today is now, another day is asked for as it ends. */
export function instantOf(day: Day, now: Date): Date {
  return day === dayOf(now) ? now : new Date(startOfDay(addDays(day, 1)).getTime() - 1)
}

/** The list that changes would make of a day's: for who drafts and who approves. Not kept. */
export function trialList(amendment: Amendment, day: Day): List {
  const national = nationalList(day)
  if (amendment.changes.length === 0) return national
  return amendedList(national, null, keep(amendment))
}

const nationals = new WeakMap<Catalogue, List>()

/** An amendment with what was made of it: each takes some 30 MB, so only the latest used are kept. */
type Kept = {
  readonly amendment: Amendment
  readonly words: AmendedWords
  readonly lists: Map<string, List>
  compiled?: Lexicon
}
const kept = new Map<string, Kept>()
const keepAtMost = 6

async function keptAmendment(db: Kysely<Tables>, id: string): Promise<Kept> {
  const known = kept.get(id)
  if (known) {
    kept.delete(id)
    kept.set(id, known)
    return known
  }
  const row = await db
    .selectFrom('goods.amendment')
    .select(['number', 'in_force_at', 'changes'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const made = keep({
    ...{ id, number: row.number!, inForceAt: row.in_force_at! },
    // Written by `writeDraft` only.
    changes: row.changes as unknown as readonly Change[],
  })
  if (kept.size >= keepAtMost) kept.delete(kept.keys().next().value!)
  kept.set(id, made)
  return made
}

function keep(amendment: Amendment): Kept {
  return { amendment, words: amendWords(amendment.changes), lists: new Map() }
}

function amendedList(national: List, operatorId: string | null, of: Kept): List {
  if (of.amendment.changes.length === 0) return national
  const { version } = national.catalogue
  const known = of.lists.get(version)
  if (known) return known
  const catalogue = amend(national.catalogue, of.amendment, of.words)
  const list = listOnce(operatorId, catalogue, () => lexiconOf(of, catalogue))
  of.lists.set(version, list)
  return list
}

/** A list whose lexicon is made with the first question. */
function listOnce(operatorId: string | null, catalogue: Catalogue, make: () => Lexicon): List {
  let lexicon: Lexicon | undefined
  return { operatorId, catalogue, lexicon: () => (lexicon ??= make()) }
}

function lexiconOf(of: Kept, catalogue: Catalogue): Lexicon {
  of.compiled ??= compileCatalogue(catalogue)
  return underCatalogue(of.compiled, catalogue)
}
