import type { Day } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import { maskName, maskNumber, maskPhone } from '#core/label/mask.ts'
import { findByToken } from '#modules/parcels/index.ts'
import { valueForSearch } from '#modules/reveals/index.ts'
import type { Ctx } from '#platform/context.ts'
import { recordAll } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { findKeys, keep, notKept, recordsOf } from './keep.ts'
import type { Steady } from './steady.ts'

export const personKinds = ['phone', 'number', 'name'] as const
export type PersonKind = (typeof personKinds)[number]

/** A person as whoever placed the hold wrote them. */
export type NamedPerson = { readonly by: PersonKind; readonly value: string }

export type Person = NamedPerson & { readonly id: string }

/** Refuses what no parcel can carry: a phone that is none, a name of one letter. */
export function checkPersons(persons: readonly NamedPerson[]): void {
  for (const { by, value } of persons) valueForSearch(by, value)
}

/** Adds persons to a hold: their value under its key, in the ledger only by what they are named. */
export async function addPersons(
  ctx: Ctx,
  { holdId, holdKey }: { holdId: string; holdKey: DayKey },
  persons: readonly NamedPerson[],
): Promise<Person[]> {
  if (persons.length === 0) return []
  const added = persons.map((person) => ({ ...person, id: newId(ctx.now) }))
  await ctx.tx
    .insertInto('holds.person')
    .values(
      added.map(({ id, by, value }) => ({
        id,
        hold_id: holdId,
        kind: by,
        sealed_value: holdKey.record(id).seal('value', value),
        added_by: ctx.actor.id,
        added_at: ctx.now,
      })),
    )
    .execute()
  await recordAll(
    ctx,
    added.map(({ id, by }) => ({
      type: 'hold.person_added',
      subject: holdId,
      data: { person: id, by },
    })),
  )
  return added
}

/** The persons a hold names, opened. */
export async function personsOf(ctx: Ctx, holdId: string, holdKey: DayKey): Promise<Person[]> {
  const rows = await ctx.tx
    .selectFrom('holds.person')
    .select(['id', 'kind', 'sealed_value'])
    .where('hold_id', '=', holdId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    // The column's check allows no other; `addPersons` seals nothing but a string.
    by: row.kind as PersonKind,
    value: holdKey.record(row.id).open('value', row.sealed_value) as string,
  }))
}

/** A person behind the national mask. */
export function maskedPerson({ by, value }: NamedPerson): string {
  if (by === 'phone') return maskPhone(value)
  return by === 'number' ? maskNumber(value) : maskName(value)
}

export const pageSize = 200

/** The parcels of a person on days whose tokens can be asked, page by page. */
export async function* parcelsOf(
  ctx: Ctx,
  vault: Vault,
  { operatorId, person, days }: { operatorId: string; person: NamedPerson; days: readonly Day[] },
): AsyncGenerator<string[]> {
  const { by: kind } = person
  const search = { kind, value: valueForSearch(kind, person.value), days, operatorId }
  for (let after: string | undefined; ;) {
    const page = await findByToken(ctx, vault, {
      ...{ ...search, offices: 'all', limit: pageSize },
      ...(after ? { after } : {}),
    })
    if (page.length > 0) yield page.map(({ id }) => id)
    if (page.length < pageSize) return
    after = page.at(-1)!.id
  }
}

/** Keeps every parcel of a hold's persons on the given days; returns how many are new to it. */
export async function catchParcels(
  ctx: Ctx,
  vault: Vault,
  input: {
    readonly operatorId: string
    readonly holdId: string
    readonly holdKey: DayKey
    readonly persons: readonly Person[]
    readonly steady: Steady
    readonly days: readonly Day[]
  },
): Promise<number> {
  const { operatorId, holdId, holdKey, persons, steady, days } = input
  let caught = 0
  for (const person of persons)
    for await (const parcelIds of parcelsOf(ctx, vault, { operatorId, person, days })) {
      const records = await notKept(ctx, holdId, await recordsOf(ctx, parcelIds))
      const found = await findKeys(ctx, vault, { operatorId, steady, records })
      caught += await keep(ctx, { holdId, holdKey, personId: person.id, found })
    }
  return caught
}
