import { sql } from 'kysely'
import { watchLimits } from '#core/watch/limits.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { takeTurn } from './budget.ts'
import { assertNotCutOff, raiseAbout } from './cut-off.ts'
import { type ParcelPage, parcelPage } from './page.ts'

const { pages, minutes } = watchLimits.machine

/**
 * A parcel's page for a machine. A stolen key is valid and walks through everything (Coupang, 2025), so
 * each page a machine reads is kept, and at the fiftieth parcel of an hour the key is cut off. What an
 * honest system wants to know of many parcels stands in the list, which shows it no party.
 */
export async function pageForMachine(ctx: Ctx, vault: Vault, id: string): Promise<ParcelPage> {
  await takeTurn(ctx, 'page_read')
  await assertNotCutOff(ctx)
  const page = await parcelPage(ctx, vault, id)
  await ctx.tx
    .insertInto('reveals.page_read')
    .values({ id: newId(ctx.now), machine_id: ctx.actor.id, parcel_id: id, at: ctx.now })
    .execute()
  await record(ctx, { type: 'parcel.page_read', subject: id, officeId: page.office.id, data: {} })
  const parcels = await pagesRead(ctx)
  if (parcels >= pages)
    await raiseAbout(ctx, {
      ...{ kind: 'machine_walk', cut: true, key: ctx.actor.id, officeId: page.office.id },
      data: { parcels, minutes },
    })
  return page
}

/** Of how many parcels this machine read the page lately, this one among them. */
async function pagesRead(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct parcel_id)::int as n from reveals.page_read
    where machine_id = ${ctx.actor.id}
      and at > ${new Date(ctx.now.getTime() - minutes * 60_000)}`.execute(ctx.tx)
  return rows[0]!.n
}
