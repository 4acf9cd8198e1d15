import { ItemNumberError, parseItemNumber } from '#core/label/s10.ts'
import { parsePhone } from '#core/phone.ts'
import { newId } from '#core/uuid7.ts'
import { dayOf } from '#core/time.ts'
import {
  findByToken,
  itemForSearch,
  nameForSearch,
  numberForSearch,
  type SearchKind,
  searchWindow,
} from '#modules/parcels/index.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { officesFor } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { assertBudget, takeTurn } from './budget.ts'
import { assertNotCutOff } from './cut-off.ts'
import { refuse } from './errors.ts'
import { parcelLines } from './line.ts'
import type { Lines } from './list.ts'
import { parseNote } from './note.ts'
import { maySearchFor, type Purpose } from './purposes.ts'

export const searchLimit = 50

export type Search = {
  readonly by: SearchKind
  readonly value: string
  readonly purpose: Purpose
  readonly note?: string
  readonly after?: string
}

/**
 * Finds parcels by one exact value, for a stated purpose, at the offices where one's duty has that
 * purpose (CV509 1). What was found is masked; that someone looked, by what and why is recorded,
 * never the value. A person has so many searches an hour, and each page is one; a machine has none.
 */
export async function searchParcels(ctx: Ctx, vault: Vault, search: Search): Promise<Lines> {
  const offices = searchableOffices(ctx, search.purpose)
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const note = parseNote(search.purpose, search.note)
  const value = valueForSearch(search.by, search.value)
  await takeTurn(ctx, 'search')
  await assertNotCutOff(ctx)
  await assertBudget(ctx, 'search', rolesOf(ctx, search.purpose))
  const found = await findByToken(ctx, vault, {
    kind: search.by,
    value,
    days: searchWindow(ctx.now),
    operatorId: ctx.actor.organisationId,
    offices,
    ...(search.after ? { after: search.after } : {}),
    limit: searchLimit + 1,
  })
  const items = found.slice(0, searchLimit)
  const { by, purpose } = search
  await keep(ctx, vault, { by, purpose, note, found: items.length })
  const next = found.length > searchLimit ? items.at(-1)!.id : null
  return { items: await parcelLines(ctx, vault, items), next }
}

function rolesOf({ actor }: Ctx, purpose: Purpose): Role[] {
  return actor.duties.map(({ role }) => role).filter((role) => maySearchFor([role], purpose))
}

function searchableOffices({ actor }: Ctx, purpose: Purpose): 'all' | readonly string[] {
  officesFor(actor, 'parcel.search')
  const duties = actor.duties.filter(({ role }) => maySearchFor([role], purpose))
  if (duties.length === 0) throw refuse('purpose_not_allowed', { purpose })
  return officesFor({ ...actor, duties }, 'parcel.search')
}

/** The one form a value has its token from; refuses what no parcel can carry. */
export function valueForSearch(by: SearchKind, value: string): string {
  switch (by) {
    case 'phone':
      return phoneForSearch(value)
    case 'number':
      return longEnough(by, numberForSearch(value), 6)
    case 'name':
      return longEnough(by, nameForSearch(value), 2)
    case 'item':
      return itemNumberForSearch(value)
  }
}

/** A number of before 2018 or without its 0 is asked for as what it is today: the search is exact still. */
function phoneForSearch(value: string): string {
  const phone = parsePhone(value)
  const e164 = phone.ok ? phone.e164 : phone.suggestion
  if (!e164) throw refuse('value_invalid', { by: 'phone' })
  return e164
}

function itemNumberForSearch(value: string): string {
  try {
    parseItemNumber(value)
  } catch (error) {
    if (error instanceof ItemNumberError)
      throw refuse('value_invalid', { by: 'item', reason: error.code })
    throw error
  }
  return itemForSearch(value)
}

function longEnough(by: SearchKind, value: string, least: number): string {
  if (value.length < least) throw refuse('value_invalid', { by })
  return value
}

type Kept = Pick<Search, 'by' | 'purpose'> & {
  readonly note: string | undefined
  readonly found: number
}

async function keep(ctx: Ctx, vault: Vault, { by, purpose, note, found }: Kept): Promise<void> {
  const id = newId(ctx.now)
  const operatorId = ctx.actor.organisationId
  const key = note && (await vault.forWriting({ operatorId, class: 'parcel', day: dayOf(ctx.now) }))
  await ctx.tx
    .insertInto('reveals.search')
    .values({
      id,
      actor_id: ctx.actor.id,
      searched_by: by,
      purpose,
      found,
      sealed_note: key ? key.record(id).seal('note', note) : null,
      at: ctx.now,
    })
    .execute()
  await record(ctx, { type: 'parcels.searched', subject: id, data: { by, purpose, found } })
}
