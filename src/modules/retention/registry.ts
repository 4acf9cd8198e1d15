import { visitor } from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type DayKeyId, keyName, KeyRingError } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import type { VaultOptions } from '#platform/vault.ts'

/** The program itself, working for one operator. */
export function system(organisationId: string): Actor {
  return { ...visitor, organisationId }
}

/**
 * What a vault tells of its keys: each is written down before anything is sealed under it, so that no
 * day can be forgotten. Give it a small pool of its own: callers wait for it inside their own change.
 */
export function dayKeyRegistry({
  db,
  now,
}: {
  db: Database
  now: Clock
}): NonNullable<VaultOptions['made']> {
  return (id, commitment) =>
    change(db, { actor: system(id.operatorId), now: now() }, (ctx) =>
      registerDayKey(ctx, id, commitment),
    )
}

/** Writes a day key down; again is harmless. Refuses another key in its place, and a day that is being erased. */
export async function registerDayKey(
  ctx: Ctx,
  id: DayKeyId,
  commitment: Uint8Array,
): Promise<void> {
  const known = await dayKeyRow(ctx, id)
  if (known) {
    assertSame(known, id, commitment)
    return
  }
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('retention.day_key')
    .values({
      operator_id: id.operatorId,
      class: id.class,
      day: id.day,
      commitment: Buffer.from(commitment),
      made_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) {
    assertSame(await dayKeyRow(ctx, id), id, commitment)
    return
  }
  await record(ctx, {
    type: 'key.made',
    subject: id.operatorId,
    data: { class: id.class, day: id.day, commitment: Buffer.from(commitment).toString('hex') },
  })
}

type Known = { readonly commitment: Buffer; readonly erasing_at: Date | null }

async function dayKeyRow(ctx: Ctx, id: DayKeyId): Promise<Known | undefined> {
  return ctx.tx
    .selectFrom('retention.day_key')
    .select(['commitment', 'erasing_at'])
    .where('operator_id', '=', id.operatorId)
    .where('class', '=', id.class)
    .where('day', '=', id.day)
    .executeTakeFirst()
}

function assertSame(known: Known | undefined, id: DayKeyId, commitment: Uint8Array): void {
  if (!known?.commitment.equals(commitment))
    throw new KeyRingError(
      `${keyName(id)} is another key than the one of this database. Stop, and restore the newest backup of the key ring.`,
    )
  if (known.erasing_at)
    throw new KeyRingError(`${keyName(id)} is erased: the clock stands in a time that is over.`)
}
