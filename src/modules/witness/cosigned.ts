import type { Kysely } from 'kysely'
import type { SignedCheckpoint } from '#core/tlog/checkpoint.ts'
import type { Seen } from '#core/tlog/witness.ts'
import type { Database } from '#platform/database.ts'
import type { Tables } from '#platform/tables.ts'

/** A checkpoint this deployment has cosigned. */
export type Cosigned = Seen & {
  /** The note of the log. */
  readonly signed: string
  /** Our line below it. */
  readonly cosigned: string
  readonly at: Date
}

/** The largest checkpoint of a log that was cosigned; undefined when none was. */
export async function lastCosigned(
  db: Kysely<Tables>,
  origin: string,
): Promise<Cosigned | undefined> {
  const row = await ofLog(db, origin).orderBy('size', 'desc').limit(1).executeTakeFirst()
  return row && { ...row, size: Number(row.size) }
}

/** What was cosigned of a log at this size, if anything was. */
export async function cosignedAtSize(
  db: Kysely<Tables>,
  origin: string,
  size: number,
): Promise<Cosigned | undefined> {
  const row = await ofLog(db, origin).where('size', '=', String(size)).executeTakeFirst()
  return row && { ...row, size: Number(row.size) }
}

function ofLog(db: Kysely<Tables>, origin: string) {
  return db
    .selectFrom('witness.checkpoint')
    .select(['size', 'root', 'signed', 'cosigned', 'at'])
    .where('origin', '=', origin)
}

/**
 * Keeps a cosigned checkpoint that goes on from `previous`. False when another went on from there at the
 * same moment: then nothing was kept, and the cosignature must not leave the house.
 */
export async function keepCosigned(
  db: Database,
  checkpoint: SignedCheckpoint,
  kept: {
    readonly previous: Seen | undefined
    readonly signed: string
    readonly cosigned: string
    readonly at: Date
  },
): Promise<boolean> {
  const { origin, size, root } = checkpoint
  const { previous, signed, cosigned, at } = kept
  const row = await db
    .insertInto('witness.checkpoint')
    .values({
      ...{ origin, size: String(size), root, signed, cosigned, at },
      previous: previous ? String(previous.size) : null,
    })
    .onConflict((c) => c.doNothing())
    .returning('size')
    .executeTakeFirst()
  return row !== undefined
}
