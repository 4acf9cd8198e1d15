import { sql } from 'kysely'
import { itemNumber, serviceIndicators } from '#core/label/s10.ts'
import type { Ctx } from '#platform/context.ts'
import type { ItemType } from './parcel.ts'

/** Fresh S10 item numbers, one for each item type given. */
export async function nextItemNumbers(ctx: Ctx, types: readonly ItemType[]): Promise<string[]> {
  const { rows } = await sql<{ serial: number }>`
    select nextval('parcels.item_serial')::int as serial from generate_series(1, ${types.length})
  `.execute(ctx.tx)
  return types.map((type, i) =>
    itemNumber({ serviceIndicator: indicatorOf(type), serial: rows[i]!.serial, country: 'VN' }),
  )
}

function indicatorOf(type: ItemType): string {
  return type === 'letter' || type === 'document'
    ? serviceIndicators.document
    : serviceIndicators.parcel
}
