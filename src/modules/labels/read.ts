import { LabelCodeError, verifyLabelCode } from '#core/label/code.ts'
import { ItemNumberError, parseItemNumber } from '#core/label/s10.ts'
import {
  findByToken,
  findParcel,
  itemForSearch,
  mayRead,
  type Parcel,
  searchWindow,
} from '#modules/parcels/index.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import { allowed, officesFor } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { verifyingKeys } from './keys.ts'

/** Why a code is not a parcel of ours. A forged label and a typing slip are told apart. */
export const misreadings = [
  'malformed',
  'unknown_version',
  'unknown_key',
  'bad_signature',
  'reserved_indicator',
  'wrong_check_digit',
  'not_found',
] as const
export type Misreading = (typeof misreadings)[number]

export type LabelReading =
  | { readonly ok: true; readonly parcelId: string; readonly itemNumber: string }
  | { readonly ok: false; readonly code: Misreading }

/**
 * Reads what a scanner saw: a signed label code of the actor's operator, or an item number as
 * printed or typed (CV509 4). A parcel that is not there and one not to be seen are answered alike.
 */
export async function readLabel(ctx: Ctx, vault: Vault, code: string): Promise<LabelReading> {
  const seesAll = readsEveryLabel(ctx.actor)
  if (!seesAll) officesFor(ctx.actor, 'parcel.read')
  const text = code.trim()
  const found = /^BUUAN/i.test(text)
    ? await bySignedCode(ctx, text)
    : await byItemNumber(ctx, vault, text)
  if (typeof found === 'string') return { ok: false, code: found }
  if (!seesAll && !mayRead(ctx.actor, found.parcel)) return { ok: false, code: 'not_found' }
  return { ok: true, parcelId: found.parcel.id, itemNumber: found.itemNumber }
}

type Found = { readonly parcel: Parcel; readonly itemNumber: string }

/** A label travels past many offices: who reads labels at one may read any label of the operator. */
function readsEveryLabel({ duties }: Actor): boolean {
  const roles: readonly Role[] = allowed['label.read']
  return duties.some(({ role }) => roles.includes(role))
}

async function bySignedCode(ctx: Ctx, text: string): Promise<Found | Misreading> {
  const operatorId = ctx.actor.organisationId
  try {
    const { parcelId, itemNumber } = verifyLabelCode(text, await verifyingKeys(ctx, operatorId))
    const parcel = await findParcel(ctx, parcelId)
    return parcel?.operator_id === operatorId ? { parcel, itemNumber } : 'not_found'
  } catch (error) {
    if (error instanceof LabelCodeError) return error.code
    throw error
  }
}

/** Nearly every item that is scanned was accepted this month: its days are asked before the other years. */
const recentDays = 31

async function byItemNumber(ctx: Ctx, vault: Vault, text: string): Promise<Found | Misreading> {
  try {
    parseItemNumber(text)
  } catch (error) {
    if (error instanceof ItemNumberError) return error.code
    throw error
  }
  const itemNumber = itemForSearch(text)
  const days = searchWindow(ctx.now)
  for (const part of [days.slice(0, recentDays), days.slice(recentDays)]) {
    const [parcel] = await findByToken(ctx, vault, {
      ...{ kind: 'item', value: itemNumber, days: part },
      ...{ operatorId: ctx.actor.organisationId, offices: 'all', limit: 1 },
    })
    if (parcel) return { parcel, itemNumber }
  }
  return 'not_found'
}
