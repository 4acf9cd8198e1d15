import type { Day } from '#core/time.ts'
import { getOffice } from '#modules/directory/index.ts'
import { listParcels, readingScope } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { type ParcelLine, parcelLines } from './line.ts'

export type Lines = { readonly items: ParcelLine[]; readonly next: string | null }

/** The parcels of one's offices, newest first, masked. Refuses an office where one has no duty. */
export async function listMasked(
  ctx: Ctx,
  vault: Vault,
  asked: {
    readonly officeId?: string
    readonly day?: Day
    readonly after?: string
    readonly limit: number
  },
): Promise<Lines> {
  const { officeId, ...page } = asked
  const scope = readingScope(ctx.actor)
  if (officeId) {
    const { organisationId } = await getOffice(ctx, officeId)
    authorize(ctx.actor, 'parcel.read', { organisationId, officeId })
  }
  const offices = officeId ? [officeId] : scope.offices
  const { items, next } = await listParcels(ctx, { ...scope, offices, ...page })
  return { items: await parcelLines(ctx, vault, items), next }
}
