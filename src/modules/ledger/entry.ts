import { canonicalJson } from '#core/canonical.ts'
import type { Selectable } from 'kysely'
import type { LedgerEntry } from '#platform/tables.ts'

export type EntryRow = Omit<Selectable<LedgerEntry>, 'tx_id'>

/**
 * An entry as it stands in the log for good: canonical JSON of who, where, when and what happened to
 * which subject. Ids, states, counts and digests, never personal data.
 */
export function entryBytes(row: EntryRow): Buffer {
  return Buffer.from(
    canonicalJson({
      v: 1,
      seq: row.seq,
      at: row.at.toISOString(),
      actor: row.actor_id,
      organisation: row.organisation_id,
      office: row.office_id ?? undefined,
      type: row.type,
      subject: row.subject_id,
      data: row.data,
    }),
  )
}
