import type { Kysely } from 'kysely'
import type { Policy } from '#core/tlog/policy.ts'
import type { Tables } from '#platform/tables.ts'
import type { WitnessError } from './ask-witness.ts'
import { lastPublished } from './published.ts'

/** How it stands with this deployment's log and with each witness of its policy. */
export type LogStatus = {
  readonly origin: string
  readonly signed: Head | null
  readonly published: Head | null
  /** The name in the policy of what must have cosigned; null where nobody is asked. */
  readonly quorum: string | null
  readonly witnesses: WitnessStatus[]
}

export type Head = { readonly size: number; readonly at: string }

export type WitnessStatus = {
  readonly name: string
  readonly url: string | null
  readonly cosigned: Head | null
  /** Why it has not cosigned since then, and since when; null when all is well or it was not asked yet. */
  readonly failing: { readonly error: WitnessError; readonly since: string } | null
}

/** What stands in the tables; undefined before the log was opened. Asks no witness. */
export async function logStatus(
  db: Kysely<Tables>,
  policy: Policy | undefined,
): Promise<LogStatus | undefined> {
  const log = await db.selectFrom('ledger.log').select('origin').executeTakeFirst()
  if (!log) return undefined
  const signed = await db
    .selectFrom('ledger.checkpoint')
    .select(['size', 'at'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  const published = await lastPublished(db)
  return {
    origin: log.origin,
    signed: signed ? headOf(signed) : null,
    published: published ? headOf(published) : null,
    quorum: policy?.quorum ?? null,
    witnesses: policy ? await witnessStatus(db, policy) : [],
  }
}

async function witnessStatus(db: Kysely<Tables>, policy: Policy): Promise<WitnessStatus[]> {
  const rows = await db.selectFrom('ledger.witness').selectAll().execute()
  return [...policy.witnesses.values()].map(({ key, url }) => {
    // `error` is written by keepFailure alone.
    const row = rows.find((one) => one.key.equals(key.raw))
    return {
      name: key.name,
      url: url ?? null,
      cosigned: row?.cosigned_at ? headOf({ size: row.cosigned_size!, at: row.cosigned_at }) : null,
      failing: row?.failing_since
        ? { error: row.error as WitnessError, since: row.failing_since.toISOString() }
        : null,
    }
  })
}

/** A size and when it was reached, as it is told. */
export function headOf({ size, at }: { readonly size: number | string; readonly at: Date }): Head {
  return { size: Number(size), at: at.toISOString() }
}
