import type { Day } from '#core/time.ts'
import { type DayClass, floorMonths } from '#core/vault/term.ts'
import { isInForce } from './clauses.ts'

/** How long a class of data is kept, in calendar months from the day of acceptance. */
export type RetentionPeriod = {
  readonly class: DayClass
  /** What nobody goes below. */
  readonly floor: number
  /** What holds where the operator chose nothing. */
  readonly default: number
  /** What nobody goes above: data is kept no longer than it is needed for. */
  readonly most: number
  readonly basis: readonly string[]
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** Law on Post art. 38.2: a lost or late item may be complained of for so long after its transit time. */
const complaintMonths = 6
/** Art. 38.3: within so long a domestic complaint is resolved; one from abroad has a month more. */
const resolutionMonths = 2
/** From acceptance to the end of transit: longer than any announced transit time, and whole months count. */
const transitMonths = 1

const answerable = transitMonths + complaintMonths + resolutionMonths
const validFrom = '2025-09-10'
const complaint = ['CT02 I.4', 'LBC 38', 'BLDS 147', 'LBVDLCN2025']

/**
 * Directive 02 gives the floor; what a complaint may still need is kept until it can no longer be made or be
 * open (rules R28, R29). Footage answers for the latest three months and is needed for nothing longer.
 */
const periods: readonly RetentionPeriod[] = [
  ...(['identity', 'parcel', 'evidence'] as const).map((kind) => ({
    class: kind,
    floor: floorMonths,
    default: answerable,
    most: 12,
    basis: complaint,
    validFrom,
    validTo: null,
  })),
  {
    class: 'video',
    floor: floorMonths,
    default: floorMonths,
    most: 12,
    basis: ['CT02 I.6', 'BLDS 147', 'LBVDLCN2025'],
    validFrom,
    validTo: null,
  },
]

/** The period of a class on a day; before the first one was written the first one holds. */
export function retentionPeriod(kind: DayClass, date: Day): RetentionPeriod {
  const dated = periods.filter((period) => period.class === kind)
  return dated.find((period) => isInForce(period, date)) ?? dated[0]!
}

/** The longest any data may be kept on a day: what is older need not be looked for. */
export function longestRetentionMonths(date: Day): number {
  const inForce = periods.filter((period) => isInForce(period, date))
  return Math.max(...(inForce.length > 0 ? inForce : periods).map(({ most }) => most))
}

/** Who looked at what is kept so long (Decree 333/2026 art. 16.6; rule R30). */
export const accessLogMonths = 12
