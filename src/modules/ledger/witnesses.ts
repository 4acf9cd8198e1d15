import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { formatSignature, formatVerifier, type NoteVerifier } from '#core/tlog/note.ts'
import { raiseAlarm } from '#modules/alarms/index.ts'
import { change } from '#platform/change.ts'
import type { Database } from '#platform/database.ts'
import type { LedgerWitness } from '#platform/tables.ts'
import { type Cosigned, isRefusal, type WitnessError } from './ask-witness.ts'
import { itself } from './signing-key.ts'

export type WitnessRow = Selectable<LedgerWitness>

const silentMs = 5 * 60_000
const alarmEveryMs = 60 * 60_000

/** How it stands with one witness; undefined when it was never asked. */
export async function findWitness(
  db: Database,
  { raw }: NoteVerifier,
): Promise<WitnessRow | undefined> {
  return db.selectFrom('ledger.witness').selectAll().where('key', '=', raw).executeTakeFirst()
}

/** Keeps a cosignature, and that the witness answers. */
export async function keepCosignature(
  db: Database,
  { raw }: NoteVerifier,
  cosigned: Cosigned & { readonly size: number; readonly now: Date },
): Promise<void> {
  const { size, signature, at, now } = cosigned
  await db
    .insertInto('ledger.cosignature')
    .values({ size: String(size), key: raw, line: formatSignature(signature), at })
    .onConflict((c) => c.doNothing())
    .execute()
  const well = { error: null, failing_since: null, alarmed_at: null }
  const row = { asked_at: now, cosigned_size: String(size), cosigned_at: at, ...well }
  await db
    .insertInto('ledger.witness')
    .values({ key: raw, ...row })
    .onConflict((c) => c.column('key').doUpdateSet(row))
    .execute()
}

/**
 * Keeps why a witness did not cosign. A refusal raises an alarm at once, silence after five minutes;
 * either again every hour it lasts.
 */
export async function keepFailure(
  db: Database,
  key: NoteVerifier,
  failure: { readonly error: WitnessError; readonly size: number; readonly now: Date },
): Promise<void> {
  const { error, now } = failure
  const row = await db
    .insertInto('ledger.witness')
    .values({ key: key.raw, asked_at: now, error, failing_since: now })
    .onConflict((c) =>
      c.column('key').doUpdateSet((eb) => ({
        asked_at: now,
        error,
        failing_since: eb.fn.coalesce('ledger.witness.failing_since', eb.val(now)),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  if (isDue(row, now)) await raise(db, key, { ...failure, row })
}

function isDue({ error, failing_since, alarmed_at }: WitnessRow, now: Date): boolean {
  const since = (at: Date | null) => now.getTime() - at!.getTime()
  if (!isRefusal(error!) && since(failing_since) < silentMs) return false
  return alarmed_at === null || since(alarmed_at) >= alarmEveryMs
}

async function raise(
  db: Database,
  key: NoteVerifier,
  failure: { error: WitnessError; size: number; now: Date; row: WitnessRow },
): Promise<void> {
  const { error, size, now, row } = failure
  await change(db, { actor: itself, now }, async (ctx) => {
    await ctx.tx
      .updateTable('ledger.witness')
      .set({ alarmed_at: now })
      .where('key', '=', key.raw)
      .execute()
    await raiseAlarm(ctx, {
      kind: isRefusal(error) ? 'witness_refused' : 'witness_silent',
      organisationId: null,
      key: createHash('sha256').update(formatVerifier(key)).digest('hex'),
      data: {
        ...{ witness: key.name, error, size },
        cosignedSize: Number(row.cosigned_size ?? 0),
        since: row.failing_since!.toISOString(),
      },
    })
  })
}
