import { sql } from 'kysely'
import { dayOfId } from '#core/uuid7.ts'
import type { Database } from '#platform/database.ts'
import type { Vault } from '#platform/vault.ts'
import { digestOf, recordKeysOf } from './store.ts'

/** The first record that does not hold, and why. */
export type BrokenRecord = {
  readonly parcelId: string
  readonly why: 'no_entry' | 'no_record' | 'altered'
}

export type RecordsVerified = {
  /** Records that are what their ledger entry says. */
  readonly held: number
  /** Records whose day is erased: nothing of them can be read, or checked. */
  readonly erased: number
  readonly broken: BrokenRecord | undefined
}

const pageSize = 1_000
const nil = '00000000-0000-0000-0000-000000000000'

/**
 * Compares each stored record with the digest its ledger entry keeps, as far as the keys of its day
 * live, and looks for entries whose record is gone. Stops at the first that does not hold.
 */
export async function verifyRecords(db: Database, vault: Vault): Promise<RecordsVerified> {
  const counts = { held: 0, erased: 0 }
  for await (const page of pages((after) => recordsAfter(db, after))) {
    for (const row of page) {
      const verdict = await judge(vault, row)
      if (verdict === 'held' || verdict === 'erased') counts[verdict]++
      else return { ...counts, broken: { parcelId: row.id, why: verdict } }
    }
  }
  return { ...counts, broken: await firstWithoutRecord(db, vault) }
}

type Row = Awaited<ReturnType<typeof recordsAfter>>[number]

async function* pages<T extends { readonly id: string }>(
  next: (after: string) => Promise<T[]>,
): AsyncGenerator<T[]> {
  let page = await next(nil)
  while (page.length > 0) {
    yield page
    page = await next(page.at(-1)!.id)
  }
}

function recordsAfter(db: Database, after: string) {
  return db
    .selectFrom('parcels.parcel as p')
    .select([
      ...(['p.id', 'p.operator_id'] as const),
      ...(['p.sealed_identity', 'p.sealed_sender', 'p.sealed_recipient', 'p.sealed_item'] as const),
      sql<string[]>`array(
        select e.data ->> 'digest' from ledger.entry e
        where e.subject_id = p.id and e.type in ('parcel.accepted', 'parcel.refused'))`.as(
        'digests',
      ),
    ])
    .where('p.id', '>', after)
    .orderBy('p.id')
    .limit(pageSize)
    .execute()
}

async function judge(vault: Vault, row: Row): Promise<'held' | 'erased' | BrokenRecord['why']> {
  const keys = await keysOf(vault, row.operator_id, row.id)
  if (!keys) return 'erased'
  // One entry a record: a second would leave open which of them is true.
  if (row.digests.length !== 1) return 'no_entry'
  return digestOf(row, recordKeysOf(row.id, keys)) === row.digests[0] ? 'held' : 'altered'
}

async function keysOf(vault: Vault, operatorId: string, parcelId: string) {
  const day = dayOfId(parcelId)
  const [identity, parcel] = await Promise.all([
    vault.find({ operatorId, class: 'identity', day }),
    vault.find({ operatorId, class: 'parcel', day }),
  ])
  return identity && parcel ? { identity, parcel } : undefined
}

/** A record may go only once its day is erased. */
async function firstWithoutRecord(db: Database, vault: Vault): Promise<BrokenRecord | undefined> {
  for await (const page of pages((after) => lonelyEntriesAfter(db, after)))
    for (const { id, organisation_id: operatorId } of page)
      if (await keysOf(vault, operatorId, id)) return { parcelId: id, why: 'no_record' }
  return undefined
}

function lonelyEntriesAfter(db: Database, after: string) {
  return db
    .selectFrom('ledger.entry as e')
    .select(['e.subject_id as id', 'e.organisation_id'])
    .where('e.type', 'in', ['parcel.accepted', 'parcel.refused'])
    .where('e.subject_id', '>', after)
    .where(sql<boolean>`not exists (select from parcels.parcel p where p.id = e.subject_id)`)
    .orderBy('e.subject_id')
    .limit(pageSize)
    .execute()
}
