import type { Day } from '#core/time.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import type { Ctx } from '#platform/context.ts'
import { type DayKeyId, keyName } from '#platform/keys.ts'
import type { Vault } from '#platform/vault.ts'

/** Day keys that no erasure can begin on until this change ends. */
export type Steady = {
  /** Days whose tokens can be asked. */
  readonly parcelDays: readonly Day[]
  /** The key, or undefined when it is gone or its erasure has begun. */
  find(vault: Vault, id: DayKeyId): Promise<DayKey | undefined>
}

/**
 * Keeps erasure away from an operator's day keys until this change ends: of some days, or of all that
 * live. An erasure locks its key's row first, so either it sees what this change holds, or this change
 * sees that it came too late. Take this before any lock on a hold.
 */
export async function steadyDays(
  ctx: Ctx,
  operatorId: string,
  { days, but }: { days?: readonly Day[]; but?: DayKeyId } = {},
): Promise<Steady> {
  let query = ctx.tx
    .selectFrom('retention.day_key')
    .select(['class', 'day', 'erasing_at'])
    .where('operator_id', '=', operatorId)
    .where('destroyed_at', 'is', null)
    .orderBy('class')
    .orderBy('day')
    .forShare()
  if (days) query = query.where('day', 'in', days.length > 0 ? [...days] : [never])
  const rows = await query.execute()
  const erasing = new Set(rows.filter((row) => row.erasing_at).map((row) => nameOf(row)))
  // The erasure that asks has not begun yet, whatever it has written already.
  if (but) erasing.delete(nameOf(but))
  return {
    parcelDays: rows
      .filter((row) => row.class === 'parcel' && !erasing.has(nameOf(row)))
      .map(({ day }) => day),
    find: async (vault, id) => {
      if (id.operatorId !== operatorId) throw new Error(`${keyName(id)} was not kept steady`)
      return erasing.has(nameOf(id)) ? undefined : vault.find(id)
    },
  }
}

const never = '0001-01-01'

function nameOf(key: { class: string; day: Day }): string {
  return `${key.class}/${key.day}`
}
