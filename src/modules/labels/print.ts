import { encodeLabelCode } from '#core/label/code.ts'
import { province } from '#core/places/places.ts'
import { getOffice, getOrganisation, type Office } from '#modules/directory/index.ts'
import { getReadableParcel, openGroup, type Parcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { complaintPeriods } from './complaint.ts'
import { drawLabel } from './draw.ts'
import { refuse } from './errors.ts'
import { signingKey } from './keys.ts'
import { maskParty } from './masked-party.ts'
import { drawReceipt } from './receipt.ts'
import type { LabelSheet } from './sheet.ts'
import { contentsWords, itemTypeWords, serviceWords } from './words.ts'

export const papers = ['label', 'receipt'] as const
export type Paper = (typeof papers)[number]

export type Printed = { readonly itemNumber: string; readonly pdf: Buffer }

/**
 * Prints a parcel's label or its sender's receipt (CV509 4; R12, R22): masked, with a code the
 * operator signed. Each print is recorded; refuses parcels that were refused or are erased.
 */
export async function printPaper(
  ctx: Ctx,
  vault: Vault,
  { parcelId, paper }: { readonly parcelId: string; readonly paper: Paper },
): Promise<Printed> {
  const parcel = await getReadableParcel(ctx, parcelId)
  const place = { organisationId: parcel.operator_id, officeId: parcel.office_id }
  authorize(ctx.actor, 'label.print', place)
  if (parcel.state === 'refused') throw refuse('not_accepted')
  const sheet = await sheetOf(ctx, vault, parcel)
  const officeId = parcel.office_id
  await record(ctx, { type: 'label.printed', subject: parcel.id, officeId, data: { kind: paper } })
  return { itemNumber: sheet.itemNumber, pdf: await draw(paper, parcel, sheet) }
}

function draw(paper: Paper, parcel: Parcel, sheet: LabelSheet): Promise<Buffer> {
  if (paper === 'label') return drawLabel(sheet)
  return drawReceipt({ ...sheet, contents: contentsWords(parcel), complaints: complaintPeriods })
}

async function sheetOf(ctx: Ctx, vault: Vault, parcel: Parcel): Promise<LabelSheet> {
  const sender = await openGroup(vault, parcel, 'sender')
  const recipient = await openGroup(vault, parcel, 'recipient')
  const item = await openGroup(vault, parcel, 'item')
  if (!sender || !recipient || !item) throw refuse('erased')
  const office = await getOffice(ctx, parcel.office_id)
  const operator = await getOrganisation(ctx, parcel.operator_id)
  const { keyId, privateKey } = await signingKey(ctx, vault)
  const itemNumber = item.number
  return {
    operator: operator.name,
    itemNumber,
    code: encodeLabelCode({ parcelId: parcel.id, itemNumber, keyId }, privateKey),
    fromOffice: office.code,
    // Postgres keeps no accepted parcel without its commune and weight.
    toCommune: { province: parcel.to_province!, commune: parcel.to_commune! },
    sender: maskParty(sender),
    recipient: maskParty(recipient),
    service: serviceWords(parcel),
    itemType: itemTypeWords(parcel),
    weightGrams: parcel.weight_grams!,
    acceptedAt: parcel.at,
    acceptedPlace: placeWords(office),
    piece: { number: 1, of: 1 },
  }
}

function placeWords({ name, communeName, provinceCode }: Office): string {
  return [name, communeName, province(provinceCode)?.name].filter(Boolean).join(', ')
}
