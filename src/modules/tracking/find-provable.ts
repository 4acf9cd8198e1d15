import { createHash, timingSafeEqual } from 'node:crypto'
import { ItemNumberError, parseItemNumber } from '#core/label/s10.ts'
import { parsePhone } from '#core/phone.ts'
import { operatorIds } from '#modules/directory/index.ts'
import { findByItemNumber, openGroup } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import type { Control } from './challenge.ts'
import { refuse } from './errors.ts'

/** An item and a phone as somebody typed them, each in its one form. */
export type Named = { readonly itemNumber: string; readonly phone: string }

/** Refuses what can be no item number or no phone, whoever's; says nothing of what is known here. */
export function parseNamed(typed: Named): Named {
  return { itemNumber: parseItem(typed.itemNumber), phone: parseE164(typed.phone) }
}

/** The parcel of an item number, when the phone is its sender's or its recipient's. */
export async function findProvable(
  ctx: Ctx,
  vault: Vault,
  { itemNumber, phone }: Named,
): Promise<Control | undefined> {
  const operators = await operatorIds(ctx)
  const parcel = await findByItemNumber(ctx, vault, { itemNumber, operatorIds: operators })
  if (!parcel) return undefined
  const sender = await openGroup(vault, parcel, 'sender')
  const recipient = await openGroup(vault, parcel, 'recipient')
  const isSender = equal(sender?.phone, phone)
  const isRecipient = equal(recipient?.phone, phone)
  if (isSender) return { parcelId: parcel.id, side: 'sender' }
  return isRecipient ? { parcelId: parcel.id, side: 'recipient' } : undefined
}

function parseItem(text: string): string {
  try {
    parseItemNumber(text)
    return text.replace(/\s+/g, '').toUpperCase()
  } catch (error) {
    if (error instanceof ItemNumberError) throw refuse('item_invalid', { reason: error.code })
    throw error
  }
}

/** A number of before 2018 or without its 0 is taken for what it is today. */
function parseE164(text: string): string {
  const phone = parsePhone(text)
  const e164 = phone.ok ? phone.e164 : phone.suggestion
  if (!e164) throw refuse('phone_invalid')
  return e164
}

function equal(ours: string | undefined, theirs: string): boolean {
  return timingSafeEqual(digest(ours ?? ''), digest(theirs))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
