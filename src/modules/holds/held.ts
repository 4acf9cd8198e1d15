import { sql } from 'kysely'
import { RecordKey } from '#core/vault/day-key.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Vault, VaultOptions } from '#platform/vault.ts'
import { standing } from './hold.ts'
import { holdKeyId, keeperOf } from './hold-key.ts'

/**
 * What the vault asks for a record whose day is gone: its key, from a hold that stands. It reads on a
 * database of its own, for the one who asks may hold every connection of the usual one.
 */
export function heldRecords(db: Database, vault: () => Vault): NonNullable<VaultOptions['held']> {
  return async (id, recordId) => {
    const rows = await db
      .selectFrom('holds.held_key as k')
      .innerJoin('holds.hold as h', 'h.id', 'k.hold_id')
      .select(['k.hold_id', 'k.sealed_key'])
      .where('k.class', '=', id.class)
      .where('k.record_id', '=', recordId)
      .where('h.operator_id', '=', id.operatorId)
      .where('h.state', 'in', [...standing])
      .orderBy('k.hold_id')
      .execute()
    for (const row of rows) {
      const holdKey = await vault().find(holdKeyId(id.operatorId, row.hold_id))
      if (!holdKey) continue
      const keeper = keeperOf(holdKey, { class: id.class, recordId })
      return RecordKey.held(recordId, row.sealed_key, keeper)
    }
    return undefined
  }
}

/** Those of the parcels that a standing hold names: a sweep leaves them where they are (R20). */
export async function heldParcels(ctx: Ctx, parcelIds: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.tx
    .selectFrom('holds.held_parcel as p')
    .innerJoin('holds.hold as h', 'h.id', 'p.hold_id')
    .select('p.parcel_id')
    .distinct()
    .where(sql<boolean>`p.parcel_id = any(${parcelIds}::uuid[])`)
    .where('h.state', 'in', [...standing])
    .execute()
  return new Set(rows.map((row) => row.parcel_id))
}
