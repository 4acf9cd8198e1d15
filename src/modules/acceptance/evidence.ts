import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import type { Ready } from './acceptance.ts'
import { assertConfirmation, spendConfirmation } from './confirmation.ts'
import { assertPhotos, attachPhotos, type PhotoDigest } from './photo-evidence.ts'

/**
 * Ties what the joint check was shown with to the parcel. Everything is looked at before anything is
 * written, so an item refused here has changed nothing. Returns what the ledger says of the photos.
 */
export async function takeEvidence(
  ctx: Ctx,
  vault: Vault,
  { officeId, ready }: { readonly officeId: string; readonly ready: Ready },
): Promise<PhotoDigest[]> {
  if (ready.plan.mode !== 'joint') return []
  const { photoIds, confirmation } = ready.plan.inspection
  const photos = await assertPhotos(ctx, { officeId, photoIds })
  if (confirmation.method === 'code') {
    const { confirmationId: id } = confirmation
    await assertConfirmation(ctx, vault, { id, officeId, phone: ready.assessed.sender.phone })
    await spendConfirmation(ctx, { id, parcelId: ready.parcelId })
  }
  await attachPhotos(ctx, { parcelId: ready.parcelId, photos })
  return photos
}
