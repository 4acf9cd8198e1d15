import { addMonths, dayOf, isDay, startOfDay } from '#core/time.ts'
import { refuse } from './errors.ts'
import type { Purpose } from './purposes.ts'

/** The longest an authority may ask that the data subject is not told. */
export const longestEmbargoMonths = 12

/**
 * The instant an embargo ends: the beginning of the day it names. Refuses one for any other purpose than
 * an authority's request, one that is over, and one of more than twelve months.
 */
export function parseEmbargo(
  now: Date,
  asked: { readonly purpose: Purpose; readonly embargoUntil?: string },
): Date | undefined {
  const { purpose, embargoUntil: day } = asked
  if (day === undefined) return undefined
  const today = dayOf(now)
  const latest = addMonths(today, longestEmbargoMonths)
  if (purpose !== 'authority_request' || !isDay(day) || day <= today || day > latest)
    throw refuse('embargo_invalid', { latest })
  return startOfDay(day)
}
