import { dayOf, daysUntil, type Day } from '#core/time.ts'
import { type Batch, batchesOf } from './batches.ts'
import { operators } from './operators.ts'
import { patternsOf } from './patterns.ts'
import { type Visit, visitsOf } from './visits.ts'

export const daysOfWeek = 7

/** What happened at one moment of the demo's week. */
export type Happening = { readonly visit: Visit } | { readonly batch: Batch }

export type DayOfWeek = { readonly day: Day; readonly happenings: readonly Happening[] }

/** The week that ends with an instant, oldest day first. */
export function weekUntil(end: Date): DayOfWeek[] {
  return daysUntil(dayOf(end), daysOfWeek)
    .map((day, daysAgo) => ({ day, happenings: dayUntil(end, { day, daysAgo }) }))
    .reverse()
}

/** Everything of one day in the order of time, as far as it is over. */
function dayUntil(end: Date, { day, daysAgo }: { day: Day; daysAgo: number }): Happening[] {
  const batches = operators.flatMap((operator) => batchesOf(operator, day))
  const visits = operators.flatMap((operator) =>
    operator.offices
      .filter(({ kind }) => kind === 'service_point')
      .flatMap((office) => visitsOf({ operator, office, day })),
  )
  return [
    ...batches.map((batch) => ({ batch })),
    ...[...visits, ...patternsOf(day, daysAgo)].map((visit) => ({ visit })),
  ]
    .filter((one) => instantOf(one) <= end)
    .sort((a, b) => instantOf(a).getTime() - instantOf(b).getTime())
}

function instantOf(one: Happening): Date {
  return 'visit' in one ? one.visit.at : one.batch.at
}
