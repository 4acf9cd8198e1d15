import { sql } from 'kysely'
import type { Day } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { searchWindow } from './find.ts'
import type { Parcel } from './parcel.ts'
import { itemForSearch } from './token-values.ts'

/** Days asked at once: most items that anyone asks for were accepted within the last of them. */
const daysAtOnce = 31

/**
 * The parcel of an item number, at whichever of these operators it was accepted: for who stands outside
 * and knows only the number. A month at a time, newest first, no further than the longest retention; a day
 * whose key is destroyed cannot be asked, so an erased parcel is as one that never was.
 */
export async function findByItemNumber(
  ctx: Ctx,
  vault: Vault,
  { itemNumber, operatorIds }: { itemNumber: string; operatorIds: readonly string[] },
): Promise<Parcel | undefined> {
  const value = itemForSearch(itemNumber)
  const days = searchWindow(ctx.now)
  for (let at = 0; at < days.length; at += daysAtOnce) {
    const part = days.slice(at, at + daysAtOnce)
    const found = await findWithin(ctx, await tokensOf(vault, { value, operatorIds, days: part }))
    if (found) return found
  }
  return undefined
}

type Token = { readonly day: Day; readonly operatorId: string; readonly token: Buffer }

async function tokensOf(
  vault: Vault,
  asked: { value: string; operatorIds: readonly string[]; days: readonly Day[] },
): Promise<Token[]> {
  const ids = asked.days.flatMap((day) =>
    asked.operatorIds.map((operatorId) => ({ operatorId, class: 'parcel', day }) as const),
  )
  const keys = await vault.findAll(ids)
  return keys.map(({ id, key }) => ({
    ...{ day: id.day, operatorId: id.operatorId },
    token: key.token('item', asked.value),
  }))
}

async function findWithin(ctx: Ctx, tokens: readonly Token[]): Promise<Parcel | undefined> {
  if (tokens.length === 0) return undefined
  const days = tokens.map(({ day }) => day)
  const operators = tokens.map(({ operatorId }) => operatorId)
  const { rows } = await sql<Parcel>`
    select p.*
    from unnest(${days}::date[], ${operators}::uuid[], ${tokens.map(({ token }) => token)}::bytea[])
      as k (day, operator_id, token)
    join parcels.parcel p on p.day = k.day and p.item_token = k.token and p.operator_id = k.operator_id
    order by p.id desc limit 1`.execute(ctx.tx)
  return rows[0]
}
