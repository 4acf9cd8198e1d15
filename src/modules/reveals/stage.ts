import { addDays, dayOf } from '#core/time.ts'
import type { Parcel } from '#modules/parcels/index.ts'

/** Where a parcel stands on its way, as far as it decides who still has a reason to look. */
export const stages = ['in_post', 'after', 'refused'] as const
export type Stage = (typeof stages)[number]

/** Until scans say that a parcel is delivered or returned, one is taken to be after so many days. */
export const inPostDays = 30

export function stageOf(parcel: Pick<Parcel, 'state' | 'at'>, now: Date): Stage {
  if (parcel.state === 'refused') return 'refused'
  return dayOf(now) <= addDays(dayOf(parcel.at), inPostDays) ? 'in_post' : 'after'
}
