import { addDays, addMonths, type Day } from '#core/time.ts'

/** What lives by the day and dies by it. */
export const dayClasses = ['identity', 'parcel', 'evidence', 'video'] as const
export type DayClass = (typeof dayClasses)[number]

/** CT02 I.4, I.6: at least three calendar months, whatever anyone sets. */
export const floorMonths = 3

/**
 * The first Vietnamese day on which what was sealed on `day` may be erased, when it is kept for
 * `months` calendar months. The first day is not counted and the last one is kept whole (Civil Code
 * art. 147–148). Evidence may be sealed the day before its parcel is accepted, so it is kept a day more.
 */
export function erasableFrom(kind: DayClass, day: Day, months: number = floorMonths): Day {
  const counted = kind === 'evidence' ? addDays(day, 1) : day
  return addDays(addMonths(counted, months), 1)
}
